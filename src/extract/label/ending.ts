import { finding } from "../../findings/finding.ts";
import { sharedBy } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { sourceOf } from "../signature/signed-line.ts";
import { isRunning, WEIGHTS } from "../weights.ts";
import { extend } from "./extending.ts";
import type { Stretch } from "./labelled.ts";
import type { Sheet } from "./sheet.ts";
import { familiarity, isStranger } from "./strangers.ts";
import { findSummaries, findTeasers } from "./summaries.ts";

const LABELS_THAT_CLOSE = new Set(["related", "lists", "tags", "comments", "footer", "navigation", "promo"]);
/** Labels no text goes on behind. */
const LABELS_THAT_END = new Set(["comments", "footer", "tags"]);
/** Words of the longest source line. */
const LONGEST_SOURCE = 8;
/** Text lines behind a label that are asked whether they are tied to the text before it. */
const ASKED = 3;
/** A text interrupted for longer than this many lines is over. */
const LONGEST_INTERRUPTION = 14;
/** «ويستمر البرنامج أسبوعين.» */
const SHORT_SENTENCE = 2;
/** So long a line that opens with a connective is a paragraph even without its full stop. */
const LONG_SENTENCE = 15;

const { shared } = WEIGHTS;

/** Finds the body's last line: the core's end, moved down over short closing sentences and up before what is not connected. */
export function findEnd(sheet: Sheet, from: number, core: Stretch): number {
  const until = Math.max(from, core.to);
  const connected = cutUnconnected(sheet, from, until);
  const rejoined = rejoin(sheet, from, connected === until ? extend(sheet, connected) : connected);
  const summaries = findSummaries(sheet, from, rejoined) ?? findTeasers(sheet, from, rejoined);
  if (summaries === null) return withoutStrangers(sheet, from, rejoined);
  for (let at = summaries; at <= rejoined; at++)
    if (sheet.isFree(at)) sheet.give(at, finding("otherTitle", "otherSummary"));
  return lastFree(sheet, from, summaries - 1);
}

/** Titles of other articles right below the text, with no label between. A text of fewer than three lines knows no strangers. */
function withoutStrangers(sheet: Sheet, from: number, to: number): number {
  const familiar = familiarity(sheet, from, to);
  let last = to;
  while (last > from + 2) {
    const signal = sheet.signals[last] as Signal;
    // A question may close an opinion piece.
    if (sheet.isFree(last) && (signal.question || !isStranger(signal, familiar))) break;
    last--;
  }
  const whole = sheet.signals.slice(from, last + 1).some((each) => sheet.isFree(each.at) && each.stop);
  return whole ? last : to;
}

/** Behind «اقرأ أيضا», «الأكثر قراءة» or keywords the text goes on only when it is tied to what stood before. */
function cutUnconnected(sheet: Sheet, from: number, to: number): number {
  const topic = new Set<string>();
  let last = from;
  let label: Signal | null = null;
  let closed = false;
  for (const signal of sheet.signals.slice(from, to + 1)) {
    const { at } = signal;
    if (isClosing(sheet, signal)) {
      closed = true;
      label ??= signal;
      continue;
    }
    if (signal.label && LABELS_THAT_CLOSE.has(signal.label.kind)) {
      label ??= signal;
      continue;
    }
    if (!sheet.isFree(at)) continue;
    if (signal.prose < 1) {
      if (!label) last = at;
      continue;
    }
    if (label && !goesOn(sheet, { from: at, to }, topic, closed ? null : label)) return last;
    label = null;
    for (const stem of sheet.topic(at)) topic.add(stem);
    last = at;
  }
  return Math.max(last, from);
}

/** «المصدر: …», «كلمات دلالية: …»: lines that stand below a text, never inside it. */
const isClosing = (sheet: Sheet, signal: Signal): boolean =>
  sheet.kind(signal.at) === "keywordLine" ||
  (sheet.isFree(signal.at) && signal.words <= LONGEST_SOURCE && sourceOf(signal.text, sheet.knowledge) !== null);

/**
 * Whether one of the next text lines is tied to the text or speaks of the same things. Behind a closing line (no label) only
 * a tie counts: related articles speak of the same things too.
 */
function goesOn(sheet: Sheet, { from, to }: Stretch, topic: ReadonlySet<string>, label: Signal | null): boolean {
  const offers = label?.label?.kind === "related" || label?.label?.kind === "promo";
  const least = offers ? shared.goesOnAfterRelated : label ? shared.goesOnAfterLabel : Number.POSITIVE_INFINITY;
  let asked = 0;
  for (const signal of sheet.signals.slice(from, to + 1)) {
    if (!sheet.isFree(signal.at) || !isRunning(signal.prose)) continue;
    if (signal.tied || sharedBy(sheet.topic(signal.at), topic) >= least) return true;
    if (++asked === ASKED) return false;
  }
  return false;
}

/**
 * Takes the text up again below an interruption that outweighed a few short paragraphs: whole sentences that open with a
 * connective, or that speak of the same things where no label of other articles stands between.
 */
function rejoin(sheet: Sheet, from: number, end: number): number {
  const topic = new Set<string>();
  const learn = (at: number): void => {
    for (const stem of sheet.topic(at)) topic.add(stem);
  };
  for (let at = from; at <= end; at++) if (sheet.isFree(at)) learn(at);
  let last = end;
  let offered = false;
  for (let at = end + 1; at < sheet.signals.length && at - last <= LONGEST_INTERRUPTION; at++) {
    const signal = sheet.signals[at] as Signal;
    const kind = signal.label?.kind;
    if ((kind && LABELS_THAT_END.has(kind)) || signal.date?.isCopyright) break;
    if (isClosing(sheet, signal)) offered = true;
    offered ||= kind === "related" || kind === "lists";
    const whole = signal.stop || (signal.tied && signal.words >= LONG_SENTENCE);
    if (!sheet.isFree(at) || signal.prose < SHORT_SENTENCE || !whole) continue;
    if (!signal.tied && (offered || sharedBy(sheet.topic(at), topic) < shared.rejoins)) continue;
    learn(at);
    last = at;
    offered = false;
  }
  return last;
}

function lastFree(sheet: Sheet, from: number, to: number): number {
  for (let at = to; at > from; at--) if (sheet.isFree(at)) return at;
  return from;
}
