import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { inTime } from "../in-time.ts";
import type { Searcher } from "../search-types.ts";
import { askingAddress, openEngineSearcher } from "./engine-searcher.ts";
import { ENGINE_FILE } from "./lexicon-bundle.ts";

/** An archive whose articles an engine holds, asked from Node as its search page asks. */

/** The address of the engine that a bundle names; null where the bundle holds the index itself. */
export function engineOf(bundle: string): string | null {
  const file = join(bundle, ENGINE_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { opensearch: string }).opensearch : null;
}

/**
 * Opens the archive of a bundle.
 * @throws Error where the engine does not answer
 */
export const openEngineBundle = (bundle: string, engine: string): Promise<Searcher> =>
  openEngineSearcher({
    load: async (path) => gunzipSync(await readFile(join(bundle, path))),
    ask: async (body) => {
      const asked = fetch(askingAddress(engine), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      const response = await inTime(asked, engine);
      if (!response.ok) throw new Error(`${engine}: ${response.status}`);
      return response.json();
    },
  });
