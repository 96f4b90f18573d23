import { type Word, words } from "../../arabic/words.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import { isCommon } from "./terms.ts";

/** Phrases shown, and words of one. */
const SHOWN = 3;
const LONGEST = 4;
/** How often a phrase must stand in the two texts together: once in each may be chance. */
const LEAST = 3;

/** A phrase of a text: as printed there, and how often. */
interface Phrase {
  readonly printed: string;
  readonly length: number;
  count: number;
}

/** Whether two words stand side by side with nothing but a space between them. */
const adjacent = (text: string, before: Word, after: Word): boolean => text.slice(before.end, after.start) === " ";

/**
 * «الفرنسي إيمانويل ماكرون»: an adjective with the article belongs to the noun before it, unless one with the article follows, as in
 * «النادي الإفريقي». A phrase that begins with it is torn out of one.
 */
const ADJECTIVE = /^ال\p{L}+ي(?:ة|ين|ون)?$/u;
const isTorn = (first: Word, second: Word): boolean => ADJECTIVE.test(first.text) && !second.text.startsWith("ال");

/** The runs of two to four words of content that stand side by side, without a sign between them. */
function phrasesOf({ headline, standfirst, body }: ArticleRecord): Map<string, Phrase> {
  const found = new Map<string, Phrase>();
  for (const text of [headline ?? "", standfirst ?? "", ...body.map((block) => block.text)]) {
    const all = words(text);
    for (const [index, first] of all.entries()) {
      const run = [first];
      for (let length = 1; length <= LONGEST; length++) {
        const last = run.at(-1);
        if (last === undefined || isCommon(last.folded) || !/\p{L}/u.test(last.folded)) break;
        if (length > 1) {
          const key = run.map(({ folded }) => folded).join(" ");
          const known = found.get(key);
          if (known !== undefined) known.count++;
          else found.set(key, { printed: text.slice(first.start, last.end), length, count: 1 });
        }
        const next = all[index + length];
        if (next === undefined || !adjacent(text, last, next)) break;
        if (length === 1 && isTorn(first, next)) break;
        run.push(next);
      }
    }
  }
  return found;
}

/** Articles whose phrases are remembered, some 40 KB each: those that are alike stand near one another in time (docs/rebuilding.md). */
const REMEMBERED = 1_000;

/** Phrases of an article, kept while its page is described. */
export type PhrasesOf = (record: ArticleRecord) => ReadonlyMap<string, Phrase>;

/** A reader of phrases that remembers those of the articles it was asked for last. */
export function phraseReader(): PhrasesOf {
  const read = new Map<ArticleRecord, ReadonlyMap<string, Phrase>>();
  return (record) => {
    const phrases = read.get(record) ?? phrasesOf(record);
    read.delete(record);
    read.set(record, phrases);
    const [oldest] = read.keys();
    if (read.size > REMEMBERED && oldest !== undefined) read.delete(oldest);
    return phrases;
  };
}

/**
 * Names and phrases that two articles share, those first that stand in them most often; longer before shorter among equals.
 * Single words explain nothing («للحركة», «روسي»): where no phrase is shared the list is empty.
 */
export function sharedPhrases(one: ArticleRecord, other: ArticleRecord, read: PhrasesOf): string[] {
  const [mine, theirs] = [read(one), read(other)];
  const shared = [...mine].flatMap(([key, phrase]) => {
    const match = theirs.get(key);
    if (match === undefined || phrase.count + match.count < LEAST) return [];
    // «والولايات المتحدة» is «الولايات المتحدة» with a particle before it, where the texts have both.
    if (key.startsWith("و") && (mine.has(key.slice(1)) || theirs.has(key.slice(1)))) return [];
    return [{ key, printed: phrase.printed, length: phrase.length, weight: Math.min(phrase.count, match.count) }];
  });
  shared.sort((a, b) => b.weight - a.weight || b.length - a.length || (a.key < b.key ? -1 : 1));
  const chosen: typeof shared = [];
  for (const phrase of shared) {
    const parts = new Set(phrase.key.split(" "));
    // «الرئيس الأوكراني فولوديمير» beside «فولوديمير زيلينسكي» says one thing twice.
    if (chosen.every(({ key }) => !key.split(" ").some((word) => parts.has(word)))) chosen.push(phrase);
    if (chosen.length === SHOWN) break;
  }
  return chosen.map(({ printed }) => printed);
}
