import { findDates } from "../../arabic/dates/find-dates.ts";
import type { Kind } from "../../findings/finding.ts";
import { extractProblem } from "../../problems/extract.ts";
import type { Problem } from "../../problems/problem.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { NameLikeness } from "../knowledge/people.ts";
import type { Labelled } from "../label/labelled.ts";
import type { Sheet } from "../label/sheet.ts";
import type { Signal } from "../signals/signal.ts";
import { isNamed } from "../signature/signed-line.ts";
import { COUNTS } from "../weights/counts.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";

/** What a line is whose name nobody took. */
const LEFT: ReadonlySet<Kind | undefined> = new Set(["around", "shortLine", "caption"]);

/** A text without a byline, and a line close to the headline that is the name of a person and nothing else, or has one behind «كتب». */
export function unreadWriter({ sheet, headline, body }: Labelled): Problem[] {
  if (headline?.at == null || !body) return [];
  const { file } = sheet.capture;
  const near = sheet.signals.slice(Math.max(0, headline.at - COUNTS.beside), body.from + COUNTS.near);
  const left = near.find((signal) => LEFT.has(sheet.kind(signal.at)) && mayBeWriter(sheet, signal));
  const above = sheet.signals.slice(headline.at + 1, body.from);
  const told =
    left ??
    sheet.signals.slice(headline.at, body.from).find((signal) => setsNameApart(sheet, signal)) ??
    sheet.signals.slice(headline.at, body.from + COUNTS.belowLines).find((signal) => asksWho(sheet, signal)) ??
    above.find((signal) => isUnreadSource(sheet, signal)) ??
    sheet.signals
      .slice(headline.at + 1)
      .find((signal) => closesSigned(sheet, signal) || isOfDesk(sheet, signal) || namesBehindColon(sheet, signal));
  if (!told) return [];
  return [extractProblem("extract-unread-writer", { file, line: told.number, field: "byline", found: told.text })];
}

const IN_TEXT: ReadonlySet<Kind | undefined> = new Set(["shortLine", "subheading", "relatedStrange"]);

/** «تلفزيون الشرفة - هدى قاسم»: a person who is known by name, beside an outlet or a place, on a line of the text or right below it. */
function closesSigned(sheet: Sheet, { at, stop, colon }: Signal): boolean {
  const signature = IN_TEXT.has(sheet.kind(at)) && !stop && !colon ? sheet.signature(at) : null;
  if (!signature?.sure || !isNamed(signature, sheet.knowledge)) return false;
  return signature.outlets.length + signature.places.length > 0;
}

/** The subject of a picture is named in the text; the writer is not. */
function mayBeWriter(sheet: Sheet, { at, text, key, words, stop, label }: Signal): boolean {
  const { people, signing, labels } = sheet.knowledge;
  if (words > LENGTHS.remark || stop || label || labels.isSection(key)) return false;
  const isNamed = people.likeness(text) === "sure" && sheet.kind(at) !== "caption";
  const [first = "", ...rest] = text.split(/\s+/u);
  return (
    isNamed || (signing.strongPrefixes.has(first.replace(/:$/u, "")) && people.likeness(rest.join(" ")) === "sure")
  );
}

/** «أخبار الساحل - فلان الفلاني من الميناء», «كتبه فلان – الساحل»: a line set apart by who and where, of which nothing was read. */
export function isUnreadSource(
  sheet: Sheet,
  { at, key, text, words, stop, question, label, date, arabic }: Signal,
): boolean {
  if (!UNEXPLAINED.has(sheet.kind(at)) || stop || question || label || date?.isDateOnly || arabic < SHARES.arabic)
    return false;
  if (words < 2 || words > LENGTHS.source - 1) return false;
  const inner = key.split(" ").slice(1, -1);
  return PARTED.test(text) || inner.some((word) => sheet.knowledge.signing.prefixes.has(word));
}
const UNEXPLAINED: ReadonlySet<Kind | undefined> = new Set(["around", "otherTitle", "shortLine"]);
const PARTED = /\p{L}\s+[-–—|/]\s+\p{L}/u;

/** «خارج النص / فلان الفلاني», «فلان الفلاني | الثلاثاء 13/07/2021»: a name set apart in the line of the headline or of the day. */
function setsNameApart({ knowledge, role, kind }: Sheet, { at, text, words }: Signal): boolean {
  const isHeadline = role(at) === "headline";
  if ((!isHeadline && kind(at) !== "dateLine") || words > LENGTHS.signature) return false;
  const pieces = text.split(PIECES).map((piece) => piece.trim());
  return pieces.length > 1 && pieces.some((piece) => mayBeName(piece, isHeadline ? SURE : ANY, knowledge));
}
const SURE: ReadonlySet<NameLikeness> = new Set(["sure"]);
const ANY: ReadonlySet<NameLikeness> = new Set(["sure", "possible"]);
const PIECES = /\s+[-–—|/■●]\s+/u;

/** Whether words may name a person: no section of the paper, no outlet, no date. */
const mayBeName = (
  words: string,
  likeness: ReadonlySet<NameLikeness>,
  { people, labels, outlets }: Knowledge,
): boolean =>
  likeness.has(people.likeness(words)) &&
  !labels.isSection(keyOf(words)) &&
  outlets.named(words) === null &&
  findDates(words).length === 0;

/** «نص:» on a line of its own: who wrote stands on the next. */
const asksWho = ({ knowledge: { signing }, kind }: Sheet, { at, key, colon }: Signal): boolean =>
  colon && UNEXPLAINED.has(kind(at)) && signing.prefixes.has(key);

/** «س.ع / م.ن (ونا، رويترز)»: initials of a desk before the agencies it used. */
const isOfDesk = (sheet: Sheet, { at, text }: Signal): boolean =>
  sheet.kind(at) === "agency" && /^\s*\p{L}{1,2}\.\s?\p{L}{1,2}\.?\s*[/(]/u.test(text);

/** «حاورتها في الميناء: فلانة الفلانية», «أعد هذا العدد: فلان وفلانة»: nothing but people who are known by name, behind a colon. */
function namesBehindColon({ knowledge, kind }: Sheet, { at, text, words, stop }: Signal): boolean {
  const named =
    (UNEXPLAINED.has(kind(at)) || kind(at) === "standfirst") && !stop && words <= LENGTHS.sentence
      ? /^[^:]{3,40}:\s*(.+)$/u.exec(text)
      : null;
  return named?.[1]?.split(/\s+و(?=\p{L}{2})/u).every((name) => knowledge.people.likeness(name) === "sure") === true;
}
