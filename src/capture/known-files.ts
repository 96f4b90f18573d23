import { lstatSync, statSync } from "node:fs";
import { readRegularFile } from "../files/regular-file.ts";
import { keyOf } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import type { Head, Known, Reading } from "./reading.ts";
import { sidecarPath } from "./sidecar.ts";
import { knownRows, type RowMemory } from "./table/known-rows.ts";

/**
 * What files of one article gave when they were read last. A file is the same while its place on the disk, its size and
 * the times of its last writing and last change are; a time so fresh that another change could bear it proves nothing,
 * and then the bytes are compared.
 */
export interface KnownFiles {
  /** What a file gives: heads where it is known, else what `read` reads. Throws what `read` throws. */
  readings(file: string, read: () => AsyncIterable<Reading>): AsyncIterable<Reading | Known>;
  /** The rows of a table; its headers may be mapped to fields (`columns` of the settings). */
  rows(file: string, columns: Readonly<Record<string, string>>): RowMemory;
}

/** What a file gave: heads of captures, and problems. */
type Gave = readonly (Head | Extract<Reading, { problem: unknown }>)[];

/** Milliseconds within which a file system may give two changes the same time: FAT counts in two seconds. */
const FRESH = 2_000;
/** Largest file that is one article, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/** What tells a file from its next state, and when it was changed last. */
interface State {
  readonly text: string;
  readonly changed: number;
}

/** The state of a file; "none" where there is none, null where there is something that cannot be looked at. */
function stateOf(file: string): State | null {
  try {
    const { dev, ino, size, mtimeMs, ctimeMs } = statSync(file);
    return { text: [dev, ino, size, mtimeMs, ctimeMs].join(), changed: Math.max(mtimeMs, ctimeMs) };
  } catch {
    // A capture's own name may be as long as a name can be: then there is none beside it, and lstat throws.
    try {
      return lstatSync(file, { throwIfNoEntry: false }) ? null : { text: "none", changed: 0 };
    } catch {
      return { text: "none", changed: 0 };
    }
  }
}

/** The states of a capture file and its sidecar together; null where they are no ground to go by. */
function statesOf(file: string): State | null {
  const [own, beside] = [stateOf(file), stateOf(sidecarPath(file))];
  return own && beside && own.text !== "none"
    ? { text: `${own.text} ${beside.text}`, changed: Math.max(own.changed, beside.changed) }
    : null;
}

/** The key of what a file and its sidecar hold; null when one of them cannot be read. */
function contentOf(file: string, program: string, { text }: State): string | null {
  try {
    const beside = text.endsWith(" none") ? null : readRegularFile(sidecarPath(file), LARGEST);
    return keyOf(program, file, readRegularFile(file, LARGEST), beside);
  } catch {
    return null;
  }
}

async function itemOf<Item>(items: AsyncIterable<Item>, place: number): Promise<Item> {
  let index = 0;
  for await (const item of items) if (index++ === place) return item;
  throw new Error("a file gave another number of captures than before");
}

/**
 * The files that a store knows.
 * @param program version of the program that reads them
 */
export function knownFiles(store: Store, program: string): KnownFiles {
  /** The key of a file's content, from its state where that was seen before. */
  const keyBy = (file: string, before: State): string | null => {
    const stateKey = keyOf(program, file, before.text);
    const seen = store.get("file-states", stateKey);
    if (seen) return seen.toString("latin1");
    const start = Date.now();
    const content = contentOf(file, program, before);
    const isSteady = before.changed < start - FRESH && statesOf(file)?.text === before.text;
    if (content !== null && isSteady) store.put("file-states", stateKey, content);
    return content;
  };
  return {
    rows: (file, columns) => knownRows(store, program, file, columns),
    async *readings(file, read) {
      const before = statesOf(file);
      const isSame = (): boolean => before !== null && statesOf(file)?.text === before.text;
      const awake = async ({ key }: Head, place: number): Promise<Reading> => {
        const reading = await itemOf(read(), place);
        return "capture" in reading && isSame() ? { ...reading, key } : reading;
      };
      const content = before && keyBy(file, before);
      const kept = content && store.get("files", content);
      if (kept) {
        const gave = JSON.parse(kept.toString("utf8")) as Gave;
        for (const [place, each] of gave.entries())
          yield "problem" in each ? each : { head: each, wake: () => awake(each, place) };
        return;
      }
      const readings: Reading[] = [];
      for await (const reading of read()) readings.push(reading);
      if (!content || !isSame()) return yield* readings;
      const keyed = readings.map((reading, place) =>
        "problem" in reading ? reading : { ...reading, key: `${content} ${place}` },
      );
      const gave: Gave = keyed.map((each) =>
        "problem" in each ? each : { id: each.capture.id, file: each.capture.file, key: each.key },
      );
      store.put("files", content, JSON.stringify(gave));
      yield* keyed;
    },
  };
}
