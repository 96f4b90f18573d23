import { textOf, wordsOf } from "./article-text.ts";
import type { SearchDocument } from "./search-types.ts";

/**
 * The articles of a part as runs of numbers, each the number of a word that the part prints: split once, for counting and for
 * indexing, and kept for the next build, which splits those that are new. Build side.
 */

/** Word counts of the three parts of an article. */
export interface PartLengths {
  readonly headline: number;
  readonly standfirst: number;
  readonly text: number;
}

/** Words of an article, all parts together. */
export const wordCount = ({ headline, standfirst, text }: PartLengths): number => headline + standfirst + text;

/** An article's words. */
export interface ArticleWords {
  readonly lengths: PartLengths;
  /** Headline, standfirst and text, one after another. */
  readonly numbers: Uint32Array;
}

/** The words of a part's articles. */
export interface PartTexts {
  /** Every word once, in the order in which the articles come to them: as it stands in a text, and as it is matched. */
  readonly texts: readonly string[];
  readonly folded: readonly string[];
  /** In the order of articles. */
  readonly articles: readonly ArticleWords[];
}

/** The same of an earlier build, by the articles' fingerprints. */
export interface KeptTexts extends Pick<PartTexts, "texts" | "folded"> {
  readonly articles: ReadonlyMap<string, ArticleWords>;
}

const NOTHING_KEPT: KeptTexts = { texts: [], folded: [], articles: new Map() };

/** Gives words their numbers, by how they stand in a text: that decides how they are matched. */
class Numbers {
  readonly texts: string[] = [];
  readonly folded: string[] = [];
  private readonly known = new Map<string, number>();

  of(text: string, folded: string): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.folded.push(folded);
    this.known.set(text, number);
    return number;
  }
}

/**
 * Reads the words of a part's articles.
 * @param keys the fingerprint of each article
 */
export function readTexts(
  documents: readonly SearchDocument[],
  keys: readonly string[],
  kept: KeptTexts = NOTHING_KEPT,
): PartTexts {
  const all = new Numbers();
  const renumbered = new Int32Array(kept.texts.length).fill(-1);
  const again = (before: number): number => {
    const known = renumbered[before] as number;
    if (known >= 0) return known;
    const number = all.of(kept.texts[before] as string, kept.folded[before] as string);
    renumbered[before] = number;
    return number;
  };
  const articles = documents.map((document, article): ArticleWords => {
    const before = kept.articles.get(keys[article] as string);
    if (before) return { lengths: before.lengths, numbers: before.numbers.map(again) };
    const { headline, standfirst, text } = wordsOf(textOf(document));
    const numbers = Uint32Array.from([...headline, ...standfirst, ...text], (word) => all.of(word.text, word.folded));
    const lengths = { headline: headline.length, standfirst: standfirst.length, text: text.length };
    return { lengths, numbers };
  });
  return { texts: all.texts, folded: all.folded, articles };
}

/** What stands before the numbers of a packed part. */
interface Head {
  readonly texts: readonly string[];
  readonly folded: readonly string[];
  /** Fingerprints of the articles, and how many words headline, standfirst and text have. */
  readonly keys: readonly string[];
  readonly lengths: readonly number[];
}

/** Bytes of a number. */
const EACH = Uint32Array.BYTES_PER_ELEMENT;

/** The words of a part as bytes: the length of the head, the head, the numbers of all articles one after another. */
export function packTexts({ texts, folded, articles }: PartTexts, keys: readonly string[]): Buffer {
  const lengths = articles.flatMap(({ lengths: own }) => [own.headline, own.standfirst, own.text]);
  const head = Buffer.from(JSON.stringify({ texts, folded, keys, lengths } satisfies Head));
  const count = articles.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const all = new Uint32Array(count);
  let at = 0;
  for (const { numbers } of articles) {
    all.set(numbers, at);
    at += numbers.length;
  }
  const size = Buffer.alloc(EACH);
  size.writeUInt32LE(head.length);
  return Buffer.concat([size, head, Buffer.from(all.buffer)]);
}

/** The words that were packed. */
export function unpackTexts(packed: Buffer): KeptTexts {
  const from = EACH + packed.readUInt32LE(0);
  const { texts, folded, keys, lengths } = JSON.parse(packed.toString("utf8", EACH, from)) as Head;
  // A copy begins where numbers may begin.
  const all = new Uint32Array(Uint8Array.from(packed.subarray(from)).buffer);
  const articles = new Map<string, ArticleWords>();
  let at = 0;
  for (const [article, key] of keys.entries()) {
    const [headline = 0, standfirst = 0, text = 0] = lengths.slice(3 * article, 3 * article + 3);
    const end = at + headline + standfirst + text;
    articles.set(key, { lengths: { headline, standfirst, text }, numbers: all.subarray(at, end) });
    at = end;
  }
  return { texts, folded, articles };
}
