import { withoutArticle } from "../arabic/stem.ts";

/**
 * What both ends must agree on: how our words, places and files are written in a Pagefind 1.6.0 bundle.
 * Browser-safe: no Node imports.
 *
 * Places. Pagefind stores for each word and page a list of places and hands it back with every hit. A place is written
 * as `position × FORM_CODES + code of the printed form`, so that one look-up of a stem tells where it stands *and*
 * which of its forms stands there. Measured against two tokens a word and against combining marks in bench/search.
 */

/** Codes of a form without its article, and of what stood before it: two forms of a stem share a whole code in 1 of 128 cases. */
const BARE_CODES = 16;
const BEFORE_CODES = 8;
/** Form codes in all. */
export const FORM_CODES = BARE_CODES * BEFORE_CODES;

/**
 * Articles in one posting list at most. Pagefind's search is quadratic in the hits of a word (search.rs, `search_term`
 * filters all postings for each hit), so the lists of frequent words are cut and looked up one after another.
 */
export const BLOCK = 256;

/** FNV-1a over UTF-16 units (draft-eastlake-fnv), its halves folded together. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}

/** Code of a folded form: equal codes, equal forms; `sameBare` tells forms that differ by article and particles only. */
export function formCode(folded: string): number {
  const bare = withoutArticle(folded);
  const before = folded.slice(0, folded.length - bare.length);
  return (hash(bare) % BARE_CODES) * BEFORE_CODES + (hash(before) % BEFORE_CODES);
}

/** Whether two codes are of forms that differ by article and particles only. */
export const sameBare = (a: number, b: number): boolean =>
  Math.floor(a / BEFORE_CODES) === Math.floor(b / BEFORE_CODES);

/** The place that stands for a position and a form code. */
export const placeOf = (position: number, code: number): number => position * FORM_CODES + code;
/** Position of a place: the how-manieth word of headline, standfirst and text. */
export const positionOf = (place: number): number => Math.floor(place / FORM_CODES);
/** Form code of a place. */
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
