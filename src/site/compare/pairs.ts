import { type Comparison, compare } from "../../compare/comparison.ts";
import type { Knowledge } from "../../compare/knowledge.ts";
import { type ReadBody, readBody } from "../../compare/told.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import { entryOf } from "../entry.ts";
import { inReadingOrder } from "../order.ts";
import type { ComparePage } from "../pages.ts";
import type { Likeness } from "../related/likeness.ts";
import { comparingKnowledge } from "./knowledge-data.ts";
import { JUDGED, type Verdicts } from "./verdicts.ts";

/** Which articles are set side by side, and where. */

/**
 * Largest archive whose likely pairs are compared when it is built: some 5 ms a pair, and a page each. In a larger one that
 * would be more work and more files than all the rest.
 */
const MOST_COMPARED = 1_000;
/** Rows that must hold sentences of both, unless a passage stands in both word for word: one alone is chance. */
const FEWEST_MET = 2;

/** Address of the page that sets two articles side by side, whichever is named first. */
export function comparePath(first: string, second: string): string {
  const [one, other] = first < second ? [first, second] : [second, first];
  return `compare/${one}/${other}/`;
}

/** Address of the page that compares any articles in the reader's browser; which, its question says. */
export const ANY_COMPARISON = "compare/";

/** Reads bodies, each once. What reading knows is asked for by the first: it takes half a second to make. */
function bodyReader(knowledge: () => Knowledge): (record: ArticleRecord) => ReadBody {
  const read = new Map<string, ReadBody>();
  return ({ id, body }) => {
    const known = read.get(id) ?? readBody(body, knowledge());
    read.set(id, known);
    return known;
  };
}

/** The pairs that are offered beside one another, each once, the earlier article first. */
function pairsOf(
  records: readonly ArticleRecord[],
  alike: ReadonlyMap<string, readonly Pick<Likeness, "id">[]>,
): ReadonlyMap<string, readonly [ArticleRecord, ArticleRecord]> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const pairs = new Map<string, readonly [ArticleRecord, ArticleRecord]>();
  for (const [id, others] of alike) {
    for (const { id: otherId } of others) {
      const path = comparePath(id, otherId);
      const [one, other] = [byId.get(id), byId.get(otherId)];
      if (!one || !other || pairs.has(path)) continue;
      const [later = one, earlier = other] = inReadingOrder([one, other]);
      pairs.set(path, [earlier, later]);
    }
  }
  return pairs;
}

/**
 * Pages for the articles that are offered beside one another and tell something alike. What a page shows is compared when it is
 * asked for.
 * @param alike by id, the articles most like each
 */
export function comparePages(
  records: readonly ArticleRecord[],
  alike: ReadonlyMap<string, readonly Pick<Likeness, "id">[]>,
  verdicts: Verdicts = JUDGED,
): ComparePage[] {
  if (records.length > MOST_COMPARED) return [];
  const bodyOf = bodyReader(comparingKnowledge);
  const pages: ComparePage[] = [];
  for (const [path, [earlier, later]] of pairsOf(records, alike)) {
    let made: Comparison | null = null;
    const comparison = (): Comparison => {
      made ??= compare([bodyOf(earlier), bodyOf(later)], comparingKnowledge());
      return made;
    };
    const tellAlike = (): boolean => comparison().met >= FEWEST_MET || comparison().reused > 0;
    if (!verdicts.of(earlier, later, tellAlike)) continue;
    pages.push({
      kind: "compare",
      path,
      records: [earlier, later],
      entries: [entryOf(earlier), entryOf(later)],
      get comparison() {
        return comparison();
      },
    });
  }
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}
