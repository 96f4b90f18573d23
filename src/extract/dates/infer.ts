import { addDays, isGregorianDay, isoDayNumber, weekdayOf } from "../../arabic/dates/calendar.ts";
import { exactDay } from "../../arabic/dates/edtf.ts";
import type { Dated } from "../../record/schema.ts";
import type { LabelledLine } from "../extraction.ts";
import { DATES } from "../weights/dates.ts";
import { agreed, cluesOf, quoteClues } from "./agreement.ts";
import type { Clue, Fact } from "./clue.ts";
import { findClues } from "./clues.ts";
import { type DaySpan, fitting, monthSpan, overlap } from "./day-spans.ts";

/** What an inference rests on beside the clues. */
export interface Bounds {
  /** Last day the article can have been published on ("YYYY-MM-DD"), from a capture or an update; null: unknown. */
  readonly notAfter: string | null;
  /** Days of dated articles on the same event. */
  readonly anchors: readonly string[];
}

interface Span {
  readonly span: DaySpan;
  /** Drawn around an event or anchor, not said by the words: one day left of it is approximate («~»). */
  readonly soft: boolean;
  readonly clues: readonly Clue[];
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** The latest day told with its weekday and year, as a span around it. */
function aroundLatest(clues: readonly Clue[]): Span[] {
  const [latest] = cluesOf(clues, "near").sort((a, b) => (a.fact.day < b.fact.day ? 1 : -1));
  if (!latest) return [];
  const { day } = latest.fact;
  return [
    {
      span: { first: addDays(day, -DATES.nearBefore), last: addDays(day, DATES.nearAfter) },
      soft: true,
      clues: [latest],
    },
  ];
}

/** «ديسمبر الجاري» with «العام الجاري 2021». */
function monthOfYear(clues: readonly Clue[]): Span[] {
  const month = agreed(clues, "month", (fact) => fact.month);
  const year = agreed(clues, "year", (fact) => fact.year);
  if (!month || !year) return [];
  return [{ span: monthSpan(year.value, month.value), soft: false, clues: [...month.clues, ...year.clues] }];
}

/** «اليوم الخميس 14 يوليو» before a known capture: the latest year in which that day was a Thursday. */
function byCalendar(clues: readonly Clue[], notAfter: string | null): Span[] {
  if (notAfter === null) return [];
  const latest = Number(notAfter.slice(0, 4));
  return cluesOf(clues, "calendar").flatMap((clue): Span[] => {
    const { month, day, weekday } = clue.fact;
    for (let year = latest; year >= latest - DATES.yearsBack; year -= 1) {
      if (!isGregorianDay({ year, month, day }) || weekdayOf({ year, month, day }) !== weekday) continue;
      const printed = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
      const published = clue.fact.after === null ? null : addDays(printed, clue.fact.after);
      const span = published ? { first: published, last: published } : monthSpan(year, month);
      if (span.first <= notAfter) return [{ span, soft: false, clues: [clue] }];
    }
    return [];
  });
}

/** The days the text itself leaves open, with the clues that say so; null where nothing in it gives a year. */
function spanOfText(clues: readonly Clue[], notAfter: string | null): Span | null {
  const day = agreed(clues, "day", (fact) => fact.day);
  if (day) return { span: { first: day.value, last: day.value }, soft: false, clues: day.clues };
  const stated = cluesOf(clues, "span").map((clue): Span => ({ span: clue.fact, soft: clue.fact.soft, clues: [clue] }));
  const close = [...stated, ...monthOfYear(clues), ...byCalendar(clues, notAfter)];
  let found = null as Span | null;
  for (const next of close.length > 0 ? close : aroundLatest(clues)) {
    const shared: DaySpan | null = found ? overlap(found.span, next.span) : next.span;
    if (shared)
      found = {
        span: shared,
        soft: next.soft && (found?.soft ?? true),
        clues: [...(found?.clues ?? []), ...next.clues],
      };
  }
  return found;
}

/** ISO weekday (Monday 1) of "YYYY-MM-DD": 1970-01-01 was a Thursday. */
export const isoWeekday = (day: string): number => ((((isoDayNumber(day) + 3) % 7) + 7) % 7) + 1;

function inSeason(day: string, { from, to }: Extract<Fact, { kind: "season" }>): boolean {
  const date = day.slice(5);
  return from <= to ? from <= date && date <= to : from <= date || date <= to;
}

/**
 * The days of a span that month, season and weekday of the text allow, with the clues that chose among them; null where
 * the month the text calls the current one is outside: then the span was of another event.
 */
function narrowed(span: DaySpan, clues: readonly Clue[]): { days: string[]; clues: Clue[] } | null {
  const weekday = agreed(clues, "weekday", (fact) => fact.weekday);
  const month = agreed(clues, "month", (fact) => fact.month);
  const season = cluesOf(clues, "season")[0];
  const dateline = cluesOf(clues, "dateline")[0];
  const told = weekday ? null : agreed(clues, "told", (fact) => fact.weekday);
  const used: Clue[] = [];
  let days = fitting(span, () => true);
  const keep = (fits: (day: string) => boolean, clue: Clue | undefined): boolean => {
    const left = days.filter(fits);
    if (left.length === 0) return false;
    if (left.length < days.length && clue) used.push(clue);
    days = left;
    return true;
  };
  if (month && !keep((day) => Number(day.slice(5, 7)) === month.value, month.clues[0])) return null;
  if (dateline) {
    const { month: printed, day: date } = dateline.fact;
    keep((day) => day.slice(5) === `${twoDigits(printed)}-${twoDigits(date)}`, dateline);
  }
  if (season) keep((day) => inSeason(day, season.fact), season);
  if (weekday) keep((day) => isoWeekday(day) === weekday.value, weekday.clues[0]);
  if (told) keep((day) => (isoWeekday(day) - told.value + 7) % 7 <= DATES.stillNews, told.clues[0]);
  return { days, clues: used };
}

/** The span of days around the anchors, or null without any. */
function aroundAnchors(anchors: readonly string[]): DaySpan | null {
  const days = anchors
    .map((anchor) => anchor.slice(0, 10))
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/u.test(day))
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { first: addDays(first, -DATES.around), last: addDays(last, DATES.around) } : null;
}

/**
 * What clues tell of the day of publication: a day or an interval, or null where they give no year. Never more than the
 * words bear: a weekday alone gives nothing without an anchor.
 */
export function inferFrom(clues: readonly Clue[], { notAfter, anchors }: Bounds): Dated | null {
  if (clues.length === 0) return null;
  const own = spanOfText(clues, notAfter);
  const near = aroundAnchors(anchors);
  // What was drawn around an event elsewhere in time, beside an anchor, is of another event.
  if (own?.soft && near && !overlap(own.span, near)) return null;
  const start = own && near ? (overlap(own.span, near) ?? own.span) : (own?.span ?? near);
  if (!start || (notAfter !== null && start.first > notAfter)) return null;
  const span = notAfter !== null && notAfter < start.last ? { first: start.first, last: notAfter } : start;
  const left = narrowed(span, clues);
  const [first, last] = [left?.days[0], left?.days.at(-1)];
  const used = [...(own?.clues ?? []), ...(left?.clues ?? [])];
  if (!first || !last || used.length === 0) return null;
  const note = own || !near ? "" : ` مع مقالات مؤرخة عن الحدث نفسه (${[...anchors].sort().join("، ")})`;
  const edtf = first === last ? `${first}${(own?.soft ?? true) ? "~" : ""}` : `${first}/${last}`;
  return { edtf, basis: "inferred", evidence: quoteClues(used) + note, line: used[0]?.line ?? null };
}

/** Infers the day of publication from the running text of labelled lines. */
export const inferDate = (lines: readonly LabelledLine[], bounds: Bounds): Dated | null =>
  inferFrom(findClues(lines), bounds);

/** Whether an inferred date is one day and not about one. */
const isSureDay = ({ edtf }: Dated): boolean => exactDay(edtf) !== null && !edtf.endsWith("~");

/** Whether nothing that others say can narrow a date: it is stated, or a day inferred from the page itself. */
export const isSettled = (date: Dated | null): boolean =>
  date !== null && (date.basis !== "inferred" || isSureDay(date));

/**
 * The pure step of the archive: infers again with the days of dated articles on the same event. Gives the narrower date,
 * or what was there before where the anchors add nothing; a stated date and a day inferred from the page itself (its age,
 * a stamp) stay. The caller answers for "the same event".
 * @param lines the record's lines, with their roles
 * @param anchors days or minutes in EDTF ("2022-01-18", "2022-01-28T18:55")
 */
export function narrow(lines: readonly LabelledLine[], before: Dated | null, anchors: readonly string[]): Dated | null {
  if (isSettled(before)) return before;
  return inferDate(lines, { notAfter: null, anchors }) ?? before;
}
