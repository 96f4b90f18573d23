import path from "node:path";
import type { Problem } from "./problems/problem.ts";
import { recordProblem } from "./problems/record.ts";
import type { ArticleRecord } from "./record/schema.ts";
import type { NearDuplicate } from "./site/related/near-duplicates.ts";

/**
 * A note for each pair of records that hold nearly the same text, at the later of the two; none where an editor's `related`
 * of one names the other.
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
  return twins
    .filter((twin) => !isKnown(twin))
    .map(({ first, second }) => {
      const where = { file: fileOf.get(second) ?? null, id: second, row: rows.get(second) ?? null };
      return recordProblem("near-duplicate", { ...where, found: `${first} (${fileOf.get(first) ?? first})` });
    });
}
