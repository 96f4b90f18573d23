import { fingerprintOf } from "../../record/fingerprint.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import { type Features, READ, type Terms } from "./features.ts";
import { type FoundArticle, type FoundLikeness, type KnownLikeness, NOTHING_KNOWN } from "./known-likeness.ts";
import { type LikenessFinder, likenessFinder } from "./like-finder.ts";
import type { Likeness } from "./likeness.ts";
import { type TermTable, tableOf } from "./term-table.ts";
import { rarityOf, vectorsOf } from "./vectors.ts";

/** What articles are compared by, and what the last build found. */
export interface LikenessParts {
  /** Read from their texts where it is absent. */
  readonly features?: Features;
  readonly known?: KnownLikeness;
}

/** Stands for the place of an article that was not there. */
const NEW = -1;

/** Articles by what is compared of them, in an order. */
interface Compared {
  readonly records: readonly ArticleRecord[];
  /** The place of each among the articles of the last build; `NEW` where its terms are not what they were. */
  readonly places: Int32Array;
  /** The terms of those that are new. */
  readonly terms: ReadonlyMap<number, Terms>;
}

function comparedWith(records: readonly ArticleRecord[], { articles }: FoundLikeness, features: Features): Compared {
  const known = new Map(articles.map(({ id }, place) => [id, place]));
  const terms = new Map<number, Terms>();
  const places = Int32Array.from(records, (record, article) => {
    const place = known.get(record.id) ?? NEW;
    features.retain(record);
    if (articles[place]?.record === fingerprintOf(record)) return place;
    const own = features.terms(record);
    // A correction of what is not compared: a byline.
    if (articles[place]?.terms === own.print()) return place;
    terms.set(article, own);
    return NEW;
  });
  return { records, places, terms };
}

/** Which articles have another vector than before: new ones, and those with a word that became rarer or more common. */
function changedBy(table: TermTable, places: Int32Array, rarity: Float64Array, before: Float64Array): Uint8Array {
  const moved = Uint8Array.from(rarity, (rare, term) => Number(rare !== before[term]));
  return Uint8Array.from(places, (place, article) => {
    if (place === NEW) return 1;
    for (let at = table.starts[article] as number; at < (table.starts[article + 1] as number); at++)
      if (moved[table.terms[at] as number] === 1) return 1;
    return 0;
  });
}

/** What became of an archive since the last build. */
interface Change {
  readonly before: FoundLikeness;
  /** Place of each article before. */
  readonly places: Int32Array;
  /** Whether its vector is another one. */
  readonly changed: Uint8Array;
}

/**
 * The articles that may be like others than before: those that changed, those that were like one that changed or left, and those
 * that one which changed is near.
 */
function affectedBy({ before, places, changed }: Change, near: LikenessFinder["near"]): ReadonlySet<number> {
  const affected = new Set<number>();
  const stays = new Set<string>();
  for (const [article, isChanged] of changed.entries()) {
    if (isChanged === 0) stays.add(before.articles[places[article] as number]?.id ?? "");
    else affected.add(article);
  }
  for (const article of [...affected]) for (const other of near(article)) affected.add(other);
  for (const [article, place] of places.entries())
    if (before.articles[place]?.alike.some(({ id }) => !stays.has(id))) affected.add(article);
  return affected;
}

/** Compares an archive with what was found of it before; with nothing found before, everything is found. */
function foundOf({ records, places, terms }: Compared, before: FoundLikeness, features: Features): FoundLikeness {
  const rows = Array.from(places, (place, article) => terms.get(article) ?? place);
  const table = tableOf(before.table, rows);
  const rarity = rarityOf(table);
  const changed = changedBy(table, places, rarity, rarityOf(before.table));
  const vectors = vectorsOf(table, rarity, (article) => {
    const place = places[article] as number;
    const { starts, places: kept } = before.vectors;
    return changed[article] === 1 ? null : kept.subarray(starts[place], starts[place + 1]);
  });
  const termsOf = (article: number): Terms => terms.get(article) ?? features.terms(records[article] as ArticleRecord);
  const printed = (article: number): readonly string[] => termsOf(article).printed();
  const { find, near } = likenessFinder({ ids: records.map(({ id }) => id), table, vectors, printed });
  const affected = affectedBy({ before, places, changed }, near);
  const articles = records.map((record, article): FoundArticle => {
    const known = before.articles[places[article] as number];
    if (known && !affected.has(article)) return known;
    const print = known?.terms ?? termsOf(article).print();
    return { id: record.id, record: fingerprintOf(record), terms: print, alike: find(article) };
  });
  return { articles, table, vectors };
}

/**
 * For each article the ones most like it. Deterministic: the same articles are alike in any order, whatever was found before.
 * Articles like no other are absent.
 */
export function moreLikeThis(
  records: readonly ArticleRecord[],
  { features = READ, known = NOTHING_KNOWN }: LikenessParts = {},
): Map<string, readonly Likeness[]> {
  const { before } = known;
  const compared = comparedWith(records, before, features);
  const isSame = records.length === before.articles.length && compared.terms.size === 0;
  const found = isSame ? before : foundOf(compared, before, features);
  if (!isSame) known.keep(found);
  return new Map(found.articles.flatMap(({ id, alike }) => (alike.length > 0 ? [[id, alike]] : [])));
}
