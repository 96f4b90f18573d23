import { sharedBy } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import { isRunning, WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Summaries of other articles that follow the text with no heading (docs/parsing.md, "Bodies"): the text before ties its
 * sentences together («وقال»، «كما»، «يذكر أن»); then two lines or more open anew with a bare verb, each short enough for a
 * teaser, one of them cut before its full stop. Gives the first such line, or null.
 */
export function findSummaries(sheet: Sheet, from: number, to: number): number | null {
  const lines = sheet.signals.slice(from, to + 1).filter((signal) => sheet.isFree(signal.at) && signal.prose >= 1);
  let first = lines.length;
  while (first > 0 && opensAnew(lines[first - 1] as Signal)) first--;
  const tail = lines.slice(first);
  const text = lines.slice(1, first);
  if (tail.length < COUNTS.teasers || text.length < COUNTS.teasers) return null;
  const tied = text.filter((signal) => signal.tied).length;
  const last = text.at(-1) as Signal;
  const complete = text.every((signal) => signal.stop || signal.colon);
  const cut = tail.some((signal) => !signal.stop);
  const closed = sheet.knowledge.verbs.closes(last.key);
  if (tied * 3 < text.length * 2) return null;
  return (complete && cut) || (closed && tail.length >= 3) ? (tail[0] as Signal).at : null;
}

const opensAnew = (signal: Signal): boolean =>
  signal.prose >= WEIGHTS.least.running - 1 &&
  signal.opening === "verb" &&
  signal.text.length <= LENGTHS.teaser &&
  signal.words >= LENGTHS.sentence;

/**
 * The latest-news list of a theme that follows a text with no heading: title, title again, and a teaser cut with «...», one
 * or more times to the end of the text. A teaser opens anew, says what its title says, and the text's sentences end with
 * stops. Gives the first line of the list, or null.
 */
export function findTeasers(sheet: Sheet, from: number, to: number): number | null {
  const lines = sheet.signals.slice(from + 1, to + 1).filter(({ at }) => sheet.isFree(at));
  let first: number | null = null;
  for (let last = lines.length - 1; last >= 0; ) {
    const length = teaserAt(sheet, lines, last);
    if (length === 0) break;
    last -= length;
    first = last + 1;
  }
  const start = first === null ? undefined : lines[first];
  const text = lines.slice(0, first ?? 0).filter((signal) => isRunning(signal.prose));
  const cut = text.filter((signal) => isCut(signal)).length;
  return start && cut * 4 <= text.length ? start.at : null;
}

/** A sentence that breaks off: the theme cuts teasers at a number of characters. */
const isCut = ({ text }: Signal): boolean => /(?:…|\.{3})$/u.test(text);

/** How many lines, counted back from the last one, are a teaser with its titles; 0 when it is none. */
function teaserAt(sheet: Sheet, lines: readonly Signal[], last: number): number {
  const teaser = lines[last];
  if (
    !teaser ||
    !isCut(teaser) ||
    teaser.tied ||
    teaser.words < LENGTHS.sentence ||
    teaser.text.length > LENGTHS.teaser
  )
    return 0;
  let titles = 0;
  while (titles < COUNTS.teasers) {
    const title = lines[last - 1 - titles];
    if (!title || title.stop || title.tied || title.words < LENGTHS.headline || title.words > LENGTHS.longestTitle)
      break;
    titles++;
  }
  const above = lines.slice(last - titles, last);
  const says = above.some((title) => sharedBy(sheet.topic(title.at), sheet.topic(teaser.at)) >= WEIGHTS.shares.some);
  return says ? titles + 1 : 0;
}
