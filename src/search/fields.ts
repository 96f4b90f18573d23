import { withoutArticle } from "../arabic/stem.ts";
import { words } from "../arabic/words.ts";
import type { ArchiveTable } from "./bundle-types.ts";
import { correctionCost, MAX_COST } from "./correction.ts";
import { dayOf, facetValues, momentOf } from "./facets.ts";
import type { FieldName } from "./field-names.ts";
import type { Metadata } from "./metadata.ts";
import type { Clause } from "./question.ts";
import type { Ranked } from "./rank.ts";
import type { FieldRead } from "./search-types.ts";

/** Fields of a question («ناشر:الشروق», «من:2022») as the archive's table answers them. Browser-safe, pure. */

type Column = Extract<FieldName, "outlet" | "agency" | "section">;
const isColumn = (name: FieldName): name is Column => name === "outlet" || name === "agency" || name === "section";

/** Names offered at most for one that the archive does not hold. */
const OFFERED = 4;

const bare = (name: string): string[] => words(name).map(({ folded }) => withoutArticle(folded));
const holds = (name: readonly string[], asked: readonly string[]): boolean =>
  name.some((_, at) => asked.every((word, i) => name[at + i] === word));

/** Names of a column that have the asked words, one after another: the whole name where there is one, else a part of it. */
function namesOf(table: ArchiveTable, column: Column, { words: list }: Clause, metadata: Metadata): string[] {
  const { values } = table[column];
  const whole = values.filter((value) => metadata.isNamed(value, list));
  const asked = list.map(({ folded }) => withoutArticle(folded));
  return whole.length > 0 ? whole : values.filter((value) => holds(bare(value), asked));
}

/** Names of which a word is close to one of those asked, nearest first. */
function closeNames(table: ArchiveTable, column: Column, { words: list }: Clause): string[] {
  const asked = list.map(({ folded }) => withoutArticle(folded)).filter(({ length }) => length > 2);
  const near = table[column].values.map((value) => {
    const costs = bare(value).flatMap((word) =>
      word.length < 3 ? [] : asked.map((typed) => correctionCost(typed, word) / MAX_COST(typed.length)),
    );
    return { value, cost: Math.min(...costs) };
  });
  const close = near.filter(({ cost }) => cost <= 1).sort((a, b) => a.cost - b.cost);
  return close.slice(0, OFFERED).map(({ value }) => value);
}

/** What was understood by a field of a question. */
export function readField(table: ArchiveTable, clause: Clause, metadata: Metadata): FieldRead | null {
  if (clause.field === null) return null;
  const { name, typed, written } = clause.field;
  const asked = clause.words.map(({ text }) => text).join(" ");
  const own = { field: name, typed, written, asked, excluded: clause.excluded };
  if (!isColumn(name)) return { ...own, values: [clause.date ?? asked], suggestions: [] };
  const values = namesOf(table, name, clause, metadata);
  return { ...own, values, suggestions: values.length > 0 ? [] : closeNames(table, name, clause) };
}

function matches(table: ArchiveTable, { field, values }: FieldRead, article: number): boolean {
  if (isColumn(field)) return facetValues(table, field, article).some((value) => values.includes(value));
  const [bound = ""] = values;
  const day = dayOf(table.dates[article] ?? null)?.slice(0, bound.length);
  return day !== undefined && (field === "from" ? day >= bound : day <= bound);
}

/** Whether an article is what the fields ask for: values of one field are alternatives, bounds hold all. Titles are words. */
export function answersFields(table: ArchiveTable, fields: readonly FieldRead[], article: number): boolean {
  const asked = fields.filter(({ field }) => field !== "title");
  return asked.every((one) => {
    if (one.excluded) return !matches(table, one, article);
    const same = isColumn(one.field) ? asked.filter(({ field, excluded }) => field === one.field && !excluded) : [one];
    return same.some((other) => matches(table, other, article));
  });
}

/** All articles, newest first, undated ones last: what fields without words choose from. */
export function newestFirst(table: ArchiveTable): Ranked[] {
  const time = table.dates.map((date) => momentOf(date) ?? "");
  return time
    .map((_, article) => ({ article, score: 0, complete: true }))
    .sort((a, b) => {
      const [x = "", y = ""] = [time[a.article], time[b.article]];
      return x < y ? 1 : x > y ? -1 : a.article - b.article;
    });
}
