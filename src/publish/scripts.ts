import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, transform } from "esbuild";
import type { ArchiveSettings } from "../settings.ts";
import { NO_STORE, type Store } from "../store/store.ts";
import { ofProgram } from "./of-program.ts";

/** The scripts of the site, bundled by esbuild: small, named by their content, the same bytes for the same source. */

/** What the bundling made. */
export interface ScriptFiles {
  /** Address from the site's root by entry: `{page: "assets/page-1f2e3d4c.js", search: …}`. */
  readonly entries: Readonly<Record<"page" | "search" | "compare", string>>;
  /** Scripts that an entry imports before it runs, for the page to ask for along with it. */
  readonly beside: Readonly<Record<"page" | "search" | "compare", readonly string[]>>;
  /** Address → content of every script, as written. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * A one-line script for the page's head, and its CSP hash. Before the first paint it has the face unpacked, whose sheet
   * stands before it, shows what only works with scripts, and the remembered theme. It marks a page that was opened with
   * a question, whose answer will take the place of the search page's index, or from the disk, where browsers run no
   * modules and search cannot work. In a site of several languages the switch between them is at work with it: that is
   * no request more.
   */
  readonly early: InlineScript;
  /** What the page of an unknown address holds inline: it finds the site's root. */
  readonly missing: InlineScript;
}

/** A script that stands in a page, with the hash that its policy allows it by. */
interface InlineScript {
  readonly code: string;
  readonly hash: string;
}

const inline = (code: string): InlineScript => ({
  code,
  hash: `'sha256-${createHash("sha256").update(code).digest("base64")}'`,
});

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
  // Not the checkout's: the package, which has none, must give the same bytes.
  tsconfigRaw: {},
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

/** A module that others wrote, in fewer letters: its exports and what it does stay. */
export async function shortened(code: string): Promise<string> {
  const { minify, format, target, charset } = COMMON;
  return (await transform(code, { minify, format, target, charset, legalComments: "inline" })).code;
}

/** Name by content: hosts may keep such a file for ever. */
function addressOf(name: string, code: string): string {
  return `assets/${name}-${createHash("sha256").update(code).digest("hex").slice(0, 8)}.js`;
}

/**
 * Mirrors src/browser/page/theme.ts, text-size.ts and search/page.ts; without a line feed, since its hash stands in the
 * policy. A letter and a figure stand for the two cuts of the face (publish/fonts.ts).
 */
const EARLY =
  'try{document.fonts.load("1em Naskh","ا1");const d=document.documentElement.dataset;if(location.protocol==="file:")d.local="";else{d.js="";if(/[?&]q=[^&]/.test(location.search))d.question=""}const t=localStorage.getItem("warraq-theme");if(t==="light"||t==="dark")d.theme=t;const s=localStorage.getItem("warraq-size");if(s==="2"||s==="3")d.size=s}catch{}';

/** A script in parts: what it needs at once, and what it imports later (`import(…)`). */
interface Parts {
  readonly entry: string;
  readonly beside: readonly string[];
  readonly files: ReadonlyMap<string, string>;
}

/** Bundles an entry that leaves parts of itself for later. Each part is named by its content, with the names it imports. */
async function bundleParts(entry: string): Promise<Parts> {
  const names = { entryNames: "[name]-[hash]", chunkNames: "[name]-[hash]" };
  const options = {
    ...COMMON,
    ...names,
    splitting: true,
    metafile: true,
    write: false,
    outdir: path.join(BROWSER, "assets"),
  } as const;
  const { outputFiles, metafile } = await build({ ...options, entryPoints: [path.join(BROWSER, entry)] });
  const address = (file: string): string => `assets/${path.basename(file)}`;
  const [main] = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint === entry);
  if (main === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  const beside = main[1].imports.filter(({ kind }) => kind === "import-statement");
  return {
    entry: address(main[0]),
    beside: beside.map((one) => address(one.path)),
    files: new Map(outputFiles.map(({ path: file, text }) => [address(file), text])),
  };
}

/** What of the settings scripts are bundled by. */
type ScriptSettings = Partial<Pick<ArchiveSettings, "languages" | "search">>;

/**
 * Bundles the scripts that pages load.
 * @param outDir the site's root; the files are written below it. Without it they are only returned
 * @param store where they are kept for the next build
 * @throws esbuild's BuildFailure when a source does not compile
 */
export async function bundleScripts(
  outDir?: string,
  settings: ScriptSettings = {},
  store: Store = NO_STORE,
): Promise<ScriptFiles> {
  const several = (settings.languages?.length ?? 0) > 1;
  const { files, ...rest } = await ofProgram(
    store,
    `scripts ${several} ${settings.search == null ? "own" : "engine"}`,
    async () => {
      const made = await bundled(settings);
      return { ...made, files: [...made.files] };
    },
  );
  const scripts = { ...rest, files: new Map(files) };
  if (outDir === undefined) return scripts;
  await mkdir(path.join(outDir, "assets"), { recursive: true });
  for (const [address, code] of scripts.files) await writeFile(path.join(outDir, address), code);
  return scripts;
}

async function bundled({ languages = [], search: engine = null }: ScriptSettings): Promise<ScriptFiles> {
  const [page, compare, search, missing, several] = await Promise.all([
    bundleScript("page.ts"),
    bundleScript("compare.ts"),
    bundleParts(engine === null ? "search.ts" : "search-engine.ts"),
    bundleScript("missing.ts", { format: "iife" }),
    languages.length > 1 ? bundleScript("languages.ts", { format: "iife" }) : "",
  ]);
  const entries = { page: addressOf("page", page), search: search.entry, compare: addressOf("compare", compare) };
  const files = new Map([[entries.page, page], [entries.compare, compare], ...search.files]);
  const beside = { page: [], search: search.beside, compare: [] };
  return {
    entries,
    beside,
    files,
    early: inline(EARLY + several.trim()),
    missing: inline(missing.trim()),
  };
}

/**
 * The service worker: the code of src/browser/service-worker.ts, which finds in `offline.json` what there is to keep. It
 * belongs at the site's root, named `service-worker.js`.
 */
export const serviceWorkerScript = (): Promise<string> => bundleScript("service-worker.ts", { format: "iife" });
