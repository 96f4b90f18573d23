import type { Occurrences, Occurring } from "./engine.ts";

/** Lists of places put together: unions, neighbours, phrases. Browser-safe, pure. */

const at = ({ positions, codes }: Occurrences): Map<number, number> =>
  new Map(positions.map((position, i) => [position, codes[i] as number]));

const fromPlaces = (places: ReadonlyMap<number, number>, fragment: string): Occurrences => {
  const positions = [...places.keys()].sort((a, b) => a - b);
  return { positions, codes: positions.map((position) => places.get(position) as number), fragment };
};

/**
 * The union of several lists.
 * @param recode gives a place another form code, or leaves it out (null)
 */
export function merged(parts: readonly Occurring[], recode?: (code: number) => number | null): Occurring {
  const full = parts.filter((part) => part.size > 0);
  if (full.length === 1 && !recode) return full[0] as Occurring;
  const all = new Map<number, Occurrences>();
  for (const part of full) {
    for (const [article, one] of part) {
      const places = new Map(all.has(article) ? at(all.get(article) as Occurrences) : []);
      for (const [position, code] of at(one)) {
        const kept = recode ? recode(code) : code;
        if (kept !== null) places.set(position, kept);
      }
      if (places.size > 0) all.set(article, fromPlaces(places, one.fragment));
    }
  }
  return all;
}

/** Where a place of the first list is followed by one of the second: both places, with the given form code. */
export function adjacent(first: Occurring, second: Occurring, code: number): Occurring {
  const found = new Map<number, Occurrences>();
  for (const [article, { positions, fragment }] of first) {
    const next = new Set(second.get(article)?.positions);
    const places = new Map<number, number>();
    for (const position of positions) {
      if (next.has(position + 1)) places.set(position, code).set(position + 1, code);
    }
    if (places.size > 0) found.set(article, fromPlaces(places, fragment));
  }
  return found;
}

/** Where all forms stand one after another, as printed up to folding; every place of a phrase has the code −1. */
export function phrase(parts: readonly Occurring[], codes: readonly number[]): Occurring {
  const found = new Map<number, Occurrences>();
  const [first, ...rest] = parts;
  for (const [article, head] of first ?? []) {
    const others = rest.map((part) => part.get(article));
    if (others.some((other) => other === undefined)) continue;
    const sets = others.map((other, i) => new Set(other?.positions.filter((_, k) => other.codes[k] === codes[i + 1])));
    const starts = head.positions.filter(
      (position, k) => head.codes[k] === codes[0] && sets.every((set, i) => set.has(position + i + 1)),
    );
    if (starts.length === 0) continue;
    const places = new Map(starts.flatMap((start) => codes.map((_, i) => [start + i, -1] as const)));
    found.set(article, fromPlaces(places, head.fragment));
  }
  return found;
}
