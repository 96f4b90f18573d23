import { words } from "../../arabic/words.ts";
import { Nearest } from "../nearest.ts";
import type { Suggestion } from "../search-types.ts";
import type { QuestionParts } from "./seek-question.ts";

/** Completions and corrections from the lexicon that the site publishes; headlines are not offered. Browser-safe. */

/** What the last word of the typed text may become; words before it are kept. */
export async function suggestWords(
  typed: string,
  limit: number,
  { lexicon, table, metadata }: QuestionParts,
): Promise<Suggestion[]> {
  const all = words(typed);
  const last = all.at(-1);
  if (!last || last.folded.length < 2) return [];
  const before = typed.slice(0, last.start);
  const nearest = new Nearest(lexicon, table.stopWords);
  const completions = await nearest.completions(last.folded);
  const kind = completions.length > 0 ? "word" : "correction";
  const found = completions.length > 0 ? completions : await nearest.meant(last.text);
  const isName = (printed: string): boolean =>
    [table.outlet, table.agency, table.section].some(({ values }) =>
      values.some((value) => metadata.isNamed(value, words(printed))),
    );
  return found.slice(0, limit).map(({ printed, compound, found: count }): Suggestion => {
    const isCounted = all.length === 1 && !compound && !/\p{N}/u.test(printed) && !isName(printed);
    return { kind, text: `${before}${printed}`, ...(isCounted ? { count } : {}) };
  });
}
