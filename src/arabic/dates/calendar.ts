/**
 * Days in three calendars. Hijri is Umm al-Qura (the civil calendar of Saudi Arabia) as ICU tabulates it, Persian the
 * solar calendar of Iran; both are read through Intl and inverted by search, so that no table of ours can age.
 */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Years in which ICU's Umm al-Qura table is exact (1300–1600 AH); news is printed in the first two thirds. */
export const HIJRI_YEARS = { first: 1300, last: 1500 } as const;
export const PERSIAN_YEARS = { first: 1300, last: 1500 } as const;

const MILLISECONDS_A_DAY = 86_400_000;
const reader = (calendar: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
const CALENDARS = { hijri: "islamic-umalqura", persian: "persian" } as const;
/** Made on first use: a reader costs as much as the dates of some hundred articles. */
const READERS = new Map<keyof typeof CALENDARS, Intl.DateTimeFormat>();
/** First day of year 1 (UTC days since 1970) and mean lengths of year and month: only the first guess of the search. */
const RHYTHM = {
  hijri: { epoch: -492_148, year: 354.36707, month: 29.530588 },
  persian: { epoch: -492_268, year: 365.24219, month: 30.44 },
} as const;

/** Days since 1970-01-01 of a Gregorian day. */
export const dayNumber = ({ year, month, day }: CalendarDay): number =>
  Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY;

/** The Gregorian day of a day number. */
export function gregorianDay(number: number): CalendarDay {
  const date = new Date(number * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether the Gregorian calendar has this day; years as printed in news, 1500–2199. */
export const isGregorianDay = ({ year, month, day }: CalendarDay): boolean =>
  year >= 1500 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);

/** Days of a Gregorian month (1–12). */
export const daysOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** ISO weekday, Monday 1 – Sunday 7. */
export const weekdayOf = (day: CalendarDay): number =>
  new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() || 7;

function readDay(calendar: "hijri" | "persian", number: number): CalendarDay {
  const found = { year: 0, month: 0, day: 0 };
  const known = READERS.get(calendar) ?? reader(CALENDARS[calendar]);
  READERS.set(calendar, known);
  for (const part of known.formatToParts(number * MILLISECONDS_A_DAY)) {
    if (part.type === "year" || part.type === "month" || part.type === "day") {
      found[part.type] = Number.parseInt(part.value, 10);
    }
  }
  return found;
}

/** Umm al-Qura day of a Gregorian day: 2020-06-03 → 11 شوال 1441. */
export const toHijri = (day: CalendarDay): CalendarDay => readDay("hijri", dayNumber(day));

const compare = (a: CalendarDay, b: CalendarDay): number => a.year - b.year || a.month - b.month || a.day - b.day;

/**
 * Gregorian day of a Hijri or Persian day, or null where the calendar has no such day. The 30th of a month of 29 days
 * is given as the day after it: mastheads print it when sighting and table differ.
 */
export function toGregorian(calendar: "hijri" | "persian", wanted: CalendarDay): CalendarDay | null {
  const years = calendar === "hijri" ? HIJRI_YEARS : PERSIAN_YEARS;
  if (wanted.year < years.first || wanted.year > years.last) return null;
  if (wanted.month < 1 || wanted.month > 12 || wanted.day < 1) return null;
  const longest = calendar === "hijri" ? 30 : wanted.month <= 6 ? 31 : 30;
  if (wanted.day > longest) return null;
  const { epoch, year, month } = RHYTHM[calendar];
  const first = { year: wanted.year, month: wanted.month, day: 1 };
  let guess = Math.round(epoch + (wanted.year - 1) * year + (wanted.month - 1) * month);
  for (let step = 0; step < 60; step += 1) {
    const order = compare(readDay(calendar, guess), first);
    if (order === 0) return gregorianDay(guess + wanted.day - 1);
    if (order < 0) guess += 1;
    else {
      // The day before the first is the last of the month before: walk back by the day of the month.
      const there = readDay(calendar, guess);
      guess -= there.year === first.year && there.month === first.month ? there.day - 1 : Math.max(1, there.day);
    }
  }
  return null;
}

const fromIso = (day: string): CalendarDay => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, day: date };
};
/** Day number of "YYYY-MM-DD". */
export const isoDayNumber = (day: string): number => dayNumber(fromIso(day));
/** "YYYY-MM-DD" of a day number. */
export function dayOfNumber(number: number): string {
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
/** "YYYY-MM-DD" some days later. */
export const addDays = (day: string, days: number): string => dayOfNumber(isoDayNumber(day) + days);
