import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { interfaceFiles } from "../search/pagefind-indexer.ts";
import { keyOf } from "../store/keys.ts";
import { NO_STORE, type Store } from "../store/store.ts";
import { ofProgram } from "./of-program.ts";
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
 * @param store where they are kept for the next build
 */
export async function publishInterfaces(site: string, bundle: string, store: Store = NO_STORE): Promise<void> {
  const folder = path.join(site, PAGEFIND_FOLDER);
  for (const file of interfaceFiles(path.join(site, bundle)))
    await rename(path.join(site, bundle, file), path.join(folder, file));
  const engine = path.join(site, bundle, "pagefind.js");
  const code = await readFile(engine, "utf8");
  await writeFile(engine, await ofProgram(store, `engine ${keyOf(code)}`, () => shortened(code)));
  const relative = `./${path.posix.relative(PAGEFIND_FOLDER, bundle)}/`;
  const script = await ofProgram(store, `interface ${relative}`, () =>
    bundleScript("pagefind.ts", { define: { BUNDLE: JSON.stringify(relative) } }),
  );
  await writeFile(path.join(folder, "pagefind.js"), script);
}
