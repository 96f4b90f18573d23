import { describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/settings.ts";
import { openSearch, robots, sitemaps } from "../../../src/site/exchange/crawling.ts";
import { all, readXml, textOf } from "./read-xml.ts";

const here = settingsSchema.parse({});
const there = settingsSchema.parse({
  baseUrl: "https://a.example",
  pathPrefix: "/press/",
  title: "أرشيف الصحافة العربية القديمة",
});

describe("sitemap", () => {
  it("does not exist while the archive has no address", () => {
    expect(sitemaps(["", "about/"], here)).toEqual([]);
  });

  it("lists pages with percent-encoded absolute addresses", () => {
    const [file, ...more] = sitemaps(["", "articles/مقال-١/"], there);
    expect(more).toEqual([]);
    expect(file?.name).toBe("sitemap.xml");
    const urls = all(readXml(file?.content ?? ""), "url").map((url) => textOf(url, "loc"));
    expect(urls).toEqual([
      "https://a.example/press/",
      "https://a.example/press/articles/%D9%85%D9%82%D8%A7%D9%84-%D9%A1/",
    ]);
  });

  it("is divided when there are more pages than one file may list", () => {
    const paths = Array.from({ length: 100_001 }, (_, index) => `articles/${index}/`);
    const [index, ...parts] = sitemaps(paths, there);
    const listed = all(readXml(index?.content ?? ""), "sitemap").map((part) => textOf(part, "loc"));
    expect(listed).toEqual(
      ["pages", "pages-2", "pages-3"].map((name) => `https://a.example/press/sitemap-${name}.xml`),
    );
    expect(parts.map(({ content }) => all(readXml(content), "url").length)).toEqual([50_000, 50_000, 1]);
  });

  it("has a file for every part that has one of its own, and an index of them", () => {
    const files = sitemaps(["", "about/"], there, [{ name: "2014", paths: ["articles/a/"] }]);
    expect(files.map(({ name }) => name)).toEqual(["sitemap.xml", "sitemap-pages.xml", "sitemap-2014.xml"]);
    expect(all(readXml(files[0]?.content ?? ""), "sitemap").map((part) => textOf(part, "loc"))).toEqual([
      "https://a.example/press/sitemap-pages.xml",
      "https://a.example/press/sitemap-2014.xml",
    ]);
  });
});

describe("robots.txt", () => {
  it("keeps crawlers out of the search bundle and names the sitemap where there is one", () => {
    expect(robots(here).content).toBe("User-agent: *\nDisallow: /pagefind/\n");
    expect(robots(there).content).toBe(
      "User-agent: *\nDisallow: /press/pagefind/\n\nSitemap: https://a.example/press/sitemap.xml\n",
    );
  });
});

describe("OpenSearch description", () => {
  it("needs an address", () => expect(openSearch(here)).toBeNull());

  it("has what OpenSearch 1.1 demands", () => {
    const description = readXml(openSearch(there)?.content ?? "");
    expect(description.attributes.xmlns).toBe("http://a9.com/-/spec/opensearch/1.1/");
    expect([...(textOf(description, "ShortName") ?? "")].length).toBeLessThanOrEqual(16);
    const [url] = all(description, "Url");
    expect(url?.attributes).toEqual({
      type: "text/html",
      template: "https://a.example/press/search/?q={searchTerms}",
    });
  });
});
