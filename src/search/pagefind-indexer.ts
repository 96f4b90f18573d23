import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import {
  addressOf,
  CHUNK_VARIABLE,
  ENTRY_FILE,
  fragmentId,
  fragmentPath,
  NO_WORDS,
  type PagefindFragment,
  partOf,
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

/** Calls with the environment in which Pagefind's chunks hold so many places: its process reads that when it starts. */
function withChunks<Result>(places: number, start: () => Result): Result {
  const before = process.env[CHUNK_VARIABLE];
  process.env[CHUNK_VARIABLE] = String(places);
  try {
    return start();
  } finally {
    if (before === undefined) delete process.env[CHUNK_VARIABLE];
    else process.env[CHUNK_VARIABLE] = before;
  }
}

/** What Pagefind is told of records that are indexed together. */
export interface IndexRequest {
  /** Pagefind's name for the part of the archive; what it writes for the part begins with it. */
  readonly part: string;
  readonly records: Iterable<IndexRecord>;
  /** How many places of words a chunk of the index holds. */
  readonly places: number;
}

/**
 * Indexes records in their order and writes Pagefind's bundle; one after another where several are asked for at once. Its entry
 * names this part alone, whatever other parts' files lie beside it.
 * @throws Error with Pagefind's own words when it refuses a record or cannot write; ServiceEnded when its process ends
 */
export function indexRecords(request: IndexRequest, folder: string): Promise<void> {
  const own = running.then(() => indexAlone(request, folder));
  running = own.catch(() => undefined);
  return own;
}

function indexAlone({ part, records, places }: IndexRequest, folder: string): Promise<void> {
  const work: Parameters<typeof withIndex<void>>[0] = async (index, answered) => {
    const add = async ({ address, tokens, filters, sort }: IndexRecord): Promise<void> => {
      const { errors } = await answered(
        index.addCustomRecord({
          url: address,
          content: tokens.length === 0 ? NO_WORDS : tokens.join(" "),
          language: part,
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
  return withChunks(places, () => withIndex(work));
}

/** Pagefind's own interfaces, as it writes them beside every index. */
const INTERFACE = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/u;

/** The files of Pagefind's own interfaces in a bundle. */
export const interfaceFiles = (folder: string): string[] => readdirSync(folder).filter((file) => INTERFACE.test(file));

/** Takes Pagefind's own interfaces out of a bundle. */
export function removeInterfaces(folder: string): void {
  for (const file of interfaceFiles(folder)) rmSync(join(folder, file));
}

/** Gives the packed file of a fragment that was rewritten, by what Pagefind wrote and how another is made of it. */
export type PackFragment = (id: string, written: string, make: () => string) => Uint8Array;

/** Makes and packs it. */
export const packFragment: PackFragment = (_id, _written, make) => gzipSync(make(), { level: 9 });

/** What rewrites fragments: it is given each, and gives how another is made; `pack` may know that already. */
interface Rewriting {
  readonly rewrite: (address: string, old: PagefindFragment, id: string) => () => Omit<PagefindFragment, "anchors">;
  readonly pack: PackFragment;
}

/** Reads every fragment of a part, by the address it was indexed under, and puts another in its place. */
export function rewriteFragments(folder: string, part: string, { rewrite, pack }: Rewriting): void {
  const names = readdirSync(join(folder, "fragment")).sort();
  for (const name of names) {
    const id = fragmentId(name);
    if (id === null) throw new Error(`Pagefind wrote a fragment under an unknown name: ${name}`);
    if (partOf(id) !== part) continue;
    const file = join(folder, fragmentPath(id));
    const content = gunzipSync(readFileSync(file)).toString("utf8");
    if (!content.startsWith(SIGNATURE)) throw new Error(`Pagefind wrote a fragment of an unknown form: ${name}`);
    const old = JSON.parse(content.slice(SIGNATURE.length)) as PagefindFragment;
    const another = rewrite(addressOf(old.url), old, id);
    const make = (): string => `${SIGNATURE}${JSON.stringify({ ...old, ...another() })}`;
    writeFileSync(file, pack(id, content, make));
  }
}

/** What Pagefind's entry says of one part. */
export type PartEntry = Readonly<Record<string, unknown>>;

/** Pagefind's entry; a part of the archive is a language to it. */
interface PagefindEntry {
  readonly languages: Readonly<Record<string, PartEntry>>;
}

const entryFile = (folder: string): string => join(folder, ENTRY_FILE);

/** What the entry that Pagefind wrote last says of a part. */
export function readPartEntry(folder: string, part: string): PartEntry {
  const entry = (JSON.parse(readFileSync(entryFile(folder), "utf8")) as PagefindEntry).languages[part];
  if (entry === undefined) throw new Error(`Pagefind's entry does not name ${part}`);
  return entry;
}

/** Lets the entry name all parts, in their order. */
export function writeEntry(folder: string, parts: ReadonlyMap<string, PartEntry>): void {
  const entry = JSON.parse(readFileSync(entryFile(folder), "utf8")) as PagefindEntry;
  writeFileSync(entryFile(folder), JSON.stringify({ ...entry, languages: Object.fromEntries(parts) }));
}
