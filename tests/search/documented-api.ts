/** What Pagefind's documentation promises of its browser API (pagefind.app/docs/api), as far as the tests use it. */

export interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
  readonly plain_excerpt: string;
  readonly word_count: number;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface PagefindAnswer {
  readonly results: readonly { readonly id: string; data(): Promise<PagefindData> }[];
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface DocumentedPagefind {
  init(): Promise<void>;
  search(term: string | null, options?: object): Promise<PagefindAnswer>;
  filters(): Promise<Record<string, Record<string, number>>>;
  createInstance(options?: object): DocumentedPagefind;
}

/** Ids of the articles found, in the order given. */
export const idsOf = async ({ results }: PagefindAnswer): Promise<string[]> =>
  (await Promise.all(results.map((result) => result.data()))).map(({ meta }) => meta.id ?? "");
