import { ARCHIVE_FILE } from "../../search/bundle-files.ts";
import { inTime, PATIENCE } from "../../search/in-time.ts";
import type { Searcher } from "../../search/search-types.ts";
import { openSearcher } from "../../search/searcher.ts";

/** Opens the archive's search bundle in the browser. */

/** What the page uses of pagefind.js: an instance of its own, in this thread. */
interface Pagefind {
  createInstance(options: object): Parameters<typeof openSearcher>[0];
}

/** How often the bundle was opened: again only after a failure. */
let opened = 0;

/**
 * @param bundle absolute address of the bundle's folder, with a slash at the end
 * @throws when the engine or the archive's table cannot be loaded
 */
export async function openBundle(bundle: string): Promise<Searcher> {
  // Browsers remember a module that could not be had, and Pagefind a file: each new try has a module of its own.
  const again = opened === 0 ? "" : `?try=${opened}`;
  opened += 1;
  // The engine's address is known to the page only, so the bundler leaves this import as it stands.
  const engine = import(/* @vite-ignore */ `${bundle}pagefind.js${again}`) as Promise<Pagefind>;
  const read = async (path: string): Promise<ArrayBuffer> => {
    const response = await fetch(bundle + path, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.arrayBuffer();
  };
  // The archive's table comes beside the engine, not after it.
  const table = read(ARCHIVE_FILE);
  table.catch(() => undefined);
  const load = (path: string): Promise<ArrayBuffer> => (path === ARCHIVE_FILE ? table : read(path));
  // In this thread: its worker is 12 KB of the same code again, and a look-up takes a few milliseconds. It begins to fetch
  // its WebAssembly at once, not with the first question.
  const { createInstance } = await inTime(engine, "pagefind.js");
  return openSearcher(createInstance({ noWorker: true, exactDiacritics: true, basePath: bundle }), load);
}
