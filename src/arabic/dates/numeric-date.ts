import type { Read } from "./clock-time.ts";
import { type DayOrder, fullYear, type PrintedDay, readYear } from "./day-month-year.ts";
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

/** Signs between which the day is always first: American settings write «/» and «-», never full stops. */
const DAY_FIRST_SIGNS = new Set([".", "⁄"]);

/**
 * Dates in numbers: «2014/05/26», «24/02/2017» (day first: docs/parsing.md, "Dates"), «17.03.2020», «١ / ١٢ / ٢٠٢٠»,
 * «10 / 10 / 1436هـ», «05/03/24». Where both numbers could be the month (`order.open`), the day is read first and what
 * stands beside the date may exchange them; «8/24/2020» can only be month first.
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
    return possible(
      { calendar: calendarOf(a.value, era?.meaning ?? null), year: a.value, month, day, range: false },
      era?.next ?? at + 5,
    );
  }
  return isShort(a) ? yearLast(tokens, at, [a, b, c]) : null;
}

/** «24/02/2017», «8/24/2020», «05/03/24». */
function yearLast(
  tokens: readonly Token[],
  at: number,
  [a, b, c]: readonly [Token, Token, Token],
): Read<PrintedDay> | null {
  const year = readYear(tokens, at + 4);
  const short = year === null && c.key.length === 2;
  if (!year && !short) return null;
  const read: DayOrder = b.value > 12 ? "month-first" : "day-first";
  const [day, month] = read === "month-first" ? [b.value, a.value] : [a.value, b.value];
  const before = tokens[at - 1];
  const printed: PrintedDay = {
    calendar: short ? "gregorian" : calendarOf(c.value, year?.value.era ?? null),
    year: short ? fullYear(c.value) : c.value,
    month,
    day,
    range: before?.kind === "word" && rangeWords.has(before.key) && isNumber(tokens[at - 2]),
    order: { read, open: day <= 12 && day !== month && !DAY_FIRST_SIGNS.has(tokens[at + 1]?.key ?? "") },
    ...(short ? { shortYear: "checked" } : {}),
  };
  return possible(printed, year?.next ?? at + 5);
}

function possible(printed: PrintedDay, next: number): Read<PrintedDay> | null {
  const { year, month, day } = printed;
  if ((month ?? 0) > 12 || (day ?? 0) > 31 || (year ?? 0) < 1250 || (year ?? 0) > 2199) return null;
  return { value: printed, next };
}
