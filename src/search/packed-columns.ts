/**
 * Columns of the table of articles as they are published: what a reader loads before the first question, in few letters. What is
 * packed here comes back as it was. Browser-safe, pure.
 */

/** Dates of articles: neighbours in an archive's order are mostly of one day or of days that follow each other. */
export interface PackedDates {
  /** The days that articles are of, ascending: days since 1970 for the first, since the one before for the others. */
  readonly days: readonly number[];
  /** All other dates (months, years, intervals, minutes), each once. */
  readonly others: readonly string[];
  /** For each article the number of its date, less that of the article before; 0 is none, days come first, then the others. */
  readonly of: readonly number[];
}

const DAY_LENGTH = 86_400_000;

/** The number of a plain day that the calendar has, in years that `Date` writes with four digits; null for any other date. */
function dayNumber(edtf: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(edtf)) return null;
  const time = Date.parse(`${edtf}T00:00:00Z`);
  return Number.isNaN(time) || dayOfNumber(time / DAY_LENGTH) !== edtf ? null : time / DAY_LENGTH;
}

const dayOfNumber = (number: number): string => new Date(number * DAY_LENGTH).toISOString().slice(0, 10);

const differences = (numbers: readonly number[]): number[] =>
  numbers.map((number, i) => number - (numbers[i - 1] ?? 0));

/** Sums up to each place: the reverse of `differences`. */
function sums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

/** EDTF dates, null where an article has none, packed. */
export function packDates(dates: readonly (string | null)[]): PackedDates {
  const distinct = [...new Set(dates)].filter((date) => date !== null).sort();
  const days = distinct.filter((date) => dayNumber(date) !== null);
  const others = distinct.filter((date) => dayNumber(date) === null);
  const number = new Map([...days, ...others].map((date, i) => [date, i + 1]));
  return {
    days: differences(days.map((day) => dayNumber(day) as number)),
    others,
    of: differences(dates.map((date) => (date === null ? 0 : (number.get(date) as number)))),
  };
}

/** What `packDates` packed. */
export function unpackDates({ days, others, of }: PackedDates): (string | null)[] {
  const dates = [null, ...sums(days).map(dayOfNumber), ...others];
  return sums(of).map((number) => dates[number] ?? null);
}

/** Letter of none: the first printed character after the quotation mark, which JSON would escape. */
const NONE = 35;
/** Highest number that one UTF-16 unit holds. */
const MOST = 0xffff - NONE;

/** Small numbers as one letter each; a number beyond any headline's words stands for all larger ones. */
export const packCounts = (counts: readonly number[]): string =>
  counts.map((count) => String.fromCharCode(NONE + Math.min(count, MOST))).join("");

/** What `packCounts` packed. */
export const unpackCounts = (letters: string): number[] =>
  Array.from({ length: letters.length }, (_, i) => letters.charCodeAt(i) - NONE);

/** Distinct numbers of any order as the steps between them, one letter each: none may be above `MOST`. */
export const packSet = (numbers: Iterable<number>): string =>
  packCounts(differences([...new Set(numbers)].sort((a, b) => a - b)));

/** What `packSet` packed. */
export const unpackSet = (letters: string): ReadonlySet<number> => new Set(sums(unpackCounts(letters)));
