import { createHash } from "node:crypto";
import path from "node:path";
import { imageSize } from "image-size";
import { readRegularFile } from "../files/regular-file.ts";
import { causeOf } from "../problems/cause.ts";
import { pictureProblem } from "../problems/pictures.ts";
import type { Problem } from "../problems/problem.ts";
import type { Picture, Pictures } from "../record/pictures.ts";
import { articlePath } from "../site/entry.ts";
import type { ShownPicture } from "../site/shown-picture.ts";
import { cacheFolder, keep, taken } from "./cache.ts";
import { place } from "./site-files.ts";

/**
 * Pictures of articles on their way to the site: scaled to the widths pages show, as WebP, without what a camera wrote into
 * them (place, owner). Where the picture library is not to be had they are copied as they are.
 */

/** Widths in pixels: a phone's page, a wide page or a sharp phone, the whole picture for who opens it. */
const WIDTHS = [640, 1280, 2400] as const;
/** Quality of WebP; at 80 text of scans stays sharp, at a quarter of a JPEG's weight. */
const QUALITY = 80;
/** Largest picture in bytes: scans at 600 dpi stay below. */
const LARGEST = 256 * 1024 * 1024;
/** What browsers show as it is. */
const SHOWN_AS_IS = /\.(?:jpe?g|png|webp|avif|gif)$/iu;

/** The picture library; null where it cannot be loaded (no binary of it for this system). */
export type Sharp = typeof import("sharp").default;
const loadSharp = async (): Promise<Sharp | null> => (await import("sharp").catch(() => null))?.default ?? null;

/** A picture's sizes as files. */
interface Scaled {
  readonly width: number;
  readonly height: number;
  readonly ending: string;
  /** Width → bytes, narrowest first. */
  readonly files: ReadonlyMap<number, Uint8Array>;
}

/** What pictures were made of, and what could not be. */
export interface PicturesWritten {
  readonly shown: ReadonlyMap<string, readonly ShownPicture[]>;
  readonly problems: readonly Problem[];
}

/** Scales a picture; sizes that were made before are taken from the cache. */
async function scaled(bytes: Buffer, sharp: Sharp, cache: string | null): Promise<Scaled> {
  const { width: whole, height } = (await sharp(bytes).metadata()).autoOrient;
  const widest = Math.min(whole, WIDTHS.at(-1) ?? whole);
  const widths = [...WIDTHS.filter((width) => width < widest), widest];
  const source = createHash("sha256").update(bytes).digest("hex");
  const files = new Map<number, Uint8Array>();
  for (const width of widths) {
    const name = createHash("sha256")
      .update(`${source} ${width} webp ${QUALITY} ${sharp.versions.sharp}`)
      .digest("hex");
    const kept = cache === null ? null : path.join(cache, `${name}.webp`);
    const known = kept === null ? null : await taken(kept);
    const made =
      known ??
      (await sharp(bytes)
        .autoOrient()
        .resize({ width, withoutEnlargement: true })
        .webp({ quality: QUALITY })
        .toBuffer());
    if (known === null && kept !== null) await keep(kept, made);
    files.set(width, made);
  }
  return { width: widest, height: Math.round((height * widest) / whole), ending: "webp", files };
}

/** A picture as it is. */
function asItIs(bytes: Buffer, file: string): Scaled | null {
  if (!SHOWN_AS_IS.test(file)) return null;
  const { width, height, orientation = 1 } = imageSize(bytes);
  // Orientations 5 to 8 of EXIF lie on their side.
  const [across, down] = orientation > 4 ? [height, width] : [width, height];
  const ending = path.extname(file).slice(1).toLowerCase();
  return { width: across, height: down, ending, files: new Map([[across, bytes]]) };
}

/** What the pictures of one archive are made with. */
interface Workshop {
  readonly home: string;
  readonly site: string;
  readonly sharp: Sharp | null;
  readonly cache: string | null;
}

async function written(
  picture: Picture,
  name: string,
  { home, site, sharp, cache }: Workshop,
): Promise<ShownPicture | Problem> {
  const file = path.join(home, ...picture.file.split("/"));
  try {
    const bytes = readRegularFile(file, LARGEST);
    const made = sharp === null ? asItIs(bytes, file) : await scaled(bytes, sharp, cache);
    if (made === null) return pictureProblem("picture-unreadable", { file, found: path.extname(file) });
    const { width, height, ending, files } = made;
    const sources: { path: string; width: number }[] = [];
    for (const [across, content] of files) {
      const target = `${name}-${across}.${ending}`;
      place(site, target, content);
      sources.push({ path: target, width: across });
    }
    const { alt, caption, credit } = picture;
    return { alt, caption, credit, width, height, sources };
  } catch (error) {
    return pictureProblem("picture-unreadable", { file, found: causeOf(error) });
  }
}

/**
 * Writes the pictures of an archive's articles into the staged site, `articles/<id>/picture-<n>-<width>.webp`.
 * @param load gives the picture library
 */
export async function writeArticlePictures(
  home: string,
  pictures: Pictures,
  site: string,
  load: () => Promise<Sharp | null> = loadSharp,
): Promise<PicturesWritten> {
  const shown = new Map<string, ShownPicture[]>();
  const problems: Problem[] = [];
  if (pictures.size === 0) return { shown, problems };
  const workshop = { home, site, sharp: await load(), cache: await cacheFolder("article-pictures") };
  let count = 0;
  for (const [id, own] of pictures) {
    for (const [index, picture] of own.entries()) {
      const made = await written(picture, `${articlePath(id)}picture-${index + 1}`, workshop);
      if ("code" in made) problems.push({ ...made, id });
      else {
        shown.set(id, [...(shown.get(id) ?? []), made]);
        count++;
      }
    }
  }
  if (workshop.sharp === null && count > 0)
    problems.push(pictureProblem("picture-not-scaled", { found: String(count) }));
  return { shown, problems };
}
