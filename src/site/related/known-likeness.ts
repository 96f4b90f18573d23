import { keyOf, programOf } from "../../store/keys.ts";
import type { Store } from "../../store/store.ts";
import type { Likeness } from "./likeness.ts";

/**
 * What articles are like, as it was found by the last build: of thousands an article more changes the few that share its rarer
 * words. Each is known by a fingerprint of all that it follows from, so that it makes no difference how many builds are between.
 */

/** What was found of one article. */
export interface KnownArticle {
  /** Fingerprint of its terms and of how rare they are in the archive: what its vector follows from. */
  readonly vector: string;
  /** Places of its weightiest terms among its terms, weightiest first. */
  readonly places: readonly number[];
  /** Fingerprint of its vector and of those of the articles it was measured against. */
  readonly measured: string;
  readonly alike: readonly Likeness[];
}

/** What was found before, by the articles' ids, and keeps what was found now. */
export interface KnownLikeness {
  of(id: string): KnownArticle | null;
  keep(found: ReadonlyMap<string, KnownArticle>): void;
}

/** Nothing was found before. */
export const NOTHING_KNOWN: KnownLikeness = { of: () => null, keep: () => {} };

/** An article as it is kept. */
type Kept = readonly [id: string, vector: string, places: readonly number[], measured: string, ...alike: KeptAlike[]];
type KeptAlike = readonly [id: string, ...words: string[]];

const PROGRAM = ["src/arabic/", "src/site/related/"] as const;
const KIND = "likeness";

const keptOf = ([id, { vector, places, measured, alike }]: readonly [string, KnownArticle]): Kept => [
  id,
  vector,
  places,
  measured,
  ...alike.map((each): KeptAlike => [each.id, ...each.words]),
];

const articleOf = ([id, vector, places, measured, ...alike]: Kept): readonly [string, KnownArticle] => [
  id,
  { vector, places, measured, alike: alike.map(([other, ...words]) => ({ id: other, words })) },
];

/** What a store knows of an archive's last build. */
export function keptLikeness(store: Store): KnownLikeness {
  const key = keyOf(programOf(PROGRAM));
  const kept = store.get(KIND, key);
  const before = new Map(kept ? (JSON.parse(kept.toString("utf8")) as Kept[]).map(articleOf) : []);
  return {
    of: (id) => before.get(id) ?? null,
    keep(found) {
      const isSame = found.size === before.size && [...found].every(([id, article]) => before.get(id) === article);
      if (!isSame) store.put(KIND, key, JSON.stringify([...found].map(keptOf)));
    },
  };
}
