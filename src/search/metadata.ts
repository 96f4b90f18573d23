import { matched, type Word, words } from "../arabic/words.ts";
import type { ArchiveTable, FacetColumn } from "./bundle-types.ts";
import type { Occurring } from "./engine.ts";
import { momentOf } from "./facets.ts";
import type { Clause } from "./question.ts";

/**
 * What is known of articles beside their text, asked for in plain words: their day («28 يناير 2022», «يناير 2022», «2022»), the
 * names of their outlets, agencies and sections. Browser-safe, pure.
 */

/** What a name of an outlet may go without: «جريدة الفنار» is asked for as «الفنار». */
const KINDS = /^(?:صحيفه|جريده|مجله|وكاله|اذاعه|قناه|موقع|شبكه|راديو|تلفزيون)$/u;
/** Years of newspapers: other numbers of four digits are numbers. */
export const YEAR = /^(?:18|19|20)\d{2}$/u;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/u;
/** Numbers of months. */
export const MONTH = /^(?:0?[1-9]|1[0-2])$/u;

/** Letters of a year: what stands before "-01-28" in a date. */
const YEAR_LENGTH = 4;

/** A number in two digits. */
export const two = (number: number | string): string => String(number).padStart(2, "0");
const foldedOf = (list: readonly Word[]): string => list.map(({ folded }) => folded).join(" ");

/** Answers from the archive's table alone. */
export class Metadata {
  private readonly table: ArchiveTable;
  private readonly names = new Map<string, Set<number>>();

  constructor(table: ArchiveTable) {
    this.table = table;
    for (const column of [table.outlet, table.agency, table.section]) this.addNames(column);
  }

  /** Articles whose outlet, agency or section has the whole of the given words for its name; of no place in the text. */
  named(asked: readonly Word[]): Occurring {
    return placeless(this.names.get(foldedOf(asked)) ?? []);
  }

  /** Whether a name of the table is the whole of the given words, its kind («جريدة») aside. */
  isNamed(name: string, asked: readonly Word[]): boolean {
    return keysOf(name).includes(foldedOf(asked));
  }

  /** Articles of the days that begin so: "2022-01-28", "2022-01", "2022"; "-01-28" for that day of every year. */
  dated(day: string): Occurring {
    const from = day.startsWith("-") ? YEAR_LENGTH : 0;
    const articles = this.table.dates.flatMap((date, article) =>
      momentOf(date)?.startsWith(day, from) ? [article] : [],
    );
    if (from > 0)
      return placeless(articles.filter((article) => (this.table.dates[article] ?? "").length >= from + day.length));
    // An article known by its year or month only is of no day in it.
    return placeless(articles.filter((article) => (this.table.dates[article] ?? "").length >= day.length));
  }

  /** The clauses with those that are a date together made one. */
  withDates(clauses: readonly Clause[]): Clause[] {
    const made: Clause[] = [];
    for (let i = 0; i < clauses.length; ) {
      const first = clauses[i] as Clause;
      const found = this.dateAt(clauses.slice(i, i + 4));
      if (found === null) made.push(first);
      else {
        const list = clauses.slice(i, i + found.clauses).flatMap((clause) => clause.words);
        made.push({ ...first, words: list, date: found.day });
      }
      i += found?.clauses ?? 1;
    }
    return made;
  }

  /** The date that the first clauses are together, and how many they are; null where they are none. */
  dateAt(clauses: readonly Clause[]): { clauses: number; day: string } | null {
    const plain = clauses.findIndex(({ quoted, excluded, field }) => quoted || excluded || field);
    const [a = "", ...rest] = (plain < 0 ? clauses : clauses.slice(0, plain)).map((clause) => foldedOf(clause.words));
    if (YEAR.test(a)) {
      // 2022-01-28
      const [month = "", day = ""] = rest;
      if (MONTH.test(month) && DAY.test(day)) return { clauses: 3, day: `${a}-${two(month)}-${two(day)}` };
      return { clauses: 1, day: a };
    }
    const named = this.monthOf([a, ...rest]);
    if (named && YEAR.test([a, ...rest][named.words] ?? ""))
      return { clauses: named.words + 1, day: `${[a, ...rest][named.words]}-${two(named.month)}` };
    if (!DAY.test(a)) return null;
    const after = this.monthOf(rest);
    if (after && YEAR.test(rest[after.words] ?? ""))
      return { clauses: after.words + 2, day: `${rest[after.words]}-${two(after.month)}-${two(a)}` };
    // «28 يناير»: that day of every year.
    if (after) return { clauses: after.words + 1, day: `-${two(after.month)}-${two(a)}` };
    const [month = "", year = ""] = rest;
    return MONTH.test(month) && YEAR.test(year) ? { clauses: 3, day: `${year}-${two(month)}-${two(a)}` } : null;
  }

  /** The month that the first word or two are the name of. */
  private monthOf([first = "", second = ""]: readonly string[]): { month: number; words: number } | null {
    for (const [name, length] of [[`${first} ${second}`, 2] as const, [first, 1] as const]) {
      const month = this.table.months.findIndex((names) => names.includes(name)) + 1;
      if (month > 0) return { month, words: length };
    }
    return null;
  }

  private addNames({ values, of }: FacetColumn): void {
    const articles = values.map(() => new Set<number>());
    of.forEach((numbers, article) => {
      for (const number of typeof numbers === "number" ? [numbers] : numbers) articles[number]?.add(article);
    });
    values.forEach((value, number) => {
      for (const key of new Set(keysOf(value))) {
        if (key === "") continue;
        const known = this.names.get(key) ?? new Set();
        for (const article of articles[number] ?? []) known.add(article);
        this.names.set(key, known);
      }
    });
  }
}

/** What a name is asked for as. */
function keysOf(value: string): string[] {
  const name = words(value);
  const kind = KINDS.test(name[0]?.folded ?? "") ? 1 : 0;
  return [foldedOf(name), foldedOf(name.slice(kind))];
}

const placeless = (articles: Iterable<number>): Occurring =>
  new Map([...articles].sort((a, b) => a - b).map((article) => [article, { positions: [], likeness: [] }]));

/** Folded names of months, as the table keeps them. */
export const foldedMonths = (names: readonly (readonly string[])[]): string[][] =>
  names.map((own) => [...new Set(own.map((name) => name.split(/\s+/u).map(matched).join(" ")))]);
