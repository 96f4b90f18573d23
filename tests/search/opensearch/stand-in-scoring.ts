/** Positions, spans and BM25 of the stand-in, after Lucene's own code (9.x: BM25Similarity, NearSpansOrdered, NearSpansUnordered). */

/** A stretch of places: from its first to behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Places between its parts that are none of them. */
  readonly width: number;
}

/** Frequency that a span scorer counts: nearer is more. */
export const sloppyFrequency = (spans: readonly Span[]): number =>
  spans.reduce((sum, { width }) => sum + 1 / (1 + width), 0);

const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** Spans of any of several. */
export const anySpan = (parts: readonly (readonly Span[])[]): Span[] => parts.flat().sort(inOrder);

/** NearSpansOrdered: for each span of the first, the others at their first place behind the one before. */
export function orderedSpans(parts: readonly (readonly Span[])[], slop: number): Span[] {
  const [first = [], ...rest] = parts;
  const found: Span[] = [];
  for (const start of first) {
    let [end, width, isWhole] = [start.end, 0, true];
    for (const part of rest) {
      const next = part.find((span) => span.start >= end);
      if (next === undefined) {
        isWhole = false;
        break;
      }
      width += next.start - end;
      end = next.end;
    }
    if (isWhole && width <= slop) found.push({ start: start.start, end, width });
  }
  return found;
}

/** NearSpansUnordered: the one that begins first is moved on; what lies between the outermost counts. */
export function unorderedSpans(parts: readonly (readonly Span[])[], slop: number): Span[] {
  const at = parts.map(() => 0);
  const found: Span[] = [];
  for (;;) {
    const spans = parts.map((part, i) => part[at[i] as number]);
    if (spans.some((span) => span === undefined)) return found;
    const now = spans as Span[];
    const least = now.reduce((a, b) => (inOrder(b, a) < 0 ? b : a));
    const end = Math.max(...now.map((span) => span.end));
    const width = end - least.start - now.reduce((sum, span) => sum + (span.end - span.start), 0);
    if (width <= slop) found.push({ start: least.start, end, width: Math.max(0, width) });
    (at[now.indexOf(least)] as number) += 1;
  }
}

/** SmallFloat.intToByte4 and back: a length is kept in a byte, four significant bits of it. */
export function keptLength(length: number): number {
  const FREE = 24;
  if (length < FREE) return length;
  const value = length - FREE;
  const bits = 32 - Math.clz32(value);
  if (bits < 4) return length;
  const shift = bits - 4;
  return FREE + ((value >>> shift) << shift);
}

/** BM25Similarity: the factor k1 + 1 is left out since Lucene 8. */
export const bm25 = (
  { k1, b }: { readonly k1: number; readonly b: number },
  frequency: number,
  length: number,
  average: number,
): number => frequency / (frequency + k1 * (1 - b + (b * keptLength(length)) / average));
