import { createHash } from "node:crypto";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { isColour } from "../colour.ts";
import type { ArchiveSettings } from "../settings.ts";
import type { SiteAssets } from "../site/assets.ts";
import type { Site } from "../site/site.ts";
import { cutFace } from "./fonts.ts";
import { ICON, ICON_ADDRESS, manifestOf } from "./icons.ts";
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

/**
 * Makes all that dresses the pages, without writing anything. `scripts` are named by publish/scripts.ts, which writes
 * its own files.
 * @throws esbuild's BuildFailure when a stylesheet cannot be parsed
 */
export async function prepareAssets(settings: ArchiveSettings, scripts: ScriptFiles | null): Promise<SiteAssets> {
  const [face, styles] = await Promise.all([cutFace(), bundleStyles()]);
  const { base = "", rest: below = "", ...others } = styles;
  const rest = face.shared + below;
  const restAddress = address("rest", "css", rest);
  const manifest = manifestOf(settings);
  return {
    styles: { ...others, base: face.inline + base + accentStyle(settings) },
    rest: restAddress,
    font: face.preload,
    icon: ICON_ADDRESS,
    manifest: "manifest.webmanifest",
    scripts: scripts?.entries ?? {},
    early: scripts?.early ?? null,
    files: new Map<string, string | Uint8Array>([
      ...face.files,
      [restAddress, rest],
      ["manifest.webmanifest", manifest],
      ["favicon.svg", ICON],
    ]),
  };
}

/** Writes fonts, icons and manifest below the site's root. */
export async function writeAssets(site: Site, outDir: string): Promise<void> {
  await mkdir(path.join(outDir, "assets"), { recursive: true });
  for (const [name, content] of site.assets.files) await writeFile(path.join(outDir, name), content);
}
