import type { FoundDate } from "../../arabic/dates/found-date.ts";
import { type LabelKind, labelNames } from "../../arabic/dates/lexicon.ts";
import { match } from "../../arabic/dates/phrasebook.ts";
import { tokenise } from "../../arabic/dates/tokens.ts";

/** Longest line that can be a label by itself. */
const LONGEST_LABEL = 40;

/** What a line that holds nothing but labels says of the line after it: «تاريخ النشر:», «آخر تحديث»; null for any other line. */
export function labelOnly(text: string): LabelKind | null {
  if (text.length > LONGEST_LABEL) return null;
  const tokens = tokenise(text);
  let kind: LabelKind | null = null;
  let at = 0;
  while (at < tokens.length) {
    const label = match(labelNames, tokens, at);
    if (!label && tokens[at]?.kind !== "sign") return null;
    kind = label?.meaning ?? kind;
    at = label?.next ?? at + 1;
  }
  return kind;
}

/** The date with the label of the line above it, where it has none of its own. */
export function withLabelAbove(date: FoundDate, above: string | undefined): FoundDate {
  const kind = date.label === null && above !== undefined ? labelOnly(above) : null;
  return kind === null ? date : { ...date, label: { kind, text: (above ?? "").trim(), start: date.start } };
}
