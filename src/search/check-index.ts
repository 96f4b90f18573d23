import { openEngine } from "./node-engine.ts";
import { NO_WORD_HERE } from "./pagefind-facts.ts";

/**
 * Proves on a written bundle what Pagefind does not promise (pagefind-facts.ts): articles come back in their order, and
 * sampled words in all their places, whichever way they are asked for. Build side.
 */

/** Articles of which a word is asked for. */
const SAMPLED = 24;

const fail = (what: string): never => {
  throw new Error(
    `The search index is not what was written: ${what}. Pagefind may be another release: run npm ci, or tell who maintains Warraq.`,
  );
};

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** Numbers spread over a range, each once. */
const spread = (count: number, of: number): number[] => [
  ...new Set(Array.from({ length: Math.min(count, of) }, (_, i) => Math.floor((i * of) / Math.min(count, of)))),
];

/**
 * @param folder bundle whose entry names one part
 * @param ids the id of each of its articles' fragments, in order
 * @param tokensOf the tokens an article was indexed as, one a place
 * @throws Error when the bundle's engine answers otherwise than the articles say
 */
export async function checkIndex(
  folder: string,
  ids: readonly string[],
  tokensOf: (article: number) => readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const engine = await openEngine(folder);
  const ask = async (term: string | null) => (await engine.search(term))?.results ?? [];
  const pages = (await ask(null)).map(({ id }) => id);
  if (pages.length !== ids.length) fail(`${pages.length} articles of ${ids.length}`);
  ids.forEach((id, article) => {
    if (pages[article] !== id) fail(`article ${article} is ${pages[article]}, not ${id}`);
  });
  for (const article of spread(SAMPLED, ids.length)) {
    const tokens = tokensOf(article);
    const sought = tokens.filter((own) => own !== NO_WORD_HERE);
    const token = sought[Math.floor(sought.length / 2)];
    if (token === undefined) continue;
    // any form, the form without its article, the printed form: a token with none, one or both of its marks
    for (const term of [token.slice(0, -2), token.slice(0, -1), token]) {
      const expected = tokens.flatMap((other, place) => (other.startsWith(term) ? [place] : []));
      const found = (await ask(term)).find(({ id }) => id === ids[article]);
      if (!found || !same(found.words, expected))
        fail(`«${term}» in article ${article} at ${found?.words ?? "no place"}, not ${expected}`);
    }
  }
}
