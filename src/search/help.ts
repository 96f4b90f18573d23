/**
 * What an answer is explained and helped with: phrases and fields of the question, counts to narrow it by, words that may have been meant, suggestions while
 * typing. Plain questions do not need it before the first result, so the search page loads it after that. Browser-safe.
 */

export { commonerWords } from "./commoner.ts";
export { countFacets, countMonths } from "./facet-counts.ts";
export { answering, readFields, withFieldsAndDates } from "./fields.ts";
export { guessOf } from "./guess.ts";
export { PhraseFinder } from "./phrases.ts";
export { Suggester } from "./suggest.ts";

/** This module, as it is handed to who needs it. */
export type Help = typeof import("./help.ts");
