import { finding } from "../../findings/finding.ts";
import { sharedBy } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { isHashtags, isNamed, sourceOf } from "../signature/signed-line.ts";
import { COUNTS } from "../weights/counts.ts";
import { isRunning, WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { closesText, extend } from "./extending.ts";
import { withoutFoot } from "./foot.ts";
import { isAmongItems } from "./items.ts";
import type { Stretch } from "./labelled.ts";
import { isTeased } from "./obvious.ts";
import type { Sheet } from "./sheet.ts";
import { familiarity, isStranger } from "./strangers.ts";
import { findSummaries, findTeasers } from "./summaries.ts";

const LABELS_THAT_CLOSE = new Set(["related", "lists", "tags", "comments", "footer", "navigation", "promo"]);
/** Labels no text goes on behind. */
const LABELS_THAT_END = new Set(["comments", "footer", "tags"]);

const { shares } = WEIGHTS;

/** Finds the body's last line: the core's end, moved down over short closing sentences and up before what is not connected and what stands at its foot. */
export function findEnd(sheet: Sheet, from: number, core: Stretch): number {
  return withoutFoot(sheet, from, lastOfText(sheet, from, core));
}

function lastOfText(sheet: Sheet, from: number, core: Stretch): number {
  const until = Math.max(from, core.to);
  const connected = cutUnconnected(sheet, from, until);
  const rejoined = rejoin(sheet, from, connected === until ? extend(sheet, connected) : connected);
  const lists = [findSummaries(sheet, from, rejoined), findTeasers(sheet, from, rejoined)].filter((at) => at !== null);
  const summaries = Math.min(...lists);
  if (lists.length === 0) return withoutStrangers(sheet, from, rejoined);
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
  const topic = learner(sheet);
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
    const closes = !isRunning(signal.prose) && closesText(sheet, signal);
    if (signal.prose < 1 || closes) {
      if (!label && !closes) last = at;
      continue;
    }
    if (label && isTeased(sheet, at)) continue;
    if (label && !goesOn(sheet, { from: at, to }, topic, closed ? null : label)) return last;
    label = null;
    topic.learn(at);
    last = at;
  }
  return Math.max(last, from);
}

/** «المصدر: …», «كلمات دلالية: …», «#مدينة», «(وات)», «كتب: …»: lines that stand below a text, never inside it. */
function isClosing(sheet: Sheet, signal: Signal): boolean {
  if (sheet.kind(signal.at) === "keywordLine") return true;
  if (!sheet.isFree(signal.at) || signal.words > LENGTHS.source) return false;
  return isHashtags(signal) || sourceOf(signal.text, sheet.knowledge) !== null || isSigned(sheet, signal);
}

/** Whether a line signs for certain: an agency, or a person behind «كتب». */
function isSigned(sheet: Sheet, signal: Signal): boolean {
  const signature = signal.stop || signal.colon ? null : sheet.signature(signal.at);
  if (!signature?.sure || signature.guessed || isAmongItems(sheet, signal)) return false;
  if (signature.prefixed) return signature.persons.length > 0;
  // «محمد الحداد (صفاقس)»: who writes, and in brackets from where.
  const fromPlace = signature.places.length > 0 && isNamed(signature, sheet.knowledge) && signal.text.endsWith(")");
  return fromPlace || signature.agencies.length > 0;
}

/**
 * Whether one of the next text lines is tied to the text or speaks of the same things. Behind a closing line (no label) only
 * a tie counts: related articles speak of the same things too.
 */
function goesOn(sheet: Sheet, { from, to }: Stretch, topic: Learner, label: Signal | null): boolean {
  const least = label ? shares.many : Number.POSITIVE_INFINITY;
  let asked = 0;
  for (const signal of sheet.signals.slice(from, to + 1)) {
    if (!sheet.isFree(signal.at) || !isRunning(signal.prose) || (label && isTeased(sheet, signal.at))) continue;
    if (signal.tied || sharedBy(sheet.topic(signal.at), topic.stems()) >= least) return true;
    if (++asked === COUNTS.near) return false;
  }
  return false;
}

/**
 * Takes the text up again below an interruption that outweighed a few short paragraphs: whole sentences that open with a
 * connective, or that speak of the same things where no label of other articles stands between.
 */
function rejoin(sheet: Sheet, from: number, end: number): number {
  if (end + 1 >= sheet.signals.length) return end;
  const topic = learner(sheet);
  for (let at = from; at <= end; at++) if (sheet.isFree(at)) topic.learn(at);
  let last = end;
  let offered = false;
  for (let at = end + 1; at < sheet.signals.length && at - last <= COUNTS.interruption; at++) {
    const signal = sheet.signals[at] as Signal;
    const kind = signal.label?.kind;
    if ((kind && LABELS_THAT_END.has(kind)) || signal.date?.isCopyright) break;
    if (isClosing(sheet, signal)) offered = true;
    offered ||= kind === "related" || kind === "lists";
    const long = signal.tied && signal.words >= LENGTHS.sentence;
    if (!sheet.isFree(at) || !(long || (signal.stop && signal.prose >= WEIGHTS.evidence.medium))) continue;
    if (offered && isTeased(sheet, at)) continue;
    if (!signal.tied && (offered || sharedBy(sheet.topic(at), topic.stems()) < shares.many)) continue;
    topic.learn(at);
    last = at;
    offered = false;
  }
  return last;
}

/** What a text has spoken of so far; few texts are ever asked. */
interface Learner {
  readonly learn: (at: number) => void;
  /** Stems of every line learned, gathered when they are asked for. */
  readonly stems: () => ReadonlySet<string>;
}

function learner(sheet: Sheet): Learner {
  const lines: number[] = [];
  const stems = new Set<string>();
  return {
    learn: (at) => void lines.push(at),
    stems: () => {
      for (const at of lines.splice(0)) for (const stem of sheet.topic(at)) stems.add(stem);
      return stems;
    },
  };
}

function lastFree(sheet: Sheet, from: number, to: number): number {
  for (let at = to; at > from; at--) if (sheet.isFree(at)) return at;
  return from;
}
