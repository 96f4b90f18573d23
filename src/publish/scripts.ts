import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

/** The scripts of the site, bundled by esbuild: small, named by their content, the same bytes for the same source. */

/** What the bundling made. */
export interface ScriptFiles {
  /** Address from the site's root by entry: `{page: "assets/page-1f2e3d4c.js", search: …}`. */
  readonly entries: Readonly<Record<"page" | "search", string>>;
  /** Address → content of every script, as written. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * A one-line script for the page's head, and its CSP hash: before the first paint it shows the remembered theme, and
   * marks a page that was opened with a question, whose answer will take the place of the search page's index, or
   * from the disk, where browsers run no modules and search cannot work.
   */
  readonly early: { readonly code: string; readonly hash: string };
}

const BROWSER = fileURLToPath(new URL("../browser/", import.meta.url));

/** What every bundle has in common. Browsers from 2022 on read all of it as it stands. */
const COMMON = {
  bundle: true,
  write: false,
  minify: true,
  format: "esm",
  platform: "browser",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
  absWorkingDir: BROWSER,
} satisfies BuildOptions;

/** Bundles one entry of src/browser and gives its code. */
export async function bundleScript(entry: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    ...COMMON,
    ...options,
    write: false,
    entryPoints: [path.join(BROWSER, entry)],
  });
  return outputFiles?.[0]?.text ?? "";
}

/** Name by content: hosts may keep such a file for ever. */
function addressOf(name: string, code: string): string {
  return `assets/${name}-${createHash("sha256").update(code).digest("hex").slice(0, 8)}.js`;
}

/** Mirrors src/browser/page/theme.ts and search/page.ts; without a line feed, since its hash stands in the policy. */
const EARLY =
  'try{const d=document.documentElement.dataset;if(location.protocol==="file:")d.local="";else if(/[?&]q=[^&]/.test(location.search))d.question="";const t=localStorage.getItem("warraq-theme");if(t==="light"||t==="dark")d.theme=t}catch{}';

/**
 * Bundles the scripts that pages load.
 * @param outDir the site's root; the files are written below it. Without it they are only returned
 * @throws esbuild's BuildFailure when a source does not compile
 */
export async function bundleScripts(outDir?: string): Promise<ScriptFiles> {
  const [page, search] = await Promise.all([bundleScript("page.ts"), bundleScript("search.ts")]);
  const entries = { page: addressOf("page", page), search: addressOf("search", search) };
  const files = new Map([
    [entries.page, page],
    [entries.search, search],
  ]);
  if (outDir !== undefined) {
    await mkdir(path.join(outDir, "assets"), { recursive: true });
    for (const [address, code] of files) await writeFile(path.join(outDir, address), code);
  }
  const hash = `'sha256-${createHash("sha256").update(EARLY).digest("base64")}'`;
  return { entries, files, early: { code: EARLY, hash } };
}

/**
 * The service worker: the code of src/browser/service-worker.ts, which finds in `offline.json` what there is to keep. It
 * belongs at the site's root, named `service-worker.js`.
 */
export const serviceWorkerScript = (): Promise<string> => bundleScript("service-worker.ts", { format: "iife" });
