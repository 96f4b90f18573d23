import { BLOCK, codeOf, engineKey, positionOf, readPageHash } from "./pagefind-format.ts";

/** The engine, asked for one stem at a time. Browser-safe. */

/** What is used of `pagefind.js` (an instance made with `createInstance`, or the module itself). */
export interface PagefindLike {
  search(term: string): Promise<{ results: readonly { id: string; words: readonly number[] }[] } | null>;
}

/** Where a stem stands in one article, ascending; `codes` are the form codes beside the positions. */
export interface Occurrences {
  readonly positions: readonly number[];
  readonly codes: readonly number[];
  readonly fragment: string;
}

/** Articles that hold a stem. */
export type Occurring = ReadonlyMap<number, Occurrences>;

/** How many stems' lists are kept, so that typing on and paging do not look up again. */
const KEPT = 64;

/** Looks stems up, block after block, and keeps the latest. */
export class StemIndex {
  private readonly engine: PagefindLike;
  private readonly kept = new Map<string, Promise<Occurring>>();

  constructor(engine: PagefindLike) {
    this.engine = engine;
  }

  /**
   * Where a stem of the lexicon occurs.
   * @throws Error when the engine has no place of it: `pagefind.js` keeps silent about a chunk it could not load, and
   * "no results" would be untrue
   */
  occurrences(stem: string): Promise<Occurring> {
    let found = this.kept.get(stem);
    if (found) this.kept.delete(stem);
    else {
      found = this.lookUp(stem);
      found.catch(() => this.kept.delete(stem));
    }
    this.kept.set(stem, found);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return found;
  }

  private async lookUp(stem: string): Promise<Occurring> {
    const all = new Map<number, Occurrences>();
    for (let block = 0; ; block++) {
      const answer = await this.engine.search(engineKey(stem, block));
      const results = answer?.results ?? [];
      for (const { id, words } of results) {
        const { article, fragment } = readPageHash(id);
        all.set(article, { positions: words.map(positionOf), codes: words.map(codeOf), fragment });
      }
      if (results.length < BLOCK) break;
    }
    if (all.size === 0) throw new Error(`The index of «${stem}» could not be loaded.`);
    return all;
  }
}
