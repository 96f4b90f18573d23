import { AS_PRINTED, type Occurrences, type Occurring } from "./engine.ts";

/** Lists of places put together: unions, neighbours, phrases. Browser-safe, pure. */

const at = ({ positions, likeness }: Occurrences): Map<number, number> =>
  new Map(positions.map((position, i) => [position, likeness[i] as number]));

/** A list of places with the kind of form at each. */
export const fromPlaces = (places: ReadonlyMap<number, number>): Occurrences => {
  const positions = [...places.keys()].sort((a, b) => a - b);
  return { positions, likeness: positions.map((position) => places.get(position) as number) };
};

/** The union of several lists. Of two kinds of form at one place the one more like the word asked is kept. */
export function merged(parts: readonly Occurring[]): Occurring {
  const full = parts.filter((part) => part.size > 0);
  if (full.length === 1) return full[0] as Occurring;
  const all = new Map<number, Occurrences>();
  for (const part of full) {
    for (const [article, one] of part) {
      const known = all.get(article);
      if (known === undefined) {
        all.set(article, one);
        continue;
      }
      const places = at(known);
      for (const [position, kind] of at(one)) places.set(position, Math.max(kind, places.get(position) ?? kind));
      all.set(article, fromPlaces(places));
    }
  }
  return all;
}

/** The places of the printed form alone. */
export function asPrinted(list: Occurring): Occurring {
  const found = new Map<number, Occurrences>();
  for (const [article, { positions, likeness }] of list) {
    const own = positions.filter((_, i) => likeness[i] === AS_PRINTED);
    if (own.length > 0) found.set(article, { positions: own, likeness: own.map(() => AS_PRINTED) });
  }
  return found;
}

/** Where a place of the first list is followed by one of the second: both places, as if printed as asked. */
export function adjacent(first: Occurring, second: Occurring): Occurring {
  return phrase([first, second]);
}

/** Where a place of each list follows one of the list before it: all places of such runs, as if printed as asked. */
export function phrase(parts: readonly Occurring[]): Occurring {
  const found = new Map<number, Occurrences>();
  const [first, ...rest] = parts;
  for (const [article, { positions }] of first ?? []) {
    const others = rest.map((part) => part.get(article));
    if (others.some((other) => other === undefined)) continue;
    const sets = others.map((other) => new Set(other?.positions));
    const starts = positions.filter((position) => sets.every((set, i) => set.has(position + i + 1)));
    if (starts.length === 0) continue;
    const places = new Map(starts.flatMap((start) => parts.map((_, i) => [start + i, AS_PRINTED] as const)));
    found.set(article, fromPlaces(places));
  }
  return found;
}
