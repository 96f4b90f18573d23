import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { accentStyle, bundleStyles, prepareAssets } from "../../src/publish/assets.ts";
import { defaultSettings } from "../../src/settings.ts";
import { linkFrom, rootsFrom } from "../../templates/parts/link.ts";

const settings = defaultSettings();

describe("styles", () => {
  const sheets = ["", "parts/"].flatMap((folder) =>
    readdirSync(`templates/styles/${folder}`)
      .filter((name) => name.endsWith(".css"))
      .map((name) => [`${folder}${name}`, readFileSync(`templates/styles/${folder}${name}`, "utf8")] as const),
  );

  test.each(sheets)("%s names no side of the page, and nothing that breaks Arabic letters", (_, css) => {
    const bare = css.replaceAll(/\/\*[\s\S]*?\*\//gu, "");
    expect(bare).not.toMatch(
      /(?:^|[\s;{-])(?:margin|padding|border|inset|scroll-margin|scroll-padding)?-?(?:left|right)\s*:/mu,
    );
    expect(bare).not.toMatch(/text-align:\s*(?:left|right|justify)|float:\s*(?:left|right)/u);
    expect(bare).not.toMatch(/letter-spacing|font-style:\s*italic|initial-letter|text-stroke|text-transform/u);
  });

  test("of the first screen stay small", async () => {
    const { base = "", article = "" } = await bundleStyles();
    expect(base.length + article.length).toBeLessThan(7_000);
  });
});

describe("the archive's own accent", () => {
  test("takes the rubric's place on screen, in light and dark", () => {
    const css = accentStyle({ ...settings, colours: { accent: "#0a5", accentDark: "oklch(80% 0.1 150)" } });
    expect(css).toContain("{:root{--rubric:#0a5}}");
    expect(css).toContain(":root[data-theme=dark]{--rubric:oklch(80% 0.1 150)}");
  });

  test.each(["red;} body{display:none", "url(https://example.org/x)", "</style><script>", "var(--x)", "expression(1)"])(
    "that is no colour is left out: %s",
    (accent) => {
      expect(accentStyle({ ...settings, colours: { accent } })).toBe("");
    },
  );
});

describe("assets", () => {
  test("are the same bytes every time, named by their content, with the face in one file", async () => {
    const [one, two] = [await prepareAssets(settings, null), await prepareAssets(settings, null)];
    expect([...one.files.keys()]).toEqual([...two.files.keys()]);
    for (const [name, content] of one.files)
      expect(Buffer.from(content).equals(Buffer.from(two.files.get(name) ?? ""))).toBe(true);
    expect(one.face).toMatch(/^assets\/face-[0-9a-f]{8}\.css$/u);
    const sheet = String(one.files.get(one.face));
    const letters = sheet.slice(0, sheet.indexOf(":root"));
    const [arabic = ""] = /(?<=base64,)[^)]+/u.exec(letters) ?? [];
    const size = Buffer.from(arabic, "base64").length;
    const sent = gzipSync(letters).length;
    console.log(`Arabic face: ${(size / 1024).toFixed(1)} KB; with figures, as sent: ${(sent / 1024).toFixed(1)} KB`);
    expect(size).toBeGreaterThan(10 * 1024);
    expect(size).toBeLessThan(25 * 1024);
    expect(sent).toBeLessThan(28 * 1024);
    expect(one.rest).toMatch(/^assets\/rest-[0-9a-f]{8}\.css$/u);
  });
});

describe("links", () => {
  test("are relative to their page, with every name encoded", () => {
    expect(linkFrom(rootsFrom(settings, "", ""))("articles/a b/")).toBe("./articles/a%20b/");
    expect(linkFrom(rootsFrom(settings, "articles/x/", ""))("outlets/الشروق/")).toBe(
      "../../outlets/%D8%A7%D9%84%D8%B4%D8%B1%D9%88%D9%82/",
    );
    expect(linkFrom(rootsFrom(settings, "articles/x/", ""))("")).toBe("../../");
    expect(linkFrom(rootsFrom(settings, "about/", ""))("articles/x/#p1-aaaa")).toBe("../articles/x/#p1-aaaa");
  });

  test("of the page for what is missing begin at the host's root, since it is served anywhere", () => {
    expect(linkFrom(rootsFrom(settings, "404.html", ""))("dates/")).toBe("/dates/");
    expect(linkFrom(rootsFrom({ ...settings, pathPrefix: "/archive/" }, "404.html", ""))("dates/")).toBe(
      "/archive/dates/",
    );
    const stated = { ...settings, baseUrl: "https://example.github.io/archive" };
    expect(linkFrom(rootsFrom(stated, "404.html", ""))("dates/")).toBe("/archive/dates/");
  });
});
