import type { ArchiveTable } from "./bundle-types.ts";
import { momentOf } from "./facets.ts";
import type { Ranked } from "./rank.ts";

/** Answers to questions without words. Browser-safe, pure. */

/** All articles, newest first, undated ones last: what fields, facets and days without words choose from. */
export function newestFirst(table: ArchiveTable): Ranked[] {
  const time = table.dates.map((date) => momentOf(date) ?? "");
  return time
    .map((_, article) => ({ article, score: 0, complete: true, leads: false }))
    .sort((a, b) => {
      const [x = "", y = ""] = [time[a.article], time[b.article]];
      return x < y ? 1 : x > y ? -1 : a.article - b.article;
    });
}
