import { sharedBy, topicOf } from "../signals/overlap.ts";
import { PROSE, type Signal } from "../signals/signal.ts";
import type { SeenOutlets } from "../signature/parts.ts";
import type { Stretch } from "./core.ts";
import type { Sheet } from "./sheet.ts";
import { isPlainBelow } from "./obvious.ts";
import { signatureOf, sourceOf } from "./signed.ts";
import { findSummaries } from "./summaries.ts";

const LABELS_THAT_CLOSE = new Set(["related", "lists", "tags", "comments", "footer", "navigation", "promo"]);

/** Finds the body's last line: the core's end, moved down over short closing sentences and up before what is not connected. */
export function findEnd(sheet: Sheet, from: number, core: Stretch, seen: SeenOutlets): number {
  const connected = cutUnconnected(sheet, from, Math.max(from, core.to));
  const extended = connected === Math.max(from, core.to) ? extend(sheet, connected, seen) : connected;
  const summaries = findSummaries(sheet, from, extended);
  if (summaries === null) return extended;
  for (let at = summaries; at <= extended; at++) if (sheet.isFree(at)) sheet.give(at, "otherTitle", "otherSummary");
  return lastFree(sheet, from, summaries - 1);
}

/** Behind «اقرأ أيضا», «الأكثر قراءة» or keywords the text goes on only when it is tied to what stood before. */
function cutUnconnected(sheet: Sheet, from: number, to: number): number {
  const topic = new Set<string>();
  const { functionWords } = sheet.knowledge.verbs;
  let last = from;
  let label: Signal | null = null;
  for (let at = from; at <= to; at++) {
    const signal = sheet.signals[at] as Signal;
    if (signal.label && LABELS_THAT_CLOSE.has(signal.label.kind)) {
      label ??= signal;
      continue;
    }
    if (!sheet.isFree(at) || signal.prose < 1) continue;
    const stems = topicOf(signal.key.slice(0, 2000), functionWords);
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
    const stems = topicOf(signal.key.slice(0, 2000), sheet.knowledge.verbs.functionWords);
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
    if (signal.gap > 2 || (closes(signal, sheet, seen) && !isAmongItems(sheet, signal))) break;
    const listed = before.colon || (signal.bullet !== null && (before.bullet === signal.bullet || before.colon));
    const sentence = (signal.stop && signal.words >= 3) || (signal.prose >= 1 && signal.words >= 4);
    const item = signal.bullet === null && isItem(signal) && isItem(before) && signal.gap === before.gap;
    const tied = signal.opening === "conjunction" || signal.opening === "connective" || signal.opening === "linkedVerb";
    const rest = plain && (signal.gap <= before.gap || signal.gap === 0 || signal.colon || tied);
    if (!listed && !sentence && !item && !rest) break;
    last = at;
  }
  return last;
}

/** A date, a signature or a source: what stands below a text. */
const closes = (signal: Signal, sheet: Sheet, seen: SeenOutlets): boolean =>
  signal.date?.isDateOnly === true || sourceOf(signal.text, sheet) !== null || signatureOf(signal, sheet, seen) !== null;

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
