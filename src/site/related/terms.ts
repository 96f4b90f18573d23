import { readKnowledge } from "../../arabic/knowledge-file.ts";

import { stopWordList } from "../../arabic/search-data.ts";
import { stem } from "../../arabic/stem.ts";
import { matched, words } from "../../arabic/words.ts";
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

/** Particles written on before a word, which the stem keeps where they may be its first letter («ولفت», «فأكد»). */
const BEFORE = /^[وف](?=.{3})/u;

/** Stems of stop words and of what every article may say (common-words.yaml). Read once. */
let common: ReadonlySet<string> | undefined;
function commonStems(): ReadonlySet<string> {
  const lists = readKnowledge(new URL("./common-words.yaml", import.meta.url)) as Record<string, string[]>;
  common ??= new Set([...stopWordList(), ...Object.values(lists).flat()].map((word) => stem(matched(word))));
  return common;
}

const DIGITS = /^\p{N}+$/u;

/** Words judged lately: the same few thousand make most of any text. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 100_000;

/** Whether a folded word says nothing of what an article is about: a stop word, or one that every article may use. */
export function isCommon(folded: string): boolean {
  const known = judged.get(folded);
  if (known !== undefined) return known;
  const leftOut = common ?? commonStems();
  const key = stem(folded);
  const found = key.length < SHORTEST || leftOut.has(key) || leftOut.has(stem(folded.replace(BEFORE, "")));
  if (judged.size === MOST_JUDGED) judged.clear();
  judged.set(folded, found);
  return found;
}

/** The terms of an article by stem: analysed as search analyses them, without common words, numbers and stems of one or two letters. */
export function termsOf(record: ArticleRecord): Map<string, Term> {
  const leftOut = common ?? commonStems();
  const terms = new Map<string, Term>();
  const read = (text: string, weight: number): void => {
    for (const word of words(text)) {
      const key = stem(word.folded);
      if (key.length < SHORTEST || DIGITS.test(key)) continue;
      if (leftOut.has(key) || leftOut.has(stem(word.folded.replace(BEFORE, "")))) continue;
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
