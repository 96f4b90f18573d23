import type { Signal } from "../signals/signal.ts";
import { isRunning } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import { fillsColumn } from "./columns.ts";
import { isItem } from "./items.ts";
import type { Stretch } from "./labelled.ts";
import { anyHolds, type LinePlace, type Sign } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** A line between the body's first and last. */
export interface InsidePlace extends LinePlace, Stretch {
  /** The text is an interview: its questions are text. */
  readonly interview: boolean;
  /** Letters of the column that breaks its lines, if one does. */
  readonly width: number | null;
}

interface NeighbouredPlace extends InsidePlace {
  /** The lines of the article before and after it. */
  readonly before: Signal;
  readonly after: Signal;
}

/** A heading element of the page. */
export const isTitled = (signal: Signal): boolean => /^h[2-6]$/u.test(signal.hint?.element ?? "") && !signal.stop;

/** What shows, looking at the line alone, that it is no subheading. */
export const NO_SUBHEADING: Sign<InsidePlace>[] = [
  { name: "stop", holds: ({ signal }) => signal.stop },
  { name: "bullet", holds: ({ signal }) => signal.bullet !== null },
  { name: "length", holds: ({ signal }) => signal.words > LENGTHS.longestHeadline },
  { name: "tied", holds: ({ signal: { opening } }) => opening === "linkedVerb" || opening === "conjunction" },
  { name: "comma", holds: ({ signal }) => /[،,؛]$/u.test(signal.text) },
  { name: "dangling", holds: ({ sheet, signal }) => sheet.knowledge.verbs.dangles(signal.key) },
  {
    name: "question",
    holds: ({ signal, interview }) => signal.question && (interview || signal.words > LENGTHS.sentence),
  },
];

/** What the lines around it show: it announces a list or a quotation, is an item, or the rest of a broken sentence. */
export const NO_SUBHEADING_HERE: Sign<NeighbouredPlace>[] = [
  {
    name: "noTextBelow",
    holds: ({ signal, after }) =>
      !isRunning(after.prose) && !(after.bullet !== null && signal.gap > 0 && !signal.colon),
  },
  {
    name: "announces",
    holds: ({ signal, after }) =>
      signal.colon && (signal.opening !== "name" || signal.words > LENGTHS.source || after.bullet !== null),
  },
  {
    name: "item",
    holds: ({ signal, before, after }) =>
      isItem(signal) &&
      (isItem(before) || isItem(after)) &&
      signal.words <= LENGTHS.source &&
      before.words <= LENGTHS.signature,
  },
  { name: "afterDangling", holds: ({ sheet, before }) => !before.stop && sheet.knowledge.verbs.dangles(before.key) },
  { name: "announced", holds: ({ before }) => before.colon && isRunning(before.prose) },
  {
    // Without a gap and without a stop before it, the line may be the rest of a broken sentence.
    name: "brokenSentence",
    holds: ({ signal, before }) =>
      !before.stop &&
      !before.question &&
      signal.gap === 0 &&
      before.gap === 0 &&
      !isTitled(before) &&
      !(/["»”]$/u.test(before.text) && signal.words >= LENGTHS.shortSentence),
  },
];

/**
 * A subheading: no full stop, short, not opening like a sentence, with running text after it and a whole paragraph (or its
 * own quotation) before it. «عنوان:» counts when it does not announce a list or a quotation.
 */
export function isSubheading(place: InsidePlace): boolean {
  const { sheet, signal } = place;
  if (isTitled(signal)) return signal.words <= LENGTHS.longestHeadline;
  if (anyHolds(NO_SUBHEADING, place)) return false;
  const [before, after] = [neighbour(sheet, signal.at, -1, place), neighbour(sheet, signal.at, 1, place)];
  if (before?.stop && after && isAboveColumn(place, after)) return true;
  return before !== null && after !== null && !anyHolds(NO_SUBHEADING_HERE, { ...place, before, after });
}

/** The nearest line of the article in one direction. */
export function neighbour(sheet: Sheet, at: number, step: 1 | -1, { from, to }: Stretch): Signal | null {
  for (let next = at + step; next >= from && next <= to; next += step) {
    const role = sheet.role(next);
    if (role === undefined || role === "body" || role === "subheading") return sheet.signals[next] ?? null;
  }
  return null;
}

/** In a column, a line that does not reach its end, behind a whole sentence and above a line that does. */
const isAboveColumn = ({ signal, width }: InsidePlace, after: Signal): boolean =>
  width !== null && signal.text.length < width * SHARES.column && !signal.colon && fillsColumn(after, width);
