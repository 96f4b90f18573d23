import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { CborWriter } from "./cbor.ts";
import { type BundleFile, PAGEFIND_VERSION } from "./engine-files.ts";
import { BLOCK, engineKey, SIGNATURE } from "./pagefind-format.ts";

/**
 * The index in Pagefind 1.6.0's own format (pagefind_web/src/index.rs and metadata.rs): chunks of words with their
 * places, and the list of pages and chunks. Written here and not by Pagefind's indexer, so that places can tell forms
 * apart, lists of frequent words are cut, and chunks have the size that suits short questions.
 */

/** Places of one stem in one article, ascending. */
export interface Posting {
  readonly article: number;
  readonly places: number[];
}

/** Unpacked bytes a chunk holds at most, unless one list is longer. Chosen in bench/search. */
export const CHUNK_BYTES = 10_000;

const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9 });
const shortHash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 8);

/** A file as Pagefind packs it: signature, content, gzip. */
export const packed = (content: Uint8Array): Uint8Array =>
  gzip(Buffer.concat([Buffer.from(SIGNATURE, "latin1"), content]));

const byBytes = (a: { bytes: Buffer }, b: { bytes: Buffer }): number => Buffer.compare(a.bytes, b.bytes);

function writeList(writer: CborWriter, key: string, postings: readonly Posting[]): void {
  writer.array(3).text(key).array(postings.length);
  let previous = 0;
  for (const { article, places } of postings) {
    writer
      .array(3)
      .integer(article - previous)
      .array(places.length);
    previous = article;
    let last = 0;
    for (const place of places) {
      writer.integer(place - last);
      last = place;
    }
    writer.array(0);
  }
  writer.array(0);
}

/**
 * Shortest beginning of a chunk's first key that sorts after the last key before it: where one chunk ends and the next
 * begins. No key equals it, and written twice in the list of chunks it costs next to nothing.
 */
function border(last: Buffer, first: Buffer): string {
  const text = first.toString("utf8");
  let length = 1;
  while (length < text.length && Buffer.compare(Buffer.from(text.slice(0, length)), last) <= 0) length++;
  return text.slice(0, length);
}

interface Chunk {
  readonly from: string;
  readonly to: string;
  readonly hash: string;
}

/**
 * The index files of a bundle.
 * @param lists postings of each stem, in order of articles
 * @param pages `pageHash` of each article, in order
 */
export function indexFiles(lists: ReadonlyMap<string, readonly Posting[]>, pages: readonly string[]): BundleFile[] {
  const files: BundleFile[] = [];
  const keys: { key: string; bytes: Buffer; postings: readonly Posting[] }[] = [];
  for (const [stem, postings] of lists) {
    for (let block = 0; block * BLOCK < postings.length; block++) {
      const key = engineKey(stem, block);
      keys.push({ key, bytes: Buffer.from(key), postings: postings.slice(block * BLOCK, (block + 1) * BLOCK) });
    }
  }
  keys.sort(byBytes);

  const chunks: Chunk[] = [];
  let writer = new CborWriter();
  let held: Buffer[] = [];
  let from = "";
  const flush = (next: Buffer | undefined): void => {
    const last = held.at(-1);
    if (last === undefined) return;
    const content = Buffer.concat([new CborWriter().array(1).array(held.length).toBytes(), writer.toBytes()]);
    const hash = `und_${shortHash(content)}`;
    files.push({ path: `index/${hash}.pf_index`, content: packed(content) });
    const to = next === undefined ? last.toString("utf8") : border(last, next);
    chunks.push({ from, to, hash });
    from = to;
    writer = new CborWriter();
    held = [];
  };
  keys.forEach(({ key, bytes, postings }, i) => {
    writeList(writer, key, postings);
    held.push(bytes);
    if (writer.size >= CHUNK_BYTES || i === keys.length - 1) flush(keys[i + 1]?.bytes);
  });

  const meta = new CborWriter().array(6).text(PAGEFIND_VERSION).array(pages.length);
  for (const page of pages) meta.array(2).text(page).integer(1);
  meta.array(chunks.length);
  for (const { from, to, hash } of chunks) meta.array(3).text(from).text(to).text(hash);
  meta.array(0).array(0).array(0);
  const metaBytes = meta.toBytes();
  const hash = `und_${shortHash(metaBytes)}`;
  files.push({ path: `pagefind.${hash}.pf_meta`, content: packed(metaBytes) });
  const entry = {
    version: PAGEFIND_VERSION,
    languages: { und: { hash, wasm: null, page_count: pages.length } },
    include_characters: [],
  };
  files.push({ path: "pagefind-entry.json", content: Buffer.from(JSON.stringify(entry)) });
  return files;
}
