import { DateTime } from "luxon";

/**
 * The part of EDTF (ISO 8601-2:2019) that records use: minutes, days, months, years, intervals, and the
 * marks ~ (approximate), ? (uncertain), % (both). Open interval ends are "..".
 */

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?)?)?([~?%])?$/;

const MARK = /[~?%]$/;

/** Whether one end of an interval, or a date, exists in the calendar. */
function isPoint(text: string): boolean {
  const parts = POINT.exec(text);
  if (!parts) return false;
  const [, year, month, day, hour, minute, second] = parts;
  return DateTime.fromObject(
    {
      year: Number(year),
      month: Number(month ?? 1),
      day: Number(day ?? 1),
      hour: Number(hour ?? 0),
      minute: Number(minute ?? 0),
      second: Number(second ?? 0),
    },
    { zone: "utc" },
  ).isValid;
}

/** Whether the text is an EDTF date of the kind records use and exists in the calendar; an interval must not run backwards. */
export function isEdtf(text: string): boolean {
  const ends = text.split("/");
  if (ends.length === 1) return isPoint(text);
  if (ends.length !== 2) return false;
  const [from = "", to = ""] = ends;
  if (from === ".." || to === "..") return isPoint(from === ".." ? to : from);
  const shared = Math.min(from.replace(MARK, "").length, to.replace(MARK, "").length);
  return isPoint(from) && isPoint(to) && from.slice(0, shared) <= to.slice(0, shared);
}
