import { unpackedChunks } from "../../files/packed-file.ts";
import { mustBeFile, regularFileChunks } from "../../files/regular-file.ts";
import { captureProblem } from "../../problems/capture.ts";
import type { Format } from "../capture.ts";
import { characterPerByte } from "../decode/characters.ts";
import { isFeed, readFeed } from "../feed/read-feed.ts";
import { readJson } from "../json/read-json.ts";
import type { Reading } from "../reading.ts";
import { begin } from "../table/first-chunk.ts";

/** Files that hold several articles and may be larger than memory: feeds, JSON, web archives. */

type PartsFormat = Extract<Format, "feed" | "json" | "warc">;

/** Whether files of this kind are read as a stream of articles. */
export const isPartsFormat = (format: Format): format is PartsFormat =>
  format === "feed" || format === "json" || format === "warc";

/** The name of an XML file's outermost element. */
const rootOf = (head: Uint8Array): string =>
  /<([a-z][\w:.-]*)[\s>/]/iu.exec(characterPerByte(head.subarray(0, 4_096)))?.[1] ?? "XML?";

async function* feedFile(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Reading> {
  const begun = await begin(chunks);
  if (!begun) return;
  try {
    if (isFeed(begun.first)) yield* readFeed(begun.all, file);
    else yield { problem: captureProblem("capture-export-empty", { file, found: rootOf(begun.first) }) };
  } finally {
    await begun.close();
  }
}

/** Notes the first mark of a conflict in a file that is read as one structure, which breaks off there. */
async function* watched(chunks: AsyncIterable<Uint8Array>, seen: { mark: string | null }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const at = seen.mark === null ? bytes.indexOf("<<<<<<< ") : -1;
    if (at === 0 || bytes[at - 1] === 10)
      seen.mark =
        bytes
          .subarray(at, at + 80)
          .toString("utf8")
          .split(/[\r\n]/u)[0] ?? "";
    yield chunk;
  }
}

/**
 * The articles of a file that holds several, one at a time; what breaks off gives the articles before.
 * @throws NotRead when the file cannot be read, or not to its end
 */
export async function* readParts(
  file: string,
  { format, packed }: { readonly format: PartsFormat; readonly packed: boolean },
  columns: Readonly<Record<string, string>>,
): AsyncGenerator<Reading> {
  if (/\.wacz$/iu.test(file)) {
    mustBeFile(file);
    yield* (await import("../warc/read-wacz.ts")).readWacz(file);
    return;
  }
  const found = regularFileChunks(file);
  if (format === "warc") yield* (await import("../warc/read-warc.ts")).readWarc(found, file);
  else {
    let any = false;
    const seen = { mark: null as string | null };
    const chunks = watched(packed ? unpackedChunks(found, file) : found, seen);
    for await (const reading of format === "feed" ? feedFile(chunks, file) : readJson(chunks, file, columns)) {
      any = true;
      yield reading;
    }
    if (seen.mark !== null) yield { problem: captureProblem("capture-conflict", { file, found: seen.mark }) };
    if (!any) yield { problem: captureProblem("capture-empty", { file }) };
  }
}
