import type { Glimpse } from "../publish/glimpse.ts";

/** What is served before it is built: pages and the style sheet of files that were just saved, until a build has them. */
export class Shown {
  readonly #files = new Map<string, { readonly content: string; readonly number: number }>();
  #number = 0;

  /** Raised with everything that is shown: open pages load again. */
  get number(): number {
    return this.#number;
  }

  add(glimpse: Glimpse): void {
    const files = Object.entries(glimpse);
    if (files.length === 0) return;
    this.#number += 1;
    for (const [file, content] of files) this.#files.set(file, { content, number: this.#number });
  }

  /**
   * Drops what a build has now.
   * @param begun the number when that build began: what was shown later is newer than what it read
   */
  drop(begun: number): void {
    for (const [file, { number }] of this.#files) if (number <= begun) this.#files.delete(file);
  }

  /** Content of a file of the site, by its path from the root; null where the site's own is served. */
  of(file: string): string | null {
    return this.#files.get(file)?.content ?? null;
  }
}
