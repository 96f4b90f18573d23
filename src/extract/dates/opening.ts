import { findDates } from "../../arabic/dates/find-dates.ts";
import { type FoundDate, isWholeDay } from "../../arabic/dates/found-date.ts";
import { tokenise } from "../../arabic/dates/tokens.ts";
import { fold } from "../../arabic/letters.ts";

/** A date that opens the body, with the words it stands in. */
export interface Opening {
  readonly date: FoundDate;
  readonly evidence: string;
}

/** A dateline is short: publisher, place, agency and date have at most this many characters before the sentence. */
const LONGEST_OPENING = 160;
const PLACE_WORDS = 5;
const AGENCY_WORDS = 4;
/** Words that make a date part of the sentence, not of the dateline: «في 5 يناير», «منذ 2014». */
const PREPOSITIONS = new Set(
  ["في", "فى", "منذ", "يوم", "بتاريخ", "حتي", "الي", "من", "عام", "سنه", "وفي", "كان", "قبل", "بعد"].map(fold),
);
const TODAY = new Set(["اليوم", "today"]);

/** «( أردو بوینت نتورك ۔ / سبوتنيك - 18 كانون الثاني 2022ء)»: a bracket that the line begins with and the date ends. */
function inBracket(text: string, date: FoundDate): string | null {
  const opened = /^\s*[([«]/u.exec(text);
  if (!opened) return null;
  const closing = text.slice(0, LONGEST_OPENING + 40).search(/[)\]»]/u);
  return closing >= date.end ? text.slice(0, closing + 1).trim() : null;
}

/** «الطائف 26 شوال 1436 هـ الموافق 11 اغسطس 2015 م واس», «عاين- 2 ديسمبر 2025 -»: place before, agency and a dash after. */
function inDateline(text: string, date: FoundDate): string | null {
  const before = tokenise(text.slice(0, date.start)).filter((token) => token.kind === "word");
  if (before.length > PLACE_WORDS || before.some((token) => PREPOSITIONS.has(token.key))) return null;
  const after = tokenise(text.slice(date.end, date.end + 80));
  const words = after.findIndex((token) => token.kind === "sign" && /[-–—ـ:/)]/u.test(token.key));
  const ends = after.length === 0 || after.every((token) => token.kind !== "number" && after.length <= AGENCY_WORDS);
  if (!ends && (words < 0 || words > AGENCY_WORDS)) return null;
  const sign = after[words];
  return (ends || !sign ? text : text.slice(0, date.end + sign.end)).trim();
}

/** «اليوم الأحد (17 آب 2025)»: the text says which day today is. */
function isToday(text: string, date: FoundDate): boolean {
  const before = tokenise(text.slice(Math.max(0, date.start - 30), date.start)).filter(
    (token) => token.kind === "word",
  );
  return TODAY.has(before.at(-1)?.key ?? "");
}

/**
 * The date with which a body opens: in the bracket or dateline before the first sentence, or as «اليوم …» in it.
 * Dates of events in the sentence are none of these.
 */
export function opensBody(text: string): Opening | null {
  for (const date of findDates(text.slice(0, LONGEST_OPENING * 3))) {
    if (!isWholeDay(date) || date.range) continue;
    if (date.start <= LONGEST_OPENING) {
      const evidence = inBracket(text, date) ?? inDateline(text, date);
      if (evidence) return { date, evidence };
    }
    if (isToday(text, date)) return { date, evidence: text.slice(text.lastIndexOf("اليوم", date.start), date.end) };
  }
  return null;
}
