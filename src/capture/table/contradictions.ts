import { edtfDays } from "../../arabic/dates/edtf.ts";
import { parseDate } from "../../arabic/dates/parse-date.ts";
import { fold } from "../../arabic/letters.ts";
import type { Cell, ColumnField } from "./columns.ts";
import { fieldOfKey } from "./columns.ts";

/** Columns of one row that name the same field and say different things: the first is taken, the others stay in `extra`. */
export interface ColumnContradiction {
  readonly field: "published" | "publisher";
  /** "date: 2024-01-04 ≠ pubdate: 2023-01-04" */
  readonly found: string;
}

/** Fields whose columns are compared; «created at», "load date" and the like may be the table's own. */
const COMPARED = { date: "published", source: "publisher" } as const satisfies Partial<
  Record<ColumnField, ColumnContradiction["field"]>
>;
/** Days between two dates that are one: zones. */
const ZONES = 1;
/** Longest value told of a cell. */
const SHOWN = 60;

/** The first days that a date may mean, "YYYY-MM-DD". */
function daysOf(value: string): number[] {
  const date = parseDate(value);
  const readings = date ? [date.edtf, date.exchanged] : [];
  return readings.flatMap((edtf) => {
    const first = edtf && edtfDays(edtf)?.first;
    return first ? [Date.parse(first) / 86_400_000] : [];
  });
}

const areApart = (one: readonly number[], other: readonly number[]): boolean =>
  one.length > 0 && other.length > 0 && one.every((a) => other.every((b) => Math.abs(a - b) > ZONES));

function differ(field: keyof typeof COMPARED, one: string, other: string): boolean {
  if (field === "date") return areApart(daysOf(one), daysOf(other));
  const [a, b] = [fold(one), fold(other)];
  return !a.includes(b) && !b.includes(a);
}

const shown = ({ header, value }: Cell): string => `${header.trim()}: ${value.trim().slice(0, SHOWN)}`;

/** What columns of a row contradict each other in, first of each field. */
export function columnContradictions(cells: readonly Cell[]): ColumnContradiction[] {
  return (Object.keys(COMPARED) as (keyof typeof COMPARED)[]).flatMap((field): ColumnContradiction[] => {
    const taken = cells.find((cell) => cell.field === field && cell.value.trim() !== "");
    const other =
      taken &&
      cells.find(
        (cell) =>
          cell.field === null &&
          cell.value.trim() !== "" &&
          fieldOfKey(cell.header) === field &&
          differ(field, taken.value, cell.value),
      );
    return taken && other ? [{ field: COMPARED[field], found: `${shown(taken)} ≠ ${shown(other)}` }] : [];
  });
}
