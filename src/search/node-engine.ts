import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import type { PagefindLike } from "./engine.ts";
import * as help from "./help.ts";
import { ENTRY_FILE, joinPart, type MergingPagefind, startFiles } from "./pagefind-facts.ts";
import type { Searcher } from "./search-types.ts";
import { openSearcher } from "./searcher.ts";

/**
 * Opens a bundle folder in Node with the bundle's own `pagefind.js`, so that the terminal and the tests ask the very
 * engine the browser asks.
 */

/**
 * Put before `pagefind.js`: its `fetch` reads files, and tells which are missing. The script is loaded from its text, since Node would take a `.js`
 * file without a package.json for CommonJS, and since nothing global needs to be replaced this way.
 */
const FETCH_FILES = `import { readFile as readFileOfBundle } from "node:fs/promises";
const missing = [];
export { missing };
const fetch = async (address) => {
  const url = new URL(address);
  url.search = "";
  try {
    return new Response(await readFileOfBundle(url));
  } catch {
    missing.push(url.pathname);
    return new Response(null, { status: 404 });
  }
};
`;

interface PagefindModule {
  readonly missing: readonly string[];
  createInstance(options: object): PagefindLike & MergingPagefind;
}

/**
 * Starts the `pagefind.js` of a folder.
 * @param options of its `createInstance`; without them the ones the planner asks with
 * @throws Error naming the file when the folder lacks one that Pagefind starts with: it would reject where nobody can catch it
 */
export async function openEngine(folder: string, options: object = { exactDiacritics: true }): Promise<PagefindLike> {
  const base = resolve(folder);
  const script = readFileSync(join(base, "pagefind.js"), "utf8");
  for (const file of startFiles(JSON.parse(readFileSync(join(base, ENTRY_FILE), "utf8"))))
    if (!existsSync(join(base, file))) throw new Error(`The search bundle in ${folder} lacks ${file}: build it again.`);
  const address = `data:text/javascript;base64,${Buffer.from(FETCH_FILES + script).toString("base64")}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const basePath = `${pathToFileURL(base).href}/`;
  // The module is one for all folders.
  const before = pagefind.missing.length;
  const own = (file: string): boolean => file.startsWith(new URL(basePath).pathname) && file.endsWith(".pf_index");
  const instance = pagefind.createInstance({ ...options, basePath, noWorker: true });
  return {
    async search(term) {
      const found = await instance.search(term);
      const lost = pagefind.missing.slice(before).find(own);
      // Pagefind passes over a part of the index that it could not load, and its answer then lacks articles.
      if (lost !== undefined) throw new Error(`${lost} is missing: build the search bundle again.`);
      return found;
    },
    join: (part) => joinPart(instance, basePath, part),
  };
}

/**
 * Opens the bundle in a folder.
 * @throws Error when the folder holds no bundle
 */
export async function openBundle(folder: string): Promise<Searcher> {
  let engine: Promise<PagefindLike> | undefined;
  // Started for the first look-up: in a bundle of no article there is nothing to start, and nothing to look up.
  const opened = (): Promise<PagefindLike> => {
    engine ??= openEngine(folder);
    return engine;
  };
  const lazy: PagefindLike = {
    search: async (term) => (await opened()).search(term),
    join: async (part) => (await opened()).join?.(part),
  };
  const load = async (path: string): Promise<Uint8Array> => {
    const bytes = await readFile(join(folder, path));
    return path.endsWith(".gz") || path.endsWith(".pf_fragment") ? gunzipSync(bytes) : bytes;
  };
  return openSearcher({ engine: lazy, load, help: async () => help });
}
