import { isGregorianDay } from "../../arabic/dates/calendar.ts";
import { findDates } from "../../arabic/dates/find-dates.ts";
import { type FoundDate, isWholeDay } from "../../arabic/dates/found-date.ts";
import { prepositions } from "../../arabic/dates/lexicon.ts";
import { match } from "../../arabic/dates/phrasebook.ts";
import { relativeDays } from "../../arabic/dates/relative.ts";
import { tokenise } from "../../arabic/dates/tokens.ts";
import { toWesternDigits } from "../../arabic/digits.ts";
import { DATES } from "../weights/dates.ts";

/** A date that opens the body, with the words it stands in. */
export interface Opening {
  readonly date: FoundDate;
  readonly evidence: string;
}

/** «( أردو بوینت نتورك ۔ / سبوتنيك - 18 كانون الثاني 2022ء)»: a bracket that the line begins with and the date ends. */
function inBracket(text: string, date: FoundDate): string | null {
  const opened = /^\s*[([«]/u.exec(text);
  if (!opened) return null;
  const closing = text.slice(0, DATES.opening + 40).search(/[)\]»]/u);
  return closing >= date.end ? text.slice(0, closing + 1).trim() : null;
}

/** The agency in signs of its own right after the date: «/ وام /», «(بترا)», «/قنا/». */
const AGENCY = /^\s*(?:\/\s*[^/]{1,30}\/|\([^)]{1,30}\)|\[[^\]]{1,30}\])/u;

/**
 * «الطائف 26 شوال 1436 هـ الموافق 11 اغسطس 2015 م واس», «عاين- 2 ديسمبر 2025 -», «أبوظبي في 5 مارس 2024 / وام /»: place
 * before, agency or dash after. With a preposition before the date only the agency's signs tell it from an event's.
 */
function inDateline(text: string, date: FoundDate): string | null {
  const before = tokenise(text.slice(0, date.start)).filter((token) => token.kind === "word");
  if (before.length > DATES.namesBeside) return null;
  const agency = before.length > 0 ? AGENCY.exec(text.slice(date.end, date.end + 60)) : null;
  if (agency && !prepositions.has(before[0]?.key ?? "")) return text.slice(0, date.end + agency[0].length).trim();
  if (before.some((token, at) => prepositions.has(token.key) || match(relativeDays, before, at))) return null;
  const after = tokenise(text.slice(date.end, date.end + 80));
  const words = after.findIndex((token) => token.kind === "sign" && /[-–—ـ:/)]/u.test(token.key));
  const ends = after.length <= DATES.namesBeside && after.every(({ kind, key }) => kind !== "number" && key !== ".");
  if (!ends && (words < 0 || words > DATES.namesBeside)) return null;
  const sign = after[words];
  // A line that begins with its date and goes on («12 يناير 2011: …») is a chronicle's, not a dateline.
  if (before.length === 0 && !ends) return null;
  return (ends || !sign ? text : text.slice(0, date.end + sign.end)).trim();
}

/** «اليوم الأحد (17 آب 2025)»: the text says which day today is. */
function afterToday(text: string, date: FoundDate): string | null {
  // «اليوم الأول من رمضان» is no date of today's; one that disagrees with its weekday is as often as not of another year.
  if (date.weekday?.agrees === false || (date.weekday === null && !/^\p{Nd}/u.test(date.text))) return null;
  const from = Math.max(0, date.start - 30);
  const last = tokenise(text, from, date.start).findLast((token) => token.kind === "word");
  return last && match(relativeDays, [last], 0)?.meaning === 0 ? text.slice(last.start, date.end) : null;
}

/**
 * The date with which a body opens: in the bracket or dateline before the first sentence, or as «اليوم …» in it.
 * Dates of events in the sentence are none of these.
 */
export function opensBody(text: string): Opening | null {
  for (const date of findDates(text.slice(0, DATES.opening * 3))) {
    if (!isWholeDay(date) || date.range) continue;
    if (date.start <= DATES.opening) {
      const evidence = inBracket(text, date) ?? inDateline(text, date);
      if (evidence) return { date, evidence };
    }
    const today = afterToday(text, date);
    if (today) return { date, evidence: today };
  }
  return null;
}

/** A day of the year that a text opens with, and the words it stands in. */
export interface OpeningDay {
  readonly month: number;
  readonly day: number;
  readonly evidence: string;
}

/** «الكويت - 5 - 3 (كونا) --»: place, day, month, agency. */
const DAY_AND_MONTH = /^\s*\p{L}[\p{L}\s]{1,40}[-–]\s*(\p{Nd}{1,2})\s*[-–]\s*(\p{Nd}{1,2})\s*\([^)\p{Nd}]{2,30}\)/u;

function openingNumbers(text: string): OpeningDay | null {
  const found = DAY_AND_MONTH.exec(text.slice(0, DATES.opening));
  if (!found) return null;
  const [day = 0, month = 0] = found.slice(1).map((digits) => Number(toWesternDigits(digits)));
  // 2020 is a leap year: the 29th of February may be meant.
  return isGregorianDay({ year: 2020, month, day }) ? { month, day, evidence: found[0].trim() } : null;
}

/** A dateline whose day has no year («الدوحة في 05 مارس /قنا/», «عمان 28 كانون الثاني (بترا)-», «الكويت - 5 - 3 (كونا)»), or null. */
export function opensWithoutYear(text: string): OpeningDay | null {
  const numbers = openingNumbers(text);
  if (numbers) return numbers;
  const [date] = findDates(text.slice(0, DATES.opening * 3));
  if (!date || date.hasYear || date.range || date.start > DATES.opening) return null;
  const evidence = inBracket(text, date) ?? inDateline(text, date);
  if (evidence === null) return null;
  return { month: Number(date.edtf.slice(5, 7)), day: Number(date.edtf.slice(8, 10)), evidence };
}
