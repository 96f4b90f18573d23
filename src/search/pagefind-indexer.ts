import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import {
  addressOf,
  CHUNK_VARIABLE,
  chunkPlaces,
  fragmentId,
  fragmentPath,
  NO_WORDS,
  type PagefindFragment,
  SIGNATURE,
} from "./pagefind-facts.ts";
import { withIndex } from "./pagefind-service.ts";

/** Pagefind's own indexer, through its documented Node API. Build side. */

/** An article as Pagefind is given it. */
export interface IndexRecord {
  readonly address: string;
  readonly tokens: readonly string[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Readonly<Record<string, string>>;
}

/** Records handed over before the answers to the first of them are waited for. */
const AT_ONCE = 64;

/** The index being made in this process: Pagefind's service is one for all of them, and reads its settings when it starts. */
let running: Promise<unknown> = Promise.resolve();

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}

/** Calls with the environment in which Pagefind's chunks suit an archive of so many words: its process reads that when it starts. */
function withChunks<Result>(words: number, start: () => Result): Result {
  const before = process.env[CHUNK_VARIABLE];
  process.env[CHUNK_VARIABLE] = String(chunkPlaces(words));
  try {
    return start();
  } finally {
    if (before === undefined) delete process.env[CHUNK_VARIABLE];
    else process.env[CHUNK_VARIABLE] = before;
  }
}

/**
 * Indexes records in their order and writes Pagefind's bundle; one after another where several are asked for at once.
 * @param words how many words all records have together
 * @throws Error with Pagefind's own words when it refuses a record or cannot write; ServiceEnded when its process ends
 */
export function indexRecords(records: Iterable<IndexRecord>, words: number, folder: string): Promise<void> {
  const own = running.then(() => indexAlone(records, words, folder));
  running = own.catch(() => undefined);
  return own;
}

function indexAlone(records: Iterable<IndexRecord>, words: number, folder: string): Promise<void> {
  const work: Parameters<typeof withIndex<void>>[0] = async (index, answered) => {
    const add = async ({ address, tokens, filters, sort }: IndexRecord): Promise<void> => {
      const { errors } = await answered(
        index.addCustomRecord({
          url: address,
          content: tokens.length === 0 ? NO_WORDS : tokens.join(" "),
          language: "und",
          filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
          sort: { ...sort },
        }),
      );
      refuse(errors);
    };
    let pending: Promise<void>[] = [];
    for (const record of records) {
      const added = add(record);
      // Where making the next record fails, nobody waits for this one.
      added.catch(() => {});
      pending.push(added);
      if (pending.length === AT_ONCE) {
        await Promise.all(pending);
        pending = [];
      }
    }
    await Promise.all(pending);
    refuse((await answered(index.writeFiles({ outputPath: folder }))).errors);
    await answered(index.deleteIndex());
  };
  return withChunks(words, () => withIndex(work));
}

/** Pagefind's own interfaces, as it writes them beside every index. */
const INTERFACE = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/u;

/** The files of Pagefind's own interfaces in a bundle. */
export const interfaceFiles = (folder: string): string[] => readdirSync(folder).filter((file) => INTERFACE.test(file));

/** Takes Pagefind's own interfaces out of a bundle. */
export function removeInterfaces(folder: string): void {
  for (const file of interfaceFiles(folder)) rmSync(join(folder, file));
}

/** Reads every fragment of a bundle, by the address it was indexed under, and puts another in its place. */
export function rewriteFragments(
  folder: string,
  rewrite: (address: string, old: PagefindFragment, id: string) => Omit<PagefindFragment, "anchors">,
): void {
  const names = readdirSync(join(folder, "fragment")).sort();
  for (const name of names) {
    const id = fragmentId(name);
    if (id === null) throw new Error(`Pagefind wrote a fragment under an unknown name: ${name}`);
    const file = join(folder, fragmentPath(id));
    const content = gunzipSync(readFileSync(file)).toString("utf8");
    if (!content.startsWith(SIGNATURE)) throw new Error(`Pagefind wrote a fragment of an unknown form: ${name}`);
    const old = JSON.parse(content.slice(SIGNATURE.length)) as PagefindFragment;
    const made = { ...old, ...rewrite(addressOf(old.url), old, id) };
    writeFileSync(file, gzipSync(`${SIGNATURE}${JSON.stringify(made)}`, { level: 9 }));
  }
}
