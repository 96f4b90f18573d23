import { readFile } from "node:fs/promises";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildArchive } from "../../src/publish/build.ts";
import { filesOf } from "../../src/publish/site-files.ts";
import { axeFindings } from "../browser/axe.ts";
import { launchChromium, type WatchedPage, watchPage } from "../browser/chromium.ts";
import { type StaticServer, serveFolder } from "../browser/server.ts";
import { type OrderedArchive, orderedArchive } from "../ordered-archive.ts";

/** The site of an archive that was put in order: real builds, one after another, its pages in Chromium. */

let archive: OrderedArchive;
const build = async () => {
  const { articles, out } = archive;
  const report = await buildArchive({ articles, out });
  const problems = report.problems.filter(({ code }) => !/^(?:near-duplicate$|extract-|date-)/u.test(code));
  return { ...report, told: problems.map(({ code, id, found, write }) => [code, write ?? id ?? found]).sort() };
};
const read = (file: string): Promise<string> => readFile(path.join(archive.out, file), "utf8");
const main = async (file: string): Promise<Document> => parseHTML(await read(file)).document;
const textOf = async (file: string): Promise<string> =>
  ((await main(file)).querySelector("main")?.textContent ?? "").replaceAll(/\s+/gu, " ").trim();

let first: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  archive = await orderedArchive();
  first = await build();
}, 120_000);
afterAll(() => archive.remove());

describe("the first build", () => {
  it("tells what an archivist should know, and nothing else", () => {
    expect(first.published).toBe(true);
    expect(first.told).toEqual([
      ["article-hidden", "acre"],
      ["picture-orphan", "stray.png"],
    ]);
  });

  it("leads old addresses to their article", async () => {
    for (const [file, to] of [
      ["articles/harbour-7/index.html", "../../articles/sidon/"],
      ["2019/رصيف.html", "../articles/sidon/"],
      ["news/7/index.html", "../../articles/sidon/"],
    ] as const) {
      const page = await main(file);
      expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(to);
      expect(page.querySelector("meta[http-equiv=refresh]")?.getAttribute("content")).toBe(`0; url=${to}`);
      expect(page.querySelector("main a")?.getAttribute("href")).toBe(to);
    }
    expect((await read("_redirects")).split("\n")).toContain(
      `/2019/${encodeURIComponent("رصيف")}.html /articles/sidon/ 301`,
    );
  });

  it("says at the address of what left what it was, when and why it left", async () => {
    const said = await textOf("articles/beirut/index.html");
    for (const words of ["افتتاح رصيف في بيروت", "جريدة المنارة", "17 مايو", "بطلب من الناشر", "صيدا"])
      expect(said).toContain(words);
    expect(await read("articles/beirut-old/index.html")).toContain("0; url=../../articles/beirut/");
  });

  it("has nothing of a hidden article: no page, no listing, no export, no capture, no word in search", async () => {
    for (const file of await filesOf(archive.out)) {
      expect(file).not.toMatch(/acre/u);
      // Under assets/ lies what the program itself brings: it knows names of places.
      if (/^(?!assets\/).*\.(?:html|xml|json|csv|ndjson|txt|md)$/u.test(file))
        expect([file, (await read(file)).includes("عكا")]).toEqual([file, false]);
    }
  });

  it("has pages, counts, feeds and filters for tags and subjects", async () => {
    expect(await textOf("subjects/index.html")).toContain("موانئ الشمال");
    expect(await textOf("subjects/مواني-الشمال/index.html")).toContain("مقالان");
    expect(await read("subjects/مواني-الشمال/feed.xml")).toContain("<feed");
    expect(await textOf("tags/مواني/index.html")).toContain("مقالان");
    expect(await textOf("articles/tripoli/index.html")).toContain("موانئ الشمال");
  });

  it("tells the story of a dossier, in the menu, on the home page and in the sitemap's place", async () => {
    const story = await textOf("dossiers/harbours/index.html");
    expect(story).toMatch(/بدأت القصة.*صيدا.*ثم الشمال.*HarborOS.*(?:طرابلس|جبيل)/u);
    const home = await main("index.html");
    expect(home.querySelector('nav a[href="./dossiers/"]')).not.toBeNull();
    expect(home.querySelector('nav a[href="./pages/method/"]')?.textContent).toBe("المنهج");
    expect(home.querySelector('main a[href="./dossiers/harbours/"]')).not.toBeNull();
  });

  it("shows pictures in a modern format with their size and words, and no picture without", async () => {
    const page = await main("articles/sidon/index.html");
    const shown = [...page.querySelectorAll(".pictures img")].map((image) =>
      ["alt", "width", "height", "src"].map((name) => image.getAttribute(name)),
    );
    expect(shown).toEqual([
      ["رصيف طويل ترسو عنده سفينة زرقاء", "1600", "1000", "../../articles/sidon/picture-1-1280.webp"],
      ["صفحة من الجريدة المطبوعة", "420", "600", "../../articles/sidon/picture-2-420.webp"],
    ]);
    expect(page.querySelector(".pictures figcaption")?.textContent).toContain("أرشيف الميناء");
  });

  it("makes one article of two captures of one address", async () => {
    expect(await textOf("articles/sidon-first/index.html")).toContain("إصدار أقدم");
    const versions = (await filesOf(archive.out)).filter((file) => file.startsWith("versions/"));
    expect(versions).toHaveLength(1);
    const page = await main(versions[0] ?? "");
    const marked = (selector: string) => [...page.querySelectorAll(selector)].map((each) => each.textContent);
    expect(marked("del").join(" ")).toContain("أربعين");
    expect(marked("ins").join(" ")).toContain("خمسين");
    const listed = await read("2023/03/index.html");
    expect(listed).toContain("articles/sidon/");
    expect(listed).not.toContain("articles/sidon-first/");
    expect(await read("feed.xml")).not.toContain("sidon-first");
    expect(await read("data/articles.ndjson")).toContain('"sidon-first"');
  });

  it("links to nothing that is not there", async () => {
    const files = new Set(await filesOf(archive.out));
    const broken: string[] = [];
    for (const file of files) {
      if (!file.endsWith(".html") || file === "404.html" || file.startsWith("pagefind/")) continue;
      for (const element of (await main(file)).querySelectorAll("a[href], img[src]")) {
        const address = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
        const target = new URL(address, `http://site.invalid/${file}`);
        if (target.host !== "site.invalid") continue;
        const found = decodeURIComponent(target.pathname).slice(1);
        if (!files.has(found === "" || found.endsWith("/") ? `${found}index.html` : found))
          broken.push(`${file}: ${address}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

const TEMPLATES: Readonly<Record<string, string>> = {
  home: "",
  "article with pictures and versions": "articles/sidon/",
  "older version": "articles/sidon-first/",
  "what left": "articles/beirut/",
  dossiers: "dossiers/",
  dossier: "dossiers/harbours/",
  "own page": "pages/method/",
  subjects: "subjects/",
  subject: `subjects/${encodeURIComponent("مواني-الشمال")}/`,
  tags: "tags/",
};

describe("its pages", () => {
  let host: StaticServer;
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    host = await serveFolder(archive.out);
    browser = await launchChromium();
    watched = await watchPage(browser, { viewport: { width: 360, height: 800 } });
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it("are valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      // Boxes that are ticked for one question share its name.
      rules: { "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }] },
    });
    const found: string[] = [];
    for (const file of await filesOf(archive.out)) {
      if (!file.endsWith(".html") || file.startsWith("pagefind/")) continue;
      const { results } = await validator.validateString(await read(file));
      for (const { messages } of results)
        for (const { ruleId, message, line } of messages) found.push(`${file}:${line} ${ruleId}: ${message}`);
    }
    expect(found).toEqual([]);
  });

  it("please axe in both colour schemes, fit 320 px, and ask for nothing outside", async () => {
    const versions = (await filesOf(archive.out))
      .find((file) => file.startsWith("versions/"))
      ?.replace("index.html", "");
    const found: string[] = [];
    for (const [name, address] of Object.entries({ ...TEMPLATES, versions: versions ?? "" })) {
      await watched.page.setViewportSize({ width: 320, height: 700 });
      await watched.page.goto(host.url + address);
      for (const finding of await axeFindings(watched.page)) found.push(`${name}: ${finding}`);
      const wide = await watched.page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      if (wide > 0) found.push(`${name}: ${wide} px too wide`);
    }
    expect([...found, ...watched.faults()]).toEqual([]);
  });

  it("wear the archive's own style sheet over the program's, and its logo", async () => {
    await watched.page.goto(host.url);
    const border = "getComputedStyle(document.querySelector('.foot')).borderBlockStartWidth";
    expect(await watched.page.evaluate(border)).toBe("7px");
    const drawn = "document.querySelector('.brand .logo').naturalWidth > 0";
    expect(await watched.page.evaluate(drawn)).toBe(true);
  });

  it("lead from an old address to the article", async () => {
    await watched.page.goto(`${host.url}articles/harbour-7/`);
    await watched.page.waitForURL(/articles\/sidon\/$/u);
  });

  it("are found by search with subjects to narrow by", async () => {
    await watched.page.goto(`${host.url}search/?q=${encodeURIComponent("رصيف")}`);
    await watched.page.locator('[data-facet="subject"], [data-search-results] li').first().waitFor();
    await watched.page.goto(`${host.url}search/?q=${encodeURIComponent("المرافئ")}`);
    await watched.page.locator('a[href*="dossiers/harbours"]').first().waitFor();
  });
});

describe("builds after it", () => {
  it("keep an address of what was removed, propose the line to write, and are the same from the same", async () => {
    await archive.take("tyre.txt");
    const second = await build();
    const today = new Date().toISOString().slice(0, 10);
    const line = `tyre: {headline: "افتتاح رصيف جديد في صور بعد سنوات من الانتظار", publisher: "جريدة المنارة", published: 2023-03-11, left: ${today}}`;
    expect(second.told).toContainEqual(["article-left", line]);
    expect(await textOf("articles/tyre/index.html")).toContain("لم يعد هذا المقال في الأرشيف");
    // The list it alone stood in leads one level up.
    expect(await read("sections/محليات/index.html")).toContain("0; url=../../sections/");
    const before = await read("SHA256SUMS");
    const third = await build();
    expect(await read("SHA256SUMS")).toBe(before);
    // Said again with all that was said first, though its record is not on the site any more.
    expect(third.told).toContainEqual(["article-left", line]);
    // What lay beside it says so too, and holds nothing of it.
    expect(JSON.parse(await read("articles/tyre/tyre.json"))).toEqual({
      id: "tyre",
      status: "withdrawn",
      left: null,
      reason: null,
      see: null,
    });
    expect(await read("articles/tyre/capture.txt")).toBe(
      "لم يعد هذا المقال في الأرشيف.\nThis article is no longer in the archive.\n",
    );
    const beside = JSON.parse(await read("articles/beirut/beirut.json"));
    expect(beside).toEqual({
      id: "beirut",
      status: "withdrawn",
      left: "2024-05-17",
      reason: "بطلب من الناشر",
      see: "articles/sidon/sidon.json",
    });
  }, 120_000);

  it("lead a renamed article's old id to it where the correction says so, and say nothing then", async () => {
    const pictures = (await filesOf(archive.out)).filter((file) => /^articles\/sidon\/.*\.(?:webp|png)$/u.test(file));
    expect(pictures.length).toBeGreaterThan(2);
    const pairs = (await filesOf(archive.out)).filter((file) =>
      /^compare\/(?!.*tyre)(?:.+\/)?byblos\/.*index\.html$/u.test(file),
    );
    expect(pairs.length).toBeGreaterThan(0);
    await archive.put("withdrawn.yaml", "tyre: أعيد إلى صاحبه\nbeirut: بطلب من الناشر\n");
    await archive.put("jubayl.txt", await readFile(path.join(archive.articles, "byblos.txt")));
    await archive.put("jubayl.yaml", "aliases: byblos\n");
    await archive.take("byblos.txt");
    const renamed = await build();
    expect(renamed.told.map(([code]) => code)).not.toContain("article-left");
    expect(await read("articles/byblos/index.html")).toContain("0; url=../../articles/jubayl/");
    expect(JSON.parse(await read("articles/byblos/byblos.json"))).toMatchObject({
      status: "moved",
      see: "articles/jubayl/jubayl.json",
    });
    expect(await read("articles/byblos/capture.txt")).toContain("articles/jubayl/");
    // A pair it was one of is still compared.
    for (const pair of pairs) {
      const to = /0; url=(?:\.\.\/)+(compare\/[^"]*jubayl[^"]*)"/u
        .exec(await read(pair))?.[1]
        ?.replaceAll("&amp;", "&");
      expect((await read("_redirects")).split("\n")).toContain(`/${pair.replace("index.html", "")} /${to} 301`);
    }
    // An old address whose alias was struck out leads where it led.
    expect(await read("articles/beirut-old/index.html")).toContain("0; url=../../articles/beirut/");
    expect(await textOf("articles/tyre/index.html")).toContain("أعيد إلى صاحبه");
    expect(await read("articles/tyre/capture.txt")).toContain("أعيد إلى صاحبه");
    await archive.take("sidon.txt");
    await archive.put("withdrawn.yaml", "tyre: x\nbeirut: x\nsidon: x\n");
    await build();
    for (const file of pictures) {
      const { width, height } = await sharp(path.join(archive.out, file)).metadata();
      expect([file, width, height]).toEqual([file, 1, 1]);
    }
  }, 120_000);

  it("tell of an id that differs from the one published in capitals alone", async () => {
    await archive.put("Tripoli.txt", await readFile(path.join(archive.articles, "tripoli.txt")));
    await archive.take("tripoli.txt");
    expect((await build()).told).toContainEqual(["article-respelt", "tripoli"]);
  }, 120_000);
});
