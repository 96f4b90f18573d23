import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";
import { put, taken } from "./cache.ts";

/**
 * The site's face for drawing pictures. Fontsource splits it by script into variable WOFF2 files; the renderer reads static
 * TrueType files and, within one family, takes only the first that fits. So each script becomes a family of its own, in the
 * two weights that pictures use, and text is set in runs.
 */

/** Scripts of the Fontsource package, in the order in which a character is looked for. */
const SCRIPTS = ["arabic", "latin", "latin-ext", "symbols"] as const;
/** Weights of the variable face that pictures use: text and headline. */
export const WEIGHTS = [500, 700] as const;
/** The name all files bear, and names of the same length to put in its place: the name table keeps its layout. */
const NAME = "Noto Naskh Arabic";
const FAMILIES = ["Warraq Naskh Arab", "Warraq Naskh Latn", "Warraq Naskh LatX", "Warraq Naskh Symb"] as const;

/** Fonts on disk and which family draws a character. */
export interface PictureFonts {
  readonly files: readonly string[];
  /** The one file of a family in a weight. */
  readonly fileOf: (family: string, weight: number) => string;
  /** Family that has the character, or null when none has. */
  readonly familyOf: (character: string) => string | null;
  /** Changes when a font does. */
  readonly fingerprint: string;
}

const require = createRequire(import.meta.url);
const sourceOf = (script: string): string =>
  require.resolve(`@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-${script}-wght-normal.woff2`);

/** Every character of the Basic Multilingual Plane, from the space on: all the face has, nothing is cut. */
const EVERYTHING = Array.from({ length: 0x10000 - 0x20 }, (_, index) => index + 0x20)
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCharCode(point))
  .join("");

/** Exchanges the family's name in the name table (UTF-16, big-endian). */
function rename(font: Buffer, name: string): void {
  const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
  const [before, after] = [utf16(NAME), utf16(name)];
  for (let at = font.indexOf(before); at >= 0; at = font.indexOf(before, at + 1)) after.copy(font, at);
}

/** Characters of a font: its `cmap` subtable of format 4 (OpenType 1.9, "cmap"), which all fonts of one plane have. */
export function charactersOf(font: Buffer): Set<number> {
  const characters = new Set<number>();
  const table = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index).find(
    (entry) => font.toString("latin1", entry, entry + 4) === "cmap",
  );
  if (table === undefined) return characters;
  const cmap = font.readUInt32BE(table + 8);
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const start = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (font.readUInt16BE(start) !== 4) continue;
    const size = font.readUInt16BE(start + 6);
    for (let segment = 0; segment < size; segment += 2) {
      const last = font.readUInt16BE(start + 14 + segment);
      const first = font.readUInt16BE(start + 16 + size + segment);
      for (let point = first; point <= last && point !== 0xffff; point++) characters.add(point);
    }
  }
  return characters;
}

async function staticFont(script: string, family: string, weight: number, cache: string): Promise<string> {
  const source = await readFile(sourceOf(script));
  const { version } = require("subset-font/package.json") as { version: string };
  const key = createHash("sha256").update(source).update(`${version} ${family} ${weight}`).digest("hex").slice(0, 16);
  const file = path.join(cache, `${script}-${weight}-${key}.ttf`);
  if ((await taken(file)) === null) {
    const options = { targetFormat: "sfnt" as const, variationAxes: { wght: weight } };
    const font = Buffer.from(await subsetFont(source, EVERYTHING, options));
    rename(font, family);
    await put(file, font);
  }
  return file;
}

/**
 * Makes the fonts, or finds them in the cache of an earlier build: the renderer reads them from a disk.
 * @throws what the file system throws where the folder cannot be written
 */
export async function pictureFonts(cache: string): Promise<PictureFonts> {
  const files = new Map<string, string>();
  const coverage: [string, Set<number>][] = [];
  for (const [index, script] of SCRIPTS.entries()) {
    const family = FAMILIES[index] ?? NAME;
    let file = "";
    for (const weight of WEIGHTS) {
      file = await staticFont(script, family, weight, cache);
      files.set(`${family} ${weight}`, file);
    }
    coverage.push([family, charactersOf(await readFile(file))]);
  }
  return {
    files: [...files.values()],
    fileOf: (family, weight) => files.get(`${family} ${weight}`) ?? "",
    familyOf: (character) => {
      const point = character.codePointAt(0) ?? 0;
      return coverage.find(([, characters]) => characters.has(point))?.[0] ?? null;
    },
    fingerprint: [...files.values()].map((file) => path.basename(file)).join(" "),
  };
}
