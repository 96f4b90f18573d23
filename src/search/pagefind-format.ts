/**
 * What both ends must agree on: how our words, places and files are written in a Pagefind 1.6.0 bundle.
 * Browser-safe: no Node imports.
 *
 * Places. Pagefind stores for each word and page a list of places and hands it back with every hit. A place is written
 * as `position × FORM_CODES + code of the printed form`, so that one look-up of a stem tells where it stands *and*
 * which of its forms stands there. Measured against two tokens a word and against combining marks in bench/search.
 */

/** How many form codes there are: two different forms of one stem are taken for the same one in 1 of 32 cases. */
export const FORM_CODES = 32;

/**
 * Articles in one posting list at most. Pagefind's search is quadratic in the hits of a word (search.rs, `search_term`
 * filters all postings for each hit), so the lists of frequent words are cut and looked up one after another.
 */
export const BLOCK = 512;

/** Code of a folded form (FNV-1a over UTF-16 units, RFC draft-eastlake-fnv). */
export function formCode(folded: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % FORM_CODES;
}

export const placeOf = (position: number, code: number): number => position * FORM_CODES + code;
export const positionOf = (place: number): number => Math.floor(place / FORM_CODES);
export const codeOf = (place: number): number => place % FORM_CODES;

/**
 * The key a stem's n-th list stands under. Pagefind lower-cases a question and takes marks off its NFD form (`stem` has
 * done so already), treats every word as a prefix, and answers an unknown word with the longest key that is its prefix: the two bars, which no
 * word holds, make every look-up whole and every unknown word an honest nothing.
 */
export function engineKey(stem: string, block: number): string {
  return `${stem}|${block.toString(36)}|`;
}

/** A page's hash in the bundle: its number, and the name of its fragment. */
export const pageHash = (article: number, fragment: string): string => `${article.toString(36)}_${fragment}`;

/** What `pageHash` put together. */
export function readPageHash(hash: string): { article: number; fragment: string } {
  const [article = "", fragment = ""] = hash.split("_");
  return { article: Number.parseInt(article, 36), fragment };
}

/** Path of an article's fragment inside the bundle. */
export const fragmentPath = (fragment: string): string => `fragment/${fragment}.pf_fragment`;

/** Twelve bytes at the head of every Pagefind file once it is unpacked. */
export const SIGNATURE = "pagefind_dcd";

/** The table of articles and the words search needs before the first question. */
export const ARCHIVE_FILE = "warraq.json.gz";

/** Path of the lexicon shard a folded word or stem is filed in. */
export const shardPath = (shard: string): string => `lexicon/${shard}.json.gz`;

/** Name of the shard: the first two letters, as hexadecimal UTF-16 units (safe on every file system). */
export function shardOf(stem: string): string {
  const unit = (i: number): string => (i < stem.length ? stem.charCodeAt(i).toString(16) : "0");
  return `${unit(0)}-${unit(1)}`;
}
