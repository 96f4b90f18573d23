import { addDays } from "../../arabic/dates/calendar.ts";
import { readMonth } from "../../arabic/dates/day-month-year.ts";
import { type FoundDate, isWholeDay } from "../../arabic/dates/found-date.ts";
import { joiners, monthNames, weekdayNames } from "../../arabic/dates/lexicon.ts";
import { beginners, match } from "../../arabic/dates/phrasebook.ts";
import { otherDay, relativeDays, type Turn, turns, yearWords } from "../../arabic/dates/relative.ts";
import type { Token } from "../../arabic/dates/tokens.ts";
import { DATES } from "../weights/dates.ts";
import type { Fact } from "./clue.ts";

const beginsClue = beginners([relativeDays, weekdayNames, yearWords, ...Object.values(monthNames)]);

/** A line being read: its text, tokens and dates. */
export interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Dates of the line by the offset they start at. */
  readonly dates: ReadonlyMap<number, FoundDate>;
  /** Whether a bare weekday there tells of the news itself. */
  readonly isNews: boolean;
}

/** The token after signs and joining words («، يوم», «الموافق»). */
function past(tokens: readonly Token[], at: number): number {
  let next = at;
  for (let steps = 0; steps < 3; steps += 1) {
    const token = tokens[next];
    if (token?.kind === "sign" && /[،,()[\]-]/u.test(token.key)) next += 1;
    else next = match(joiners, tokens, next)?.next ?? next;
  }
  return next;
}

const weekdayAfter = (weekday: number, days: number): number => ((((weekday - 1 + days) % 7) + 7) % 7) + 1;

/** The date that starts at a token, and the token after it. */
function dateAt(reader: Reader, at: number): { date: FoundDate; next: number } | null {
  const token = reader.tokens[at];
  const date = token && reader.dates.get(token.start);
  if (!date) return null;
  let next = at;
  while (next < reader.tokens.length && (reader.tokens[next]?.start ?? 0) < date.end) next += 1;
  return { date, next };
}

function calendarFact(date: FoundDate, after: number | null): Fact | null {
  if (date.hasYear || date.weekday === null || date.range) return null;
  const [month, day] = [Number(date.edtf.slice(5, 7)), Number(date.edtf.slice(8, 10))];
  return { kind: "calendar", month, day, weekday: date.weekday.printed, after };
}

/** What was read, if it tells anything, and the token to go on from. */
export interface Step {
  readonly fact: Fact | null;
  readonly next: number;
}

/** «اليوم الأحد», «أمس الإثنين», «اليوم الأحد (17 آب 2025)», «غدا 5 مارس 2024». */
function fromRelativeDay(reader: Reader, at: number): Step | null {
  const relative = match(relativeDays, reader.tokens, at);
  if (!relative || otherDay.has(reader.tokens[at - 1]?.key ?? "")) return null;
  const start = past(reader.tokens, relative.next);
  const dated = dateAt(reader, start);
  // «اليوم الأول من رمضان» is no date of today's: after «اليوم» stands a weekday or a number.
  const opens = reader.tokens[start]?.kind === "number" || dated?.date.weekday;
  if (dated && opens && isWholeDay(dated.date) && dated.date.weekday?.agrees !== false && !dated.date.range) {
    const day = addDays(dated.date.edtf.slice(0, 10), relative.meaning);
    return { fact: { kind: "day", day }, next: dated.next };
  }
  const weekday = match(weekdayNames, reader.tokens, start);
  const yearless = dated && calendarFact(dated.date, relative.meaning);
  if (dated && yearless) return { fact: yearless, next: dated.next };
  if (!weekday) return { fact: null, next: relative.next };
  return { fact: { kind: "weekday", weekday: weekdayAfter(weekday.meaning, relative.meaning) }, next: weekday.next };
}

/** The days before a dated weekday that is «المقبل», or after one that was «الماضي». */
function spanOf(turn: Turn, date: FoundDate): Fact | null {
  if (!isWholeDay(date) || date.range) return null;
  const day = date.edtf.slice(0, 10);
  if (turn === "last") return { kind: "span", first: addDays(day, 1), last: addDays(day, DATES.behind), soft: false };
  if (turn === "next")
    return { kind: "span", first: addDays(day, -DATES.nearAfter), last: addDays(day, -1), soft: false };
  return null;
}

/** «الأحد القادم الموافق 10/10/1436هـ»; a bare weekday of the news; «الأحد الماضي» alone tells nothing. */
function fromWeekday(reader: Reader, at: number): Step | null {
  const weekday = match(weekdayNames, reader.tokens, at);
  if (!weekday) return null;
  const turn = match(turns, reader.tokens, past(reader.tokens, weekday.next));
  if (turn) {
    const dated = dateAt(reader, past(reader.tokens, turn.next));
    return { fact: dated && spanOf(turn.meaning, dated.date), next: dated?.next ?? turn.next };
  }
  const dated = dateAt(reader, at);
  if (dated) return fromDate(reader, dated);
  return { fact: reader.isNews ? { kind: "told", weekday: weekday.meaning } : null, next: weekday.next };
}

const nearFact = (date: FoundDate): Fact | null =>
  isWholeDay(date) && date.weekday?.agrees && !date.range ? { kind: "near", day: date.edtf.slice(0, 10) } : null;

/** «7 ديسمبر الجاري», «5 مارس 2024 الجاري». */
function fromDate(reader: Reader, dated: { date: FoundDate; next: number }): Step {
  const turn = match(turns, reader.tokens, past(reader.tokens, dated.next));
  if (!turn) return { fact: nearFact(dated.date), next: dated.next };
  const { edtf } = dated.date;
  if (turn.meaning === "this" && dated.date.precision === "day") {
    const [year, month] = [edtf.slice(0, 4), Number(edtf.slice(5, 7))];
    if (!dated.date.hasYear)
      return { fact: calendarFact(dated.date, null) ?? { kind: "month", month }, next: turn.next };
    const last = addDays(
      addDays(`${year}-${edtf.slice(5, 7)}-28`, 4)
        .slice(0, 8)
        .concat("01"),
      -1,
    );
    return { fact: { kind: "span", first: `${year}-${edtf.slice(5, 7)}-01`, last, soft: false }, next: turn.next };
  }
  return { fact: null, next: turn.next };
}

/** «ديسمبر الجاري», «شهر مارس الحالي». */
function fromMonth(reader: Reader, at: number): Step | null {
  const month = readMonth(reader.tokens, at);
  if (!month) return null;
  const turn = match(turns, reader.tokens, past(reader.tokens, month.next));
  const current = turn?.meaning === "this" && month.value.calendar === "gregorian";
  return { fact: current ? { kind: "month", month: month.value.month } : null, next: turn?.next ?? month.next };
}

const YEARS: Readonly<Record<Turn, number>> = { this: 0, last: 1, next: -1 };

/** «العام الجاري 2021», «عام 2022 المقبل». */
function fromYear(reader: Reader, at: number): Step | null {
  const word = match(yearWords, reader.tokens, at);
  if (!word) return null;
  const isYear = (index: number): boolean => /^(?:19|20)\d\d$/u.test(reader.tokens[index]?.key ?? "");
  const before = match(turns, reader.tokens, word.next);
  const number = past(reader.tokens, before?.next ?? word.next);
  const after = before ? null : match(turns, reader.tokens, past(reader.tokens, number + 1));
  const turn = before ?? after;
  if (!turn || !isYear(number)) return { fact: null, next: word.next };
  const year = (reader.tokens[number]?.value ?? 0) + YEARS[turn.meaning];
  return { fact: { kind: "year", year }, next: Math.max(number + 1, turn.next) };
}

/** The clue that begins at token `at`, tried as relative day, weekday, year, date and month; null where none begins. */
export function readClue(reader: Reader, at: number): Step | null {
  const dated = dateAt(reader, at);
  if (!dated && !beginsClue(reader.tokens[at]?.key ?? "")) return null;
  return (
    fromRelativeDay(reader, at) ??
    fromWeekday(reader, at) ??
    fromYear(reader, at) ??
    (dated && fromDate(reader, dated)) ??
    fromMonth(reader, at)
  );
}
