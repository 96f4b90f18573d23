import type { ArticleRecord } from "../record/schema.ts";
import type { Groups } from "./groups.ts";
import { dayOf, ends } from "./order.ts";
import type { Holdings } from "./pages.ts";

/** Counts what the archive holds and from when to when it reaches. */
export function holdingsOf(records: readonly ArticleRecord[], groups: Groups): Holdings {
  const firsts: string[] = [];
  const lasts: string[] = [];
  for (const { published } of records) {
    if (published === null) continue;
    const [first, last] = ends(published.edtf);
    firsts.push(dayOf(first));
    lasts.push(dayOf(last));
  }
  return {
    articles: records.length,
    outlets: groups.outlets.size,
    agencies: groups.agencies.size,
    sections: groups.sections.size,
    subjects: groups.subjects.size,
    tags: groups.tags.size,
    undated: groups.undated.length,
    inferred: records.filter(({ published }) => published?.basis === "inferred").length,
    corrected: records.filter(({ corrected }) => corrected !== null).length,
    from: firsts.sort()[0] ?? null,
    to: lasts.sort().at(-1) ?? null,
  };
}
