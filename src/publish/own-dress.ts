import { createHash } from "node:crypto";
import path from "node:path";
import { type BuildFailure, build, type Message, type Plugin } from "esbuild";
import { imageSize } from "image-size";
import { inspect, readRegularFile } from "../files/regular-file.ts";
import { causeOf, wordsOfLibrary } from "../problems/cause.ts";
import { dressProblem } from "../problems/dress.ts";
import type { Problem } from "../problems/problem.ts";
import type { ArchiveSettings } from "../settings.ts";
import type { OwnDress } from "../site/assets.ts";
import { CHARACTERS } from "./fonts.ts";

/**
 * What an archive wears of its own: a style sheet, a font, a logo beside its captures. A mistake in one costs that one, is
 * told, and the pages are dressed as usual.
 */

/** The style sheet that is taken without being named. */
export const STYLE = "style.css";
/** Largest file, in bytes: a font with all of Unicode stays below. */
const LARGEST = 32 * 1024 * 1024;
/** A logo is as high as a line of the masthead; it stands in pages of archives that have one only. */
const LOGO_STYLE = ".brand .logo{block-size:2rem;inline-size:auto}";
const TARGET = ["chrome105", "firefox105", "safari15.4"];
/** What a style sheet may bring along. */
const BROUGHT = Object.fromEntries(
  [".woff2", ".woff", ".ttf", ".otf", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"].map((ending) => [
    ending,
    "file" as const,
  ]),
);

/** What the archive wears, with the files of it and what is wrong. */
export interface DressMade {
  readonly dress: OwnDress;
  /** Address → content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly problems: readonly Problem[];
}

const named = (name: string, ending: string, content: string | Uint8Array): string =>
  `assets/${name}-${createHash("sha256").update(content).digest("hex").slice(0, 8)}${ending}`;

/** A file as it is named in the settings: below the archive's folder. */
const placed = (home: string, file: string): string => path.join(home, ...file.split(/[/\\]/u));

/** Whether a file lies in a folder; on Windows it may lie on another disk. */
export function isWithin(home: string, file: string): boolean {
  const inHome = path.relative(home, file);
  return !path.isAbsolute(inHome) && inHome.split(path.sep)[0] !== "..";
}

/** Keeps a style sheet to what lies in the archive: nothing of a page is fetched from elsewhere. */
const keptWithin = (home: string, refused: string[]): Plugin => ({
  name: "kept-within",
  setup(building) {
    // esbuild matches with Go's expressions, which know no flags.
    building.onResolve({ filter: /.*/ }, ({ path: asked, resolveDir, kind }) => {
      if (kind === "entry-point" || asked.startsWith("data:") || asked.startsWith("#")) return null;
      const outside = /^(?:[a-z][a-z\d+.-]*:)?\/\//iu.test(asked) || !isWithin(home, path.resolve(resolveDir, asked));
      if (!outside) return null;
      refused.push(asked);
      return { path: asked, external: true };
    });
  },
});

const told = (code: "style-broken" | "style-doubtful", file: string, { text, location }: Message): Problem =>
  dressProblem(code, {
    file,
    line: location?.line ?? null,
    found: [location?.lineText?.trim().slice(0, 80), wordsOfLibrary(text)].filter(Boolean).join(": "),
  });

/** What came of one part: its rules or nothing, and what is wrong with it. */
interface Part {
  readonly css: string;
  readonly problems: readonly Problem[];
}

/** A style sheet with what it brings along. */
async function styleOf(home: string, file: string, files: Map<string, string | Uint8Array>): Promise<Part> {
  const refused: string[] = [];
  try {
    const { outputFiles, warnings } = await build({
      entryPoints: [file],
      absWorkingDir: home,
      outdir: "/out/assets",
      assetNames: "[name]-[hash]",
      bundle: true,
      // A linked folder is where the archivist put it: what lies in it is the archive's.
      preserveSymlinks: true,
      minify: true,
      write: false,
      charset: "utf8",
      logLevel: "silent",
      target: TARGET,
      loader: BROUGHT,
      plugins: [keptWithin(home, refused)],
    });
    let css = "";
    for (const made of outputFiles) {
      if (made.path.endsWith(".css")) css = made.text.trim();
      else files.set(`assets/${path.basename(made.path)}`, made.contents);
    }
    return {
      css,
      problems: [
        ...warnings.map((warning) => told("style-doubtful", file, warning)),
        ...refused.map((found) => dressProblem("style-outside", { file, found })),
      ],
    };
  } catch (error) {
    const errors = (error as Partial<BuildFailure>).errors ?? [];
    const found = causeOf(error);
    const problems = errors.map((each) => told("style-broken", file, each));
    return { css: "", problems: problems.length > 0 ? problems : [dressProblem("style-broken", { file, found })] };
  }
}

/** A font, cut to what Arabic news needs as the program's own is. */
async function fontOf(
  file: string,
  files: Map<string, string | Uint8Array>,
): Promise<Part & { preload: string | null }> {
  try {
    const font = readRegularFile(file, LARGEST);
    const { default: subsetFont } = await import("subset-font");
    const cut = await subsetFont(font, CHARACTERS, { targetFormat: "woff2" });
    const address = named("font", ".woff2", cut);
    files.set(address, cut);
    const place = path.posix.basename(address);
    const css = `@font-face{font-family:Own;font-weight:100 900;font-display:swap;src:url(${place}) format("woff2")}html{font-family:Own,Naskh,Naskh-Latin,Naskh-fallback,serif}`;
    return { css, preload: address, problems: [] };
  } catch (error) {
    const found = `${path.basename(file)}: ${causeOf(error)}`;
    return { css: "", preload: null, problems: [dressProblem("font-unreadable", { file, found })] };
  }
}

function logoOf(file: string, files: Map<string, string | Uint8Array>): OwnDress["logo"] | Problem {
  try {
    const bytes = readRegularFile(file, LARGEST);
    const { width, height } = imageSize(bytes);
    const address = named("logo", path.extname(file).toLowerCase(), bytes);
    files.set(address, bytes);
    return { path: address, width: Math.round(width), height: Math.round(height) };
  } catch (error) {
    const found = `${path.basename(file)}: ${causeOf(error)}`;
    return dressProblem("logo-unreadable", { file, found });
  }
}

/** Makes what an archive wears of its own, without writing anything. Never throws. */
export async function ownDress(home: string, { style, font, logo }: ArchiveSettings): Promise<DressMade> {
  const files = new Map<string, string | Uint8Array>();
  const problems: Problem[] = [];
  const file = placed(home, style ?? STYLE);
  const there = inspect(file) === "file";
  if (!there && style !== null) problems.push(dressProblem("style-missing", { file, found: style }));
  const ownFont = font === null ? null : await fontOf(placed(home, font), files);
  const ownStyle = there ? await styleOf(home, file, files) : null;
  problems.push(...(ownFont?.problems ?? []), ...(ownStyle?.problems ?? []));
  const shown = logo === null ? null : logoOf(placed(home, logo), files);
  if (shown && "code" in shown) problems.push(shown);
  const worn = shown && !("code" in shown) ? shown : null;
  const css = (worn ? LOGO_STYLE : "") + (ownFont?.css ?? "") + (ownStyle?.css ?? "");
  const address = css === "" ? null : named("own", ".css", css);
  if (address !== null) files.set(address, css);
  const dress = { style: address, font: ownFont?.preload ?? null, logo: worn };
  return { dress, files, problems };
}
