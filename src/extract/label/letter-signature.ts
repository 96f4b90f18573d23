import type { Signal } from "../signals/signal.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Sheet } from "./sheet.ts";

/** Letters are signed with a first name; the whole name stands above them, with what they are. */

const ALONE = /^\p{Script=Arabic}{2,15}[.،]?$/u;

/** The name of two words that a line above prints and that begins with this line's word, or the word, where a letter has no other; null where no list knows it. */
export function fullName(sheet: Sheet, { at, text, words }: Signal): string | null {
  if (words !== 1 || !ALONE.test(text)) return null;
  const first = text.replace(/[.،]$/u, "");
  const { people } = sheet.knowledge;
  for (const line of sheet.signals.slice(0, at)) {
    if (line.words > LENGTHS.longestHeadline || sheet.role(line.at) === "body") continue;
    const printed = line.text.split(/[\s.،,:|–—-]+/u);
    const found = printed.indexOf(first);
    const name = found < 0 ? "" : `${first} ${printed[found + 1] ?? ""}`.trim();
    if (name !== first && people.likeness(name) === "sure") return name;
  }
  const isLetter = sheet.signals.some((line) => sheet.knowledge.phrases.isOfLetter(line.key));
  return isLetter && people.likeness(`${first} ${first}`) === "sure" ? first : null;
}

/** «النورس في ٣/٣/٢٠٢٤», «رأس النورس، 3 مارس 2024»: the place of a statement and its day, which close it. */
export function closingPlace({ text, date, words }: Signal): string | null {
  if (!date?.hasDate || words > LENGTHS.source) return null;
  return /^(\p{Script=Arabic}{3,}(?: \p{Script=Arabic}{2,}){0,2}?)(?:،| في)\s+\p{Nd}/u.exec(text)?.[1] ?? null;
}
