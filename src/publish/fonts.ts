import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { cacheFolder, keep, taken } from "./cache.ts";

/**
 * The site's one face, Noto Naskh Arabic (SIL Open Font License), cut to what Arabic news needs. Fontsource splits it by
 * script: Arabic letters, and Latin letters with digits and quotation marks. Arabic letters, figures and punctuation, which
 * every page needs, lie together in a style sheet that pages wait for. Latin letters are files fetched only by pages that
 * show some, in Arabic and in English: of one weight, half as heavy as with all, so that the first view of a page in English stays
 * within its budget; browsers draw it bold where it is asked for. File names and formats, which stand on every article's page,
 * are set in the reader's own face.
 */

/** From the first to the last character. */
const range = (first: string, last: string): string => {
  const [from = 0, to = 0] = [first.codePointAt(0), last.codePointAt(0)];
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");
};

/** Letters and tashkeel of Arabic, letters of its neighbours met in names, both Eastern digit sets, its punctuation. */
const ARABIC = `${range("ء", "غ")}${range("ـ", "ْ")}ٰٕٓٔٱ${range("٠", "٩")}${range("۰", "۹")}پچژگڤڥکی۔،؛؟٪٫٬\u200c\u200d\u200e\u061c`;
const FIGURES = `0123456789 \u00a0«»()[]{}.,:;!?"'/%+-–—…*#@&=_‘’“”•‹›·`;

/** What English, and Latin names in Arabic news, are written with: letters, and the accents of French and Turkish names met most. */
const LATIN = `${range("A", "Z")}${range("a", "z")}éèêçàôüï`;

/** What a font of the archive's own is cut to: all that the face is, and signs that it leaves to the reader's. */
export const CHARACTERS = `${ARABIC}${FIGURES}${LATIN}$~|<>\\^\`©âîûöäß`;

interface Cut {
  readonly name: string;
  readonly source: "arabic" | "latin";
  readonly characters: string;
  readonly family: string;
  /** Layout features kept. Kerning of figures, and figures that are not of one width, are never asked for. */
  readonly features: readonly string[];
  /** The characters it is used for: a short superset of those it has. */
  readonly range: string;
  /** As the rule states it; one weight is cut out of the source where it is one. */
  readonly weight: "400" | "400 700";
  /** Whether every page needs it before its first line is drawn. */
  readonly first: boolean;
}

const LETTERS = "U+41-5A,U+61-7A,U+C0-FF";

const CUTS: readonly Cut[] = [
  {
    name: "naskh",
    source: "arabic",
    characters: ARABIC,
    family: "Naskh",
    features: ["ccmp", "fina", "init", "liga", "locl", "mark", "medi", "mkmk", "rlig", "tnum"],
    range: "U+600-6FF,U+200C-200E",
    weight: "400 700",
    first: true,
  },
  {
    name: "figures",
    source: "latin",
    characters: FIGURES,
    family: "Naskh",
    features: [],
    range: "U+20-40,U+5B-60,U+7B-BB,U+2010-203A",
    weight: "400 700",
    first: true,
  },
  {
    name: "latin",
    source: "latin",
    characters: LATIN,
    family: "Naskh-Latin",
    features: [],
    range: LETTERS,
    weight: "400",
    first: false,
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

/** Tables that browsers draw without: hints of a face that is not hinted, names of its styles. */
const UNUSED = ["gasp", "prep", "STAT"];

/** Cuts a font, or takes the cut of an earlier build: the same source and characters give the same file. */
async function cut({ name, source, characters, features, weight }: Cut, cache: string | null): Promise<Uint8Array> {
  const font = await readFile(sourceOf(source));
  const { version } = require("subset-font/package.json") as { version: string };
  const options = {
    dropTables: UNUSED,
    keepFeatures: [...features],
    ...(weight === "400" ? { variationAxes: { wght: 400 } } : {}),
  };
  const made = digest(version, characters, JSON.stringify(options), font).slice(0, 16);
  const kept = cache && path.join(cache, `${name}-${made}.woff2`);
  const known = kept && (await taken(kept));
  if (known) return known;
  // Loaded where a font is cut: it takes a tenth of a second.
  const { default: subsetFont } = await import("subset-font");
  const result = await subsetFont(font, characters, { targetFormat: "woff2", ...options });
  if (kept) await keep(kept, result);
  return result;
}

/** The cut face: files by address, and the CSS that names them. */
export interface Face {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /**
   * Rules that hold the faces every page needs, for the style sheet that a page waits for: no line is drawn in another face
   * and moved when ours arrives, and one file is asked for instead of two. The line of script after it (publish/scripts.ts,
   * `early`) has it unpacked before the first line is laid out.
   */
  readonly sheet: string;
  /** Address of the Latin letters, which pages in English ask for at once. */
  readonly latin: string;
  /** The part of it that names what stands in for the face. */
  readonly standIn: string;
}

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
    return `@font-face{font-family:Naskh-fallback;font-weight:${weight};src:local("${local}");size-adjust:${width * 100}%;ascent-override:${percent(ASCENT)};descent-override:${percent(DESCENT)};unicode-range:U+600-6FF,U+200C-200E}`;
  })
  .join("");

/**
 * Cuts the face and writes its rules. Latin letters are fetched by pages that show some, and used from the next page on: the
 * rule is in the sheet, since letters whose face is named after they were laid out move.
 */
export async function cutFace(): Promise<Face> {
  const files = new Map<string, Uint8Array>();
  const cache = await cacheFolder("fonts");
  let sheet = "";
  for (const each of CUTS) {
    const bytes = await cut(each, cache);
    // What lies in the sheet is there at once: without scripts it is unpacked within the first frame, whose letters are
    // not drawn till then. The other comes when it comes.
    const display = each.first ? "block" : "optional";
    const address = `assets/${each.name}-${digest(bytes).slice(0, 8)}.woff2`;
    if (!each.first) files.set(address, bytes);
    const source = each.first
      ? `data:font/woff2;base64,${Buffer.from(bytes).toString("base64")}`
      : path.posix.basename(address);
    sheet += `@font-face{font-family:${each.family};font-weight:${each.weight};font-display:${display};src:url(${source}) format("woff2");unicode-range:${each.range}}`;
  }
  const latin = [...files.keys()].find((address) => address.startsWith("assets/latin-")) ?? "";
  return { files, sheet: sheet + FALLBACK, latin, standIn: FALLBACK };
}
