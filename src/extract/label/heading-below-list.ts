import type { Signal } from "../signals/signal.ts";
import { isRunning } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { isOffering } from "./obvious.ts";
import type { Sheet } from "./sheet.ts";

/** Headings by which pages mark the title of their article. */
type Level = "h1" | "h2";

/** The heading of a level that a page has once, in a headline's length: lists and subheadings have several. */
export function onlyHeading({ signals }: Sheet, level: Level): Signal | null {
  const [first, second] = signals.filter(
    ({ hint, words, label }) => hint?.element === level && words >= LENGTHS.headline && label === null,
  );
  return first && !second ? first : null;
}

/**
 * Where the page opens with a list of other articles («الأكثر قراءة») and its article has a heading below: the place of that heading,
 * above which nothing is its text. Null on all other pages: below a text, a label and a heading belong to the text.
 */
export function headingBelowList(sheet: Sheet): number | null {
  const heading = onlyHeading(sheet, "h1") ?? onlyHeading(sheet, "h2");
  if (!heading) return null;
  const { signals } = sheet;
  const label = signals.find(isOffering);
  const text = signals.find(({ prose }) => isRunning(prose));
  if (!label || !text || label.at > heading.at || text.at < label.at) return null;
  return signals.some(({ at, prose }) => at > heading.at && isRunning(prose)) ? heading.at : null;
}
