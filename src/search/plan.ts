import type { Word } from "../arabic/words.ts";
import type { Occurring } from "./engine.ts";
import type { Clause } from "./question.ts";

/** A question as it is planned: what is looked up, what is left out, what is to be said. */

/** A word (or quoted phrase) to rank by, and where it occurs. */
export interface Term {
  readonly words: readonly Word[];
  readonly quoted: boolean;
  readonly occurring: Occurring;
}

/** A word the archive does not have; `instead` is the spelling of the same name that is shown for it, if any. */
export interface Missing {
  readonly word: Word;
  readonly instead: string | null;
  /** Whether it stands in quotation marks: it is meant as it is. */
  readonly quoted: boolean;
}

/** A word the archive writes in other letters («Putin»: «بوتين»), and the stem it was looked up by. */
export interface OtherScript {
  readonly word: Word;
  readonly stem: string;
}

/** What is noticed while a clause is looked up. */
export interface Noticed {
  readonly unknown: Missing[];
  readonly otherScripts: OtherScript[];
}

/** A date in the question: how many articles are of it, and how many mention it. */
export interface DateClause {
  readonly words: readonly Word[];
  readonly day: string;
  readonly of: number;
  readonly mentions: number;
}

/** A question ready to be ranked. */
export interface Plan {
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
  readonly unknown: readonly Missing[];
  readonly otherScripts: readonly OtherScript[];
  readonly dates: readonly DateClause[];
  readonly ignored: readonly Word[];
  /** Fields of the question («ناشر:الشروق»), to be read by fields.ts. */
  readonly fields: readonly Clause[];
}
