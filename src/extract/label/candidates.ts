import { keyOf } from "../knowledge/key.ts";
import { sharedBy } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { isMasthead, type Signature } from "../signature/signature.ts";
import { isNamed } from "../signature/signed-line.ts";
import { COUNTS } from "../weights/counts.ts";
import { isRunning, WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import { HEADLINE_EVIDENCE } from "./headline-evidence.ts";
import type { Stretch } from "./labelled.ts";
import { isTitleOfSubject } from "./letter.ts";
import { NO_TITLE } from "./no-title.ts";
import { type Candidate, isKicker, precedes } from "./order-of-titles.ts";
import type { Printed } from "./page-title.ts";
import { isAgo, isOverPost } from "./posts.ts";
import { anyHolds, pointsOf } from "./rule.ts";
import type { Sheet } from "./sheet.ts";
import { isSlug } from "./slug.ts";

/** Lines above the text that are looked at: a cap on the work, which stands above every menu seen. */
const FURTHEST = 60;

/** The lines above the text that may be the headline, weighed; the text's own first line where none of them is. */
export function candidatesOf(sheet: Sheet, core: Stretch, printed: Printed): Candidate[] {
  const topic = topicOfText(sheet, core);
  const weigh = (signal: Signal): Candidate => {
    const shared = sharedWithText(sheet.topic(signal.at), topic);
    const stored = signal.at === 0 && opensStored(sheet, core);
    const place = { sheet, signal, core, shared, hasTopic: topic.size > 0, printed, opensStored: stored };
    return { place, score: pointsOf(HEADLINE_EVIDENCE, place) };
  };
  const above = sheet.signals.slice(Math.max(0, core.from - FURTHEST), core.from);
  const candidates = above.filter((signal) => mayBeHeadline(sheet, signal, core)).map(weigh);
  const first = sheet.signals[core.from];
  const isTold = candidates.some(({ place: { signal } }) => isTitleOfSubject(sheet, signal));
  if (!isTold && candidates.every(({ score }) => score <= 0) && first && opensLikeTitle(sheet, first, core)) {
    const second = sheet.signals[core.from + 1];
    // A long kicker reads like the text's first sentence.
    candidates.push(
      weigh(second && opensLikeTitle(sheet, second, core) && isKicker(sheet, first, second) ? second : first),
    );
  }
  return candidates;
}

/** The candidate with most points, of two alike the first. */
export const topOf = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>((best, next) => (best && best.score >= next.score ? best : next), null);

/** The headline among candidates: the best, unless a line above or below it is the title and it the deck or the kicker. */
export function choose(sheet: Sheet, candidates: readonly Candidate[]): Candidate | null {
  const told = candidates.find(({ place: { signal } }) => isTitleOfSubject(sheet, signal));
  if (told) return told;
  const top = topOf(candidates);
  if (!top || top.score <= 0) return null;
  const below = candidates.find(({ place: { signal } }) => signal.at > top.place.signal.at);
  if (below && below.score > 0 && below.place.shared > 0 && isKicker(sheet, top.place.signal, below.place.signal))
    return below;
  return candidates.find((next) => next.place.signal.at < top.place.signal.at && precedes(next, top)) ?? top;
}

/** A line of the capture that may be the headline: it says nothing else of itself, unless it opens a stored text. */
function mayBeHeadline(sheet: Sheet, signal: Signal, core: Stretch): boolean {
  const { at, key, label } = signal;
  // «A+», «ع»: what the buttons of a page print.
  if (key.length < LENGTHS.glued) return false;
  if (sheet.seen.has(key) || opensText(sheet, key, core)) return false;
  // «رئيس التحرير: فلان», «أول موقع إخباري في الجهة»; titles open so too, and go on.
  if (signal.words <= LENGTHS.remark && isMasthead(key, sheet.knowledge)) return false;
  if (isSlug(sheet, signal) || isOverPost(sheet, signal) || isAgo(signal)) return false;
  if (anyHolds(NO_TITLE, { sheet, signal })) return false;
  const stored = at === 0 && opensStored(sheet, core);
  if (sheet.knowledge.labels.isSection(key) || (isDate(signal) && !stored)) return false;
  const says = sheet.isFree(at) || (stored && label?.how === "exact" && sheet.role(at) === "furniture");
  return says && !isSourceLine(sheet, signal);
}

/** «أحمد عبد الرحيم (بيروت)», «فاطمة الزهراء | إذاعة الواحة»: a person, and from where or for whom. */
function namesPlaceOrOutlet(signature: Signature, { knowledge }: Sheet): boolean {
  if (signature.guessed) return signature.outlets.length > 0 && isNamed(signature, knowledge);
  return signature.places.length + signature.outlets.length > 0;
}

/** «نبض السنديان» over a text that opens with «نبض السنديان – …» or «الرباط - نبض السنديان - …»: the outlet's name. */
function opensText(sheet: Sheet, key: string, core: Stretch): boolean {
  const pieces = (sheet.signals[core.from]?.text ?? "").slice(0, LENGTHS.stamp).split(/[-–—:/]/u);
  return pieces.slice(0, -1).some((piece) => keyOf(piece) === key);
}

/**
 * «واس (نجران)», «مرايا الآن | نواكشوط – موريتانيا – (رويترز)», «صحيفة الضفة»: who reports from where. Where some of it is told
 * by its neighbours alone, a bracket or a separator at the end must show the dateline.
 */
export function isSourceLine(sheet: Sheet, signal: Signal): boolean {
  const signature = sheet.signature(signal.at);
  if (!signature?.sure) return false;
  // «بقلم: ياسر أبو زيد», «أحمد عبد الرحيم (بيروت)»
  if (signature.persons.length > 0)
    return (signature.prefixed || namesPlaceOrOutlet(signature, sheet)) && signal.words <= LENGTHS.remark;
  if (!signature.guessed) return true;
  return signature.agencies.length + signature.places.length > 0 && /[)\]:：–—-]\s*$/u.test(signal.text);
}

/** The first line of the text itself, where nothing stands above it: short and without a stop, with more text below. */
const opensLikeTitle = (sheet: Sheet, signal: Signal, { to }: Stretch): boolean =>
  signal.at < to &&
  (!signal.stop || isCutTitle(sheet, signal)) &&
  signal.words <= LENGTHS.longestHeadline &&
  sheet.isFree(signal.at) &&
  !isDate(signal) &&
  !isSourceLine(sheet, signal);

/** A title cut with «…», set apart from the text: nothing else in it ends a sentence. */
const isCutTitle = (sheet: Sheet, { at, text, tied }: Signal): boolean =>
  !tied && /(?:…|\.{3})$/u.test(text) && !/[.؟!]\s/u.test(text) && (sheet.signals[at + 1]?.gap ?? 0) > 0;

/** Stems of the text's first paragraphs. */
export function topicOfText(sheet: Sheet, core: Stretch): ReadonlySet<string> {
  const stems = new Set<string>();
  const paragraphs = sheet.signals.slice(core.from, core.to + 1).filter(({ prose }) => isRunning(prose));
  for (const { at } of paragraphs.slice(0, COUNTS.ofTopic)) for (const stem of sheet.topic(at)) stems.add(stem);
  return stems;
}

/** One word of a title's several is little: «عناوين وأخبار» above a text that holds «الأخبار». So are the two of a name: «بلدية الساحل». */
function sharedWithText(title: ReadonlySet<string>, topic: ReadonlySet<string>): number {
  const shared = sharedBy(title, topic);
  const words = Math.round(shared * title.size);
  const little = title.size === 2 || (words === 1 && title.size > 1);
  return little ? Math.min(shared, WEIGHTS.shares.some) : shared;
}

/** Whether a line is a date and nothing else. */
export const isDate = (signal: Signal): boolean => signal.date?.isDateOnly === true;

/**
 * Stored texts open with their title: an empty line after it, then author, date or text, and no furniture before the text.
 * A title may then look like a label or a date («أبرز أحداث الخميس 2 مارس 2017»), as long as it is more than the date.
 */
function opensStored(sheet: Sheet, core: Stretch): boolean {
  const [first, second] = sheet.signals;
  if (!first || !second || second.gap === 0 || core.from === 0) return false;
  if (isDate(first) && (first.words < LENGTHS.headline || (first.date?.share ?? 1) > SHARES.dateOfTitle)) return false;
  return sheet.signals
    .slice(1, core.from)
    .every((signal) => signal.label === null && sheet.role(signal.at) !== "furniture");
}
