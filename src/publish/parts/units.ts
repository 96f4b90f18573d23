import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { keyOf } from "../../store/keys.ts";
import type { Store } from "../../store/store.ts";
import type { Draft } from "../draft.ts";
import { writtenOf } from "../site-files.ts";
import type { Unit } from "../standing.ts";
import { isOwn, type Share } from "./share.ts";

/**
 * Pages, files and captures of a site that one part of a build made and another takes over: under the key by which a draft
 * knows them, so that what differs in anything is not found and is made.
 */

/** What may be made elsewhere: everything that has a unit of its own, and there is much of. */
const SHARED = /^(?:page|files|capture) /u;

const KIND = "units";

/** Lengths of the files of a unit, which follow one another. */
type Head = readonly (readonly [file: string, bytes: number])[];

const keyIn = (name: string, key: Unit["key"]): string =>
  keyOf("unit", name, JSON.stringify(Object.entries(key).sort()));

/** Bytes that say how long the head is. */
const HEAD = 4;

function packed(root: string, files: readonly string[]): Buffer {
  const contents = files.map((file) => readFileSync(path.join(root, ...file.split("/"))));
  const head = Buffer.from(JSON.stringify(files.map((file, i) => [file, contents[i]?.length ?? 0]) satisfies Head));
  const length = Buffer.alloc(HEAD);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, ...contents]);
}

/** The files of a unit, written below a folder and told to the draft. */
function unpack(bytes: Buffer, draft: Draft): string[] {
  const end = HEAD + bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.toString("utf8", HEAD, end)) as Head;
  let from = end;
  for (const [file, length] of head) {
    const content = bytes.subarray(from, from + length);
    const target = path.join(draft.staging, ...file.split("/"));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
    draft.wrote(file, writtenOf(content));
    from += length;
  }
  return head.map(([file]) => file);
}

/** A draft that makes its share alone, and keeps it in a store. */
export function draftOfShare(draft: Draft, share: Share, store: Store): Draft {
  return {
    ...draft,
    stands: (name) => !SHARED.test(name) || !isOwn(name, share),
    made: (name, key, files) => store.put(KIND, keyIn(name, key), packed(draft.staging, files)),
  };
}

/** A draft that takes what parts of the build made out of their store. */
export function draftWithParts(draft: Draft, store: Store): Draft {
  return {
    ...draft,
    stands(name, key) {
      if (draft.stands(name, key)) return true;
      const found = SHARED.test(name) ? store.get(KIND, keyIn(name, key)) : null;
      if (!found) return false;
      draft.made(name, key, unpack(found, draft));
      return true;
    },
  };
}
