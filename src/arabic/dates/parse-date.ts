import { DateTime } from "luxon";
import { edtfDays, parseEdtf } from "./edtf.ts";
import { findDates } from "./find-dates.ts";
import type { FoundDate, Precision } from "./found-date.ts";
import { joiners, separators } from "./lexicon.ts";
import { match } from "./phrasebook.ts";
import { tokenise } from "./tokens.ts";

/** Whether what stands beside the date in the value only separates («- اليوم الأحد (17 آب 2025)، -» has a word more). */
function idle(text: string): boolean {
  const tokens = tokenise(text);
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const joiner = match(joiners, tokens, at);
    if (joiner) at = joiner.next;
    else if (token?.kind === "sign" && separators.has(token.key)) at += 1;
    else return false;
  }
  return true;
}

const made = (text: string, edtf: string, precision: Precision, offset: string | null): FoundDate => ({
  start: 0,
  end: text.length,
  text,
  edtf,
  precision,
  hasYear: edtfDays(edtf) !== null,
  weekday: null,
  calendar: "gregorian",
  hijriDifference: null,
  offset,
  label: null,
  range: false,
  order: null,
  exchanged: null,
  shortYear: false,
});

/** EDTF as it stands in front matter and corrections, intervals and approximate dates too. */
function fromEdtf(value: string): FoundDate | null {
  const edtf = parseEdtf(value);
  const side = edtf?.first ?? edtf?.last;
  if (!side) return null;
  const precision =
    side.second !== null
      ? "second"
      : side.minute !== null
        ? "minute"
        : side.day !== null
          ? "day"
          : side.month !== null
            ? "month"
            : "year";
  const zoned = value.replace(/Z(?=$|\/)/gu, "+00:00").replace(/([+-]\d{2})(\d{2})(?=$|\/)/gu, "$1:$2");
  return made(value, side.offset ? zoned : value, precision, side.offset);
}

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;
/** Seconds or milliseconds since 1970, of news on the web: 1990–2099. */
const EPOCH = /^(\d{9,10})(\d{3})?$/;

/** What only machines write: 20200824, 20200824T092313Z, 1598260993. */
function fromMachine(value: string): FoundDate | null {
  const compact = COMPACT.exec(value);
  if (compact) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    const clock =
      hour === undefined ? "" : `T${hour}:${minute}${second === undefined ? "" : `:${second}`}${zone ?? ""}`;
    const found = fromEdtf(`${year}-${month}-${day}${clock}`);
    return found && { ...found, text: value, end: value.length };
  }
  const epoch = EPOCH.exec(value);
  const seconds = epoch && Number(epoch[1]);
  if (!seconds || seconds < 631_152_000 || seconds >= 4_102_444_800) return null;
  return made(
    value,
    DateTime.fromSeconds(seconds, { zone: "utc" }).toFormat("yyyy-MM-dd'T'HH:mm:ss'+00:00'"),
    "second",
    "+00:00",
  );
}

/**
 * A whole string that is one date, as metadata, columns and front matter hold it: EDTF, ISO 8601, RFC 2822, machine
 * forms, and every form that Arabic and English print. Null when it holds anything else beside the date.
 */
export function parseDate(text: string): FoundDate | null {
  const value = text.trim();
  if (value.length > 200) return null;
  const exact = fromEdtf(value) ?? fromMachine(value);
  if (exact) return { ...exact, start: text.indexOf(value), end: text.indexOf(value) + value.length };
  const [found, ...more] = findDates(text);
  if (!found || more.length > 0) return null;
  const before = text.slice(0, found.label?.start ?? found.start);
  const between = found.label ? text.slice(found.label.start + found.label.text.length, found.start) : "";
  return idle(before) && idle(between) && idle(text.slice(found.end)) ? found : null;
}
