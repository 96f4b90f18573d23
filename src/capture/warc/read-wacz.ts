import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { NotRead } from "../../files/hindrance.ts";
import { inspect } from "../../files/regular-file.ts";
import { captureProblem } from "../../problems/capture.ts";
import { causeOf } from "../../problems/cause.ts";
import type { Reading } from "../reading.ts";
import { WarcReading } from "./read-warc.ts";

/** WACZ (Web Archive Collection Zipped, 1.1.1): a zip whose WARC files stand under archive/. */

const WARC = /^archive\/.*\.warc(?:\.gz)?$/iu;
/** Entries of a zip looked at; collections hold some dozens. */
const MOST_ENTRIES = 100_000;

const open = (file: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });

const entriesOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let seen = 0;
    zip.on("entry", (entry: Entry) => {
      if (WARC.test(entry.fileName)) entries.push(entry);
      if (++seen < MOST_ENTRIES) zip.readEntry();
      else resolve(entries);
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", reject);
    zip.readEntry();
  });

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });

/**
 * The pages of a WACZ file, one at a time.
 * @throws NotRead when the file cannot be read
 */
export async function* readWacz(file: string): AsyncGenerator<Reading> {
  const kind = inspect(file);
  if (kind !== "file") throw kind === "folder" ? new NotRead("folder", file) : kind;
  let zip: ZipFile;
  try {
    zip = await open(file);
  } catch (error) {
    yield { problem: captureProblem("capture-export-broken", { file, found: causeOf(error) }) };
    return;
  }
  try {
    const reading = new WarcReading(file);
    for (const entry of await entriesOf(zip)) {
      const stream = await streamOf(zip, entry);
      try {
        yield* reading.pagesOf(stream);
      } finally {
        stream.destroy();
      }
    }
    yield* reading.told();
  } catch (error) {
    yield { problem: captureProblem("capture-export-broken", { file, found: causeOf(error) }) };
  } finally {
    zip.close();
  }
}
