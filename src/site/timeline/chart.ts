import type { ArticleRecord } from "../../record/schema.ts";
import { calendarPlaces } from "../calendar.ts";
import { ends } from "../order.ts";

/**
 * Articles in time as rows of bars: a row a year with a bar for each month, or a row a decade with a bar for each year.
 * An article of uncertain date counts in every bar it may belong to, as it is listed on every such page.
 */
export interface Chart {
  readonly unit: "month" | "year";
  /** Oldest first; years or decades without an article are left out. */
  readonly rows: readonly ChartRow[];
  /** Articles in the largest bar. */
  readonly most: number;
}

/** A year («2022») or decade («2020» of unit "year") with the bars in it. */
export interface ChartRow {
  readonly year: string;
  /** Articles of the whole row. */
  readonly count: number;
  /** One for each of the twelve months or ten years; null where there is nothing. */
  readonly bars: readonly (ChartBar | null)[];
}

/** A month or year with its articles. */
export interface ChartBar {
  readonly edtf: string;
  readonly count: number;
}

/** Articles by year and by month, as calendar pages list them. */
export interface Counts {
  readonly years: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
}

/** Most years drawn by month: with more the chart is longer than a screen. */
const MOST_YEARS = 12;

/** Counts records by the calendar pages they stand on. */
export function countInTime(records: Iterable<ArticleRecord>): Counts {
  const years = new Map<string, number>();
  const months = new Map<string, number>();
  const add = (counts: Map<string, number>, keys: readonly string[]): void => {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { published } of records) {
    if (published === null) continue;
    const places = calendarPlaces(published.edtf);
    add(years, places.years);
    add(months, places.months);
  }
  return { years, months };
}

const two = (number: number): string => String(number).padStart(2, "0");
const largest = (counts: ReadonlyMap<string, number>): number => Math.max(1, ...counts.values());

/** The chart of what was counted; null when nothing of it is dated. */
export function chartOf({ years, months }: Counts): Chart | null {
  const inOrder = [...years.keys()].sort();
  if (inOrder.length === 0) return null;
  const bar = (counts: ReadonlyMap<string, number>, edtf: string): ChartBar | null => {
    const count = counts.get(edtf);
    return count === undefined ? null : { edtf, count };
  };
  if (inOrder.length <= MOST_YEARS)
    return {
      unit: "month",
      most: largest(months),
      rows: inOrder.map((year) => ({
        year,
        count: years.get(year) ?? 0,
        bars: Array.from({ length: 12 }, (_, month) => bar(months, `${year}-${two(month + 1)}`)),
      })),
    };
  const decades = [...new Set(inOrder.map((year) => year.slice(0, 3)))];
  return {
    unit: "year",
    most: largest(years),
    rows: decades.map((decade) => {
      const bars = Array.from({ length: 10 }, (_, year) => bar(years, `${decade}${year}`));
      return { year: `${decade}0`, count: bars.reduce((sum, each) => sum + (each?.count ?? 0), 0), bars };
    }),
  };
}

/** A month as a calendar: for each of its days the articles, by number of the day. */
export interface MonthDays {
  /** EDTF month. */
  readonly month: string;
  /** Day of the week its first day is, as ISO 8601 numbers them: 1 Monday … 7 Sunday. */
  readonly begins: number;
  /** Articles of the first, second … day. */
  readonly counts: readonly number[];
}

/** The calendar of a month from its days with articles (EDTF day → how many). */
export function monthDays(month: string, days: ReadonlyMap<string, number>): MonthDays {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const at = (day: number): Date => {
    const date = new Date(Date.UTC(2000, number - 1, day));
    date.setUTCFullYear(year, number - 1, day);
    return date;
  };
  const last = new Date(at(1).setUTCMonth(number, 0)).getUTCDate();
  return {
    month,
    begins: at(1).getUTCDay() || 7,
    counts: Array.from({ length: last }, (_, day) => days.get(`${month}-${two(day + 1)}`) ?? 0),
  };
}

/** First and last day, month or year of dated records, as EDTF; null when none is dated. */
export function spanOf(records: readonly ArticleRecord[]): readonly [string, string] | null {
  const firsts: string[] = [];
  const lasts: string[] = [];
  for (const { published } of records) {
    if (published === null) continue;
    const [first, last] = ends(published.edtf);
    firsts.push(first.split("T")[0] ?? first);
    lasts.push(last.split("T")[0] ?? last);
  }
  const first = firsts.sort()[0];
  const last = lasts.sort().at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}
