import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { sourceFingerprint } from "../program.ts";
import type { ArticleRecord } from "../record/schema.ts";
import type { ArchiveSettings } from "../settings.ts";
import { pictureFile } from "../site/exchange/addresses.ts";
import { cacheFolder, keep, taken } from "./cache.ts";
import { drawPicture, pictureContent } from "./picture-drawing.ts";
import { type PictureFonts, pictureFonts } from "./picture-fonts.ts";
import { createSetter } from "./picture-text.ts";
import { place } from "./site-files.ts";

/** The files that decide how a picture looks: when one of them changes, every picture is drawn anew. */
const DRAWING = ["picture-bidi.ts", "picture-drawing.ts", "picture-text.ts"];

const require = createRequire(import.meta.url);

/** Fingerprint of the program that draws: its own files, the renderer, the fonts. */
function programOf(fonts: string): string {
  const hash = createHash("sha256").update(fonts);
  hash.update((require("@resvg/resvg-js/package.json") as { version: string }).version);
  for (const file of DRAWING) hash.update(sourceFingerprint(`src/publish/${file}`));
  return hash.digest("hex");
}

/** What is drawn: the archive's articles, as its settings have them. */
interface Drawn {
  readonly records: readonly ArticleRecord[];
  readonly settings: ArchiveSettings;
}

/**
 * Does work with the fonts on a disk: those of the cache or, where it cannot be used, fonts made for this work alone.
 * @param cache null where there is none
 */
async function withFonts<Result>(
  cache: string | null,
  work: (fonts: PictureFonts) => Promise<Result>,
): Promise<Result> {
  const kept = cache && (await pictureFonts(cache).catch(() => null));
  if (kept) return work(kept);
  const own = await mkdtemp(path.join(tmpdir(), "warraq-fonts-"));
  try {
    return await work(await pictureFonts(own));
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/**
 * Draws the Open Graph picture of every article, 1200 × 630 PNG, into the staged site. A picture is drawn anew only when
 * something on it, the fonts, the renderer or the drawing itself changed.
 * @param folder cache of pictures by the hash of what they show; by default the user's own
 * @returns how many were drawn rather than taken from the cache
 */
export async function writePictures(drawn: Drawn, site: string, folder?: string): Promise<number> {
  const cache = folder ?? (await cacheFolder("pictures"));
  return withFonts(cache, (fonts) => draw(drawn, site, { fonts, cache }));
}

async function draw(
  { records, settings }: Drawn,
  site: string,
  { fonts, cache }: { readonly fonts: PictureFonts; readonly cache: string | null },
): Promise<number> {
  const setter = createSetter(fonts);
  const program = programOf(fonts.fingerprint);
  let drawn = 0;
  for (const record of records) {
    const content = pictureContent(record, settings);
    const key = createHash("sha256")
      .update(`${program} ${JSON.stringify(content)}`)
      .digest("hex");
    const kept = cache && path.join(cache, `${key}.png`);
    let png: Uint8Array | null = kept === null ? null : await taken(kept);
    if (!png) {
      png = new Resvg(drawPicture(content, setter), { font: setter.renderer }).render().asPng();
      if (kept) await keep(kept, png);
      drawn++;
    }
    place(site, pictureFile(record.id), png);
  }
  return drawn;
}
