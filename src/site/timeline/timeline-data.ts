/**
 * The timeline as numbers and names, without markup. Time runs as Arabic is read: the oldest at the right edge, the newest
 * at the left. Lengths are units of a drawing `width` × `height` whose origin is top left (an SVG viewBox).
 */
export interface Timeline {
  readonly width: number;
  readonly height: number;
  /** The part of the drawing the bars stand in. */
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** What one bar stands for. */
  readonly unit: "day" | "month" | "year";
  /** Largest first; its index numbers the colours. The last may be all other outlets together. */
  readonly series: readonly Series[];
  /** Only where there is something, oldest first. */
  readonly bars: readonly Bar[];
  /** Names under the axis. */
  readonly ticks: readonly Tick[];
  /** Lines of the count axis. */
  readonly levels: readonly { readonly y: number; readonly count: number }[];
  /** Headlines to stand at their bars; only while there are few articles. Oldest first. */
  readonly events: readonly Event[];
  /** Articles that no bar holds, since nothing tells their date. */
  readonly undated: number;
  /** Articles whose place on the axis was worked out or is wider than a bar. */
  readonly uncertain: number;
}

/** An outlet; `other`: all smaller ones together; `unknown`: articles without an outlet. */
export interface Series {
  readonly kind: "outlet" | "other" | "unknown";
  /** Name as printed; null unless an outlet. */
  readonly name: string | null;
  readonly count: number;
}

/** What one unit of time holds. */
export interface Bar {
  /** EDTF day, month or year. */
  readonly edtf: string;
  /** Address of its calendar page from the site's root. */
  readonly path: string;
  readonly x: number;
  readonly width: number;
  readonly count: number;
  readonly uncertain: number;
  /** From the axis upwards, in the order of the series; certain before uncertain. */
  readonly parts: readonly Part[];
  /** Articles by series, for the table behind the drawing. */
  readonly counts: readonly number[];
}

/** A piece of a bar: articles of one series that are all certain or all uncertain (drawn hatched). */
export interface Part {
  readonly series: number;
  readonly uncertain: boolean;
  readonly count: number;
  readonly y: number;
  readonly height: number;
}

/** A name under the axis. */
export interface Tick {
  readonly edtf: string;
  readonly label: string;
  /** Middle of its bar. */
  readonly x: number;
}

/** One article at its bar. `fromX`–`toX` is the stretch of time it may belong to, when that is wider than a bar. */
export interface Event {
  readonly id: string;
  readonly headline: string | null;
  readonly edtf: string;
  readonly uncertain: boolean;
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly fromX: number | null;
  readonly toX: number | null;
}
