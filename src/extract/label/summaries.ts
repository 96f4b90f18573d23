import type { Signal } from "../signals/signal.ts";
import { WEIGHTS } from "../weights.ts";
import type { Sheet } from "./sheet.ts";

/** Summaries on article pages are cut at about this many characters. */
const LONGEST_SUMMARY = 330;
const FEWEST = 2;

/**
 * Summaries of other articles that follow the text with no heading (parsing.md, "Bodies"): the text before ties its
 * sentences together («وقال»، «كما»، «يذكر أن»); then two lines or more open anew with a bare verb, each short enough for a
 * teaser, one of them cut before its full stop. Gives the first such line, or null.
 */
export function findSummaries(sheet: Sheet, from: number, to: number): number | null {
  const lines = sheet.signals.slice(from, to + 1).filter((signal) => sheet.isFree(signal.at) && signal.prose >= 1);
  let first = lines.length;
  while (first > 0 && opensAnew(lines[first - 1] as Signal)) first--;
  const tail = lines.slice(first);
  const text = lines.slice(1, first);
  if (tail.length < FEWEST || text.length < FEWEST) return null;
  const tied = text.filter((signal) => signal.tied).length;
  const last = text.at(-1) as Signal;
  const complete = text.every((signal) => signal.stop || signal.colon);
  const cut = tail.some((signal) => !signal.stop);
  const closed = sheet.knowledge.verbs.closes(last.key);
  if (tied * 3 < text.length * 2) return null;
  return (complete && cut) || (closed && tail.length >= 3) ? (tail[0] as Signal).at : null;
}

const opensAnew = (signal: Signal): boolean =>
  signal.prose >= WEIGHTS.prose.running - 1 &&
  signal.opening === "verb" &&
  signal.text.length <= LONGEST_SUMMARY &&
  signal.words >= 12;
