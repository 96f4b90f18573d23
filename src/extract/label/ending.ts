import { sharedBy } from "../signals/overlap.ts";
import { PROSE, type Signal } from "../signals/signal.ts";
import type { SeenOutlets } from "../signature/parts.ts";
import type { Stretch } from "./core.ts";
import { isPlainBelow } from "./obvious.ts";
import type { Sheet } from "./sheet.ts";
import { isBio, signatureOf, sourceOf } from "./signed.ts";
import { familiarity, isStranger } from "./strangers.ts";
import { findSummaries } from "./summaries.ts";

const LABELS_THAT_CLOSE = new Set(["related", "lists", "tags", "comments", "footer", "navigation", "promo"]);

/** Finds the body's last line: the core's end, moved down over short closing sentences and up before what is not connected. */
export function findEnd(sheet: Sheet, from: number, core: Stretch, seen: SeenOutlets): number {
  const connected = cutUnconnected(sheet, from, Math.max(from, core.to));
  const extended = connected === Math.max(from, core.to) ? extend(sheet, connected, seen) : connected;
  const rejoined = rejoin(sheet, from, extended);
  const summaries = findSummaries(sheet, from, rejoined);
  if (summaries === null) return withoutStrangers(sheet, from, rejoined);
  for (let at = summaries; at <= rejoined; at++) if (sheet.isFree(at)) sheet.give(at, "otherTitle", "otherSummary");
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
  const tied = sheet.signals.slice(from, last + 1).some((each) => sheet.isFree(each.at) && each.stop);
  return tied ? last : to;
}

/** Behind «اقرأ أيضا», «الأكثر قراءة» or keywords the text goes on only when it is tied to what stood before. */
function cutUnconnected(sheet: Sheet, from: number, to: number): number {
  const topic = new Set<string>();
  let last = from;
  let label: Signal | null = null;
  for (let at = from; at <= to; at++) {
    const signal = sheet.signals[at] as Signal;
    if (signal.label && LABELS_THAT_CLOSE.has(signal.label.kind)) {
      label ??= signal;
      continue;
    }
    if (!sheet.isFree(at)) continue;
    if (signal.prose < 1) {
      if (!label) last = at;
      continue;
    }
    const stems = sheet.topic(signal.at);
    if (label) {
      if (!goesOn(sheet, at, to, topic, label)) return last;
      label = null;
    }
    for (const stem of stems) topic.add(stem);
    last = at;
  }
  return Math.max(last, from);
}

/** Whether one of the next text lines opens with a connective or speaks of the same things. */
function goesOn(sheet: Sheet, at: number, to: number, topic: ReadonlySet<string>, label: Signal): boolean {
  const closing = label.label?.kind === "related" || label.label?.kind === "promo" ? 0.3 : 0.5;
  for (let next = at, seen = 0; next <= to && seen < 3; next++) {
    const signal = sheet.signals[next] as Signal;
    if (!sheet.isFree(next) || signal.prose < PROSE) continue;
    seen++;
    if (signal.opening === "linkedVerb" || signal.opening === "connective" || signal.opening === "conjunction")
      return true;
    const stems = sheet.topic(signal.at);
    if (sharedBy(stems, topic) >= closing) return true;
  }
  return false;
}

/** Short closing sentences, and the items of a list that the last line opened with a colon. */
function extend(sheet: Sheet, end: number, seen: SeenOutlets): number {
  let last = end;
  const plain = isPlainBelow(sheet, end);
  for (let at = end + 1; at < sheet.signals.length && sheet.isFree(at); at++) {
    const signal = sheet.signals[at] as Signal;
    const before = sheet.signals[at - 1] as Signal;
    const final = at === sheet.signals.length - 1;
    if (signal.gap > 2 || closes(sheet, signal, seen) || (final && isBio(signal, sheet))) break;
    const listed = before.colon || (signal.bullet !== null && (before.bullet === signal.bullet || before.colon));
    const broken = signal.stop && signal.gap === 0 && !before.stop && before.prose >= PROSE;
    const sentence = broken || (signal.stop && signal.words >= 3) || (signal.prose >= 1 && signal.words >= 4);
    const item = signal.bullet === null && isItem(signal) && isItem(before) && signal.gap === before.gap;
    const tied = signal.opening === "conjunction" || signal.opening === "connective" || signal.opening === "linkedVerb";
    const rest = plain && (signal.gap <= before.gap || signal.gap === 0 || signal.colon || tied);
    if (!listed && !sentence && !item && !rest) break;
    last = at;
  }
  return last;
}

/** Labels no text goes on behind. */
const LABELS_THAT_END = new Set(["comments", "footer", "tags"]);
/** A text interrupted for longer than this many lines is over. */
const LONGEST_INTERRUPTION = 14;
/** «ويستمر البرنامج أسبوعين.» */
const SHORT_SENTENCE = 2;
/** So long a line that opens with a connective is a paragraph even without its full stop. */
const LONG_SENTENCE = 15;

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
    offered ||= kind === "related" || kind === "lists";
    const tied = ["linkedVerb", "connective", "conjunction"].includes(signal.opening);
    const whole = signal.stop || (tied && signal.words >= LONG_SENTENCE);
    if (!sheet.isFree(at) || signal.prose < SHORT_SENTENCE || !whole) continue;
    if (!tied && (offered || sharedBy(sheet.topic(at), topic) < 0.4)) continue;
    learn(at);
    last = at;
    offered = false;
  }
  return last;
}

/** A date, a signature or a source: what stands below a text. */
function closes(sheet: Sheet, signal: Signal, seen: SeenOutlets): boolean {
  const listed =
    isAmongItems(sheet, signal) && (signal.bullet !== null || sheet.signals[signal.at - 1]?.colon === true);
  if (signal.date?.isDateOnly && !(listed || isTimed(signal))) return true;
  if (sourceOf(signal.text, sheet) !== null) return true;
  const signature = signatureOf(signal, sheet, seen);
  if (!signature) return false;
  return signature.prefixed || signature.agencies.length > 0 || !isAmongItems(sheet, signal);
}

/** «النجم - الاتحاد (16:00)»: a time without a date beside other words. */
export const isTimed = (signal: Signal): boolean =>
  signal.date?.hasDate === false && signal.date.hasTime && signal.words > 3;

/** A line between lines of its own kind («اتحاد بن قردان - شبيبة القيروان») is a fixture, whatever it looks like. */
function isAmongItems(sheet: Sheet, signal: Signal): boolean {
  const [before, after] = [sheet.signals[signal.at - 1], sheet.signals[signal.at + 1]];
  if (!before || !after || after.gap > 0 || signal.gap > 0 || after.words > 16) return false;
  return before.colon || signal.bullet !== null || before.words <= 16;
}

/** Fixtures, prices, times: short lines with digits that follow one another. */
export const isItem = (signal: Signal): boolean => signal.words <= 16 && /[0-9٠-٩]/u.test(signal.text) && !signal.label;

function lastFree(sheet: Sheet, from: number, to: number): number {
  for (let at = to; at > from; at--) if (sheet.isFree(at)) return at;
  return from;
}
