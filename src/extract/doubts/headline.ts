import type { EvidenceCode, Role } from "../../findings/finding.ts";
import { extractProblem } from "../../problems/extract.ts";
import type { Problem } from "../../problems/problem.ts";
import { isPrinted } from "../label/broken-title.ts";
import { onlyHeading } from "../label/heading-below-list.ts";
import type { Headline, Labelled, Stretch } from "../label/labelled.ts";
import { isOffering } from "../label/obvious.ts";
import type { Sheet } from "../label/sheet.ts";
import { sharedBy, topicOf } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import { DOUBTS } from "../weights/doubts.ts";
import { WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";

const { shares } = WEIGHTS;
/** Letters shown of a paragraph. */
const SHOWN = 80;

/** The headline of a line whose finding rests on more than its place: metadata or page title repeat it, or a person says so. */
const isSettled = (sheet: Sheet, at: number): boolean =>
  (sheet.finding(at)?.evidence ?? []).some(({ code }) => SETTLING.has(code));
const SETTLING: ReadonlySet<EvidenceCode> = new Set(["statedByMetadata", "editor"]);
/** Evidence of which the words of the line are a part. */
const OF_WORDS: ReadonlySet<EvidenceCode> = new Set(["wordsInText", "repeatedByTitle"]);
/** Evidence of where the line stands, and of nothing else: of 23 headlines that rest on it 13 are wrong (see DOUBTS). */
const OF_PLACE: ReadonlySet<EvidenceCode> = new Set(["nearestAbove", "firstLine"]);

/** What is to be said of a headline that may be another line of the page: of the text as well, where both may be of a list. */
export function doubtfulHeadline({ sheet, headline, body }: Labelled, text: string): Problem[] {
  if (headline?.at == null || !body || isSettled(sheet, headline.at)) return [];
  const { file } = sheet.capture;
  const lineOf = (at: number): number | null => sheet.signals[at]?.number ?? null;
  const where = { file, line: lineOf(headline.at), field: "headline", found: text };
  if (isOfList(sheet, headline.at, body)) {
    const found = (sheet.signals[body.from]?.text ?? "").slice(0, SHOWN);
    const first = { file, line: lineOf(body.from), field: "body", found };
    return [extractProblem("extract-listed", where), extractProblem("extract-listed", first)];
  }
  const own = topicOf(sheet.signals[headline.at]?.key ?? "", sheet.knowledge.verbs.functionWords);
  const inText = new Set(sheet.signals.slice(body.from, body.to + 1).flatMap(({ at }) => [...sheet.topic(at)]));
  if (own.size > 1 && isCut(sheet, headline.at, inText)) return [extractProblem("extract-cut-headline", where)];
  // «الموضوع: خبر للحفظ»: whoever sent it on wrote that.
  const isSubject = isSubjectOfMail(sheet, headline.at);
  const isStored = sharedBy(own, inText) > 0 && isTitleOfStored(sheet, headline.at, body);
  const doubtful =
    isSubject ||
    (own.size > 1 && !speaksOfText(sheet, headline.at, inText) && !isStored) ||
    hasRival(sheet, headline.at, body.from);
  if (doubtful) return [extractProblem("extract-doubtful-headline", where)];
  const rival = closeRival(sheet, headline);
  return rival ? [extractProblem("extract-rival-headline", { ...where, line: rival.number, found: rival.text })] : [];
}

const isSubjectOfMail = ({ signals, knowledge, kind }: Sheet, own: number): boolean =>
  knowledge.letters.isSubject(signals[own]?.text ?? "") && signals.some(({ at }) => kind(at) === "letterHead");

/** Whether the headline's words are the text's: many of them, or those of its first paragraphs for which it was taken. */
function speaksOfText(sheet: Sheet, at: number, inText: ReadonlySet<string>): boolean {
  const codes = new Set((sheet.finding(at)?.evidence ?? []).map(({ code }) => code));
  const shared = sharedBy(sheet.topic(at), inText);
  if (shared === 0 || [...codes].some((code) => OF_WORDS.has(code))) return shared > 0;
  return shared >= shares.many && ![...codes].some((code) => OF_PLACE.has(code));
}

/** Stored texts open with their title, set apart; what stands between it and the text is who wrote it, where and when. */
function isTitleOfStored(sheet: Sheet, at: number, body: Stretch): boolean {
  const between = sheet.signals.slice(1, body.from);
  return (
    at === 0 && (sheet.signals[1]?.gap ?? 0) > 0 && between.every((signal) => OF_ARTICLE.has(sheet.role(signal.at)))
  );
}
const OF_ARTICLE: ReadonlySet<Role | undefined> = new Set(["meta", "standfirst"]);

/**
 * «شعار مصنع الساحل» for «مصنع الساحل يستأنف إنتاج …»: a short line that shares its words with the text may be a name, a caption or
 * a label as well, and another line has as good as what speaks for it.
 */
function closeRival(sheet: Sheet, { at, rival }: Headline): Signal | null {
  const own = sheet.signals[at ?? -1];
  const other = rival && sheet.signals[rival.at];
  if (!own || !other || own.words > DOUBTS.shortHeadline || sheet.role(other.at) === "headlineRepeat") return null;
  return rival.points > 0 && rival.lead < DOUBTS.lead && !other.date?.hasDate ? other : null;
}

/** A title in two lines, of which one was taken: they stand together, without stop, and the other has words of the text. */
function isCut(sheet: Sheet, at: number, inText: ReadonlySet<string>): boolean {
  const [above, own, below] = [at - 1, at, at + 1].map((place) => sheet.signals[place]);
  if (above && own?.gap === 0 && sheet.kind(above.at) === "otherTitle")
    return above.words >= LENGTHS.headline && !above.stop && sharedBy(sheet.topic(above.at), inText) >= shares.many;
  // What a printed page sets below its headline, and no stop ends, may be its second line.
  if (below?.gap === 0 && isPrinted(sheet) && sheet.kind(below.at) === "standfirst" && !below.stop) return true;
  // A caption stands apart, or says more than that it speaks of the text.
  const beside = below?.gap === 0 && own?.gap !== 0 && sheet.signals[at + 2]?.gap !== 0;
  return (
    beside && !below.stop && sheet.finding(below.at)?.evidence.some(({ code }) => code === "subjectOfText") === true
  );
}

/**
 * «وزارة التجارة تعد بضخ كميات …» over «أسعار البطاطا تقفز …»: the line right below the headline is another title, of which the
 * first paragraph has many words, and hardly any of the headline. One of the two is a kicker or a deck.
 */
function hasRival(sheet: Sheet, at: number, from: number): boolean {
  const below = sheet.signals[at + 1];
  if (!below || below.at >= from || sheet.kind(below.at) !== "standfirst" || below.stop) return false;
  const [first, own, rival] = [from, at, below.at].map((place) => sheet.topic(place)) as [Words, Words, Words];
  return sharedBy(rival, first) >= shares.many && sharedBy(own, first) < shares.some && below.opening === "name";
}
type Words = ReadonlySet<string>;

/** A heading of the page stands in the text, or the headline is the first of several titles with one paragraph each, below a label of others. */
function isOfList(sheet: Sheet, at: number, body: Stretch): boolean {
  const inText = sheet.signals.slice(body.from, body.to + 1);
  const heading = onlyHeading(sheet, "h1");
  if (heading && heading.at !== at && inText.includes(heading)) return true;
  return isBelowOffering(sheet, at) && isOneEach(sheet, inText);
}

/** Whether the nearest line above that says what it is offers other articles. */
function isBelowOffering(sheet: Sheet, at: number): boolean {
  const label = sheet.signals.slice(0, at).findLast((signal) => signal.label !== null);
  return label !== undefined && isOffering(label);
}

/** Whether titles and paragraphs take turns from the first paragraph on, as often as lists have teasers at least. */
function isOneEach(sheet: Sheet, lines: readonly Signal[]): boolean {
  const roles = lines.map(({ at }) => sheet.role(at));
  const turns = roles.findIndex((role, place) => role !== (place % 2 === 0 ? "body" : "subheading"));
  return (turns === -1 ? roles.length : turns) > 2 * COUNTS.teasers;
}
