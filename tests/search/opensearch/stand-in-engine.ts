import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { anySpan, bm25, orderedSpans, type Span, sloppyFrequency, unorderedSpans } from "./stand-in-scoring.ts";

/**
 * A stand-in for OpenSearch, written from its documentation and Lucene's: it reads the files of an export and answers the queries that
 * this program asks. No real server takes part, and nothing here proves that one would answer so.
 */

// biome-ignore-start lint/suspicious/noExplicitAny: bodies are judged by the engine's schema (api-schema.test.ts), and read here as they come
type Json = any;

interface Field {
  readonly terms: ReadonlyMap<string, readonly number[]>;
  readonly length: number;
}

interface Kept {
  readonly id: string;
  readonly source: Record<string, Json>;
  readonly fields: Readonly<Record<string, Field>>;
}

interface Scored {
  readonly kept: Kept;
  readonly score: number;
}

/** Whether a document answers, and how well; null where it does not. */
type Match = (kept: Kept) => number | null;

/** Places that Lucene leaves between two values of a text field, where a mapping does not say otherwise. */
const GAP = 100;

export class StandInEngine {
  private readonly indexes = new Map<string, Map<string, Kept>>();
  private readonly aliases = new Map<string, string>();
  private template: Json;

  /** Reads the files of an export, in the order its script sends them. */
  take(folder: string): void {
    const names = readdirSync(folder).sort();
    const read = (name: string): Json => JSON.parse(readFileSync(path.join(folder, name), "utf8"));
    if (names.includes("template.json")) this.template = read("template.json");
    for (const name of names.filter((each) => each.startsWith("bulk-")))
      this.bulk(readFileSync(path.join(folder, name), "utf8"));
    if (names.includes("aliases.json")) this.putAliases(read("aliases.json").actions);
  }

  /** The documents that are found under a name, by their ids. */
  held(alias: string): ReadonlyMap<string, Record<string, Json>> {
    return new Map(
      [...(this.indexes.get(this.aliases.get(alias) ?? "") ?? [])].map(([id, { source }]) => [id, source]),
    );
  }

  bulk(lines: string): { errors: boolean; items: Json[]; took: number } {
    const rows = lines
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
    const items: Json[] = [];
    for (let i = 0; i < rows.length; i++) {
      const [[action, { _index, _id }]] = Object.entries(rows[i]) as [[string, Json]];
      const index = this.indexes.get(_index) ?? new Map<string, Kept>();
      this.indexes.set(_index, index);
      if (action === "delete") index.delete(_id);
      else index.set(_id, this.kept(_id, rows[++i]));
      items.push({ [action]: { _index, _id, status: 200 } });
    }
    return { took: 1, errors: false, items };
  }

  putTemplate(template: Json): void {
    this.template = template;
  }

  putAliases(actions: readonly Json[]): void {
    for (const { remove, add } of actions) {
      if (remove) this.aliases.delete(remove.alias);
      if (add) this.aliases.set(add.alias, add.index);
    }
  }

  /** Analyses as the template says: places by white space, in each the captures of the pattern, overlapping. */
  private kept(id: string, source: Record<string, Json>): Kept {
    const { mappings, settings } = this.template.template;
    const fields: Record<string, Field> = {};
    for (const [name, value] of Object.entries(source)) {
      const { type, analyzer } = mappings.properties[name] ?? {};
      if (type === undefined) throw new Error(`strict_dynamic_mapping_exception: ${name}`);
      if (analyzer === undefined) continue;
      const [filter] = settings.analysis.analyzer[analyzer].filter;
      const [pattern] = settings.analysis.filter[filter].patterns;
      const terms = new Map<string, number[]>();
      let [next, length] = [0, 0];
      for (const one of [value].flat()) {
        const places = String(one)
          .split(/\s+/u)
          .filter((place) => place !== "");
        for (const [place, written] of places.entries())
          for (const [, ...captures] of written.matchAll(new RegExp(pattern, "gu")))
            for (const term of captures) terms.set(term, [...(terms.get(term) ?? []), next + place]);
        next += places.length + GAP;
        length += places.length;
      }
      fields[name] = { terms, length };
    }
    return { id, source, fields };
  }

  search(alias: string, body: Json): Json {
    const all = [...(this.indexes.get(this.aliases.get(alias) ?? "")?.values() ?? [])];
    const { k1, b } = this.template.template.settings.similarity.bm25;
    const reader = new QueryReader(all, { k1, b });
    const match = reader.match(body.query);
    const found = all.flatMap((kept): Scored[] => {
      const score = match(kept);
      return score === null ? [] : [{ kept, score: Math.fround(score) }];
    });
    found.sort((x, y) => compared(x, y, body.sort ?? ["_score"]));
    const { from = 0, size = 10 } = body;
    const hits = found
      .slice(from, from + size)
      .map(({ kept, score }) => ({ _index: "i", _id: kept.id, _score: score, _source: kept.source }));
    return {
      took: 1,
      timed_out: false,
      _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
      hits: { total: { value: found.length, relation: "eq" }, max_score: null, hits },
      ...(body.aggs
        ? {
            aggregations: aggregated(
              body.aggs,
              found.map(({ kept }) => kept),
              all,
              reader,
            ),
          }
        : {}),
    };
  }
}

function compared(x: Scored, y: Scored, sort: readonly Json[]): number {
  for (const each of sort) {
    const own = typeof each === "string" ? { [each]: { order: each === "_score" ? "desc" : "asc" } } : each;
    const [[field, { order, missing }]] = Object.entries(own) as [[string, Json]];
    const [a, b] = field === "_score" ? [x.score, y.score] : [x.kept.source[field], y.kept.source[field]];
    if (a === b) continue;
    if (a === undefined || b === undefined) return (a === undefined ? 1 : -1) * (missing === "_first" ? -1 : 1);
    return (a < b ? -1 : 1) * (order === "desc" ? -1 : 1);
  }
  return 0;
}

const valuesOf = (kept: Kept, field: string): Json[] =>
  kept.source[field] === undefined ? [] : [kept.source[field]].flat();

function aggregated(aggs: Json, found: readonly Kept[], all: readonly Kept[], reader: QueryReader): Json {
  const one = ([name, { aggs: inner, ...agg }]: [string, Json]): [string, Json] => {
    const own = agg.global ? all : agg.filter ? found.filter((kept) => reader.match(agg.filter)(kept) !== null) : found;
    if (agg.terms) {
      const counts = new Map<string, number>();
      for (const kept of found)
        for (const value of valuesOf(kept, agg.terms.field)) counts.set(value, (counts.get(value) ?? 0) + 1);
      const buckets = [...counts]
        .map(([key, doc_count]) => ({ key, doc_count }))
        .sort((a, b) => b.doc_count - a.doc_count);
      return [name, { buckets: buckets.slice(0, agg.terms.size) }];
    }
    if (agg.missing)
      return [name, { doc_count: found.filter((kept) => valuesOf(kept, agg.missing.field).length === 0).length }];
    return [name, { doc_count: own.length, ...(inner ? aggregated(inner, own, all, reader) : {}) }];
  };
  return Object.fromEntries((Object.entries(aggs) as [string, Json][]).map(one));
}

/** Queries of the kinds that this program asks; any other is refused. */
class QueryReader {
  private readonly all: readonly Kept[];
  private readonly formula: { readonly k1: number; readonly b: number };

  constructor(all: readonly Kept[], formula: { readonly k1: number; readonly b: number }) {
    this.all = all;
    this.formula = formula;
  }

  private holding(field: string, term: string): number {
    return this.all.filter(({ fields }) => fields[field]?.terms.has(term)).length;
  }

  private idf(field: string, term: string): number {
    const holding = this.holding(field, term);
    const articles = this.all.filter(({ fields }) => fields[field] !== undefined).length;
    return holding === 0 ? 0 : Math.log(1 + (articles - holding + 0.5) / (holding + 0.5));
  }

  /** Terms of a field in the mean: all that were written, overlapping ones too. */
  private average(field: string): number {
    const lengths = this.all.flatMap(({ fields }) => fields[field] ?? []);
    const terms = lengths.reduce(
      (sum, own) => sum + [...own.terms.values()].reduce((n, places) => n + places.length, 0),
      0,
    );
    return terms / Math.max(1, lengths.length);
  }

  match(query: Json): Match {
    const [[kind, given]] = Object.entries(query) as [[string, Json]];
    const simple =
      (isMatch: (kept: Kept) => boolean): Match =>
      (kept) =>
        isMatch(kept) ? (given.boost ?? 1) : null;
    switch (kind) {
      case "match_all":
        return () => 1;
      case "match_none":
        return () => null;
      case "exists":
        return simple((kept) => valuesOf(kept, given.field).length > 0);
      case "terms": {
        const [[field, values]] = Object.entries(given) as [[string, string[]]];
        return (kept) => (valuesOf(kept, field).some((value) => values.includes(value)) ? 1 : null);
      }
      case "range": {
        const [[field, { gte, lte }]] = Object.entries(given) as [[string, Json]];
        return (kept) =>
          valuesOf(kept, field).some(
            (value) => (gte === undefined || value >= gte) && (lte === undefined || value <= lte),
          )
            ? 1
            : null;
      }
      case "constant_score": {
        const filter = this.match(given.filter);
        return (kept) => (filter(kept) === null ? null : (given.boost ?? 1));
      }
      case "term": {
        const [[field, { value, boost = 1 }]] = Object.entries(given) as [[string, Json]];
        if (this.all.some(({ fields }) => fields[field]))
          return this.weighed(field, [value], boost, (kept) => spansOf(kept, { span_term: given }));
        return (kept) => (valuesOf(kept, field).includes(value) ? boost : null);
      }
      case "span_near":
      case "span_or":
      case "span_term": {
        const [field, terms] = wordsIn(query);
        return this.weighed(field, [...new Set(terms)], given.boost ?? 1, (kept) => spansOf(kept, query));
      }
      case "bool":
        return this.bool(given);
      default:
        throw new Error(`the stand-in knows no ${kind}`);
    }
  }

  private weighed(
    field: string,
    terms: readonly string[],
    boost: number,
    spans: (kept: Kept) => readonly Span[],
  ): Match {
    const weight = boost * terms.reduce((sum, term) => sum + this.idf(field, term), 0);
    const average = this.average(field);
    return (kept) => {
      const own = spans(kept);
      return own.length === 0
        ? null
        : weight * bm25(this.formula, sloppyFrequency(own), kept.fields[field]?.length ?? 0, average);
    };
  }

  private bool({ must = [], should = [], filter = [], must_not = [], minimum_should_match, boost = 1 }: Json): Match {
    const of = (queries: Json): Match[] => [queries].flat().map((query: Json) => this.match(query));
    const [musts, shoulds, filters, nots] = [of(must), of(should), of(filter), of(must_not)];
    const least = minimum_should_match ?? (musts.length + filters.length === 0 && shoulds.length > 0 ? 1 : 0);
    return (kept) => {
      if (filters.some((match) => match(kept) === null) || nots.some((match) => match(kept) !== null)) return null;
      const needed = musts.map((match) => match(kept));
      if (needed.includes(null)) return null;
      const others = shoulds.flatMap((match) => match(kept) ?? []);
      if (others.length < least) return null;
      return boost * [...(needed as number[]), ...others].reduce((sum, score) => sum + score, 0);
    };
  }
}

/** The field and the words of a span query. */
function wordsIn(query: Json): [string, string[]] {
  const [[kind, given]] = Object.entries(query) as [[string, Json]];
  if (kind === "span_term") {
    const [[field, { value }]] = Object.entries(given) as [[string, Json]];
    return [field, [value]];
  }
  const parts = given.clauses.map(wordsIn) as [string, string[]][];
  return [parts[0]?.[0] ?? "", parts.flatMap(([, terms]) => terms)];
}

function spansOf(kept: Kept, query: Json): Span[] {
  const [[kind, given]] = Object.entries(query) as [[string, Json]];
  if (kind === "span_term") {
    const [[field, { value }]] = Object.entries(given) as [[string, Json]];
    return (kept.fields[field]?.terms.get(value) ?? []).map((place) => ({ start: place, end: place + 1, width: 0 }));
  }
  const parts = given.clauses.map((clause: Json) => spansOf(kept, clause)) as Span[][];
  if (kind === "span_or") return anySpan(parts);
  return given.in_order ? orderedSpans(parts, given.slop) : unorderedSpans(parts, given.slop);
}
// biome-ignore-end lint/suspicious/noExplicitAny: as above
