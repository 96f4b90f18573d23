import type { Knowledge } from "./knowledge.ts";
import type { Told } from "./told.ts";
import { ACTOR, JOINED, SHARED, SUM_COUNTS } from "./weights.ts";

/** Two sentences that tell the same, by their places in the two lists. */
export interface Joined {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
  /** What they share, by key, as printed in the one and in the other: «لوغانسك» and «لوهانسك». */
  readonly shared: readonly { readonly key: string; readonly one: string; readonly other: string }[];
}

/** How much each thing tells in these two texts: rare in news, and rare in them. */
function weigher(one: readonly Told[], other: readonly Told[], knowledge: Knowledge): (key: string) => number {
  const sentences = [...one, ...other];
  const held = new Map<string, number>();
  for (const { things } of sentences) for (const key of things.keys()) held.set(key, (held.get(key) ?? 0) + 1);
  return (key) => knowledge.weight(key) * Math.log(1 + sentences.length / (held.get(key) ?? 1));
}

const sum = (keys: Iterable<string>, weight: (key: string) => number): number => {
  let total = 0;
  for (const key of keys) total += weight(key);
  return total;
};

/**
 * Joins the sentences of two texts that tell the same. Likeness: the weight of the things both name, against that of all they
 * name; a floor below which nothing is joined. A sentence may meet several: one outlet tells in one what another tells in two.
 */
export function align(one: readonly Told[], other: readonly Told[], knowledge: Knowledge): Joined[] {
  const weight = weigher(one, other, knowledge);
  const whole = (told: readonly Told[]): number[] => told.map(({ things }) => sum(things.keys(), weight));
  const [ofOne, ofOther] = [whole(one), whole(other)];
  const joined: Joined[] = [];
  for (const [i, a] of one.entries()) {
    for (const [j, b] of other.entries()) {
      const things = [...a.things.keys()].filter((key) => b.things.has(key));
      if (things.length < SHARED.things) continue;
      const actors = [...a.actors.keys()].filter((key) => b.actors.has(key));
      if (things.length + actors.length < SHARED.all) continue;
      const common = sum(things, weight);
      const cosine = common / Math.sqrt((ofOne[i] ?? 0) * (ofOther[j] ?? 0));
      const likeness = common ** SUM_COUNTS * cosine ** (1 - SUM_COUNTS) * (1 + ACTOR * actors.length);
      if (likeness < JOINED) continue;
      const shared = things.map((key) => ({ key, one: a.things.get(key) ?? "", other: b.things.get(key) ?? "" }));
      joined.push({ one: i, other: j, likeness, shared });
    }
  }
  return joined;
}
