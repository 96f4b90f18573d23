import { addDays } from "../../arabic/dates/calendar.ts";
import { edtfDays } from "../../arabic/dates/edtf.ts";
import { DATES } from "../weights/dates.ts";

/** Days on which an article cannot have been published, however plainly they are printed. */

/** What a database's zero is printed as: second 0 of Unix, in zones east and west of Greenwich. */
const ZERO_OF_UNIX = new Set(["1970-01-01", "1969-12-31"]);
/** Day 0 and 1 of spreadsheets and of SQL Server; printed on paper they are days like others. */
const ZERO_OF_TABLES = new Set(["1899-12-30", "1899-12-31", "1900-01-01", "1753-01-01"]);

/** Whether a printed date is the zero of the outlet's database. */
export const isZero = (edtf: string): boolean => ZERO_OF_UNIX.has(edtf.slice(0, 10));

/** Whether a stated date (metadata, column) is the zero of a database or spreadsheet. */
export const isStatedZero = (edtf: string): boolean => isZero(edtf) || ZERO_OF_TABLES.has(edtf.slice(0, 10));

/** Whether a date is later than a day that it cannot be later than ("YYYY-MM-DD"; null: none is known). */
export function isAfter(edtf: string, day: string | null): boolean {
  const first = day === null ? null : edtfDays(edtf)?.first;
  return day !== null && first != null && first > addDays(day, DATES.agreement);
}

/** Whether a date is of a year in which the outlet cannot have been there yet (null: not known). */
export function isBeforeOutlet(edtf: string, founded: number | null): boolean {
  if (founded === null) return false;
  const earliest = founded - DATES.beforeFounding;
  if (Number(edtf.slice(0, 4)) >= earliest) return false;
  return Number(edtfDays(edtf)?.last.slice(0, 4) ?? earliest) < earliest;
}
