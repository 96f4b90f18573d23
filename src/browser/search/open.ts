import { ARCHIVE_FILE } from "../../search/bundle-files.ts";
import type { PagefindLike } from "../../search/engine.ts";
import { inTime, PATIENCE } from "../../search/in-time.ts";
import { EXACT, joinPart, type MergingPagefind } from "../../search/pagefind-facts.ts";
import type { Searcher } from "../../search/search-types.ts";
import { openSearcher } from "../../search/searcher.ts";
import type { Late } from "./late.ts";

/** Opens the archive's search bundle in the browser. */

/** What the page uses of pagefind.js: an instance of its own, in this thread. */
interface Pagefind {
  createInstance(options: object): PagefindLike & MergingPagefind;
}

let late: Promise<Late> | undefined;

/** What is not needed before the first result; asked for anew where it could not be had. */
export function loadLate(): Promise<Late> {
  late ??= import("./late.ts");
  late.catch(() => {
    late = undefined;
  });
  return late;
}

/** Pagefind passes over a part of the index that it could not load, and its answers then lack articles: says whether it had all. */
function watched(): () => boolean {
  const { fetch } = globalThis;
  let isWhole = true;
  globalThis.fetch = async (...asked) => {
    const response = await fetch(...asked).catch(() => Response.error());
    if (!response.ok && /pf_index/u.test(asked[0] as string)) isWhole = false;
    return response;
  };
  return () => isWhole;
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
  const module = import(/* @vite-ignore */ `${bundle}pagefind.js${again}`) as Promise<Pagefind>;
  const read = async (path: string): Promise<ArrayBuffer> => {
    // The entry is what the host has now; all others are named by their content.
    const cache = path === ARCHIVE_FILE ? "no-cache" : "default";
    const response = await fetch(bundle + path, { cache, signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.arrayBuffer();
  };
  // The archive's entry comes beside the engine, not after it.
  const entry = read(ARCHIVE_FILE);
  entry.catch(() => undefined);
  const load = (path: string): Promise<ArrayBuffer> => (path === ARCHIVE_FILE ? entry : read(path));
  // In this thread: its worker is 12 KB of the same code again, and a look-up takes a few milliseconds. It begins to fetch
  // its WebAssembly at once, not with the first question.
  const { createInstance } = await inTime(module, "pagefind.js");
  const instance = createInstance({ ...EXACT, noWorker: true, basePath: bundle });
  const isWhole = watched();
  const engine: PagefindLike = {
    async search(term) {
      const found = await instance.search(term);
      if (!isWhole()) throw new Error("index/");
      return found;
    },
    join: (part) => joinPart(instance, bundle, part),
  };
  return openSearcher({ engine, load, help: async () => (await loadLate()).help });
}
