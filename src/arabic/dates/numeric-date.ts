import type { Read } from "./clock-time.ts";
import { type PrintedDay, readYear } from "./day-month-year.ts";
import { type Calendar, eras, rangeWords } from "./lexicon.ts";
import { match } from "./phrasebook.ts";
import type { Token } from "./tokens.ts";

/** Signs between the numbers of a date; both must be the same. */
const SIGNS = new Set(["/", "-", ".", "–", "\\", "⁄", ":"]);

const isNumber = (token: Token | undefined): token is Token => token?.kind === "number";
const isShort = (token: Token): boolean => token.key.length <= 2 && token.value >= 1;

/** A further number glued on with the same sign makes it something else: an address, a version, a telephone number. */
function glued(tokens: readonly Token[], at: number, end: number, sign: string): boolean {
  const before = tokens[at - 1];
  if (before?.key === sign && isNumber(tokens[at - 2]) && !tokens[at]?.spaced && !before.spaced) return true;
  const after = tokens[end];
  return (
    after?.key === sign &&
    !after.spaced &&
    isNumber(tokens[end + 1]) &&
    !tokens[end + 1]?.spaced &&
    tokens[end + 2]?.key !== ":"
  );
}

const calendarOf = (year: number, era: Calendar | null): Calendar => era ?? (year < 1600 ? "hijri" : "gregorian");

/**
 * Dates in numbers: «2014/05/26», «24/02/2017» (day first, parsing.md: [C 5,333]), «17.03.2020», «١ / ١٢ / ٢٠٢٠»,
 * «10 / 10 / 1436هـ». Month first is read only where the second number can be no month («8/24/2020»).
 */
export function readNumericDate(tokens: readonly Token[], at: number): Read<PrintedDay> | null {
  const [a, sign, b, sign2, c] = tokens.slice(at, at + 5);
  if (!isNumber(a) || !isNumber(b) || !isNumber(c) || !sign || !SIGNS.has(sign.key) || sign2?.key !== sign.key)
    return null;
  // «2022:01:28.18:55» (Chinese agencies in Arabic); with the year last, colons are a clock's.
  if (sign.key === ":" && (a.key.length !== 4 || c.key.length !== 2)) return null;
  if (!isShort(b) || glued(tokens, at, at + 5, sign.key)) return null;
  if (a.key.length === 4 && isShort(c)) {
    const era = match(eras, tokens, at + 5);
    const [month, day] = b.value > 12 ? [c.value, b.value] : [b.value, c.value];
    return result(calendarOf(a.value, era?.meaning ?? null), a.value, month, day, false, era?.next ?? at + 5);
  }
  const year = isShort(a) ? readYear(tokens, at + 4) : null;
  if (!year) return null;
  const [day, month] = b.value > 12 ? [b.value, a.value] : [a.value, b.value];
  const before = tokens[at - 1];
  const range = before?.kind === "word" && rangeWords.has(before.key) && isNumber(tokens[at - 2]);
  return result(calendarOf(c.value, year.value.era), c.value, month, day, range, year.next);
}

function result(
  calendar: Calendar,
  year: number,
  month: number,
  day: number,
  range: boolean,
  next: number,
): Read<PrintedDay> | null {
  if (month > 12 || day > 31 || year < 1250 || year > 2199) return null;
  return { value: { calendar, year, month, day, range }, next };
}
