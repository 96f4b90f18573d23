import type { FoundDate } from "./found-date.ts";
import { type LabelKind, labelNames } from "./lexicon.ts";
import { match } from "./phrasebook.ts";
import { tokenise } from "./tokens.ts";

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

/** The first label in a line, wherever it stands («آخر تحديث منذ 5 ساعات»), or null. */
export function labelIn(text: string): LabelKind | null {
  const tokens = tokenise(text);
  for (let at = 0; at < tokens.length; at += 1) {
    const label = match(labelNames, tokens, at);
    if (label) return label.meaning;
  }
  return null;
}

/** The label a text ends in («… | آخر تحديث:»), past signs; null where another word stands after it. */
export function labelAtEnd(text: string): LabelKind | null {
  const tokens = tokenise(text);
  let kind: LabelKind | null = null;
  let at = 0;
  while (at < tokens.length) {
    const label = match(labelNames, tokens, at);
    if (label || tokens[at]?.kind !== "sign") kind = label?.meaning ?? null;
    at = label?.next ?? at + 1;
  }
  return kind;
}
