import { ARCHIVE_FILE } from "../../search/bundle-files.ts";
import { PATIENCE } from "../../search/in-time.ts";
import { type Ask, askingAddress, openEngineSearcher } from "../../search/opensearch/engine-searcher.ts";
import type { Searcher } from "../../search/search-types.ts";

/** Opens an archive whose articles an engine holds: words from the site's lexicon, articles from the engine. */

async function fetched(address: string, options: RequestInit): Promise<Response> {
  const response = await fetch(address, { ...options, signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}

/** Asks an engine. No cookie and no address of the page goes along. */
export const askAt =
  (engine: string): Ask =>
  async (body) => {
    const headers = { "Content-Type": "application/json" };
    const options = {
      method: "POST",
      headers,
      body: JSON.stringify(body),
      credentials: "omit",
      referrerPolicy: "no-referrer",
    } as const;
    return (await fetched(askingAddress(engine), options)).json();
  };

/**
 * @param bundle absolute address of the folder of the lexicon, with a slash at the end
 * @param engine address of the engine and the name it is asked by
 * @throws when the archive's table cannot be loaded
 */
export const openEngine = (bundle: string, engine: string): Promise<Searcher> =>
  openEngineSearcher({
    ask: askAt(engine),
    load: async (path) =>
      (await fetched(bundle + path, { cache: path === ARCHIVE_FILE ? "no-cache" : "default" })).arrayBuffer(),
  });
