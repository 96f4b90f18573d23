import type { Searcher } from "../../search/search-types.ts";

/** The archive as the page asks it: opened when the reader first needs it. */
export interface AskedArchive {
  isOpened(): boolean;
  /**
   * Asks the opened archive. After a failure it is opened anew with the next question: the engine keeps what it could not
   * load, and would go on without it.
   */
  ask<T>(question: (searcher: Searcher) => Promise<T>): Promise<T>;
}

/** Gives the archive that `open` opens. */
export function archiveOf(open: () => Promise<Searcher>): AskedArchive {
  let opened: Promise<Searcher> | undefined;
  return {
    isOpened: () => opened !== undefined,
    async ask(question) {
      opened ??= open();
      const own = opened;
      try {
        return await question(await own);
      } catch (failure) {
        if (opened === own) opened = undefined;
        throw failure;
      }
    },
  };
}
