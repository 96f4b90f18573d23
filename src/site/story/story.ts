import type { ArticleRecord } from "../../record/schema.ts";
import { readSpan } from "../cite/edtf-points.ts";
import type { Entry } from "../entry.ts";
import { entryOf } from "../entry.ts";
import { earliest, inReadingOrder } from "../order.ts";
import { firstDay, lastDay } from "../timeline/days.ts";
import { firstQuotation, type Quotation } from "./quotation.ts";

/**
 * A small archive as one line of time, oldest first: cards, and between them stretches as long as the time that passed.
 */
export interface Story {
  readonly events: readonly StoryEvent[];
  /** What has no place on the line. */
  readonly undated: readonly StoryCard[];
}

/** An article as the story shows it. */
export interface StoryCard {
  readonly entry: Entry;
  readonly quotation: Quotation | null;
}

/** An article at its place on the line. */
export interface StoryEvent extends StoryCard {
  /** The time since the article before it; null at the first and where both may be of one day. */
  readonly gap: Gap | null;
  /** Whether its date is a stretch of time and not a day: it stands at neither end of it. */
  readonly stretches: boolean;
}

/** Time without an article. Two numbers of days, since either side of it may be a stretch. */
export interface Gap {
  readonly least: number;
  readonly most: number;
  /** Length on the page in rem. */
  readonly length: number;
  /** Whether it is drawn shorter than the scale says. */
  readonly compressed: boolean;
}

/** Most articles that are told as a story; beyond it a page is too long to be seen as one. */
export const MOST_TOLD = 30;

/** Rem a day, at most; less where most gaps are long, so that the middle one is no longer than `MIDDLE` rem. */
const A_DAY = 0.3;
const MIDDLE = 5;
/** Longest stretch drawn to scale, and the length of those that are not, in rem. */
const LONGEST = 9;
const COMPRESSED = 4.5;

/** First and last day an article may belong to, counted from 1970; null when nothing tells. */
function daysOf({ published }: ArticleRecord): readonly [number, number] | null {
  const span = published && readSpan(published.edtf);
  const from = span?.from ?? span?.to;
  const to = span?.to ?? span?.from;
  return from && to ? [firstDay(from), lastDay(to)] : null;
}

/** How long a day is on this line: the middle one of the gaps decides. */
function scaleOf(gaps: readonly number[]): number {
  const inOrder = [...gaps].sort((a, b) => a - b);
  const middle = inOrder[Math.floor(inOrder.length / 2)] ?? 1;
  return Math.min(A_DAY, MIDDLE / Math.max(1, middle));
}

/** The line of time of a small archive; null for a larger one, and for one without an article. */
export function storyOf(records: readonly ArticleRecord[]): Story | null {
  if (records.length === 0 || records.length > MOST_TOLD) return null;
  const inTime = inReadingOrder(records).map((record) => ({ record, days: daysOf(record) }));
  const placed = inTime
    .flatMap(({ record, days }) => (days === null ? [] : [{ record, days }]))
    .sort((a, b) => a.days[0] - b.days[0] || a.days[1] - b.days[1] || (timeOf(a.record) < timeOf(b.record) ? -1 : 1));
  const card = (record: ArticleRecord): StoryCard => {
    const entry = entryOf(record);
    return { entry, quotation: firstQuotation(record.body, `${record.headline ?? ""} ${entry.summary ?? ""}`) };
  };
  let reached = Number.NEGATIVE_INFINITY;
  let certain = Number.NEGATIVE_INFINITY;
  const times = placed.map(({ days: [first, last] }) => {
    // From the last day anything before may have appeared to the first day this may have: the least that passed.
    const time = { least: Math.max(0, first - reached), most: Math.max(0, last - certain) };
    reached = Math.max(reached, last);
    certain = Math.max(certain, first);
    return time;
  });
  const scale = scaleOf(times.slice(1).flatMap(({ least }) => (least > 0 ? [least] : [])));
  const events = placed.map(({ record, days: [first, last] }, index): StoryEvent => {
    const { least, most } = times[index] ?? { least: 0, most: 0 };
    const length = least * scale;
    const compressed = length > LONGEST;
    const shown = compressed ? COMPRESSED : Math.round(length * 100) / 100;
    const gap = index === 0 || least === 0 ? null : { least, most, length: shown, compressed };
    return { ...card(record), gap, stretches: first !== last };
  });
  return { events, undated: inTime.flatMap(({ record, days }) => (days === null ? [card(record)] : [])) };
}

const timeOf = ({ published }: ArticleRecord): string => (published && earliest(published.edtf)) ?? "";
