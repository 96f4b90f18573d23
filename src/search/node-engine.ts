import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import type { PagefindLike } from "./engine.ts";
import { engineKey } from "./pagefind-format.ts";
import type { Searcher } from "./search-types.ts";
import { openSearcher } from "./searcher.ts";

/**
 * Opens a bundle folder in Node with the bundle's own `pagefind.js`, so that the terminal and the tests ask the very
 * engine the browser asks.
 */

/**
 * Put before `pagefind.js`: its `fetch` reads files. The script is loaded from its text, since Node would take a `.js`
 * file without a package.json for CommonJS, and since nothing global needs to be replaced this way.
 */
const FETCH_FILES = `import { readFile as readFileOfBundle } from "node:fs/promises";
const fetch = async (address) => {
  const url = new URL(address);
  url.search = "";
  try {
    return new Response(await readFileOfBundle(url));
  } catch {
    return new Response(null, { status: 404 });
  }
};
`;

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindLike & { init(): Promise<void> };
}

/**
 * Starts the `pagefind.js` of a folder.
 * @throws Error when the folder holds none
 */
export async function openEngine(folder: string): Promise<PagefindLike> {
  const base = resolve(folder);
  const script = readFileSync(join(base, "pagefind.js"), "utf8");
  const address = `data:text/javascript;base64,${Buffer.from(FETCH_FILES + script).toString("base64")}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const engine = pagefind.createInstance({ basePath: `${pathToFileURL(base).href}/`, noWorker: true });
  await engine.init();
  // `init` comes back before the files are read; a first look-up waits for them.
  await engine.search(engineKey("", 0));
  return engine;
}

/**
 * Opens the bundle in a folder.
 * @throws Error when the folder holds no bundle
 */
export async function openBundle(folder: string): Promise<Searcher> {
  const engine = await openEngine(folder);
  return openSearcher(engine, async (path) => {
    const bytes = await readFile(join(folder, path));
    return path.endsWith(".gz") || path.endsWith(".pf_fragment") ? gunzipSync(bytes) : bytes;
  });
}
