import { ARCHIVE_FILE } from "../../search/pagefind-format.ts";
import type { Searcher } from "../../search/search-types.ts";
import { openSearcher } from "../../search/searcher.ts";

/** Opens the archive's search bundle in the browser. */

/** What the page uses of pagefind.js: an instance of its own, in this thread. */
interface Pagefind {
  createInstance(options: { noWorker: boolean }): Parameters<typeof openSearcher>[0] & { init(): unknown };
}

/** Tries so far: browsers remember that a module could not be had, so each new try asks under another address. */
let tries = 0;

/**
 * @param bundle absolute address of the bundle's folder, with a slash at the end
 * @throws when the engine or the archive's table cannot be loaded
 */
export async function openBundle(bundle: string): Promise<Searcher> {
  const again = tries === 0 ? "" : `?try=${tries}`;
  tries += 1;
  // The engine's address is known to the page only, so the bundler leaves this import as it stands.
  const engine = import(/* @vite-ignore */ `${bundle}pagefind.js${again}`) as Promise<Pagefind>;
  const read = async (path: string): Promise<ArrayBuffer> => {
    const response = await fetch(bundle + path);
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.arrayBuffer();
  };
  // The archive's table comes beside the engine, not after it.
  const table = read(ARCHIVE_FILE);
  table.catch(() => undefined);
  const load = (path: string): Promise<ArrayBuffer> => (path === ARCHIVE_FILE ? table : read(path));
  // In this thread: its worker is 12 KB of the same code again, and a look-up takes a few milliseconds.
  const instance = (await engine).createInstance({ noWorker: true });
  // Its WebAssembly is fetched now, not with the first question.
  void instance.init();
  const searcher = await openSearcher(instance, load);
  tries = 0;
  return searcher;
}
