import type { Read } from "./clock-time.ts";
import {
  type Calendar,
  dayArticles,
  dayMonth,
  eras,
  firstDay,
  lastDay,
  libyanMonths,
  minuteWords,
  monthNames,
  monthYear,
  ordinalDays,
  ordinalSuffixes,
  rangeWords,
  yearCues,
} from "./lexicon.ts";
import { match } from "./phrasebook.ts";
import type { Token } from "./tokens.ts";

/** A date of one calendar as printed; parts not printed are null. `range`: one of several days («9 و10 يناير»). */
export interface PrintedDay {
  readonly calendar: Calendar;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly range: boolean;
  /** In numbers with the year last: which number was read as the day, and whether the other could be it as well. */
  readonly order?: { readonly read: DayOrder; readonly open: boolean };
  /** The year is printed in two digits. `alone`: the form allows no other reading, else weekday or second calendar must agree. */
  readonly shortYear?: "alone" | "checked";
}

/** «5/3/2024» as the 5th of March, or, on pages made with American settings, the 3rd of May. */
export type DayOrder = "day-first" | "month-first";

const CALENDARS: readonly Calendar[] = ["gregorian", "hijri", "persian"];
const PAIR_SIGNS = new Set(["/", "-", "–", "\\", "|", "،", "ـ"]);
const LOOSE_SIGNS = new Set([",", "،", "-", "–", "/", ".", "ـ"]);

interface Month {
  readonly calendar: Calendar;
  readonly month: number;
  /** Its name is a common word beside. */
  readonly word?: true;
}

function oneMonth(tokens: readonly Token[], at: number): Read<Month> | null {
  for (const calendar of CALENDARS) {
    const found = match(monthNames[calendar], tokens, at);
    if (found) return { value: { calendar, month: found.meaning }, next: found.next };
  }
  return null;
}

/** A month with its second name, if it has one: «كانون الأول/ديسمبر», «ديسمبر/ كانون الأول», «يوليو (تموز)», «أغسطس آب». */
export function readMonth(tokens: readonly Token[], at: number): Read<Month> | null {
  const first = oneMonth(tokens, at);
  return first && withSecondName(first, tokens);
}

function withSecondName(first: Read<Month>, tokens: readonly Token[]): Read<Month> {
  const sign = tokens[first.next];
  const bracket = sign?.key === "(" || sign?.key === "[";
  const second = oneMonth(tokens, bracket || PAIR_SIGNS.has(sign?.key ?? "") ? first.next + 1 : first.next);
  if (!second || second.value.calendar !== first.value.calendar || second.value.month !== first.value.month)
    return first;
  if (!bracket) return { value: first.value, next: second.next };
  const closed = tokens[second.next]?.key === ")" || tokens[second.next]?.key === "]";
  return { value: first.value, next: closed ? second.next + 1 : second.next };
}

/** «الفاتح», «الطير (أبريل)»: the month names of Libya, 1977–2011. */
function libyanMonth(tokens: readonly Token[], at: number): Read<Month> | null {
  const found = match(libyanMonths, tokens, at);
  const first: Read<Month> | null = found && {
    value: { calendar: "gregorian", month: found.meaning, word: true },
    next: found.next,
  };
  return first && withSecondName(first, tokens);
}

/** A year of four digits that no further part of a number or time follows, with its era: «2022ء», «2015 م», «1441هـ». */
export function readYear(tokens: readonly Token[], at: number): Read<{ year: number; era: Calendar | null }> | null {
  const token = tokens[at];
  if (token?.kind !== "number" || token.key.length !== 4) return null;
  const after = tokens[at + 1];
  const beyond = tokens[at + 2];
  if (
    after?.kind === "sign" &&
    /[:/.]/u.test(after.key) &&
    !after.spaced &&
    beyond?.kind === "number" &&
    !beyond.spaced
  ) {
    return null;
  }
  const era = match(eras, tokens, at + 1);
  return { value: { year: token.value, era: era?.meaning ?? null }, next: era?.next ?? at + 1 };
}

const plausible = (calendar: Calendar, year: number): boolean =>
  calendar === "gregorian" ? year >= 1700 && year <= 2199 : year >= 1250 && year <= 1550;

/** The year after a month, past a comma, bracket or «عام»; null where the next number is something else. */
function yearAfter(tokens: readonly Token[], at: number, calendar: Calendar): Read<number> | null {
  const signed = LOOSE_SIGNS.has(tokens[at]?.key ?? "") ? at + 1 : at;
  const worded = match(monthYear, tokens, signed)?.next ?? signed;
  const bracket = tokens[worded]?.key === "(" && tokens[worded + 1]?.kind === "number";
  const year = readYear(tokens, bracket ? worded + 1 : worded);
  if (!year || !plausible(calendar, year.value.year)) return null;
  if (year.value.era !== null && year.value.era !== calendar && !(calendar === "persian")) return null;
  return { value: year.value.year, next: bracket && tokens[year.next]?.key === ")" ? year.next + 1 : year.next };
}

/** The century of a year in two digits: 00–69 of this one, as POSIX has it. */
export const fullYear = (short: number): number => (short < 70 ? 2000 : 1900) + short;

/** A year in two digits after a month, at the end of a line or before a sign or a number: «5 مارس 24». */
function shortYearAfter(tokens: readonly Token[], at: number): Read<number> | null {
  const signed = /^[،,'’/-]$/u.test(tokens[at]?.key ?? "") ? at + 1 : at;
  const year = tokens[signed];
  const after = tokens[signed + 1];
  if (year?.kind !== "number" || year.key.length !== 2 || after?.kind === "word") return null;
  if (after?.kind === "sign" && /[:.٫%]/u.test(after.key)) return null;
  return { value: fullYear(year.value), next: signed + 1 };
}

/** The day a written date begins with: «26», «الـ7», «غرة», «التاسع عشر», «8th». */
function readDay(tokens: readonly Token[], at: number): Read<number> | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "word") {
    const following = tokens[at + 1];
    if (dayArticles.has(token.key) && following?.kind === "number") return readDay(tokens, at + 1);
    if (match(firstDay, tokens, at)) return { value: 1, next: at + 1 };
    if (match(lastDay, tokens, at)) return { value: 30, next: at + 1 };
    const ordinal = match(ordinalDays, tokens, at);
    return ordinal && { value: ordinal.meaning, next: ordinal.next };
  }
  if (token.kind !== "number" || token.key.length > 2 || token.value < 1 || token.value > 31) return null;
  const suffix = tokens[at + 1];
  const suffixed = suffix?.kind === "word" && !suffix.spaced && ordinalSuffixes.has(suffix.key);
  return { value: token.value, next: suffixed ? at + 2 : at + 1 };
}

/** Whether a day before this one shares its month: «9 و10», «19 إلى 21», «1-3 يناير». */
function inRange(tokens: readonly Token[], at: number, free: number): boolean {
  let index = at - 1;
  while (index >= free && dayArticles.has(tokens[index]?.key ?? "") && tokens[index]?.kind === "word") index -= 1;
  const joint = tokens[index];
  const before = tokens[index - 1];
  if (index - 1 < free || before?.kind !== "number" || before.key.length > 2 || before.value > 31) return false;
  const dash = joint !== undefined && /^[-–—]$/u.test(joint.key) && !joint.spaced;
  return dash || (joint?.kind === "word" && rangeWords.has(joint.key));
}

/** «26 يناير 2022», «14 يوليو (تموز)», «غرة رجب 1441هـ», «التاسع عشر من يوليو». `free`: first token no other part took. */
function dayFirst(tokens: readonly Token[], at: number, free: number): Read<PrintedDay> | null {
  const day = readDay(tokens, at);
  if (!day) return null;
  const signed = LOOSE_SIGNS.has(tokens[day.next]?.key ?? "") ? day.next + 1 : day.next;
  const named = match(dayMonth, tokens, signed)?.next ?? signed;
  const month = readMonth(tokens, named) ?? libyanMonth(tokens, named);
  if (!month) return null;
  const { calendar } = month.value;
  const year = yearAfter(tokens, month.next, calendar);
  // Names of Persian and Libyan months are Arabic words («مهر», «الربيع»): without their year they are not read.
  if ((calendar === "persian" || month.value.word) && !year) return null;
  const range = inRange(tokens, at, free);
  const short = year || calendar !== "gregorian" ? null : shortYearAfter(tokens, month.next);
  return {
    value: {
      calendar,
      year: year?.value ?? short?.value ?? null,
      month: month.value.month,
      day: day.value,
      range,
      ...(short ? { shortYear: "checked" } : {}),
    },
    next: year?.next ?? short?.next ?? month.next,
  };
}

/** «ديسمبر 25, 2020», «Aug. 8, 2020», «ديسمبر 2021»; where only a name stands, null with the token after the name. */
function monthFirst(tokens: readonly Token[], at: number): Read<PrintedDay | null> | null {
  const month = readMonth(tokens, at);
  if (!month || month.value.calendar === "persian") return null;
  const { calendar } = month.value;
  const dotted = tokens[month.next]?.key === "." ? month.next + 1 : month.next;
  const day = tokens[dotted]?.kind === "number" ? readDay(tokens, dotted) : null;
  const dayYear = day && (yearAfter(tokens, day.next, calendar) ?? yearBeforeCounts(tokens, day.next));
  if (day && dayYear) {
    return {
      value: { calendar, year: dayYear.value, month: month.value.month, day: day.value, range: false },
      next: dayYear.next,
    };
  }
  const year = yearAfter(tokens, month.next, calendar);
  if (!year) return { value: null, next: monthsOfIssue(tokens, month) ?? month.next };
  return { value: { calendar, year: year.value, month: month.value.month, day: null, range: false }, next: year.next };
}

/** «مايو – يونيو 2017»: the months of an issue, none of which is its date; the token after them, or null. */
function monthsOfIssue(tokens: readonly Token[], { value: first, next }: Read<Month>): number | null {
  const dash = /^[-–—/]$/u.test(tokens[next]?.key ?? "");
  const last = dash ? oneMonth(tokens, next + 1) : null;
  const year = last?.value.calendar === first.calendar ? yearAfter(tokens, last.next, first.calendar) : null;
  return last && year && last.value.month > first.month ? year.next : null;
}

/** «مارس 11, 20180 0 دقيقتان»: the number of comments glued to the year, the number of views, and how long reading takes. */
function yearBeforeCounts(tokens: readonly Token[], at: number): Read<number> | null {
  const signed = LOOSE_SIGNS.has(tokens[at]?.key ?? "") ? at + 1 : at;
  const figures = /^((?:19|20)\d\d)\d{1,4}$/u.exec(tokens[signed]?.key ?? "");
  const counted = tokens.slice(signed + 1, signed + 5).some(({ key }) => minuteWords.has(key));
  return figures && counted ? { value: Number(figures[1]), next: signed + 1 } : null;
}

/** «2019 أكتوبر 10»; «عام 2020», «1430هـ», «2025 م»: a year by itself only with a word or era that says so. */
function yearFirst(tokens: readonly Token[], at: number): Read<PrintedDay> | null {
  const cue = match(yearCues, tokens, at);
  const year = readYear(tokens, cue?.next ?? at);
  if (!year) return null;
  const calendar = year.value.era ?? (year.value.year < 1600 ? "hijri" : "gregorian");
  if (!plausible(calendar, year.value.year)) return null;
  if (!cue && !year.value.era) {
    const month = readMonth(tokens, year.next);
    const day = month && tokens[month.next]?.kind === "number" ? readDay(tokens, month.next) : null;
    if (!month || !day || month.value.calendar !== calendar || tokens[day.next]?.key === ":") return null;
    return {
      value: { calendar, year: year.value.year, month: month.value.month, day: day.value, range: false },
      next: day.next,
    };
  }
  return { value: { calendar, year: year.value.year, month: null, day: null, range: false }, next: year.next };
}

/** The written date that begins at token `at`; null value: a month's name alone, to be stepped over. */
export function readWrittenDate(tokens: readonly Token[], at: number, free: number): Read<PrintedDay | null> | null {
  return dayFirst(tokens, at, free) ?? monthFirst(tokens, at) ?? yearFirst(tokens, at);
}
