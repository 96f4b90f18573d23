import { stem } from "./stem.ts";
import { matched } from "./words.ts";

/** Groups of spellings that are one word: «لوهانسك»، «لوغانسك». */
export type VariantGroups = readonly (readonly string[])[];

/**
 * Stem of each spelling → stem of its group's first spelling. Groups that share a stem become one; spellings of several
 * words are left to the planner's compounds.
 * @param keyOf what a folded word is found under: its stem, or for a word kept apart («بوتين») its own key
 */
export function variantStems(groups: VariantGroups, keyOf: (folded: string) => string = stem): Map<string, string> {
  const to = new Map<string, string>();
  const end = (word: string): string => {
    let at = word;
    for (let next = to.get(at); next !== undefined; next = to.get(at)) at = next;
    return at;
  };
  for (const group of groups) {
    const stems = group
      .filter((spelling) => !/\s/u.test(spelling.trim()))
      .map((spelling) => keyOf(matched(spelling.trim())));
    const head = end(stems[0] ?? "");
    for (const other of stems.slice(1)) if (end(other) !== head) to.set(end(other), head);
  }
  return new Map([...to.keys()].map((word) => [word, end(word)]));
}
