import { because, type Finding, finding } from "../../findings/finding.ts";
import { keyOf } from "../knowledge/key.ts";
import { sharedBy, topicOf } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { isBio } from "../signature/signed-line.ts";
import { COUNTS } from "../weights/counts.ts";
import { isRunning, WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { isItem } from "./items.ts";
import { firstFinding, type LinePlace, type Rule } from "./rule.ts";
import type { Sheet } from "./sheet.ts";
import { type Familiarity, familiarity } from "./strangers.ts";

/** The last line of what reads as the text. */
interface FootPlace extends LinePlace {
  readonly before: Signal;
  /** The body's first line. */
  readonly from: number;
  readonly familiar: Familiarity;
}

/** What stands before the first colon of a line, when it is short enough for a label. */
const labelled = (text: string): string => keyOf(/^[*•«"(\s]*([^:：]{3,24})[:：]\s*\S/u.exec(text)?.[1] ?? "");

const ASTERISK = /^[*＊※]+\s*\p{L}/u;
/** «منى/عبد», «(هدى / سليم)»: who wrote and who edited, by one name each. */
const EDITORS = /^\(?\p{L}{2,10}(?:\s*[/\\]\s*\p{L}{2,10}){1,3}\)?$/u;

/** Two to four words in brackets and nothing else. */
const BRACKETED = /^[([]\s*\p{L}[\p{L}\p{M}.]*(?:\s\p{L}[\p{L}\p{M}.]*){1,3}\s*[)\]]\.?$/u;

const ofThePage = (): Finding => finding("furniture", "standing");

/** What editors and advertisers say behind a label: nothing short below it is the text's. */
export const TRAIL: Rule[] = [
  {
    name: "correction",
    finds: ({ sheet, signal }) =>
      sheet.knowledge.phrases.below.corrects(labelled(signal.text), signal.key) ? ofThePage() : null,
  },
  { name: "advertLine", finds: ({ sheet, signal }) => (isAdvertLine(sheet, signal) ? ofThePage() : null) },
];

/** What ends a text as a line of its own and is not the text's: who the writer is, who edited, titles of others. */
export const FOOT: Rule<FootPlace>[] = [
  {
    name: "footnote",
    finds: (place) => {
      if (!isFootnote(place)) return null;
      return isBio(place.signal, place.sheet.knowledge) ? finding("meta", "bio") : ofThePage();
    },
  },
  {
    name: "editors",
    finds: ({ signal, before }) =>
      EDITORS.test(signal.text) && before.stop && isRunning(before.prose) ? finding("furniture", "initials") : null,
  },
  {
    // «(ليلى الحداد)» below the last paragraph.
    name: "bracketedName",
    finds: ({ signal, before }) =>
      BRACKETED.test(signal.text) && before.stop && isRunning(before.prose)
        ? finding("meta", "byline", because("words", signal.text))
        : null,
  },
  {
    name: "bulletedTitles",
    finds: (place) => (isBulletedTitle(place) ? finding("related", "relatedBare") : null),
  },
];

/** «إعلان: قرض السيارة بأقل فائدة»: an advertisement behind its label; a sentence that announces something has its stop. */
export const isAdvertLine = (sheet: Sheet, { text, stop, words }: Signal): boolean =>
  !stop && words <= LENGTHS.longestTitle && sheet.knowledge.phrases.below.isAdvert(labelled(text));

/** «* أستاذ في جامعة الوادي»: one or two lines below the text, in a text that has no list with asterisks. */
function isFootnote({ sheet, signal, before, from }: FootPlace): boolean {
  if (!ASTERISK.test(signal.text) || signal.words > LENGTHS.signature || before.colon) return false;
  const marked = sheet.signals.slice(from, signal.at + 1).filter(({ text }) => ASTERISK.test(text));
  return marked.length <= COUNTS.teasers && (before.stop || ASTERISK.test(before.text));
}

/**
 * Titles of others in a list that nothing announces: bulleted, without stops, below a whole paragraph of a text that has no
 * other list, and their words stand nowhere in it.
 */
function isBulletedTitle({ sheet, signal, from, familiar }: FootPlace): boolean {
  if (!isTitleItem(signal)) return false;
  let first = signal.at;
  while (first > from + 1 && isTitleItem(sheet.signals[first - 1] as Signal)) first--;
  const above = sheet.signals[first - 1];
  if (!above?.stop || !isRunning(above.prose)) return false;
  if (sheet.signals.slice(from, first).some(({ at, bullet }) => bullet !== null && sheet.isFree(at))) return false;
  const run = sheet.signals.slice(first, signal.at + 1);
  return areStrange(run, familiar);
}

/** Whether the words of a run of lines, taken together, stand nowhere else in the text. */
export const areStrange = (run: readonly Signal[], familiar: Familiarity): boolean =>
  run.reduce((sum, each) => sum + familiar(each), 0) <= WEIGHTS.shares.some * run.length;

const isTitleItem = ({ bullet, stop, colon, words }: Signal): boolean =>
  bullet === "list" && !stop && !colon && words >= LENGTHS.headline && words <= LENGTHS.longestTitle;

/** The body's last line without what stands at its foot, which is labelled. */
export function withoutFoot(sheet: Sheet, from: number, to: number): number {
  let last = withoutTrail(sheet, from, withoutProfile(sheet, from, to));
  let familiar: Familiarity | null = null;
  while (last > from) {
    const signal = sheet.signals[last] as Signal;
    if (sheet.isFree(last)) {
      familiar ??= familiarity(sheet, from, to);
      const place = { sheet, signal, before: sheet.signals[last - 1] as Signal, from, familiar };
      const found = firstFinding(FOOT, place);
      if (!found) break;
      sheet.give(last, found);
    }
    last--;
  }
  return last;
}

/**
 * Short lines without a stop below one of the page's: «ملاحظة: …», «اسحب لقراءة المزيد» and then titles of others. Behind what
 * the page says of itself no text goes on without a whole sentence.
 */
function withoutTrail(sheet: Sheet, from: number, to: number): number {
  let first = to + 1;
  while (first > from + 1 && isTrailing(sheet, first - 1)) first--;
  const lines = sheet.signals.slice(first, to + 1);
  const page = lines.find(({ at }) => {
    const kind = sheet.kind(at);
    return kind === "standing" || kind === "pageOpening" || opensTrail(sheet, at);
  });
  if (!page || !sheet.signals[first - 1]?.stop) return to;
  for (const { at } of lines.filter((line) => line.at >= page.at && sheet.isFree(line.at)))
    sheet.give(at, at === page.at ? ofThePage() : finding("otherTitle", "otherTitle"));
  return page.at - 1;
}

const isTrailing = (sheet: Sheet, at: number): boolean => {
  const { stop, prose, colon } = sheet.signals[at] as Signal;
  return !sheet.isFree(at) || (!stop && !colon && !isRunning(prose)) || opensTrail(sheet, at);
};

/** Editors' and advertisers' lines are known wherever they stand. */
const opensTrail = (sheet: Sheet, at: number): boolean =>
  sheet.isFree(at) && firstFinding(TRAIL, { sheet, signal: sheet.signals[at] as Signal }) !== null;

/**
 * What a sender says of itself below a press release: «نبذة عن مصرف الوادي» and a paragraph or two. The sender's name stands
 * in the headline, or a line with its telephone below.
 */
function withoutProfile(sheet: Sheet, from: number, to: number): number {
  for (let at = to - 1; at > from + 1 && to - at <= COUNTS.near; at--) {
    const signal = sheet.signals[at] as Signal;
    const before = sheet.signals[at - 1] as Signal;
    const closed = before.stop || sheet.kind(before.at) === "endMark";
    if (!sheet.isFree(at) || !closed || !isProfile(sheet, signal, to)) continue;
    for (let below = at; below <= to; below++) if (sheet.isFree(below)) sheet.give(below, ofThePage());
    return at - 1;
  }
  return to;
}

function isProfile(sheet: Sheet, signal: Signal, to: number): boolean {
  const { phrases, verbs } = sheet.knowledge;
  const whom = signal.stop || signal.words > LENGTHS.source ? null : phrases.below.profiled(signal.key);
  if (whom === null || isItem(signal)) return false;
  const reached = sheet.signals.slice(to + 1, to + 1 + COUNTS.nearEnd);
  if (reached.some(({ key }) => phrases.below.opensContact(key))) return true;
  const headline = sheet.signals.find(({ at }) => sheet.role(at) === "headline");
  const long = /^(?:حول|عن) /u.test(signal.key);
  return (
    !long && headline !== undefined && sharedBy(topicOf(whom, verbs.functionWords), sheet.topic(headline.at)) === 1
  );
}
