import type { LexiconReader } from "./lexicon-reader.ts";
import { Nearest } from "./nearest.ts";
import type { Plan } from "./plan.ts";
import type { Commoner } from "./search-types.ts";

/**
 * Words of a question that hardly an article has, where one that is spelt nearly so is common: the archive holds the slip of a writer,
 * and the reader made the same («بوتن» in 3 articles, «بوتين» in 31). It is offered, never taken. Browser-safe.
 */

/** Most articles of a word that may be a slip, how many times as many the other has, and how near it is: one half slip. */
const RARE = 3;
const TIMES = 10;
const NEAR = 0.5;

/** What it is found with. */
export interface CommonerParts {
  readonly lexicon: LexiconReader;
  readonly stopWords: readonly string[];
}

/** The commoner word for each rare one that has one. Words in quotation marks are as meant. */
export async function commonerWords({ terms }: Plan, { lexicon, stopWords }: CommonerParts): Promise<Commoner[]> {
  const nearest = new Nearest(lexicon, stopWords);
  const rare = terms.filter(
    ({ words, quoted, occurring }) => !quoted && words.length === 1 && occurring.size > 0 && occurring.size <= RARE,
  );
  const found = await Promise.all(
    rare.map(async ({ words, occurring }): Promise<Commoner[]> => {
      const word = words[0]?.text ?? "";
      const near = await nearest.corrections(word);
      const common = near.find(({ cost, found }) => cost <= NEAR && found >= TIMES * occurring.size);
      return common ? [{ word, by: common.printed, articles: common.found }] : [];
    }),
  );
  return found.flat();
}
