import { finding } from "../../findings/finding.ts";
import type { Signal } from "../signals/signal.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Rule } from "./rule.ts";

/** What reading views of browsers and of services that keep pages print around an article. */

const STROKE = /\s+[|•·]\s+/u;
const ADDRESS = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/iu;

/** «مرايا الساحل | رحلات | https://…»: the names in a line that closes with the article's address; none where it is another. */
export function namesBesideAddress({ text }: Signal): readonly string[] {
  const pieces = text.length > 400 ? [] : text.split(STROKE);
  if (pieces.length < 2 || !ADDRESS.test(pieces.at(-1) ?? "")) return [];
  const names = pieces.slice(0, -1).map((piece) => piece.trim());
  return names.every((name) => /^\p{L}/u.test(name) && name.split(/\s+/u).length <= LENGTHS.few) ? names : [];
}

/** Lines of a reading view that say by themselves what they are. */
export const READING_VIEW: Rule[] = [
  {
    name: "readingTime",
    finds: ({ sheet, signal }) =>
      signal.words <= LENGTHS.remark && sheet.knowledge.phrases.isReadingTime(signal.key)
        ? finding("furniture", "machine")
        : null,
  },
  {
    name: "namesBesideAddress",
    finds: ({ signal }) => (namesBesideAddress(signal).length > 0 ? finding("meta", "outlet") : null),
  },
];
