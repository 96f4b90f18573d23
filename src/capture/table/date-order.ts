import type { FoundDate } from "../../arabic/dates/found-date.ts";
import { parseDate } from "../../arabic/dates/parse-date.ts";
import type { Capture, ColumnOrder, Metadata, Stated } from "../capture.ts";
import type { Reading } from "../reading.ts";

/**
 * The order of day and month in a table's columns of dates. One column has one order: a single «3/25/2019» says that
 * «3/12/2019» in another row is the 12th of March. The rows are read once for it before they are read for the archive,
 * since the proof may stand in the last of them.
 */
export type ColumnOrders = ReadonlyMap<string, ColumnOrder>;

/** Of a table whose rows say nothing of it. */
export const NO_ORDERS: ColumnOrders = new Map();

const DATES = ["published", "updated", "captured"] as const satisfies readonly (keyof Metadata)[];

/** Rows looked at before a table none of whose dates is in numbers with the year last is let go. */
const SAMPLE = 100;
/** Two numbers that are day and month, and a year: what an order has to be known of. */
const NUMBERS = /(?<!\p{Nd})\p{Nd}{1,2}\s*[/–-]\s*\p{Nd}{1,2}\s*[/–-]\s*\p{Nd}{2,4}(?!\p{Nd})/u;

const inNumbers = (stated: Stated | undefined): stated is Stated => stated !== undefined && NUMBERS.test(stated.value);

/** What the rows seen so far prove of one column. */
interface Proofs {
  readonly "day-first": string | null;
  readonly "month-first": string | null;
}

/** The order a single value proves, or null. */
function provenBy(date: FoundDate | null): ColumnOrder["read"] | null {
  return date?.order?.proven ? date.order.read : null;
}

/** A date in numbers: its column, the order it proves or null, and its text. */
export type DateProof = readonly [column: string, read: ColumnOrder["read"] | null, value: string];

/** What the dates of a row say of their columns. */
export const proofsOf = ({ metadata }: Capture): DateProof[] =>
  DATES.flatMap((field): DateProof[] => {
    const stated = metadata[field];
    return inNumbers(stated) ? [[stated.from, provenBy(parseDate(stated.value)), stated.value]] : [];
  });

/** A row that was read before, with what its dates say. */
interface ProvenRow {
  readonly proofs: readonly DateProof[];
}

/** Reads the rows of a table for the orders of its columns: those that are proven, and by no row contradicted. */
export async function columnOrders(rows: AsyncIterable<Reading | ProvenRow>): Promise<ColumnOrders> {
  const columns = new Map<string, Proofs>();
  let [read, numbered] = [0, 0];
  for await (const row of rows) {
    if ("problem" in row) continue;
    read += 1;
    for (const [column, order, value] of "proofs" in row ? row.proofs : proofsOf(row.capture)) {
      numbered += 1;
      const known = columns.get(column) ?? { "day-first": null, "month-first": null };
      if (order) columns.set(column, { ...known, [order]: known[order] ?? value });
    }
    if (read >= SAMPLE && numbered === 0) break;
  }
  return new Map(
    [...columns].flatMap(([column, proofs]): [string, ColumnOrder][] => {
      const [dayFirst, monthFirst] = [proofs["day-first"], proofs["month-first"]];
      if (dayFirst !== null && monthFirst !== null) return [];
      if (monthFirst !== null) return [[column, { read: "month-first", proof: monthFirst }]];
      return dayFirst === null ? [] : [[column, { read: "day-first", proof: dayFirst }]];
    }),
  );
}

/** The capture with the orders of its columns beside its dates. */
export function withOrders(capture: Capture, orders: ColumnOrders): Capture {
  if (orders.size === 0) return capture;
  const metadata: Partial<Record<(typeof DATES)[number], Stated>> = {};
  for (const field of DATES) {
    const stated = capture.metadata[field];
    const order = stated && orders.get(stated.from);
    if (stated && order) metadata[field] = { ...stated, order };
  }
  return { ...capture, metadata: { ...capture.metadata, ...metadata } };
}
