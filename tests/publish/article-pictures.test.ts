import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeArticlePictures } from "../../src/publish/article-pictures.ts";
import type { Picture } from "../../src/record/pictures.ts";

/** Pictures on their way to the site, by the real library and without it. */

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "warraq-pictures-"));
  process.env.XDG_CACHE_HOME = path.join(folder, "cache");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#7a6a4a" } });
const put = (name: string, content: Uint8Array | string) => writeFile(path.join(folder, name), content);
const write = (files: readonly string[], load?: Parameters<typeof writeArticlePictures>[3]) => {
  const pictures = files.map((file): Picture => ({ file, alt: "وصف", caption: null, credit: null }));
  return writeArticlePictures(folder, new Map([["a", pictures]]), path.join(folder, "site"), load);
};

describe("pictures of articles", () => {
  it("are scaled to the widths of pages, never up, and kept as WebP without what the camera wrote", async () => {
    const exif = { IFD0: { Artist: "somebody", Orientation: "6" } };
    await put("a.jpg", await blank(3000, 1500).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    await put("a-2.png", await blank(100, 40).png().toBuffer());
    const { shown, problems } = await write(["a.jpg", "a-2.png"]);
    expect(problems).toEqual([]);
    const [first, second] = shown.get("a") ?? [];
    // It lay on its side.
    expect(first).toMatchObject({ width: 1500, height: 3000 });
    expect(first?.sources.map(({ width }) => width)).toEqual([640, 1280, 1500]);
    expect(second).toMatchObject({
      width: 100,
      height: 40,
      sources: [{ path: "articles/a/picture-2-100.webp", width: 100 }],
    });
    for (const { path: file, width } of first?.sources ?? []) {
      const made = await sharp(await readFile(path.join(folder, "site", file))).metadata();
      expect([made.format, made.width, made.exif, made.orientation]).toEqual(["webp", width, undefined, undefined]);
    }
    // Again, from the cache: the same bytes.
    const bytes = await readFile(path.join(folder, "site", first?.sources[0]?.path ?? ""));
    await write(["a.jpg", "a-2.png"]);
    expect(await readFile(path.join(folder, "site", first?.sources[0]?.path ?? ""))).toEqual(bytes);
  });

  it("are copied as they are where the library is not to be had, and that is told", async () => {
    const bytes = await blank(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    await put("a.jpg", bytes);
    await put("a-2.tif", await blank(30, 20).tiff().toBuffer());
    const { shown, problems } = await write(["a.jpg", "a-2.tif"], async () => null);
    expect(shown.get("a")).toEqual([
      {
        alt: "وصف",
        caption: null,
        credit: null,
        width: 200,
        height: 300,
        sources: [{ path: "articles/a/picture-1-200.jpg", width: 200 }],
      },
    ]);
    expect(await readFile(path.join(folder, "site/articles/a/picture-1-200.jpg"))).toEqual(bytes);
    expect(problems.map(({ code, found }) => [code, found])).toEqual([
      ["picture-unreadable", ".tif"],
      ["picture-not-scaled", "1"],
    ]);
  });

  it("that are none are told and stop no other", async () => {
    await put("a.jpg", "no picture");
    await put("a-2.png", await blank(10, 10).png().toBuffer());
    const { shown, problems } = await write(["a.jpg", "gone.png", "a-2.png"]);
    expect(problems.map(({ code, id }) => [code, id])).toEqual([
      ["picture-unreadable", "a"],
      ["picture-unreadable", "a"],
    ]);
    expect(shown.get("a")).toHaveLength(1);
  });
});
