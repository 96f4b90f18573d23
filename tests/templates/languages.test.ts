import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../browser/axe.ts";
import { launchChromium, type WatchedPage, watchPage } from "../browser/chromium.ts";
import { type StaticServer, serveFolder } from "../browser/server.ts";
import { sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";
import { type EveryTemplate, everyTemplate, TEMPLATES } from "./every-template.ts";
import { linksOf } from "./links.ts";

/** A site in Arabic and English: every page in both, each leading to the other, files once; and a site of one language unchanged. */

let every: EveryTemplate;
let stated: BuiltSite;
let one: BuiltSite;
const hosts = new Map<string, StaticServer>();
let browser: Browser;
let watched: WatchedPage;
/** Pages read so far: most tests look at all of them. */
const read = new Map<string, Promise<Document>>();
const page = (built: BuiltSite, file: string): Promise<Document> => {
  const key = `${built.folder} ${file}`;
  const known = read.get(key) ?? built.read(file).then((markup) => parseHTML(markup).document);
  read.set(key, known);
  return known;
};

beforeAll(async () => {
  const languages = ["ar", "en"] as const;
  every = await everyTemplate("ar", { exports: true, languages: [...languages] });
  stated = await buildSite(sampleArchive({ languages: [...languages], baseUrl: "https://archive.example/a/" }), {
    exports: true,
  });
  one = await buildSite(sampleArchive({ languages: ["ar"] }), { exports: true });
  for (const [name, { folder }] of Object.entries(every.sites)) hosts.set(name, await serveFolder(folder));
  browser = await launchChromium();
  watched = await watchPage(browser, { viewport: { width: 320, height: 700 } });
});
afterAll(async () => {
  await browser?.close();
  for (const host of hosts.values()) await host.close();
  await every?.remove();
  for (const built of [stated, one]) await built?.remove();
});

describe.each(["sample", "ordered"] as const)("two languages on one site: %s", (name) => {
  const siteOf = () => every.sites[name];

  test("every page is there in both, and nothing but pages is there twice", () => {
    const both = siteOf();
    const ofEnglish = both.pages.filter((file) => file.startsWith("en/")).map((file) => file.slice(3));
    expect(ofEnglish).toEqual(both.pages.filter((file) => !file.startsWith("en/")));
    expect(ofEnglish.length).toBeGreaterThan(20);
    expect([...both.files].filter((file) => file.startsWith("en/") && !file.endsWith(".html"))).toEqual([]);
  });

  test("no link is broken, and html-validate finds nothing", async () => {
    const both = siteOf();
    const { broken, count } = await linksOf(both);
    expect(broken).toEqual([]);
    const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });
    const found: string[] = [];
    for (const file of both.pages) {
      const { results } = await validator.validateString(await both.read(file));
      for (const { messages } of results)
        for (const { ruleId, message } of messages) found.push(`${file} ${ruleId}: ${message}`);
    }
    expect(found).toEqual([]);
    console.log(`two languages: ${count} links on ${both.pages.length} pages, 0 broken, html-validate 0 errors`);
  });

  test("pages say their language, articles theirs", async () => {
    const both = siteOf();
    for (const file of both.pages) {
      const { documentElement } = await page(both, file);
      const english = file.startsWith("en/");
      expect([file, documentElement.lang, documentElement.dir]).toEqual([
        file,
        english ? "en" : "ar",
        english ? "ltr" : "rtl",
      ]);
    }
  });

  test("each page names itself in every language and leads to the other; the first is x-default", async () => {
    const both = siteOf();
    for (const file of both.pages) {
      const document = await page(both, file);
      const own = file.replace(/^en\//u, "");
      const address = (target: string) =>
        decodeURIComponent(new URL(target, `http://site.invalid/${file}`).pathname.slice(1));
      const asFolder = (path: string) => path.replace(/(^|\/)index\.html$/u, "$1");
      const to = document.querySelector("a[data-language]");
      const other = file.startsWith("en/") ? "" : "en/";
      const there = own === "404.html" ? other : asFolder(other + own);
      expect([file, address(to?.getAttribute("href") ?? ""), to?.getAttribute("hreflang")]).toEqual([
        file,
        there,
        other === "" ? "ar" : "en",
      ]);
      const alternates = [...document.querySelectorAll("link[hreflang]")].map((link) => [
        link.getAttribute("hreflang"),
        address(link.getAttribute("href") ?? ""),
      ]);
      const wanted = [
        ["ar", asFolder(own)],
        ["en", asFolder(`en/${own}`)],
        ["x-default", asFolder(own)],
      ];
      expect([file, alternates]).toEqual([file, own === "404.html" ? [] : wanted]);
    }
  });
});

describe("an article, and addresses", () => {
  test("the article stays Arabic in a page of another language", async () => {
    const article = await page(every.sites.sample, "en/articles/harbour-2023/index.html");
    expect(article.querySelector("h1")?.closest("[lang]")?.getAttribute("lang")).toBe("ar");
    expect(article.querySelector(".body p")?.closest("[dir]")?.getAttribute("dir")).toBe("rtl");
  });

  test("with a stated address alternates, canonical links and the sitemap are absolute, of both languages", async () => {
    const document = await page(stated, "en/articles/harbour-2023/index.html");
    const href = (selector: string) => document.querySelector(selector)?.getAttribute("href");
    const root = "https://archive.example/a/";
    expect(href("link[hreflang=ar]")).toBe(`${root}articles/harbour-2023/`);
    expect(href("link[hreflang=en]")).toBe(`${root}en/articles/harbour-2023/`);
    expect(href("link[rel=canonical]")).toBe(`${root}en/articles/harbour-2023/`);
    expect(href("link[rel=cite-as]")).toBe(`${root}articles/harbour-2023/`);
    const sitemap = await stated.read("sitemap.xml");
    for (const path of ["", "outlets/", "articles/harbour-2023/"])
      for (const at of ["", "en/"]) expect(sitemap).toContain(`<loc>${root}${at}${path}</loc>`);
    const missing = await page(stated, "en/404.html");
    expect(missing.querySelector(".brand")?.getAttribute("href")).toBe("/a/en/");
    expect(missing.querySelector("script[data-root]")?.getAttribute("data-root")).toBe("/a/");
  });

  test("a site that names one language is the one that names none, byte for byte", async () => {
    const none = await buildSite(sampleArchive(), { exports: true });
    expect([...one.files]).toEqual([...none.files]);
    for (const file of one.files)
      if (file !== ".warraq.json") expect([file, await one.read(file)]).toEqual([file, await none.read(file)]);
    expect([...one.files].filter((file) => file.includes("languages"))).toEqual([]);
    for (const file of one.pages)
      expect(await one.read(file)).not.toMatch(/data-language|class="language"|masthead \.language/u);
    await none.remove();
  });
});

describe("in Chromium", () => {
  const PAGES = (["sample", "ordered"] as const).flatMap((archive) =>
    Object.values(TEMPLATES[archive]).flatMap((path) => ["", "en/"].map((at) => [archive, `${at}${path}`] as const)),
  );
  // What stands below the masthead is that of a site of one language, which accessibility.test.ts looks at.
  test.each(PAGES)(
    "the %s archive at /%s fits 320 px with its switch, which axe finds nothing in",
    async (archive, path) => {
      await watched.page.goto((hosts.get(archive)?.url ?? "") + path);
      expect(await axeFindings(watched.page, ["dark", "light"], ".masthead")).toEqual([]);
      expect(await watched.page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    },
  );

  test("no page left the site, broke the policy or failed", () => {
    expect(watched.faults()).toEqual([]);
  });

  test("the switch keeps the question and the place on the page, and works without a script", async () => {
    const fresh = await watchPage(browser);
    const { page: opened } = fresh;
    const { url } = hosts.get("sample") as StaticServer;
    await opened.goto(`${url}compare/?a=x&b=y`);
    await opened.click("a[data-language]");
    await opened.waitForURL(`${url}en/compare/?a=x&b=y`);
    await opened.click("a[data-language]");
    await opened.waitForURL(`${url}compare/?a=x&b=y`);
    await fresh.close();
    const bare = await watchPage(browser, { javaScriptEnabled: false });
    await bare.page.goto(`${url}en/articles/harbour-2023/`);
    await bare.page.click("a[data-language]");
    expect(bare.page.url()).toBe(`${url}articles/harbour-2023/`);
    await bare.close();
  });
});
