import { keyOf } from "../knowledge/key.ts";
import { sharedBy } from "../signals/overlap.ts";
import { PROSE, type Signal, withoutBullet } from "../signals/signal.ts";
import type { Stretch } from "./core.ts";
import { labelAbove } from "./obvious.ts";
import type { Sheet } from "./sheet.ts";

/** The headline found: where it stands (null: only the metadata has it) and its words. */
export interface Headline {
  readonly at: number | null;
  readonly text: string;
}

/** Separators before a publisher's name at the end of a page title. */
const TITLE_END = /\s+[-–—|•»«]+\s+(?=[^-–—|•»«]{2,60}$)/u;
/** Candidates further above the text than this are menus or tickers. */
const REACH = 60;

/** A page title cut before its last separator: the headline and what follows it, or null. */
export function splitTitle(text: string): { readonly headline: string; readonly suffix: string } | null {
  const match = TITLE_END.exec(text);
  if (!match || match.index < 8) return null;
  return { headline: text.slice(0, match.index).trim(), suffix: text.slice(match.index + match[0].length).trim() };
}

/** An outlet known by name, one that says so («صحيفة …», «… نيوز»), or a name that the page's furniture prints again. */
function isPublisherName(suffix: string, sheet: Sheet): boolean {
  const key = keyOf(suffix);
  const words = key.split(" ");
  const { outletWords, outletParts } = sheet.knowledge.signing;
  if (key === "" || words.length > 5) return false;
  if (sheet.knowledge.outlets.named(suffix)) return true;
  if (words.length > 1 && (outletWords.has(words[0] ?? "") || outletParts.has(words.at(-1) ?? ""))) return true;
  if (key.length < 5) return false;
  return sheet.signals.some((signal) => sheet.role(signal.at) === "furniture" && signal.key.includes(key));
}

/** Three words at least: «المنستير» before a stroke may be a keyword of the page. */
const isPrintedTitle = (text: string, printed: (key: string) => boolean): boolean =>
  keyOf(text).split(" ").length >= 3 && printed(keyOf(text));

/** Takes publisher suffixes off a title («… - بوابة الشروق», «… - الصباح | Assabah»), as long as a line or an outlet says so. */
export function bareTitle(text: string, sheet: Sheet, printed: (key: string) => boolean): string {
  let title = text;
  for (let cut = splitTitle(title); cut; cut = splitTitle(cut.headline)) {
    if (isPublisherName(cut.suffix, sheet) || isPrintedTitle(cut.headline, printed)) title = cut.headline;
  }
  return title;
}

/** Finds the headline: stated by the metadata, given away by the page title, printed twice, or the best candidate above the text. */
export function findHeadline(sheet: Sheet, core: Stretch | null): Headline | null {
  const places = new Map<string, number[]>();
  for (const { at, text } of sheet.signals) {
    const key = keyOf(withoutBullet(text));
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  const printed = (key: string): boolean => places.has(key);
  const end = core?.to ?? sheet.signals.length;

  const stated = sheet.capture.metadata.headline;
  if (stated) {
    const title = bareTitle(stated.value.trim(), sheet, printed);
    const at = nearest(places.get(keyOf(title)) ?? similar(sheet, keyOf(title)), core);
    if (at !== null) sheet.give(at, "headline", "metadataHeadline");
    return { at, text: title };
  }
  const first = sheet.signals[0];
  const titled = first && titledBy(first, sheet, places);
  if (titled && titled.at <= end) {
    if (titled.at !== 0) sheet.give(0, "pageTitle", "pageTitle");
    sheet.give(
      titled.at,
      "headline",
      "headline",
      titled.at === 0 ? "عنوان الصفحة دون اسم الناشر" : "يكرره عنوان الصفحة",
    );
    return titled;
  }
  const best = bestCandidate(sheet, core, places);
  if (!best) return null;
  sheet.give(best.signal.at, "headline", "headline", best.why);
  const bare = withoutBullet(best.signal.text);
  return { at: best.signal.at, text: bareTitle(bare, sheet, printed) };
}

/** The first line is a page title when the same words without its suffix stand below, or when an outlet's name ends it. */
function titledBy(
  first: Signal,
  sheet: Sheet,
  places: ReadonlyMap<string, readonly number[]>,
): { at: number; text: string } | null {
  for (let cut = splitTitle(withoutBullet(first.text)); cut; cut = splitTitle(cut.headline)) {
    const below = places.get(keyOf(cut.headline))?.filter((at) => at > 0);
    const at = below?.[0];
    if (at !== undefined) return { at, text: withoutBullet(sheet.signals[at]?.text ?? cut.headline) };
    if (isPublisherName(cut.suffix, sheet) && keyOf(cut.headline).split(" ").length >= 3)
      return { at: 0, text: cut.headline };
  }
  return null;
}

const nearest = (places: readonly number[], core: Stretch | null): number | null => {
  const above = core ? places.filter((at) => at < core.to) : places;
  return above.at(-1) ?? places[0] ?? null;
};

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
  readonly signal: Signal;
  readonly score: number;
  readonly shared: number;
  readonly why: string;
}

function bestCandidate(
  sheet: Sheet,
  core: Stretch | null,
  places: ReadonlyMap<string, readonly number[]>,
): Candidate | null {
  const topic = topicOfText(sheet, core);
  const to = core ? core.from : Math.min(sheet.signals.length, REACH);
  const candidates: Candidate[] = [];
  for (let at = Math.max(0, to - REACH); at < to; at++) {
    const signal = sheet.signals[at] as Signal;
    const stored = at === 0 && opensStored(sheet, core);
    const free = sheet.isFree(at) || (stored && signal.label?.how === "exact" && sheet.role(at) === "furniture");
    if (!free || (isDate(signal) && !stored) || sheet.knowledge.labels.isSection(signal.key)) continue;
    candidates.push(weigh(signal, sheet, core, to, topic, places));
  }
  const first = core && sheet.signals[core.from];
  if (
    candidates.length === 0 &&
    first &&
    core.from < core.to &&
    !first.stop &&
    first.words <= 25 &&
    sheet.isFree(core.from)
  )
    candidates.push(weigh(first, sheet, core, to, topic, places));
  const top = candidates.reduce<Candidate | null>(
    (best, next) => (best && best.score >= next.score ? best : next),
    null,
  );
  if (!top || top.score < 1) return null;
  return candidates.find((next) => next.signal.at < top.signal.at && precedes(next, top, sheet)) ?? top;
}

/**
 * Captions and decks below a headline share its words and stand nearer to the text: of two candidates nearly equal, the one
 * printed first is the headline, unless it stands in a list of other titles and the later one speaks of something else.
 */
function precedes(first: Candidate, top: Candidate, sheet: Sheet): boolean {
  const alike = sharedBy(sheet.topic(top.signal.at), sheet.topic(first.signal.at)) >= 0.4;
  if (alike && first.score >= top.score - 4.5) return true;
  if (first.score < top.score - 2.5 || first.shared < Math.min(0.4, top.shared)) return false;
  const above = labelAbove(sheet, first.signal.at)?.kind;
  return above !== "lists" && above !== "related";
}

/** Stems of the text's first paragraphs. */
function topicOfText(sheet: Sheet, core: Stretch | null): ReadonlySet<string> {
  const stems = new Set<string>();
  if (!core) return stems;
  for (let at = core.from, read = 0; at <= core.to && read < 6; at++) {
    const signal = sheet.signals[at];
    if (!signal || signal.prose < PROSE) continue;
    for (const stem of sheet.topic(signal.at)) stems.add(stem);
    read++;
  }
  return stems;
}

function weigh(
  signal: Signal,
  sheet: Sheet,
  core: Stretch | null,
  coreFrom: number,
  topic: ReadonlySet<string>,
  places: ReadonlyMap<string, readonly number[]>,
): Candidate {
  const { at, words } = signal;
  const shared = sharedBy(sheet.topic(signal.at), topic);
  const times = places.get(keyOf(withoutBullet(signal.text)))?.length ?? 1;
  let score = words >= 4 && words <= 24 ? 3 : words === 3 ? 1 : words <= 2 ? -2 : -3;
  score += signal.stop ? -1 : 1;
  score += shared >= 0.6 ? 5 : shared >= 0.4 ? 3 : shared >= 0.2 ? 1 : topic.size > 0 ? -2 : 0;
  score += times > 1 ? 2 : 0;
  score += at === 0 ? (opensStored(sheet, core) ? 7 : 2) : 0;
  score += signal.hint?.element === "h1" ? 6 : signal.hint?.element === "h2" ? 1 : 0;
  score += signal.hint && ["nav", "aside", "footer"].includes(signal.hint.region) ? -4 : 0;
  score += (signal.hint?.linked ?? 0) >= 0.8 ? -3 : 0;
  score += isFollowedByDate(sheet, at, coreFrom) ? 2 : 0;
  score -= signal.bullet === "list" ? 1 : 0;
  score -= Math.min(3, 0.3 * freeBetween(sheet, at, coreFrom));
  const label = labelAbove(sheet, at);
  score -=
    label?.kind === "poll" || (signal.question && label?.kind === "comments") ? 6 : label?.kind === "lists" ? 2 : 0;
  const why = shared >= 0.4 ? "كلماته في المتن وموضعه فوقه" : at === 0 ? "أول سطر" : "أقرب سطر يصلح عنوانًا فوق المتن";
  return { signal, score, shared, why };
}

const isDate = (signal: Signal): boolean => signal.date?.isDateOnly === true;

/**
 * Stored texts open with their title: an empty line after it, then author, date or text, and no furniture before the text.
 * A title may then look like a label or a date («أبرز أحداث الخميس 2 مارس 2017»), as long as it is more than the date.
 */
function opensStored(sheet: Sheet, core: Stretch | null): boolean {
  const [first, second] = sheet.signals;
  if (!core || !first || !second || second.gap === 0 || core.from === 0) return false;
  if (isDate(first) && (first.words < 4 || (first.date?.share ?? 1) > 0.85)) return false;
  return sheet.signals
    .slice(1, core.from)
    .every((signal) => signal.label === null && sheet.role(signal.at) !== "furniture");
}

/** Whether a date line follows before the text, with nothing but short lines between. */
function isFollowedByDate(sheet: Sheet, at: number, coreFrom: number): boolean {
  for (let next = at + 1; next < Math.min(at + 5, coreFrom); next++)
    if (sheet.signals[next]?.date?.isDateOnly) return true;
  return false;
}

function freeBetween(sheet: Sheet, at: number, to: number): number {
  let free = 0;
  for (let next = at + 1; next < to && next < at + 20; next++) if (sheet.isFree(next)) free++;
  return free;
}
