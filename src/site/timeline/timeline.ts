import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from "d3-scale";
import { formatDate } from "../../arabic/dates/format-date.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { calendarPath } from "../calendar.ts";
import type { Point } from "../cite/edtf-points.ts";
import { type Placed, place } from "./placed.ts";
import { seriesOf } from "./series.ts";
import type { Bar, Event, Part, Tick, Timeline } from "./timeline-data.ts";
import { edtfOf, lastOrdinal, ordinal, type Unit, unitFor } from "./units.ts";

/** The shapes of what `timeline` gives. */
export type * from "./timeline-data.ts";

/** Size of the drawing and how dates are named under the axis. */
export interface TimelineOptions {
  readonly width?: number;
  readonly height?: number;
  /** Names an EDTF day, month or year. Default: the archive's month style. */
  readonly label?: (edtf: string, settings: ArchiveSettings) => string;
}

const MARGIN = { top: 12, right: 12, bottom: 34, left: 40 };
/** Room one label under the axis needs at 13 px: «28 يناير/ كانون الثاني 2022» in both names, «28 يناير 2022» in one. */
const LABEL_WIDTH = { dual: 190, one: 120 } as const;
/** Most articles whose headlines can stand at their bars. */
const MOST_EVENTS = 12;
/** Widest a bar gets, so that three articles do not look like three walls. */
const WIDEST_BAR = 48;

const named = (edtf: string, { months, digits, language }: ArchiveSettings): string =>
  formatDate(edtf, { months, digits, language });

interface Scales {
  readonly unit: Unit;
  readonly x: ScaleBand<number>;
  readonly y: ScaleLinear<number, number>;
  readonly barWidth: number;
}

/** Whether the article may belong to another bar than the one it is counted in. */
const isUncertain = ({ from, to, doubtful }: Placed, unit: Unit): boolean =>
  doubtful || ordinal(from, unit) !== lastOrdinal(to, unit);

const middle = ({ x }: Scales, number: number): number => (x(number) ?? 0) + x.bandwidth() / 2;
const round = (length: number): number => Math.round(length * 100) / 100;

/** How many articles of each series, certain and uncertain, one bar holds. */
interface Bin {
  readonly certain: number[];
  readonly uncertain: number[];
}

function binsOf(placed: readonly Placed[], unit: Unit, size: number, indexOf: (record: ArticleRecord) => number) {
  const bins = new Map<number, Bin>();
  for (const article of placed) {
    const number = ordinal(article.from, unit);
    const bin = bins.get(number) ?? { certain: Array(size).fill(0), uncertain: Array(size).fill(0) };
    const counts = isUncertain(article, unit) ? bin.uncertain : bin.certain;
    const index = indexOf(article.record);
    counts[index] = (counts[index] ?? 0) + 1;
    bins.set(number, bin);
  }
  return new Map([...bins].sort(([a], [b]) => a - b));
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function barOf(number: number, bin: Bin, scales: Scales): Bar {
  const { unit, y, barWidth } = scales;
  const edtf = edtfOf(number, unit);
  const parts: Part[] = [];
  let below = 0;
  for (const uncertain of [false, true]) {
    for (const [series, count] of (uncertain ? bin.uncertain : bin.certain).entries()) {
      if (count === 0) continue;
      const top = y(below + count);
      parts.push({ series, uncertain, count, y: round(top), height: round(y(below) - top) });
      below += count;
    }
  }
  return {
    edtf,
    path: calendarPath(edtf),
    x: round(middle(scales, number) - barWidth / 2),
    width: round(barWidth),
    count: below,
    uncertain: total(bin.uncertain),
    parts,
    counts: bin.certain.map((count, index) => count + (bin.uncertain[index] ?? 0)),
  };
}

function ticksOf(numbers: readonly number[], scales: Scales, most: number, label: (edtf: string) => string): Tick[] {
  const step = Math.max(1, Math.ceil(numbers.length / Math.max(1, most)));
  return numbers
    .filter((_, index) => index % step === 0)
    .map((number) => {
      const edtf = edtfOf(number, scales.unit);
      return { edtf, label: label(edtf), x: round(middle(scales, number)) };
    });
}

function eventsOf(placed: readonly Placed[], scales: Scales, indexOf: (record: ArticleRecord) => number): Event[] {
  const stacked = new Map<number, number>();
  return placed.map((article) => {
    const { record, from, to } = article;
    const first = ordinal(from, scales.unit);
    const last = lastOrdinal(to, scales.unit);
    const height = (stacked.get(first) ?? 0) + 1;
    stacked.set(first, height);
    return {
      id: record.id,
      headline: record.headline,
      edtf: record.published?.edtf ?? "",
      uncertain: isUncertain(article, scales.unit),
      series: indexOf(record),
      x: round(middle(scales, first)),
      y: round(scales.y(height)),
      fromX: first === last ? null : round(middle(scales, first)),
      toX: first === last ? null : round(middle(scales, last)),
    };
  });
}

const compare = (a: Point, b: Point): number => ordinal(a, "day") - ordinal(b, "day");
const inTime = (a: Placed, b: Placed): number => compare(a.from, b.from) || (a.record.id < b.record.id ? -1 : 1);

/**
 * Geometry of the archive's timeline: articles per day, month or year by outlet. One pass over the records; the result
 * does not grow with them. Null when nothing is dated.
 */
export function timeline(
  records: readonly ArticleRecord[],
  settings: ArchiveSettings,
  { width = 960, height = 260, label = named }: TimelineOptions = {},
): Timeline | null {
  const placed = records.map(place).filter((article) => article !== null);
  const [one] = placed;
  if (one === undefined) return null;
  const first = placed.reduce((least, { from }) => (compare(from, least) < 0 ? from : least), one.from);
  const last = placed.reduce((most, { to }) => (compare(to, most) > 0 ? to : most), one.to);
  const unit = unitFor(first, last);
  const { series, indexOf } = seriesOf(records);
  const bins = binsOf(placed, unit, series.length, indexOf);

  const plot = {
    x: MARGIN.left,
    y: MARGIN.top,
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const from = ordinal(first, unit);
  const numbers = Array.from({ length: lastOrdinal(last, unit) - from + 1 }, (_, index) => from + index);
  const most = Math.max(...[...bins.values()].map((bin) => total(bin.certain) + total(bin.uncertain)));
  const x = scaleBand<number>()
    .domain(numbers)
    .range([plot.x + plot.width, plot.x])
    .paddingInner(0.15)
    .paddingOuter(0.1);
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([plot.y + plot.height, plot.y]);
  const scales: Scales = { unit, x, y, barWidth: Math.min(x.bandwidth(), WIDEST_BAR) };

  const labels = Math.floor(plot.width / LABEL_WIDTH[settings.months === "dual" ? "dual" : "one"]);
  const bars = [...bins].map(([number, bin]) => barOf(number, bin, scales));
  return {
    width,
    height,
    plot,
    unit,
    series,
    bars,
    ticks: ticksOf(numbers, scales, labels, (edtf) => label(edtf, settings)),
    levels: y
      .ticks(4)
      .filter((count) => count > 0 && Number.isInteger(count))
      .map((count) => ({ y: round(y(count)), count })),
    events: placed.length <= MOST_EVENTS ? eventsOf([...placed].sort(inTime), scales, indexOf) : [],
    undated: records.length - placed.length,
    uncertain: bars.reduce((sum, bar) => sum + bar.uncertain, 0),
  };
}
