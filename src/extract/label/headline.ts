import { because, type EvidenceCode, finding } from "../../findings/finding.ts";
import { keyOf } from "../knowledge/key.ts";
import { sharedBy } from "../signals/overlap.ts";
import { type Signal, withoutBullet } from "../signals/signal.ts";
import { isRunning, WEIGHTS } from "../weights.ts";
import { type CandidatePlace, HEADLINE_EVIDENCE } from "./headline-evidence.ts";
import type { Headline, Stretch } from "./labelled.ts";
import { labelAbove } from "./obvious.ts";
import { bareTitle, type Printed, printedTexts, titledBy } from "./page-title.ts";
import { pointsOf } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** Candidates further above the text than this are menus or tickers. */
const REACH = 60;
/** Paragraphs whose words are the text's topic. */
const TOPIC_PARAGRAPHS = 6;

/** Finds the headline: stated by the metadata, given away by the page title, printed twice, or the best candidate above the text. */
export function findHeadline(sheet: Sheet, core: Stretch): Headline | null {
  const printed = printedTexts(sheet);
  return ofMetadata(sheet, core, printed) ?? ofPageTitle(sheet, core, printed) ?? ofCandidates(sheet, core, printed);
}

function ofMetadata(sheet: Sheet, core: Stretch, printed: Printed): Headline | null {
  const stated = sheet.capture.metadata.headline;
  if (!stated) return null;
  const title = bareTitle(stated.value.trim(), sheet, printed);
  const at = nearest(printed.get(keyOf(title)) ?? similar(sheet, keyOf(title)), core);
  if (at !== null) sheet.give(at, finding("headline", "headline", because("statedByMetadata")));
  return { at, text: title };
}

function ofPageTitle(sheet: Sheet, core: Stretch, printed: Printed): Headline | null {
  const first = sheet.signals[0];
  const titled = first && titledBy(first, sheet, printed);
  if (!titled || titled.at > core.to) return null;
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

const nearest = (places: readonly number[], core: Stretch): number | null =>
  places.filter((at) => at < core.to).at(-1) ?? places[0] ?? null;

/** Lines that hold the stated headline, or that it holds, at nine tenths of its length. */
function similar(sheet: Sheet, key: string): number[] {
  if (key.length < 20) return [];
  return sheet.signals
    .filter((signal) => {
      const [short, long] = signal.key.length < key.length ? [signal.key, key] : [key, signal.key];
      return short.length >= 0.85 * long.length && long.includes(short);
    })
    .map(({ at }) => at);
}

interface Candidate {
  readonly place: CandidatePlace;
  readonly score: number;
}

function evidenceOf({ place }: Candidate): EvidenceCode {
  if (place.shared >= WEIGHTS.shared.many) return "wordsInText";
  return place.signal.at === 0 ? "firstLine" : "nearestAbove";
}

function bestCandidate(sheet: Sheet, core: Stretch, printed: Printed): Candidate | null {
  const topic = topicOfText(sheet, core);
  const weigh = (signal: Signal): Candidate => {
    const shared = sharedBy(sheet.topic(signal.at), topic);
    const stored = signal.at === 0 && opensStored(sheet, core);
    const place = { sheet, signal, core, shared, hasTopic: topic.size > 0, printed, opensStored: stored };
    return { place, score: pointsOf(HEADLINE_EVIDENCE, place) };
  };
  const above = sheet.signals.slice(Math.max(0, core.from - REACH), core.from);
  const candidates = above.filter((signal) => mayBeHeadline(sheet, signal, core)).map(weigh);
  const first = sheet.signals[core.from];
  if (candidates.length === 0 && first && opensLikeTitle(sheet, first, core)) candidates.push(weigh(first));
  const top = candidates.reduce<Candidate | null>(
    (best, next) => (best && best.score >= next.score ? best : next),
    null,
  );
  if (!top || top.score < WEIGHTS.headline.least) return null;
  return candidates.find((next) => next.place.signal.at < top.place.signal.at && precedes(next, top)) ?? top;
}

/** A line of the capture that may be the headline: it says nothing else of itself, unless it opens a stored text. */
function mayBeHeadline(sheet: Sheet, signal: Signal, core: Stretch): boolean {
  const { at, key, label } = signal;
  const stored = at === 0 && opensStored(sheet, core);
  if (sheet.knowledge.labels.isSection(key) || (isDate(signal) && !stored)) return false;
  return sheet.isFree(at) || (stored && label?.how === "exact" && sheet.role(at) === "furniture");
}

/** The first line of the text itself, where nothing stands above it: short and without a stop, with more text below. */
const opensLikeTitle = (sheet: Sheet, first: Signal, { from, to }: Stretch): boolean =>
  from < to && !first.stop && first.words <= 25 && sheet.isFree(from);

/**
 * Captions and decks below a headline share its words and stand nearer to the text: of two candidates nearly equal, the one
 * printed first is the headline, unless it stands in a list of other titles and the later one speaks of something else.
 */
function precedes(first: Candidate, top: Candidate): boolean {
  const { sheet } = top.place;
  const [a, b] = [first.place.signal.at, top.place.signal.at];
  const alike = sharedBy(sheet.topic(b), sheet.topic(a)) >= WEIGHTS.shared.many;
  if (alike && first.score >= top.score - WEIGHTS.headline.earlierAlike) return true;
  if (first.score < top.score - WEIGHTS.headline.earlierOther) return false;
  if (first.place.shared < Math.min(WEIGHTS.shared.many, top.place.shared)) return false;
  const above = labelAbove(sheet, a)?.kind;
  return above !== "lists" && above !== "related";
}

/** Stems of the text's first paragraphs. */
function topicOfText(sheet: Sheet, core: Stretch): ReadonlySet<string> {
  const stems = new Set<string>();
  const paragraphs = sheet.signals.slice(core.from, core.to + 1).filter(({ prose }) => isRunning(prose));
  for (const { at } of paragraphs.slice(0, TOPIC_PARAGRAPHS)) for (const stem of sheet.topic(at)) stems.add(stem);
  return stems;
}

const isDate = (signal: Signal): boolean => signal.date?.isDateOnly === true;

/**
 * Stored texts open with their title: an empty line after it, then author, date or text, and no furniture before the text.
 * A title may then look like a label or a date («أبرز أحداث الخميس 2 مارس 2017»), as long as it is more than the date.
 */
function opensStored(sheet: Sheet, core: Stretch): boolean {
  const [first, second] = sheet.signals;
  if (!first || !second || second.gap === 0 || core.from === 0) return false;
  if (isDate(first) && (first.words < 4 || (first.date?.share ?? 1) > 0.85)) return false;
  return sheet.signals
    .slice(1, core.from)
    .every((signal) => signal.label === null && sheet.role(signal.at) !== "furniture");
}
