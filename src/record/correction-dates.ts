import { addDays, toGregorian } from "../arabic/dates/calendar.ts";
import { isoDay } from "../arabic/dates/found-date.ts";
import { parseDate } from "../arabic/dates/parse-date.ts";
import { toWesternDigits } from "../arabic/digits.ts";
import { isEdtf } from "./edtf.ts";

/**
 * Dates as archivists type them: EDTF, «28/01/2022», «٢٠٢٢-٠١-٢٨», "2022-01-28 10:15", «28 يناير 2022», Hijri days; each
 * becomes the EDTF date that the record holds.
 */

/** A date that was read, or why it was not. `write` is the form to write instead, where it can be told. */
export type TypedDate =
  | { readonly edtf: string /** Whether it can be read in two ways. */; readonly doubtful: boolean }
  | { readonly fault: "impossible" | "form"; readonly write: string | null };

const two = (digits: string | undefined): string => (digits ?? "").padStart(2, "0");

/** Months of the seasons 21–24 of EDTF, as the northern half of the earth has them. */
const SEASONS: Readonly<Record<string, (year: number) => string>> = {
  21: (year) => `${year}-03/${year}-05`,
  22: (year) => `${year}-06/${year}-08`,
  23: (year) => `${year}-09/${year}-11`,
  24: (year) => `${year}-12/${year + 1}-02`,
};

/** A date whose last parts are left open (EDTF level 1), as the span or the shorter date that says the same. */
function withoutOpenParts(text: string): string {
  const decade = /^(\d{3})X([~?%]?)$/u.exec(text);
  if (decade) return `${decade[1]}0${decade[2]}/${decade[1]}9${decade[2]}`;
  const century = /^(\d{2})XX([~?%]?)$/u.exec(text);
  if (century) return `${century[1]}00${century[2]}/${century[1]}99${century[2]}`;
  return text.replace(/^(\d{4})-XX(?:-XX)?/u, "$1").replace(/^(\d{4}-\d{2})-XX/u, "$1");
}

/** Forms of EDTF that a record does not hold, as the nearest that it does. */
function unheld(text: string): string | null {
  const season = /^(\d{4})-(2[1-4])[~?%]?$/u.exec(text);
  if (season) return SEASONS[season[2] ?? ""]?.(Number(season[1])) ?? null;
  const set = /^[[{](\d{4}[\d-]*)(?:,.*|\.\.)??(?:,|\.\.)(\d{4}[\d-]*)[\]}]$/u.exec(text);
  if (set) return `${set[1]}/${set[2]}`;
  if (/^\d{4}[^/]*\/$/u.test(text)) return `${text}..`;
  return /^\/\d{4}[^/]*$/u.test(text) ? `..${text}` : null;
}

/** A date that exists beside one that does not: year first with day and month exchanged, the ends of a span exchanged. */
function exchanged(text: string): string | null {
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u.exec(text);
  const ends = /^([^/]+)\/([^/]+)$/u.exec(text);
  const other = day ? `${day[1]}-${two(day[3])}-${two(day[2])}` : ends ? `${ends[2]}/${ends[1]}` : "";
  return isEdtf(other) ? other : null;
}

const SHORT_YEAR = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/u;
/** Day and month that both can be either. */
const EITHER_WAY = /^(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-]\d{4}(?!\d)/u;

const ABOUT = /^(?:حوالي|حوالى|نحو|قرابة|تقريبا|about|around|circa|ca?\.)\s+/iu;
const PERHAPS = /^(?:ربما|لعله|perhaps|maybe|probably)\s+/iu;

/** First year that is taken for one of the Common Era: printing came later, and Hijri years end before it. */
const FIRST_YEAR = 1550;

/** The days of a Hijri year or month, which its figures alone would put into the Middle Ages. */
function ofHijri(text: string): string | null {
  const [, year = "", month] = /^(1[345]\d\d)(?:-(\d{2}))?$/u.exec(text) ?? [];
  const at = { year: Number(year), month: Number(month ?? 1), day: 1 };
  const after =
    month === undefined || at.month === 12 ? { ...at, year: at.year + 1, month: 1 } : { ...at, month: at.month + 1 };
  const [from, until] = [at, after].map((day) => (year === "" ? null : toGregorian("hijri", day)));
  return from && until ? `${isoDay(from)}/${addDays(isoDay(until), -1)}` : null;
}

/** Reads a date as typed. Pure. */
export function typedDate(typed: string): TypedDate {
  for (const [sign, words] of [
    ["~", ABOUT],
    ["?", PERHAPS],
  ] as const) {
    const rest = typed.trim().replace(words, "");
    const bare = rest === typed.trim() ? null : typedDate(rest);
    if (bare && "edtf" in bare && /^[\d-]+$/u.test(bare.edtf)) return { ...bare, edtf: bare.edtf + sign };
  }
  const text = toWesternDigits(typed)
    .replaceAll(/[\u2010-\u2015\u2212]/gu, "-")
    .replaceAll(/[xX](?=[xX\d-]|$)/gu, "X")
    .trim()
    .replace(/^(\d{4}[\d-]*[~?%]?)\s*\/\s*(\d{4}[\d-]*[~?%]?)$/u, "$1/$2");
  const edtf = withoutOpenParts(text);
  if (isEdtf(edtf)) {
    const early = (edtf.match(/\d{4}(?=$|[-/~?%])(?<!-\d{4})/gu) ?? []).some((year) => Number(year) < FIRST_YEAR);
    return early ? { fault: "impossible", write: ofHijri(edtf) } : { edtf, doubtful: false };
  }
  const held = unheld(text);
  if (held && isEdtf(held)) return { fault: "form", write: held };
  const short = SHORT_YEAR.exec(text);
  if (short) {
    const whole = `20${short[3]}-${two(short[2])}-${two(short[1])}`;
    return { fault: "impossible", write: isEdtf(whole) ? whole : null };
  }
  const yearFirst = /^\d{4}[-/](\d{1,2})[-/]\d{1,2}$/u.exec(text);
  if (/^\d{4}(?:-[^/]*)?\/\d{4}/u.test(text)) return { fault: "impossible", write: exchanged(text) };
  const found = parseDate(text);
  if (yearFirst && Number(yearFirst[1]) > 12) return { fault: "impossible", write: exchanged(text) };
  if (!found?.hasYear || !isEdtf(found.edtf)) return { fault: "impossible", write: null };
  if (found.weekday?.agrees === false) return { fault: "impossible", write: found.edtf };
  const [, day, month] = EITHER_WAY.exec(text) ?? [];
  const doubtful = found.calendar !== "gregorian" || (day !== undefined && Number(day) !== Number(month));
  return { edtf: found.edtf, doubtful };
}
