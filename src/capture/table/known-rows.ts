import { keyOf } from "../../store/keys.ts";
import type { Store } from "../../store/store.ts";
import type { Capture } from "../capture.ts";
import { fingerprint } from "../fingerprint.ts";
import type { Known } from "../reading.ts";
import { type DateProof, proofsOf } from "./date-order.ts";

/**
 * The rows of a table that were read before: of a table of thousands one row is new, and the bytes of the others say which they
 * are. What a row's record needs of the others (the order of day and month in a column) is kept with each.
 */

/** A row that was read before. */
export interface KnownRow extends Known {
  readonly proofs: readonly DateProof[];
}

/** What is kept of a row: the article's id, and what its dates say of their columns. */
type KeptRow = readonly [id: string, proofs: readonly DateProof[]];

/** The rows of one table. */
export interface RowMemory {
  /** What was kept of a row; null where it is new. */
  of(print: string): KeptRow | null;
  /** Keeps what a row gave. */
  note(print: string, capture: Capture): void;
  /** Says that all rows were read: those that were not asked for are forgotten. */
  end(): void;
}

const KIND = "table-rows";

/** The name of a row by its bytes and how they are read. */
export const rowPrint = (bytes: Uint8Array, encoding: string): string => `${fingerprint(bytes)} ${encoding}`;

/** Whether a capture follows from its row alone: of rows without an id the first of a table says so. */
export const isOfItself = ({ problems }: Capture): boolean =>
  !problems.some(({ code }) => code === "capture-row-unnamed");

/**
 * The rows of a table that a store knows.
 * @param program version of the program that reads them
 */
export function knownRows(
  store: Store,
  program: string,
  file: string,
  columns: Readonly<Record<string, string>>,
): RowMemory {
  const key = keyOf(program, file, JSON.stringify(columns));
  const kept = store.get(KIND, key);
  const before = new Map(kept ? (JSON.parse(kept.toString("utf8")) as [string, KeptRow][]) : []);
  const now = new Map<string, KeptRow>();
  let isNew = false;
  return {
    of(print) {
      const row = now.get(print) ?? before.get(print);
      if (row) now.set(print, row);
      return row ?? null;
    },
    note(print, capture) {
      isNew = true;
      now.set(print, [capture.id, proofsOf(capture)]);
    },
    end() {
      if (isNew || now.size !== before.size) store.put(KIND, key, JSON.stringify([...now]));
    },
  };
}
