import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";
import { cacheFolder, keep, taken } from "./cache.ts";

/**
 * The site's one face, Noto Naskh Arabic (SIL Open Font License), cut to what Arabic news needs. Fontsource splits it by
 * script: Arabic letters, and Latin letters with digits and quotation marks. Three files come of it: Arabic (preloaded),
 * figures and punctuation (needed everywhere), and, as a family of its own, Latin letters: fetched only by pages whose text
 * shows some. File names and formats, which stand on every article's page, are set in the reader's own face.
 */

/** From the first to the last character. */
const range = (first: string, last: string): string => {
  const [from = 0, to = 0] = [first.codePointAt(0), last.codePointAt(0)];
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");
};

/** Letters and tashkeel of Arabic, letters of its neighbours met in names, both Eastern digit sets, its punctuation. */
const ARABIC = `${range("ء", "غ")}${range("ـ", "ْ")}ٰٕٓٔٱ${range("٠", "٩")}${range("۰", "۹")}پچژگڤڥکی۔،؛؟٪٫٬\u200c\u200d\u200e\u061c`;
const FIGURES = `0123456789 \u00a0«»()[]{}.,:;!?"'/%+-–—…*#@&=_‘’“”•‹›·`;
const LATIN = `${range("A", "Z")}${range("a", "z")}$~|<>\\^\`©éèêçàâîôûïüöäß`;

interface Cut {
  readonly name: string;
  readonly source: "arabic" | "latin";
  readonly characters: string;
  readonly family: string;
  /** When the browser asks for the file: a short superset of the characters, since it stands in every page. */
  readonly range: string;
  /** Whether its rule stands in the page, so that the file is asked for at once. */
  readonly inline: boolean;
}

const CUTS: readonly Cut[] = [
  {
    name: "naskh",
    source: "arabic",
    characters: ARABIC,
    family: "Naskh",
    range: "U+600-6FF,U+200C-200E",
    inline: true,
  },
  {
    name: "figures",
    source: "latin",
    characters: FIGURES,
    family: "Naskh",
    range: "U+20-40,U+5B-60,U+7B-BB,U+2010-203A",
    inline: true,
  },
  {
    name: "latin",
    source: "latin",
    characters: LATIN,
    family: "Naskh-Latin",
    range: "U+41-5A,U+61-7A,U+C0-FF",
    inline: false,
  },
];

const require = createRequire(import.meta.url);
const sourceOf = (script: Cut["source"]): string =>
  require.resolve(`@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-${script}-wght-normal.woff2`);

const digest = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

/** Cuts a font, or takes the cut of an earlier build: the same source and characters give the same file. */
async function cut({ name, source, characters }: Cut, cache: string | null): Promise<Uint8Array> {
  const font = await readFile(sourceOf(source));
  const { version } = require("subset-font/package.json") as { version: string };
  const kept = cache && path.join(cache, `${name}-${digest(version, characters, font).slice(0, 16)}.woff2`);
  const known = kept && (await taken(kept));
  if (known) return known;
  const result = await subsetFont(font, characters, { targetFormat: "woff2" });
  if (kept) await keep(kept, result);
  return result;
}

/** The cut face: files by address, the file to preload, and the CSS that names them. */
export interface Face {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly preload: string;
  /** Rules to stand inline; addresses begin with `ROOT`, which the layout replaces by the way to the site's root. */
  readonly inline: string;
  /** Rules for the shared stylesheet, which lies beside the fonts. */
  readonly shared: string;
}

/** Stands for the site's root in inline styles, whose addresses are relative to the page they stand in. */
export const ROOT = "@root/";

/** Height of our face above and below the line, in hundredths of its size (its `hhea` table: 1069 and 634 of 1000). */
const ASCENT = 106.9;
const DESCENT = 63.4;

/**
 * What stands in until our face arrives, where the reader has no Arabic naskh (Linux: DejaVu Sans), scaled to our widths
 * so that lines do not break anew: 0.845 and, bold, 0.735 times as wide, measured over four of the first five articles in
 * Chromium 156. Android and Apple have a naskh of
 * their own as `serif`, left as it is.
 */
const FALLBACK = [
  { local: "DejaVu Sans", weight: 400, width: 0.845 },
  { local: "DejaVu Sans Bold", weight: 700, width: 0.735 },
]
  .map(({ local, weight, width }) => {
    // Overrides are scaled with the glyphs (CSS Fonts 5, "size-adjust"), so they are divided by the scale first.
    const percent = (part: number): string => `${(part / width).toFixed(1)}%`;
    return `@font-face{font-family:Naskh-fallback;font-weight:${weight};src:local("${local}");size-adjust:${width * 100}%;ascent-override:${percent(ASCENT)};descent-override:${percent(DESCENT)}}`;
  })
  .join("");

/** Cuts the face and writes its rules. */
export async function cutFace(): Promise<Face> {
  const files = new Map<string, Uint8Array>();
  const rules = { inline: "", shared: "" };
  const cache = await cacheFolder("fonts");
  for (const each of CUTS) {
    const bytes = await cut(each, cache);
    const address = `assets/${each.name}-${digest(bytes).slice(0, 8)}.woff2`;
    files.set(address, bytes);
    const place = each.inline ? `${ROOT}${address}` : path.posix.basename(address);
    rules[each.inline ? "inline" : "shared"] +=
      `@font-face{font-family:${each.family};font-weight:400 700;font-display:swap;src:url(${place}) format("woff2");unicode-range:${each.range}}`;
  }
  const [preload = ""] = files.keys();
  return { files, preload, inline: rules.inline + FALLBACK, shared: rules.shared };
}
