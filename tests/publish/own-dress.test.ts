import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ownDress } from "../../src/publish/own-dress.ts";
import { type ArchiveSettings, defaultSettings } from "../../src/settings.ts";

/** A style sheet, a font and a logo of the archive's own. */

let home = "";
beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), "warraq-dress-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(path.join(home, name), content);
async function wear(settings: Partial<ArchiveSettings> = {}) {
  const made = await ownDress(home, { ...defaultSettings(), ...settings });
  const style = made.dress.style === null ? null : String(made.files.get(made.dress.style));
  return { ...made, style, told: made.problems.map(({ code, line }) => [code, line]) };
}

const FONT = createRequire(import.meta.url).resolve(
  "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2",
);

describe("a style sheet of one's own", () => {
  it("is taken by its name, with what it brings along", async () => {
    await put("style.css", 'h1 {\n  color: teal;\n  background: url("paper.png");\n}\n');
    await put(
      "paper.png",
      await sharp({ create: { width: 2, height: 2, channels: 3, background: "#fff" } })
        .png()
        .toBuffer(),
    );
    const { style, files, told, dress } = await wear();
    expect(told).toEqual([]);
    expect(style).toMatch(/h1\{color:teal;background:url\("\.\/paper-[A-Z\d]+\.png"\)\}/u);
    expect([...files.keys()].filter((name) => name.endsWith(".png"))).toHaveLength(1);
    expect(dress.style).toMatch(/^assets\/own-[\da-f]{8}\.css$/u);
  });

  it.each([
    ["a file of the net", "h1 { background: url(https://example.org/x.png); }", "style-outside", null],
    ["a sheet of the net", '@import "//example.org/x.css";', "style-outside", null],
    ["a file above the archive", "h1 { background: url(../../etc/passwd); }", "style-outside", null],
    ["a file that is not there", "h1 {\n background: url(none.png); }", "style-broken", 2],
    ["a slip", "h1 {\n  color: red\n  background: blue;\n}\nh2 { color; }", "style-doubtful", 5],
  ])("that holds %s is told", async (_, css, code, line) => {
    await put("style.css", css);
    expect((await wear()).told).toContainEqual([code, line]);
  });

  it("is taken with what it brings along by way of linked folders: of the archive, and of the dress in it", async () => {
    const elsewhere = await mkdtemp(path.join(os.tmpdir(), "warraq-elsewhere-"));
    try {
      await mkdir(path.join(elsewhere, "archive"));
      await mkdir(path.join(elsewhere, "dress"));
      await writeFile(path.join(elsewhere, "dress", "house.css"), "h1 { background: url(paper.svg); }");
      await writeFile(path.join(elsewhere, "dress", "paper.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
      await symlink(path.join(elsewhere, "archive"), path.join(home, "articles"));
      await symlink(path.join(elsewhere, "dress"), path.join(home, "articles", "dress"));
      const style = "dress/house.css";
      const { dress, files, problems } = await ownDress(path.join(home, "articles"), { ...defaultSettings(), style });
      expect(problems).toEqual([]);
      expect(String(files.get(dress.style ?? ""))).toContain("paper-");
      expect([...files.keys()].filter((name) => name.endsWith(".svg"))).toHaveLength(1);
    } finally {
      await rm(elsewhere, { recursive: true, force: true });
    }
  });

  it("that is named and not there is told; none is none", async () => {
    expect((await wear({ style: "other.css" })).told).toEqual([["style-missing", null]]);
    expect(await wear()).toMatchObject({ style: null, told: [], dress: { style: null, logo: null } });
  });
});

describe("a font and a logo of one's own", () => {
  it("are cut, measured, and named in the styles", async () => {
    await put("face.woff2", await readFile(FONT));
    await put(
      "logo.svg",
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z"/></svg>',
    );
    const { style, dress, told } = await wear({ font: "face.woff2", logo: "logo.svg" });
    expect(told).toEqual([]);
    expect(style).toContain("font-family:Own");
    expect(dress.font).toMatch(/^assets\/font-[\da-f]{8}\.woff2$/u);
    expect(dress.logo).toMatchObject({ width: 40, height: 20 });
  });

  it("that cannot be read are told, and the rest is worn", async () => {
    await put("face.woff2", "no font");
    await put("logo.png", "no picture");
    await put("style.css", "h1{color:teal}");
    const { style, dress, told } = await wear({ font: "face.woff2", logo: "logo.png" });
    expect(told.map(([code]) => code)).toEqual(["font-unreadable", "logo-unreadable"]);
    expect([style, dress.logo, dress.font]).toEqual(["h1{color:teal}", null, null]);
  });
});
