import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import type { ArticleRecord } from "../record/schema.ts";
import type { ArchiveSettings } from "../settings.ts";
import { pictureFile } from "../site/exchange/addresses.ts";
import { drawPicture, pictureContent } from "./picture-drawing.ts";
import { pictureFonts } from "./picture-fonts.ts";
import { createSetter } from "./picture-text.ts";
import { place } from "./site-files.ts";

/** Folder that outlives builds: pictures are kept there by the hash of what they show. */
const CACHE = fileURLToPath(new URL("../../.cache/pictures/", import.meta.url));

/** The files that decide how a picture looks: when one of them changes, every picture is drawn anew. */
const DRAWING = ["picture-bidi.ts", "picture-drawing.ts", "picture-text.ts"];

const require = createRequire(import.meta.url);

/** Fingerprint of the program that draws: its own files, the renderer, the fonts. */
async function programOf(fonts: string): Promise<string> {
  const hash = createHash("sha256").update(fonts);
  hash.update((require("@resvg/resvg-js/package.json") as { version: string }).version);
  for (const file of DRAWING) hash.update(await readFile(new URL(file, import.meta.url)));
  return hash.digest("hex");
}

/** A cached file appears whole or not at all, also when two builds run at once. */
async function keep(file: string, content: Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}

/**
 * Draws the Open Graph picture of every article, 1200 × 630 PNG, into the staged site. A picture is drawn anew only when
 * something on it, the fonts, the renderer or the drawing itself changed.
 * @returns how many were drawn rather than taken from the cache
 */
export async function writePictures(
  { records, settings }: { readonly records: readonly ArticleRecord[]; readonly settings: ArchiveSettings },
  site: string,
  cache = CACHE,
): Promise<number> {
  await mkdir(cache, { recursive: true });
  const fonts = await pictureFonts(cache);
  const setter = createSetter(fonts);
  const program = await programOf(fonts.fingerprint);
  let drawn = 0;
  for (const record of records) {
    const content = pictureContent(record, settings);
    const key = createHash("sha256")
      .update(`${program} ${JSON.stringify(content)}`)
      .digest("hex");
    const kept = path.join(cache, `${key}.png`);
    let png: Uint8Array;
    try {
      png = await readFile(kept);
    } catch {
      png = new Resvg(drawPicture(content, setter), { font: setter.renderer }).render().asPng();
      await keep(kept, png);
      drawn++;
    }
    await place(site, pictureFile(record.id), png);
  }
  return drawn;
}
