import type { DayOrder } from "../../arabic/dates/day-month-year.ts";
import type { FoundDate } from "../../arabic/dates/found-date.ts";
import { addressClues } from "./address-dates.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { datedAs } from "./choose.ts";
import type { Clue } from "./clue.ts";
import { findClues } from "./clues.ts";
import type { DatesInput } from "./dates-input.ts";
import { datedByMetadata, type MetadataDate } from "./metadata-dates.ts";
import { orderOfPage, settleOrder } from "./settle-order.ts";
import type { Page } from "./standing.ts";
import type { Told } from "./weigh.ts";

/** What all steps of reading one capture's dates ask; costly answers are made once and only when asked for. */
export interface DateReading {
  readonly page: Page;
  readonly candidates: readonly Candidate[];
  /** Clues of the capture's address. */
  readonly address: readonly Clue[];
  /** Clues of the running text. */
  readonly clues: () => readonly Clue[];
  readonly pageOrder: () => DayOrder | null;
}

/** What a date cannot be later than, and the days other sources give for it. */
export interface DateBounds {
  readonly notAfter: string | null;
  readonly days: readonly string[];
}

/** Before anything else is known. */
export const NO_BOUNDS: DateBounds = { notAfter: null, days: [] };

/** Opens the reading of a capture's dates. */
export function openReading({ lines, metadata }: DatesInput): DateReading {
  let clues: readonly Clue[] | null = null;
  let order: DayOrder | null | undefined;
  return {
    ...candidatesOf(lines),
    address: addressClues(metadata.url, lines),
    clues: () => {
      clues ??= findClues(lines);
      return clues;
    },
    pageOrder: () => {
      if (order === undefined) order = orderOfPage(lines);
      return order;
    },
  };
}

/** The days that the address and other dates of settled order give. */
export function daysBeside(reading: DateReading, others: readonly (FoundDate | null | undefined)[]): string[] {
  const named = reading.address.flatMap(({ fact }) => (fact.kind === "day" ? [fact.day] : []));
  const settled = others.flatMap((date) => (date && date.exchanged === null ? [date.edtf.slice(0, 10)] : []));
  return [...named, ...settled];
}

/** A printed date, its order settled. */
export function tellPrinted(reading: DateReading, candidate: Candidate | null, bounds: DateBounds): Told | null {
  if (!candidate) return null;
  const { date: open } = candidate;
  const witnesses = { ...bounds, clues: reading.clues };
  const date = open.exchanged === null ? open : settleOrder(open, { ...witnesses, pageOrder: reading.pageOrder() });
  return { date, dated: datedAs(date, candidate) };
}

/** A stated date, its order settled; a page's habits say nothing of its metadata. */
export function tellStated(reading: DateReading, stated: MetadataDate, bounds: DateBounds): Told | null {
  if (!stated.date) return null;
  const date = settleOrder(stated.date, { ...bounds, clues: reading.clues, pageOrder: null });
  return { date, dated: datedByMetadata(date, stated.evidence) };
}
