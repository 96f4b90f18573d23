import { foldedLine, lineTokens, readExpressions } from "../../arabic/dates/find-dates.ts";
import { isWholeDay } from "../../arabic/dates/found-date.ts";
import { labelNames } from "../../arabic/dates/lexicon.ts";
import { match } from "../../arabic/dates/phrasebook.ts";
import { type Token, tokenise } from "../../arabic/dates/tokens.ts";
import { letterCounts } from "../../arabic/letter-counts.ts";
import { fold } from "../../arabic/letters.ts";
import { DATES } from "../weights/dates.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { hasAge, hasCopyright, hasPrayerTimes, hasWeather, withoutCounters, withoutEdition } from "./surroundings.ts";

/** What a line's dates say about the line, for labelling. Cheap: nothing but the line itself is looked at. */
export interface DateSignal {
  /** A whole date (day, month and year) stands in the line. */
  readonly hasDate: boolean;
  /** A time of day stands in the line, with or without a date. */
  readonly hasTime: boolean;
  /** The line is dates, times and their labels, with at most two other words («دولية2014/05/26 10:19», «انسخ الرابط»). */
  readonly isDateOnly: boolean;
  /** Share of the line's letters and digits that belong to dates, times and their labels, 0–1. */
  readonly share: number;
  /** A label («نشر في», «آخر تحديث») stands before one of its dates or times. */
  readonly hasLabel: boolean;
  /** Nothing but labels without a date after them («نشرت في آخر تحديث»). */
  readonly isEmptyLabel: boolean;
  /** A date or time with a temperature, the weather or prayer times: the clock of a site's masthead. */
  readonly hasClockAndWeather: boolean;
  readonly hasHijri: boolean;
  /** «منذ 16 دقائق»: the age of another article, or of the page. */
  readonly isRelative: boolean;
  /** Years beside «الحقوق محفوظة» or ©. */
  readonly isCopyright: boolean;
}

const NOTHING: DateSignal = {
  hasDate: false,
  hasTime: false,
  isDateOnly: false,
  share: 0,
  hasLabel: false,
  isEmptyLabel: false,
  hasClockAndWeather: false,
  hasHijri: false,
  isRelative: false,
  isCopyright: false,
};

/** Lines longer than this are text, whatever dates they hold; the longest masthead seen has 160 characters. */
const LONGEST_DATE_LINE = 400;
const DIGIT = /\p{Nd}/u;

const letters = (text: string): number => letterCounts(text).lettersAndDigits;

/** Spans of labels, merged in order with those of dates. */
function labels(tokens: readonly Token[]): [number, number][] {
  const spans: [number, number][] = [];
  let at = 0;
  while (at < tokens.length) {
    const label = match(labelNames, tokens, at);
    const [first, last] = [tokens[at], label && tokens[label.next - 1]];
    if (first && last) spans.push([first.start, last.end]);
    at = label?.next ?? at + 1;
  }
  return spans;
}

/** The line with the spans blanked. */
function without(text: string, spans: readonly (readonly [number, number])[]): string {
  let rest = "";
  let from = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start > from) rest += `${text.slice(from, start)} `;
    from = Math.max(from, end);
  }
  return rest + text.slice(from);
}

/** The signal of one line. Linear; constant for long lines, which are never date lines. */
export function dateSignal(text: string): DateSignal {
  const line = text.slice(0, LONGEST_DATE_LINE);
  if (text.length > LENGTHS.stamp && line.search(DIGIT) < 0) return NOTHING;
  const readings = readExpressions(line);
  const folded = foldedLine(line);
  const labelSpans = labels(lineTokens(line));
  const isRelative = hasAge(folded);
  if (readings.length === 0 && labelSpans.length === 0 && !isRelative) {
    return hasCopyright(folded) ? { ...NOTHING, isCopyright: true } : NOTHING;
  }
  const spans = readings.map(({ expression, tokens }): [number, number] => [
    tokens[expression.from]?.start ?? 0,
    tokens[expression.to - 1]?.end ?? 0,
  ]);
  const rest = withoutCounters(withoutEdition(fold(without(line, [...spans, ...labelSpans]))));
  const all = letters(line);
  const hasTime = readings.some(({ expression }) => expression.time !== null);
  const hasDate = readings.some(({ date }) => isWholeDay(date));
  const otherWords = tokenise(rest).filter((token) => token.kind !== "sign").length;
  const short = text.length <= LONGEST_DATE_LINE;
  return {
    hasDate,
    hasTime,
    isDateOnly: short && (hasDate || hasTime) && otherWords <= DATES.otherWords,
    share: short && all > 0 && (readings.length > 0 || otherWords === 0) ? 1 - letters(rest) / all : 0,
    hasLabel: readings.some(({ expression }) => expression.label !== null),
    isEmptyLabel: readings.length === 0 && labelSpans.length > 0 && otherWords === 0,
    hasClockAndWeather: (hasDate || hasTime) && (hasWeather(folded) || hasPrayerTimes(folded)),
    hasHijri: readings.some(({ expression }) => expression.hijri !== null),
    isRelative,
    isCopyright: hasCopyright(folded),
  };
}
