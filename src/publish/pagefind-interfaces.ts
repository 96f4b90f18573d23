import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { interfaceFiles } from "../search/pagefind-indexer.ts";
import { bundleScript, shortened } from "./scripts.ts";

/**
 * Pagefind at the addresses its documentation names: `pagefind/pagefind.js` answers as Pagefind's own does, and its
 * interfaces lie beside it, unmodified, for owners of an archive who would rather have them than the search page.
 * No page of the site loads any of them. Its engine, which the search page loads, is written in fewer letters.
 */

/** The folder of the site that Pagefind's documentation speaks of. */
export const PAGEFIND_FOLDER = "pagefind";

/**
 * @param site the staged site
 * @param bundle folder of the search bundle, relative to the site
 */
export async function publishInterfaces(site: string, bundle: string): Promise<void> {
  const folder = path.join(site, PAGEFIND_FOLDER);
  for (const file of interfaceFiles(path.join(site, bundle)))
    await rename(path.join(site, bundle, file), path.join(folder, file));
  const engine = path.join(site, bundle, "pagefind.js");
  await writeFile(engine, await shortened(await readFile(engine, "utf8")));
  const relative = `./${path.posix.relative(PAGEFIND_FOLDER, bundle)}/`;
  const script = await bundleScript("pagefind.ts", { define: { BUNDLE: JSON.stringify(relative) } });
  await writeFile(path.join(folder, "pagefind.js"), script);
}
