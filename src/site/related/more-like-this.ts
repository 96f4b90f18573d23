import { fingerprintOf } from "../../record/fingerprint.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import { type Features, READ } from "./features.ts";
import { type FoundArticle, type FoundLikeness, type KnownLikeness, NOTHING_KNOWN } from "./known-likeness.ts";
import { likenessFinder } from "./like-finder.ts";
import type { Likeness } from "./likeness.ts";
import { type TermTable, tableOf } from "./term-table.ts";
import { rarityOf, type Vectors, vectorsOf } from "./vectors.ts";

/** What articles are compared by, and what the last build found. */
export interface LikenessParts {
  /** Read from their texts where it is absent. */
  readonly features?: Features;
  readonly known?: KnownLikeness;
}

/** Stands for the place of an article that was not there. */
const NEW = -1;

/** The place of each record among the articles of the last build; `NEW` where it is not what it was. */
function placesBefore(records: readonly ArticleRecord[], { articles }: FoundLikeness): Int32Array {
  const places = new Map(articles.map(({ id }, place) => [id, place]));
  return Int32Array.from(records, (record) => {
    const place = places.get(record.id);
    return place !== undefined && articles[place]?.print === fingerprintOf(record) ? place : NEW;
  });
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
  readonly vectors: Vectors;
}

/** The terms that weigh in an article that changed, came or left: what they lead to may be another likeness. */
function touchedTerms({ before, places, changed, vectors }: Change, terms: number): Uint8Array {
  const touched = new Uint8Array(terms);
  const stays = new Uint8Array(before.articles.length);
  for (const [article, isChanged] of changed.entries()) {
    if (isChanged === 0) stays[places[article] as number] = 1;
    else
      for (let i = vectors.starts[article] as number; i < (vectors.starts[article + 1] as number); i++)
        touched[vectors.terms[i] as number] = 1;
  }
  for (const [article, isThere] of stays.entries()) {
    if (isThere === 1) continue;
    const from = before.table.starts[article] as number;
    for (let i = before.vectors.starts[article] as number; i < (before.vectors.starts[article + 1] as number); i++)
      touched[before.table.terms[from + (before.vectors.places[i] as number)] as number] = 1;
  }
  return touched;
}

/** Says whether an article may be like others than before: it changed, or shares a weighty word with one that did. */
function affectedBy(change: Change, terms: number): (article: number) => boolean {
  const { changed, vectors } = change;
  const touched = touchedTerms(change, terms);
  return (article) => {
    if (changed[article] === 1) return true;
    for (let i = vectors.starts[article] as number; i < (vectors.starts[article + 1] as number); i++)
      if (touched[vectors.terms[i] as number] === 1) return true;
    return false;
  };
}

/** Compares an archive with what was found of it before; with nothing found before, everything is found. */
function compared(
  records: readonly ArticleRecord[],
  places: Int32Array,
  before: FoundLikeness,
  features: Features,
): FoundLikeness {
  const rows = records.map((record, article) => {
    const place = places[article] as number;
    return place === NEW ? features.terms(record) : place;
  });
  const table = tableOf(before.table, rows);
  const rarity = rarityOf(table);
  const changed = changedBy(table, places, rarity, rarityOf(before.table));
  const vectors = vectorsOf(table, rarity, (article) => {
    const place = places[article] as number;
    const { starts, places: kept } = before.vectors;
    return changed[article] === 1 ? null : kept.subarray(starts[place], starts[place + 1]);
  });
  const printed = (article: number): readonly string[] => features.terms(records[article] as ArticleRecord).printed();
  const find = likenessFinder({ ids: records.map(({ id }) => id), table, vectors, printed });
  const isAffected = affectedBy({ before, places, changed, vectors }, table.numbers.length);
  const articles = records.map((record, article): FoundArticle => {
    const same = isAffected(article) ? undefined : before.articles[places[article] as number];
    return same ?? { id: record.id, print: fingerprintOf(record), alike: find(article) };
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
  const places = placesBefore(records, before);
  const isSame = places.length === before.articles.length && !places.includes(NEW);
  const found = isSame ? before : compared(records, places, before, features);
  if (!isSame) known.keep(found);
  return new Map(found.articles.flatMap(({ id, alike }) => (alike.length > 0 ? [[id, alike]] : [])));
}
