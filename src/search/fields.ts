import { withoutArticle } from "../arabic/stem.ts";
import { type Word, words } from "../arabic/words.ts";
import type { ArchiveTable } from "./bundle-types.ts";
import { correctionCost, MAX_COST } from "./correction.ts";
import { dayOf, facetValues } from "./facets.ts";
import type { FieldName } from "./field-names.ts";
import { type Metadata, MONTH, two, YEAR } from "./metadata.ts";
import type { Clause } from "./question.ts";
import type { Ranked } from "./rank.ts";
import type { FieldRead } from "./search-types.ts";

/** Fields of a question («ناشر:الشروق», «من:2022») as the archive's table answers them. Browser-safe, pure. */

/** Fields that are columns of the archive's table. */
type Column = Extract<FieldName, "outlet" | "agency" | "section">;
const isColumn = (name: FieldName): name is Column => name === "outlet" || name === "agency" || name === "section";

/** A name's words, folded, without their articles. */
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

/** Names offered at most for one that the archive does not hold. */
const OFFERED = 4;
/** Letters a word of a name must have to be compared. */
const SHORTEST = 3;

/** Names of a field's column of which a word is close to one of those asked, nearest first. */
function closeNames(table: ArchiveTable, { field, asked }: Pick<FieldRead, "field" | "asked">): string[] {
  if (!isColumn(field)) return [];
  const typed = bare(asked).filter(({ length }) => length >= SHORTEST);
  const near = table[field].values.map((value) => {
    const costs = bare(value).flatMap((word) =>
      word.length < SHORTEST ? [] : typed.map((own) => correctionCost(own, word) / MAX_COST(own.length)),
    );
    return { value, cost: Math.min(...costs) };
  });
  const close = near.filter(({ cost }) => cost <= 1).sort((a, b) => a.cost - b.cost);
  return close.slice(0, OFFERED).map(({ value }) => value);
}

function readField(table: ArchiveTable, clause: Clause, metadata: Metadata): FieldRead | null {
  if (clause.field === null) return null;
  const { name, typed, written } = clause.field;
  const asked = clause.words.map(({ text }) => text).join(" ");
  const values = isColumn(name) ? namesOf(table, name, clause, metadata) : [clause.date ?? asked];
  const read = { field: name, typed, written, asked, excluded: clause.excluded, values };
  return { ...read, suggestions: values.length > 0 ? [] : closeNames(table, read) };
}

/** What was understood by the fields of a question, with what is close to names that the archive does not hold. */
export const readFields = (table: ArchiveTable, clauses: readonly Clause[], metadata: Metadata): FieldRead[] =>
  clauses.flatMap((clause) => readField(table, clause, metadata) ?? []);

/** Whether the calendar has it: no 31 February. */
const isDay = (day: string): boolean => day.length < 10 || new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;

/** A field; «من:» and «إلى:» with the date they take, as plain words where there is none («رسالة من: موسكو»). */
function bound(metadata: Metadata, clause: Clause, after: readonly Clause[]): { read: Clause[]; clauses: number } {
  const { field, words: list } = clause;
  if (field?.name !== "from" && field?.name !== "to") return { read: [clause], clauses: 1 };
  const single = (word: Word): Clause => ({ ...clause, words: [word], quoted: false, excluded: false, field: null });
  const own = list.map(single);
  const [a = "", b = ""] = list.map(({ folded }) => folded);
  if (list.length === 2 && YEAR.test(a) && MONTH.test(b))
    return { read: [{ ...clause, date: `${a}-${two(b)}` }], clauses: 1 };
  if (list.length === 2 && MONTH.test(a) && YEAR.test(b))
    return { read: [{ ...clause, date: `${b}-${two(a)}` }], clauses: 1 };
  const more = list.length === 1 && !clause.quoted ? after : [];
  const found = metadata.dateAt([...own, ...more]);
  if (found !== null && !found.day.startsWith("-") && found.clauses >= own.length && isDay(found.day))
    return { read: [{ ...clause, date: found.day }], clauses: 1 + found.clauses - own.length };
  return { read: [...words(field.typed).map(single), ...own], clauses: 1 };
}

/** A question's clauses with its dates and fields read: «من:» and «إلى:» take a date that may be several words. */
export function withFieldsAndDates(clauses: readonly Clause[], metadata: Metadata): Clause[] {
  const made: Clause[] = [];
  for (let i = 0; i < clauses.length; ) {
    const next = clauses.findIndex(({ field }, at) => at >= i && field !== null);
    const end = next < 0 ? clauses.length : next;
    made.push(...metadata.withDates(clauses.slice(i, end)));
    if (next < 0) break;
    const { read, clauses: length } = bound(metadata, clauses[next] as Clause, clauses.slice(next + 1, next + 4));
    made.push(...read);
    i = next + length;
  }
  return made;
}

function matches(table: ArchiveTable, { field, values }: FieldRead, article: number): boolean {
  if (isColumn(field)) return facetValues(table, field, article).some((value) => values.includes(value));
  const [bound = ""] = values;
  const day = dayOf(table.dates[article] ?? null)?.slice(0, bound.length);
  return day !== undefined && (field === "from" ? day >= bound : day <= bound);
}

/** Whether an article is what the fields ask for: values of one field are alternatives, bounds hold all. Titles are words. */
function answersFields(table: ArchiveTable, fields: readonly FieldRead[], article: number): boolean {
  const asked = fields.filter(({ field }) => field !== "title");
  return asked.every((one) => {
    if (one.excluded) return !matches(table, one, article);
    const same = isColumn(one.field) ? asked.filter(({ field, excluded }) => field === one.field && !excluded) : [one];
    return same.some((other) => matches(table, other, article));
  });
}

/** The ranked articles that are what the fields ask for. */
export const answering = (table: ArchiveTable, fields: readonly FieldRead[], ranked: readonly Ranked[]): Ranked[] =>
  ranked.filter(({ article }) => answersFields(table, fields, article));
