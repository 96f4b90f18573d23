import type { ArchiveTable } from "../search/bundle-types.ts";
import { WordIndex } from "../search/engine.ts";
import { FACETS, facetValues, momentOf, NONE } from "../search/facets.ts";

/**
 * What Pagefind does not do over several indexes that it joined: a word that one of them lacks is passed over there, and what is
 * sorted is sorted in each alone. Here answers become those of one index.
 */

/** An answer of Pagefind's search, as far as it is put right. */
export interface Answer {
  readonly results: readonly { readonly id: string }[];
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Asks for one term, and with a question's own options. */
export interface Asking {
  ask(term: string | null): Promise<Answer | null>;
  askWhole(): Promise<Answer | null>;
}

/** Of answers to an archive in parts, those of one. */
export class Joined {
  private readonly table: ArchiveTable;
  private numbers: Promise<ReadonlyMap<string, number>> | undefined;

  constructor(table: ArchiveTable) {
    this.table = table;
  }

  /**
   * @param tokens the words of the question; a phrase is none of them
   * @param sort "asc" or "desc", by date, where that was asked for
   */
  async answer(asking: Asking, tokens: readonly string[], sort: string | undefined): Promise<Answer | null> {
    const whole = await asking.askWhole();
    if (whole === null) return null;
    const holders = tokens.length < 2 ? [] : await Promise.all(tokens.map((token) => asking.ask(token)));
    // A word that no part has is passed over, as Pagefind does.
    const sets = holders.map((answer) => new Set(answer?.results.map(({ id }) => id))).filter(({ size }) => size > 0);
    const kept = whole.results.filter(({ id }) => sets.every((ids) => ids.has(id)));
    if (kept.length === whole.results.length && sort === undefined) return whole;
    const numbers = await this.numbersBy(asking);
    const inOrder = sort === undefined ? kept : this.sorted(kept, sort, numbers);
    if (kept.length === whole.results.length) return { ...whole, results: inOrder };
    const filters = this.counted(kept.map(({ id }) => numbers.get(id) ?? -1));
    return { ...whole, results: inOrder, filters: { ...whole.filters, ...filters } };
  }

  private numbersBy(asking: Asking): Promise<ReadonlyMap<string, number>> {
    const index = new WordIndex({ search: async (term) => withPlaces(await asking.ask(term)) }, this.table.parts);
    this.numbers ??= index.fragments().then((ids) => new Map(ids.map((id, article) => [id, article])));
    return this.numbers;
  }

  private sorted<Result extends { readonly id: string }>(
    results: readonly Result[],
    sort: string,
    numbers: ReadonlyMap<string, number>,
  ): Result[] {
    const moment = ({ id }: Result): string => momentOf(this.table.dates[numbers.get(id) ?? -1] ?? null) ?? "";
    const sign = sort === "desc" ? -1 : 1;
    return [...results].sort((a, b) => {
      const [x, y] = [moment(a), moment(b)];
      return x === "" || y === "" ? Number(x === "") - Number(y === "") : sign * (x < y ? -1 : x > y ? 1 : 0);
    });
  }

  /** Counts of each facet's values, and of years, among some articles. */
  private counted(articles: readonly number[]): Record<string, Record<string, number>> {
    const year = (article: number): string[] => /^\d{4}/u.exec(this.table.dates[article] ?? "")?.slice(0, 1) ?? [];
    const readers = [
      ...FACETS.map((facet) => [facet, (article: number) => facetValues(this.table, facet, article)] as const),
      ["year", year] as const,
    ];
    return Object.fromEntries(
      readers.map(([name, valuesOf]) => {
        const counts: Record<string, number> = {};
        for (const value of articles.flatMap(valuesOf)) if (value !== NONE) counts[value] = (counts[value] ?? 0) + 1;
        return [name, counts];
      }),
    );
  }
}

const withPlaces = (answer: Answer | null): { results: { id: string; words: readonly number[] }[] } | null =>
  answer && { results: answer.results.map(({ id }) => ({ id, words: [] })) };
