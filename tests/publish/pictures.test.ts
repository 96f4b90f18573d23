import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Stretch, visualOrder } from "../../src/publish/picture-bidi.ts";
import { drawPicture, pictureContent } from "../../src/publish/picture-drawing.ts";
import { type PictureFonts, pictureFonts } from "../../src/publish/picture-fonts.ts";
import { createSetter, type Setter } from "../../src/publish/picture-text.ts";
import { writePictures } from "../../src/publish/pictures.ts";
import { settingsSchema } from "../../src/settings.ts";
import { pictureFile } from "../../src/site/exchange/addresses.ts";
import { inferred, sampleRecord } from "../site/cite/sample-record.ts";
import { readXml } from "../site/exchange/read-xml.ts";

const settings = settingsSchema.parse({ months: "gulf" });
let folder = "";
let fonts: PictureFonts;
let setter: Setter;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "warraq-pictures-"));
  fonts = await pictureFonts(path.join(folder, "cache"));
  setter = createSetter(fonts);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Pixels of an 8-bit RGBA PNG (ISO 15948), unfiltered: [width, height, bytes]. */
function pixelsOf(png: Buffer): { width: number; height: number; at: (x: number, y: number) => number[] } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect([...png.subarray(24, 26)]).toEqual([8, 6]);
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * 4;
  const pixels = Buffer.alloc(height * stride);
  const paeth = (a: number, b: number, c: number): number => {
    const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
  };
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x < 4 ? 0 : (pixels[y * stride + x - 4] ?? 0);
      const up = y === 0 ? 0 : (pixels[(y - 1) * stride + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (pixels[(y - 1) * stride + x - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      pixels[y * stride + x] = ((raw[y * (stride + 1) + 1 + x] ?? 0) + guess) & 255;
    }
  }
  return { width, height, at: (x, y) => [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)] };
}

describe("visual order", () => {
  const seen = (line: string): string =>
    visualOrder(line)
      .map(({ text, rtl }: Stretch) => (rtl ? [...text].reverse().join("") : text))
      .join("");

  // Each line with what is seen from left to right; checked against Chromium's layout of the same lines.
  it.each([
    ["بوتين وماكرون", "نوركامو نيتوب"],
    ["عام 2022 كان", "ناك 2022 ماع"],
    ["إلى 28/1/2022 وفق", "قفو 28/1/2022 ىلإ"],
    ["تقرير Human Rights Watch عن", "نع Human Rights Watch ريرقت"],
    ["iPhone 15 يتصدر", "ردصتي iPhone 15"],
    ["(NATO) حلف", "فلح )NATO("],
    ["بنسبة 3.5% اليوم", "مويلا %3.5 ةبسنب"],
    ["٣٫٥ مليون", "نويلم ٣٫٥"],
    ["15% زيادة", "ةدايز 15%"],
  ])("of «%s»", (line, order) => expect(seen(line)).toBe(order));

  it("loses and invents nothing", () => {
    const part = fc.constantFrom(
      "بوتين",
      " ",
      "12",
      "-",
      "(",
      ")",
      "«",
      "»",
      "%",
      "COVID",
      "٣",
      "،",
      ".",
      "ً",
      "א",
      "😀",
      "$",
    );
    const line = fc.oneof(
      fc.array(part, { maxLength: 20 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(line, (text) => {
        const stretches = visualOrder(text);
        expect(
          [...stretches]
            .reverse()
            .map((stretch) => stretch.text)
            .join(""),
        ).toBe(text);
        // Neighbours differ in direction, or they would be one stretch.
        for (const [index, { rtl }] of stretches.slice(1).entries()) expect(rtl).not.toBe(stretches[index]?.rtl);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

describe("setting of lines", () => {
  it("draws every letter of Arabic news, Latin and figures", () => {
    for (const character of 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌَُِّْٰپچژگڤکی۔،؛؟«»"()[]{}:.,!?%-–—…/0123456789٠١٢٣٤٥٦٧٨٩ABCxyzéç€$')
      expect(fonts.familyOf(character), character).not.toBeNull();
  });

  it("measures a line as the sum of its words and spaces", () => {
    const setting = { size: 60, weight: 700 } as const;
    const parts = ["بوتين", " ", "Human", " ", "2022"].map((part) => setter.width(part, setting));
    const whole = setter.width("بوتين Human 2022", setting);
    expect(whole).toBeCloseTo(
      parts.reduce((sum, part) => sum + part, 0),
      0,
    );
    expect(setter.width("بوتين", { size: 30, weight: 700 })).toBeCloseTo(setter.width("بوتين", setting) / 2, 5);
  });

  it("joins letters: a word is narrower than its letters apart", () => {
    const setting = { size: 60, weight: 500 } as const;
    const apart = [..."ضمانات"].map((letter) => setter.width(letter, setting)).reduce((sum, width) => sum + width, 0);
    expect(setter.width("ضمانات", setting)).toBeLessThan(apart * 0.9);
  });

  it("breaks lines at words, none too wide, as even as can be", () => {
    const setting = { size: 60, weight: 700 } as const;
    const text = "بوتين يبحث مع نظيره الفرنسي تزويد روسيا بضمانات أمنية طويلة الأجل";
    const lines = setter.wrap(text, setting, 900);
    expect(lines.join(" ")).toBe(text);
    const widths = lines.map((line) => setter.width(line, setting));
    expect(Math.max(...widths)).toBeLessThanOrEqual(900);
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.6);
  });
});

describe("a picture", () => {
  const texts = (svg: string): string[] => {
    const found: string[] = [];
    const visit = (element: ReturnType<typeof readXml>): void => {
      if (element.name === "text") found.push(element.text.replace(/[\u202b\u202c]/gu, ""));
      element.children.forEach(visit);
    };
    visit(readXml(svg));
    return found;
  };

  it("is well-formed and shows headline, outlet, archive and date, whatever signs they hold", () => {
    const record = sampleRecord({ headline: 'قال: <b>"لا"</b> & 😀 نعم', published: inferred("2021-12-14") });
    const shown = texts(drawPicture(pictureContent(record, settings), setter)).join("");
    for (const part of ["قال", "نعم", "جريدة المنارة", "ورّاق", "نحو", "2021"]) expect(shown).toContain(part);
    expect(shown).not.toContain("😀");
  });

  it("takes the archive's own accent where it is a colour", () => {
    const band = (accent: string): string => {
      const own = { ...settings, colours: { accent } };
      return /fill="([^"]*)"\/>\n<g/.exec(drawPicture(pictureContent(sampleRecord(), own), setter))?.[1] ?? "";
    };
    expect(band("#0a6b5d")).toBe("#0a6b5d");
    expect(band('red"/><script>')).toBe("#962a1c");
  });

  it("keeps the longest headline inside the picture and says that it was cut", () => {
    const headline = "اتفاق على تبادل الأسرى برعاية أممية ".repeat(30);
    const svg = drawPicture(pictureContent(sampleRecord({ headline }), settings), setter);
    expect(texts(svg)).toContain("…");
    for (const [, x = "", y = ""] of svg.matchAll(/<text [^>]*?x="([\d.-]+)" y="(\d+)"/g)) {
      expect(Number(x)).toBeGreaterThan(60);
      expect(Number(y)).toBeLessThan(600);
    }
  });

  it.each([
    ["one word", "ب".repeat(200_000)],
    ["words", "خبر عاجل ".repeat(20_000)],
    ["marks", `خ${"\u064b\u0651".repeat(100_000)}`],
    ["a word of Latin", "W".repeat(200_000)],
  ])("measures no more of a headline of megabytes than it can show: %s", (_, headline) => {
    let measured = 0;
    const counting: Setter = {
      ...setter,
      width: (text, setting) => {
        measured += text.length;
        return setter.width(text, setting);
      },
    };
    const content = pictureContent(sampleRecord({ headline }), settings);
    const svg = drawPicture(content, counting);
    expect(measured).toBeLessThan(200_000);
    expect(svg.length).toBeLessThan(20_000);
    expect(texts(svg).join("")).toContain("…");
    for (const text of texts(svg)) expect(setter.width(text, { size: 42, weight: 700 })).toBeLessThanOrEqual(1_032);
  });

  it("is drawn once: the second build takes it from the cache, byte for byte", async () => {
    const records = [sampleRecord({ id: "a" }), sampleRecord({ id: "b", headline: null, published: null })];
    const cache = path.join(folder, "cache");
    const [one, other] = [path.join(folder, "one"), path.join(folder, "other")];
    expect(await writePictures({ records, settings }, one, cache)).toBe(2);
    expect(await writePictures({ records, settings }, other, cache)).toBe(0);
    const [first = sampleRecord()] = records;
    expect(await writePictures({ records: [{ ...first, headline: "آخر" }], settings }, other, cache)).toBe(1);
    const png = await readFile(path.join(one, "articles/a/a.png"));
    expect(await readFile(path.join(other, "articles/b/b.png"))).toEqual(
      await readFile(path.join(one, "articles/b/b.png")),
    );

    const { width, height, at } = pixelsOf(png);
    expect([width, height]).toEqual([1200, 630]);
    expect(at(5, 5)).toEqual([0xfb, 0xf8, 0xf2]);
    expect(at(1195, 315)).toEqual([0x96, 0x2a, 0x1c]);
  });

  it("is the same where the cache cannot be written, and leaves no fonts behind", async () => {
    const records = [sampleRecord({ id: "a" })];
    const [cached, uncached] = [path.join(folder, "cached"), path.join(folder, "uncached")];
    const file = path.join(folder, "no-folder");
    await writeFile(file, "");
    const spare = async (): Promise<string[]> =>
      (await readdir(tmpdir())).filter((name) => name.startsWith("warraq-fonts-"));
    const before = await spare();
    await writePictures({ records, settings }, cached, path.join(folder, "cache"));
    expect(await writePictures({ records, settings }, uncached, path.join(file, "below"))).toBe(1);
    expect(await spare()).toEqual(before);
    const picture = (site: string): Promise<Buffer> => readFile(path.join(site, pictureFile("a")));
    expect((await picture(uncached)).equals(await picture(cached))).toBe(true);
  });

  it("has ink where the headline stands: from the right margin, and none outside", async () => {
    const png = await readFile(path.join(folder, "one/articles/a/a.png"));
    const { at } = pixelsOf(png);
    const dark = (x0: number, x1: number, y0: number, y1: number): number => {
      let count = 0;
      for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if ((at(x, y)[0] ?? 255) < 0x60) count++;
      return count;
    };
    expect(dark(800, 1117, 150, 484)).toBeGreaterThan(3_000);
    expect(dark(1118, 1180, 150, 484)).toBe(0);
    expect(dark(0, 80, 0, 630)).toBe(0);
  });

  it("has the same pixels on every run", async () => {
    const png = await readFile(path.join(folder, "one/articles/a/a.png"));
    const fresh = path.join(folder, "fresh");
    await writePictures({ records: [sampleRecord({ id: "a" })], settings }, fresh, path.join(folder, "fresh-cache"));
    const again = await readFile(path.join(fresh, "articles/a/a.png"));
    const hash = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
    expect(hash(again)).toBe(hash(png));
  });
});
