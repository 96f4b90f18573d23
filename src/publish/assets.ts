import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { isColour } from "../colour.ts";
import type { ArchiveSettings } from "../settings.ts";
import type { SiteAssets } from "../site/assets.ts";
import { knowledgeData } from "../site/compare/knowledge-data.ts";
import type { Site } from "../site/site.ts";
import { NO_STORE, type Store } from "../store/store.ts";
import type { Draft } from "./draft.ts";
import { cutFace } from "./fonts.ts";
import { ICON, ICON_ADDRESS, manifestOf } from "./icons.ts";
import { ofProgram } from "./of-program.ts";
import type { DressMade } from "./own-dress.ts";
import type { ScriptFiles } from "./scripts.ts";

const STYLES = fileURLToPath(new URL("../../templates/styles/", import.meta.url));

/** Browsers from 2023 on read what is written; esbuild rewrites nesting and ranges for the older of them. */
const TARGET = ["chrome105", "firefox105", "safari15.4"];

const address = (name: string, ending: string, content: string): string =>
  `assets/${name}-${createHash("sha256").update(content).digest("hex").slice(0, 8)}.${ending}`;

/** Bundles and minifies templates/styles/*.css, one bundle a file; files in parts/ come in by @import. */
export async function bundleStyles(): Promise<Record<string, string>> {
  const names = (await readdir(STYLES)).filter((name) => name.endsWith(".css")).sort();
  const { outputFiles } = await build({
    entryPoints: names,
    absWorkingDir: STYLES,
    outdir: "out",
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    target: TARGET,
  });
  return Object.fromEntries(outputFiles.map((file) => [path.basename(file.path, ".css"), file.text.trim()]));
}

/** The archive's own accent in place of the rubric. */
export function accentStyle({ colours }: ArchiveSettings): string {
  const valid = (colour: string | undefined): string | null =>
    colour !== undefined && isColour(colour) ? `{--rubric:${colour}}` : null;
  const light = valid(colours.accent);
  const dark = valid(colours.accentDark);
  return [
    light === null ? "" : `@media screen{:root${light}}`,
    dark === null
      ? ""
      : `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light])${dark}}@media screen{:root[data-theme=dark]${dark}}`,
  ].join("");
}

/** The program's rules below those of a style sheet of the archive's own: what stands in no layer wins (CSS Cascade 5, §6.4). */
const below = (css: string, own: DressMade | null): string =>
  own?.dress.style == null || css === "" ? css : `@layer warraq{${css}}`;

/**
 * Makes all that dresses the pages, without writing anything. `scripts` are named by publish/scripts.ts, which writes
 * its own files.
 * @param own what the archive wears of its own
 * @param store where what follows from the program alone is kept for the next build
 * @throws esbuild's BuildFailure when a stylesheet cannot be parsed
 */
export async function prepareAssets(
  settings: ArchiveSettings,
  scripts: ScriptFiles | null,
  own: DressMade | null = null,
  store: Store = NO_STORE,
): Promise<SiteAssets> {
  const [face, styles] = await Promise.all([cutFace(), ofProgram(store, "styles", bundleStyles)]);
  const { base = "", rest: shared = "", ...others } = styles;
  const rest = below(shared, own);
  const frame = below(base + accentStyle(settings), own);
  // With a font of the archive's own the program's letters are not sent.
  const sheet = (own?.dress.font == null ? face.sheet : face.standIn) + frame;
  const layered = Object.entries(others).map(([name, css]) => [name, below(css, own)] as const);
  const restAddress = address("rest", "css", rest);
  const faceAddress = address("face", "css", sheet);
  const withoutLetters = face.standIn + frame;
  const frameAddress = address("frame", "css", withoutLetters);
  const manifest = manifestOf(settings);
  const knowledge = await ofProgram(store, "comparing", async () => JSON.stringify(knowledgeData()));
  const comparing = address("comparing", "json", knowledge);
  return {
    styles: { ...Object.fromEntries(layered), base: frame },
    rest: restAddress,
    face: faceAddress,
    frame: frameAddress,
    latin: face.latin,
    ...(own === null ? {} : { own: own.dress }),
    icon: ICON_ADDRESS,
    manifest: "manifest.webmanifest",
    scripts: scripts?.entries ?? {},
    besideScripts: scripts?.beside ?? {},
    comparing,
    early: scripts?.early ?? null,
    missing: scripts?.missing ?? null,
    files: new Map<string, string | Uint8Array>([
      ...face.files,
      ...(own?.files ?? []),
      [restAddress, rest],
      [faceAddress, sheet],
      [frameAddress, withoutLetters],
      [comparing, knowledge],
      ["manifest.webmanifest", manifest],
      ["favicon.svg", ICON],
    ]),
  };
}

/** Writes fonts, icons and manifest. */
export async function writeAssets(site: Site, draft: Draft): Promise<void> {
  for (const [name, content] of site.assets.files) await draft.place(name, content);
}
