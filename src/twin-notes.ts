import path from "node:path";
import type { Problem } from "./problems/problem.ts";
import { recordProblem } from "./problems/record.ts";
import type { ArticleRecord } from "./record/schema.ts";
import type { NearDuplicate } from "./site/related/near-duplicates.ts";

/** Gives the one that stands for all that are joined with an id, and joins two; false where they were joined before. */
function joining(): (one: string, other: string) => boolean {
  const above = new Map<string, string>();
  const head = (id: string): string => {
    let at = id;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  return (one, other) => {
    const [first, second] = [head(one), head(other)];
    if (first === second) return false;
    above.set(second, first);
    return true;
  };
}

/**
 * Notes of records that hold nearly the same text, at the later of the two; none where an editor's `related` of one names the
 * other. Of many that hold it each is told once, not with every other: fifty reprints of an agency would be 1,225 notes.
 */
export function likenesses(
  home: string,
  records: readonly ArticleRecord[],
  twins: readonly NearDuplicate[],
  rows: ReadonlyMap<string, number | null>,
): Problem[] {
  const fileOf = new Map(records.map(({ id, source }) => [id, path.join(home, source.file)]));
  const related = new Map(records.map((record) => [record.id, record.related]));
  const isKnown = ({ first, second }: NearDuplicate): boolean =>
    related.get(first)?.includes(second) === true || related.get(second)?.includes(first) === true;
  const join = joining();
  for (const twin of twins) if (isKnown(twin)) join(twin.first, twin.second);
  return twins
    .filter(({ first, second }) => join(first, second))
    .map(({ first, second }) => {
      const where = { file: fileOf.get(second) ?? null, id: second, row: rows.get(second) ?? null };
      return recordProblem("near-duplicate", { ...where, found: `${first} (${fileOf.get(first) ?? first})` });
    });
}
