import { withoutArticle } from "../arabic/stem.ts";

/**
 * Everything this program relies on that Pagefind does not document. Pagefind makes the index and answers every look-up
 * through its documented API; what is said here holds for 1.5.0 to 1.6.0. `check-index.ts` proves it on every bundle that
 * is written, `bench/search/releases.ts` on other releases. Browser-safe: no Node imports.
 *
 * Words. A record's content is split at white space, and each part is one place: so one token is handed over for each
 * word, and a place is the how-manieth word of headline, standfirst and text. A token is the stem, a letter that ends
 * it, and two combining marks that tell its printed form.
 */

/**
 * Ends every token. Pagefind treats a question's word as a prefix, and answers an unknown one with the longest key that is
 * its prefix; a letter that no stem holds makes every look-up whole and every unknown word an honest nothing. It is a letter without
 * case and without decomposition, so nothing takes it off.
 */
export const WORD_END = "\u06ff";

/**
 * 32 combining marks (class 230) that Unicode calls alphabetic. Pagefind takes marks off for matching and keeps the form that has them
 * beside the key as a variant; under `exactDiacritics` a question finds the variants that begin with it. So one stem is asked for in three ways:
 * without marks every form, with the first mark the form but for article and particles, with both the printed form.
 */
const MARKS = [
  ..."\u0610\u0611\u0612\u0613\u0614\u0615\u0616\u0617\u0657\u0659\u065a\u065b\u065d\u065e\u06d6\u06d7",
  ..."\u06d8\u06d9\u06da\u06db\u06dc\u06e1\u06e2\u06e4\u06e7\u06e8\u08d4\u08d5\u08d6\u08d7\u08d8\u08d9",
] as const;

/** FNV-1a over UTF-16 units (draft-eastlake-fnv), its halves folded together. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}

const markOf = (number: number): string => MARKS[number & 31] as string;

/** The three questions for a word of the given stem: any form, the form without its article, the form as printed (folded). */
export interface Askable {
  readonly stem: string;
  readonly bare: string;
  readonly exact: string;
}

/** Letters that Pagefind leaves as they are, at both ends: ASCII, and those of the Arabic block that no normalisation changes. */
const PLAIN = /^[a-z0-9\u0621-\u064a\u0671-\u0674\u0679-\u06bf\u06c1\u06c3-\u06d2]+$/u;

/** The key of a stem. Letters of other scripts are written as their numbers: what Pagefind would make of them need not be known. */
function keyOf(stem: string): string {
  if (PLAIN.test(stem)) return stem + WORD_END;
  const numbers = [...stem].map((letter) => (letter.codePointAt(0) as number).toString(36));
  return `${WORD_END}${numbers.join("z0z")}${WORD_END}`;
}

/**
 * How a word's stem and printed form are asked for. The first mark tells the form without its article, the second what stands before it,
 * turned by the form: the 13 particles with an article are 13 marks, and «الضمان» and «الضمانات», should they share the first, have the second as a
 * second chance. Of the pairs of forms under one stem in 113,411 words of the news one in 1,250 shares both (bench/search).
 */
export function askable(stem: string, folded: string): Askable {
  const form = withoutArticle(folded);
  const before = hash(folded.slice(0, folded.length - form.length));
  const own = hash(form);
  const all = keyOf(stem);
  const bare = all + markOf(own);
  return { stem: all, bare, exact: bare + markOf(before ^ (own >>> 9)) };
}

/** The token a word is indexed as. */
export const tokenOf = (stem: string, folded: string): string => askable(stem, folded).exact;

/** The token of an article without a word: Pagefind leaves out records in which it finds none. It is no place of any stem. */
export const NO_WORDS = WORD_END + WORD_END;

/** The token of a place without a word: Pagefind counts what it finds no letter in, and indexes nothing of it. */
export const NO_WORD_HERE = "-";

/** What lets an index be asked for the forms of a stem. */
export const EXACT = { exactDiacritics: true } as const;

/** The environment variable by which Pagefind's indexer is told how many places a chunk of the index holds. */
export const CHUNK_VARIABLE = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE";

/**
 * Places a chunk holds in an archive of so many words. A reader loads the list of all chunks, 26 bytes each, and a chunk a word, 2.1
 * bytes a place (bench/search): for two words the sum is least at 2.5 √words. Pagefind's own 20,000 are 33 KB a word.
 */
export const chunkPlaces = (words: number): number => Math.max(300, Math.round(2.5 * Math.sqrt(words)));

/**
 * The same for the newest articles. One more of them has words in every chunk, and each is a file written and one removed: so there
 * are some twenty chunks, of 1 to 2.2 KB.
 */
export const newestChunkPlaces = (words: number): number => Math.max(chunkPlaces(words), Math.ceil(words / 7));

/** Twelve bytes at the head of every file of Pagefind's own kinds, once it is unpacked. */
export const SIGNATURE = "pagefind_dcd";

/**
 * The file Pagefind starts from: it asks for it afresh each time, and it names all others by their content. It lists the languages
 * of a site, each with an index of its own; to Pagefind a part of an archive is a language that it does not know, and parts of
 * one folder share its WebAssembly.
 */
export const ENTRY_FILE = "pagefind-entry.json";

/** What is used of an instance of Pagefind to join indexes. */
export interface MergingPagefind {
  mergeIndex(address: string, options: Record<string, unknown>): Promise<void>;
}

/**
 * Joins a part to the one an instance was opened with, which is the largest: it takes that where the page's language has no index.
 * Pagefind refuses to join a folder to itself; the same folder under another spelling it takes.
 * @param base address of the bundle's folder, with a slash at its end
 */
export const joinPart = (
  pagefind: MergingPagefind,
  base: string,
  part: string,
  options: Record<string, unknown> = EXACT,
): Promise<void> => pagefind.mergeIndex(`${base}./`, { ...options, language: part });

/** The files without which Pagefind cannot start, by its `pagefind-entry.json`; none in a bundle of no article. */
export function startFiles(entry: {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}): string[] {
  const lists = Object.values(entry.languages).map(({ hash }) => `pagefind.${hash}.pf_meta`);
  return lists.length === 0 ? [] : ["wasm.unknown.pagefind", ...lists];
}

/** Where an article's fragment lies; `id` is the one its results carry. */
export const fragmentPath = (id: string): string => `fragment/${id}.pf_fragment`;

/** The id of a fragment by the name of its file; null for other files. */
export const fragmentId = (file: string): string | null => /^(.+)\.pf_fragment$/u.exec(file)?.[1] ?? null;

/** The part of the archive an article belongs to, by its fragment's id: Pagefind begins names with what it calls the language. */
export const partOf = (id: string): string => id.slice(0, id.lastIndexOf("_"));

/** A fingerprint of ids in their order. Pagefind makes each of what it indexed, so two builds that differ have others. */
export const fingerprintOfPages = (ids: readonly string[]): number => hash(ids.join(" "));

/** A fragment as Pagefind writes it; `word_count` are the places it counted. */
export interface PagefindFragment {
  readonly url: string;
  readonly content: string;
  readonly word_count: number;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly never[];
}

/**
 * Pagefind marks words of excerpts by their places, and splits a text at U+200B where it holds any (its own form for
 * Chinese, Japanese and Thai): with one before each word but the first, places are words. It takes them off again.
 */
export const BEFORE_WORD = "\u200b";

/**
 * The address an article is indexed under. Pagefind names a fragment by its content, which is the analysed text: the
 * fingerprint of the original text makes a changed article's fragment a new file. The true address is put back afterwards.
 */
export const indexedAddress = (url: string, fingerprint: string): string => `${url}?h=${fingerprint}`;

/** What `indexedAddress` was made of. */
export const addressOf = (indexed: string): string => indexed.slice(0, indexed.lastIndexOf("?h="));
