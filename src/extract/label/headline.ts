import { because, type EvidenceCode, finding, type Kind } from "../../findings/finding.ts";
import { keyOf } from "../knowledge/key.ts";
import { sharedBy, topicOf } from "../signals/overlap.ts";
import { type Signal, withoutBullet } from "../signals/signal.ts";
import { isMasthead, type Signature } from "../signature/signature.ts";
import { isNamed } from "../signature/signed-line.ts";
import { COUNTS } from "../weights/counts.ts";
import { isRunning, WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import { brokenTitle } from "./broken-title.ts";
import { HEADLINE_EVIDENCE } from "./headline-evidence.ts";
import type { Headline, Stretch } from "./labelled.ts";
import { isTitleOfSubject } from "./letter.ts";
import { isHeadOfIssue, NO_TITLE } from "./no-title.ts";
import { type Candidate, isKicker, precedes } from "./order-of-titles.ts";
import { bareTitle, heldTitle, type Printed, printedTexts, titledBy } from "./page-title.ts";
import { isOverPost } from "./posts.ts";
import { anyHolds, pointsOf } from "./rule.ts";
import type { Sheet } from "./sheet.ts";
import { isSlug } from "./slug.ts";

/** Lines above the text that are looked at: a cap on the work, which stands above every menu seen. */
const FURTHEST = 60;

/** Finds the headline: stated by the metadata, given away by the page title, printed twice, or the best candidate above the text. */
export function findHeadline(sheet: Sheet, core: Stretch): Headline | null {
  const printed = printedTexts(sheet);
  return (
    ofMetadata(sheet, core, printed) ??
    ofPageTitle(sheet, core, printed) ??
    brokenTitle(sheet, core.from) ??
    ofCandidates(sheet, core, printed)
  );
}

function ofMetadata(sheet: Sheet, core: Stretch, printed: Printed): Headline | null {
  const stated = sheet.capture.metadata.headline;
  if (!stated) return null;
  const bare = bareTitle(stated.value.trim(), sheet, printed);
  const title = printed.has(keyOf(bare)) ? bare : withoutBullet(heldTitle(bare, sheet)?.text ?? bare);
  const at = nearest(sheet, printed.get(keyOf(title)) ?? similar(sheet, keyOf(title)), core);
  if (at === null) return isLeftOver(title, sheet, core) ? null : { at, text: title };
  sheet.give(at, finding("headline", "headline", because("statedByMetadata")));
  // What the reader saw keeps the quotation marks that metadata lose.
  const line = withoutBullet(sheet.signals[at]?.text ?? "");
  return { at, text: keyOf(line) === keyOf(title) ? line : title };
}

/** What a first line says of itself that is no title, whatever separators it holds. */
const SAYS_OTHERWISE: ReadonlySet<Kind> = new Set([
  "clock",
  "menu",
  "machine",
  "letterHead",
  "copyright",
  "gluedLabels",
]);

function ofPageTitle(sheet: Sheet, core: Stretch, printed: Printed): Headline | null {
  const first = sheet.signals[0];
  const says = sheet.kind(0);
  const isOther = (says && SAYS_OTHERWISE.has(says)) || (first && isHeadOfIssue(first.text));
  const titled = first && !isOther ? titledBy(first, sheet, printed) : null;
  const line = titled && sheet.signals[titled.at];
  if (!first || !titled || titled.at > core.to || isSourceLine(sheet, first) || (line && isDate(line))) return null;
  // «BBC News, عربي - أخبار»: what is left of the title is the outlet.
  if (sheet.knowledge.outlets.named(titled.text)) return null;
  if (titled.at !== 0) sheet.give(0, finding("pageTitle", "pageTitle"));
  const evidence = because(titled.at === 0 ? "titleWithoutOutlet" : "repeatedByTitle");
  sheet.give(titled.at, finding("headline", "headline", evidence));
  return titled;
}

function ofCandidates(sheet: Sheet, core: Stretch, printed: Printed): Headline | null {
  const best = bestCandidate(sheet, core, printed);
  if (!best) return null;
  const { signal } = best.place;
  sheet.give(signal.at, finding("headline", "headline", because(evidenceOf(best))));
  return { at: signal.at, text: bareTitle(withoutBullet(signal.text), sheet, printed) };
}

/**
 * A stated title that is another page's, or every page's: it is printed nowhere, none of its words stands in the text, and a
 * heading of the page has words of the text.
 */
function isLeftOver(title: string, sheet: Sheet, core: Stretch): boolean {
  const topic = topicOfText(sheet, core);
  if (sharedBy(topicOf(keyOf(title), sheet.knowledge.verbs.functionWords), topic) > 0) return false;
  return sheet.signals.some(
    ({ at, hint }) => /^h[1-4]$/u.test(hint?.element ?? "") && sharedBy(sheet.topic(at), topic) >= WEIGHTS.shares.many,
  );
}

/** The printing of a stated headline that is the page's heading, else the one nearest to the text. */
function nearest(sheet: Sheet, places: readonly number[], core: Stretch): number | null {
  const above = places.filter((at) => at < core.to);
  const heading = above.find((at) => sheet.signals[at]?.hint?.element === "h1");
  return heading ?? above.at(-1) ?? places[0] ?? null;
}

/** Lines that hold the stated headline, or that it holds, at nine tenths of its length. */
function similar(sheet: Sheet, key: string): number[] {
  if (key.length < 20) return [];
  return sheet.signals
    .filter((signal) => {
      const [short, long] = signal.key.length < key.length ? [signal.key, key] : [key, signal.key];
      return short.length >= SHARES.sameHeadline * long.length && long.includes(short);
    })
    .map(({ at }) => at);
}

function evidenceOf({ place }: Candidate): EvidenceCode {
  if (place.shared >= WEIGHTS.shares.many) return "wordsInText";
  return place.signal.at === 0 ? "firstLine" : "nearestAbove";
}

function bestCandidate(sheet: Sheet, core: Stretch, printed: Printed): Candidate | null {
  const topic = topicOfText(sheet, core);
  const weigh = (signal: Signal): Candidate => {
    const shared = sharedWithText(sheet.topic(signal.at), topic);
    const stored = signal.at === 0 && opensStored(sheet, core);
    const place = { sheet, signal, core, shared, hasTopic: topic.size > 0, printed, opensStored: stored };
    return { place, score: pointsOf(HEADLINE_EVIDENCE, place) };
  };
  const above = sheet.signals.slice(Math.max(0, core.from - FURTHEST), core.from);
  const candidates = above.filter((signal) => mayBeHeadline(sheet, signal, core)).map(weigh);
  const told = candidates.find(({ place: { signal } }) => isTitleOfSubject(sheet, signal));
  if (told) return told;
  const first = sheet.signals[core.from];
  if (candidates.every(({ score }) => score <= 0) && first && opensLikeTitle(sheet, first, core)) {
    const second = sheet.signals[core.from + 1];
    // A long kicker reads like the text's first sentence.
    candidates.push(
      weigh(second && opensLikeTitle(sheet, second, core) && isKicker(sheet, first, second) ? second : first),
    );
  }
  const top = candidates.reduce<Candidate | null>(
    (best, next) => (best && best.score >= next.score ? best : next),
    null,
  );
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
  if (isSlug(sheet, signal) || isOverPost(sheet, signal)) return false;
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
function isSourceLine(sheet: Sheet, signal: Signal): boolean {
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
function topicOfText(sheet: Sheet, core: Stretch): ReadonlySet<string> {
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

const isDate = (signal: Signal): boolean => signal.date?.isDateOnly === true;

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
