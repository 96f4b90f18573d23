import { stopWordList } from "../../arabic/search-data.ts";
import { stem } from "../../arabic/stem.ts";
import { words } from "../../arabic/words.ts";
import type { ArticleRecord } from "../../record/schema.ts";

/** A term of an article: how often it stands there and the shortest form in which it is printed («ضمانات» before «وبالضمانات»). */
export interface Term {
  count: number;
  printed: string;
}

/** A word of the headline or standfirst counts like this many of the body: it says what the article is about. */
const TITLE_WEIGHT = 3;
/** Shortest stem that is a word of content: Arabic roots have three letters, particles mostly fewer. */
const SHORTEST = 3;

let stopWords: ReadonlySet<string> | undefined;

const DIGITS = /^\p{N}+$/u;

/** The terms of an article by stem: analysed as search analyses them, without stop words, numbers and stems of one or two letters. */
export function termsOf(record: ArticleRecord): Map<string, Term> {
  stopWords ??= new Set(stopWordList());
  const terms = new Map<string, Term>();
  const read = (text: string, weight: number): void => {
    for (const word of words(text)) {
      if (stopWords?.has(word.folded)) continue;
      const key = stem(word.folded);
      if (key.length < SHORTEST || DIGITS.test(key)) continue;
      const term = terms.get(key);
      if (term === undefined) terms.set(key, { count: weight, printed: word.text });
      else {
        term.count += weight;
        if (word.text.length < term.printed.length) term.printed = word.text;
      }
    }
  };
  read(record.headline ?? "", TITLE_WEIGHT);
  read(record.standfirst ?? "", TITLE_WEIGHT);
  for (const { text } of record.body) read(text, 1);
  return terms;
}
