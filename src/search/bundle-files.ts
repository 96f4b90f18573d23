import { SIGNATURE } from "./pagefind-facts.ts";

/**
 * The bundle's own files beside Pagefind's: where they lie, and how any file is read, wherever it comes from. Browser-safe.
 */

/** Gives the bytes of a file of the bundle, by its path inside it; rejects when there is none. Gzip or already unpacked. */
export type LoadFile = (path: string) => Promise<Uint8Array | ArrayBuffer>;

/** A file of the bundle. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What search needs before the first question: the entry that names all other files of ours. It changes with every build. */
export const ARCHIVE_FILE = "warraq.json.gz";

/** Path of a lexicon shard by its name, and of a part's table of articles. */
export const shardPath = (name: string): string => `lexicon/${name}.json.gz`;
export const tablePath = (name: string): string => `table/${name}.json.gz`;

const GZIP_MAGIC = 0x1f;

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== GZIP_MAGIC) return bytes;
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The JSON a file of the bundle holds. Pagefind's signature is passed over. */
export async function readJson<T>(load: LoadFile, path: string): Promise<T> {
  const raw = await load(path);
  const text = new TextDecoder().decode(await unpack(raw instanceof Uint8Array ? raw : new Uint8Array(raw)));
  return JSON.parse(text.startsWith(SIGNATURE) ? text.slice(SIGNATURE.length) : text) as T;
}
