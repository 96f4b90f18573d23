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
  const first = firstOf(lines, (last) => teaserAt(sheet, lines, last)) ?? firstOfSeries(lines);
  const start = first === null ? undefined : lines[first];
  const text = lines.slice(0, first ?? 0).filter((signal) => isRunning(signal.prose));
  const cut = text.filter((signal) => isCut(signal)).length;
  return start && cut * 4 <= text.length ? start.at : null;
}

/** The first line of the last ones that follow each other as `lengthAt` says, counted back; null when there are none. */
function firstOf(lines: readonly Signal[], lengthAt: (last: number) => number): number | null {
  let first: number | null = null;
  for (let last = lines.length - 1; last >= 0; ) {
    const length = lengthAt(last);
    if (length === 0) break;
    last -= length;
    first = last + 1;
  }
  return first;
}

/** A title and a sentence that has lost its end, again and again: a list, whether or not the teasers say what their titles say. */
function firstOfSeries(lines: readonly Signal[]): number | null {
  const first = firstOf(lines, (last) => {
    const [title, teaser] = [lines[last - 1], lines[last]];
    const listed = title && teaser && isTitle(title) && isOpen(teaser) && (!teaser.stop || isCut(teaser));
    return listed ? 2 : 0;
  });
  return first !== null && (lines.length - first) / 2 >= COUNTS.series ? first : null;
}

/** A sentence that breaks off: the theme cuts teasers at a number of characters. */
const isCut = ({ text }: Signal): boolean => /(?:…|\.{3})$/u.test(text);

const isTitle = ({ stop, tied, words }: Signal): boolean =>
  !stop && !tied && words >= LENGTHS.headline && words <= LENGTHS.longestTitle;

/** Long enough for a teaser, not too long, and tied to nothing. */
const isOpen = ({ tied, words, text }: Signal): boolean =>
  !tied && words >= LENGTHS.sentence && text.length <= LENGTHS.teaser;

/** How many lines, counted back from the last one, are a teaser with its titles; 0 when it is none. */
function teaserAt(sheet: Sheet, lines: readonly Signal[], last: number): number {
  const teaser = lines[last];
  if (!teaser || !isCut(teaser) || !isOpen(teaser)) return 0;
  let titles = 0;
  while (titles < COUNTS.teasers) {
    const title = lines[last - 1 - titles];
    if (!title || !isTitle(title)) break;
    titles++;
  }
  const above = lines.slice(last - titles, last);
  const says = above.some((title) => sharedBy(sheet.topic(title.at), sheet.topic(teaser.at)) >= WEIGHTS.shares.some);
  return says ? titles + 1 : 0;
}
