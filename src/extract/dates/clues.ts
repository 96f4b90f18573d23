import { addDays } from "../../arabic/dates/calendar.ts";
import { readMonth } from "../../arabic/dates/day-month-year.ts";
import { readExpressions } from "../../arabic/dates/find-dates.ts";
import { type FoundDate, isWholeDay } from "../../arabic/dates/found-date.ts";
import { joiners, monthNames, weekdayNames } from "../../arabic/dates/lexicon.ts";
import { beginners, match } from "../../arabic/dates/phrasebook.ts";
import { otherDay, relativeDays, type Turn, turns, yearWords } from "../../arabic/dates/relative.ts";
import { type Token, tokenise } from "../../arabic/dates/tokens.ts";
import { fold } from "../../arabic/letters.ts";
import type { LabelledLine } from "../extraction.ts";
import { occasionClues } from "./occasions.ts";

/** What the words of a text tell of the day it was published on. */
export type Fact =
  /** Published on this day: «أمس الثلاثاء 5 مارس 2024». */
  | { readonly kind: "day"; readonly day: string }
  /** Published on a day from `first` to `last` (`soft`: about then): «الأحد القادم الموافق 10/10/1436هـ», «الذكرى الـ63 لعيد النصر». */
  | { readonly kind: "span"; readonly first: string; readonly last: string; readonly soft: boolean }
  /** Tells of a day printed with weekday and year, which news does of days close by: «الأربعاء 18 جانفي 2017». */
  | { readonly kind: "near"; readonly day: string }
  /** Published on this weekday (Monday 1): «اليوم الأحد», «أمس الإثنين». */
  | { readonly kind: "weekday"; readonly weekday: number }
  /** Tells of this weekday without saying that it is today («قال الثلاثاء»): published on it or in the days after. */
  | { readonly kind: "told"; readonly weekday: number }
  /** Published in this month: «7 ديسمبر الجاري». */
  | { readonly kind: "month"; readonly month: number }
  /** «اليوم الخميس 14 يوليو», «الخميس 14 يوليو الجاري»: a day of the year and its weekday; `after`: days to publication. */
  | {
      readonly kind: "calendar";
      readonly month: number;
      readonly day: number;
      readonly weekday: number;
      readonly after: number | null;
    }
  /** Published in this year: «العام الجاري 2021». */
  | { readonly kind: "year"; readonly year: number }
  /** Published between two days of the year, "MM-DD", over New Year if need be: «عيد رأس السنة». */
  | { readonly kind: "season"; readonly from: string; readonly to: string };

/** A fact with the words it rests on and their line. */
export interface Clue {
  readonly fact: Fact;
  readonly words: string;
  /** Line of the capture; null for the capture's address. */
  readonly line: number | null;
}

/** Longer lines are cut: an article in one line tells its day at its head. */
const LONGEST_LINE = 20_000;
/** Lines of the body in which a bare weekday («قال الثلاثاء») tells of the news itself. */
const NEWS_LINES = 3;
/** Any word a clue may begin or end with, folded: lines without one are not cut into tokens. */
const WORTH_READING =
  /يوم|امس|بارحه|غد|جاري|حالي|ماضي|منصرم|منقضي|فايت|فارط|مقبل|قادم|اتي|ذكري|راس السنه|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|احد/u;

const beginsClue = beginners([relativeDays, weekdayNames, yearWords, ...Object.values(monthNames)]);

interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Dates of the line by the offset they start at. */
  readonly dates: ReadonlyMap<number, FoundDate>;
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

interface Step {
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

/** How far, in days, a dated weekday called «المقبل» lies ahead and one called «الماضي» behind. */
const AHEAD = 14;
const BEHIND = 8;

/** The days before a dated weekday that is «المقبل», or after one that was «الماضي». */
function spanOf(turn: Turn, date: FoundDate): Fact | null {
  if (!isWholeDay(date) || date.range) return null;
  const day = date.edtf.slice(0, 10);
  if (turn === "last") return { kind: "span", first: addDays(day, 1), last: addDays(day, BEHIND), soft: false };
  if (turn === "next") return { kind: "span", first: addDays(day, -AHEAD), last: addDays(day, -1), soft: false };
  return null;
}

/** «الأحد القادم الموافق 10/10/1436هـ»; a bare weekday of the news; «الأحد الماضي» alone tells nothing. */
function fromWeekday(reader: Reader, at: number, news: boolean): Step | null {
  const weekday = match(weekdayNames, reader.tokens, at);
  if (!weekday) return null;
  const turn = match(turns, reader.tokens, past(reader.tokens, weekday.next));
  if (turn) {
    const dated = dateAt(reader, past(reader.tokens, turn.next));
    return { fact: dated && spanOf(turn.meaning, dated.date), next: dated?.next ?? turn.next };
  }
  const dated = dateAt(reader, at);
  if (dated) return fromDate(reader, dated);
  return { fact: news ? { kind: "told", weekday: weekday.meaning } : null, next: weekday.next };
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

/** The words from one token to before another, with a bracket they open closed. */
function quoteTokens({ text, tokens }: Reader, from: number, to: number): string {
  const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  return words.includes("(") && !words.includes(")") && tokens[to]?.key === ")" ? `${words})` : words;
}

function cluesOfLine(line: LabelledLine, news: boolean): Clue[] {
  const text = line.text.slice(0, LONGEST_LINE);
  const folded = fold(text);
  if (!WORTH_READING.test(folded)) return [];
  const dates = new Map(readExpressions(text).flatMap(({ date }) => (date ? [[date.start, date] as const] : [])));
  const reader: Reader = { text, tokens: tokenise(text), dates };
  const clues: Clue[] = [];
  let at = 0;
  while (at < reader.tokens.length) {
    const dated = dateAt(reader, at);
    if (!dated && !beginsClue(reader.tokens[at]?.key ?? "")) {
      at += 1;
      continue;
    }
    const step =
      fromRelativeDay(reader, at) ??
      fromWeekday(reader, at, news) ??
      fromYear(reader, at) ??
      (dated && fromDate(reader, dated)) ??
      fromMonth(reader, at);
    if (step?.fact) {
      const words = quoteTokens(reader, at, step.next);
      clues.push({ fact: step.fact, words, line: line.number });
    }
    at = Math.max(step?.next ?? 0, at + 1);
  }
  return [...clues, ...occasionClues(text, folded, line.number)];
}

/** Every clue of the article's running text, in order. */
export function findClues(lines: readonly LabelledLine[]): Clue[] {
  const prose = lines.filter((line) => line.role === "body" || line.role === "standfirst");
  return prose.flatMap((line, index) => cluesOfLine(line, index < NEWS_LINES));
}
