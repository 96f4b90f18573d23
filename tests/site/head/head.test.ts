import { describe, expect, it } from "vitest";
import type { ArticleRecord } from "../../../src/record/schema.ts";
import { settingsSchema } from "../../../src/settings.ts";
import { headTags } from "../../../src/site/head/head.ts";
import { searchLink, siteHeadTags } from "../../../src/site/head/site-head.ts";
import type { MetaTag } from "../../../src/site/head/tags.ts";
import { edited, inferred, sampleRecord, stated } from "../cite/sample-record.ts";

const here = settingsSchema.parse({});
const there = settingsSchema.parse({ baseUrl: "https://a.example/", title: "أرشيف الصحافة" });

const values = (meta: readonly MetaTag[], key: string): string[] =>
  meta.filter(({ name, property }) => (name ?? property) === key).map(({ content }) => content);
const head = (overrides: Partial<ArticleRecord> = {}, settings = there) => headTags(sampleRecord(overrides), settings);

describe("meta tags of an article", () => {
  it("say the same in every vocabulary", () => {
    const { meta } = head();
    for (const key of ["citation_title", "DC.title", "twitter:title"])
      expect(values(meta, key), key).toEqual(["اتفاق على تبادل الأسرى برعاية أممية"]);
    // A card that is shared stands alone: it says whose headline it is.
    expect(values(meta, "og:title")).toEqual(["اتفاق على تبادل الأسرى برعاية أممية – جريدة المنارة"]);
    for (const key of ["citation_author", "DC.creator"])
      expect(values(meta, key), key).toEqual(["وليد سعيد", "هدى ناصر"]);
    for (const key of ["citation_journal_title", "citation_publisher", "DC.publisher"])
      expect(values(meta, key), key).toEqual(["جريدة المنارة"]);
    for (const key of ["citation_language", "DC.language"]) expect(values(meta, key), key).toEqual(["ar"]);
    expect(values(meta, "article:tag")).toEqual(["اليمن", "الأمم المتحدة"]);
    expect(values(meta, "DC.source")).toEqual(["https://manara.example/news/1234?a=1&b=2"]);
  });

  it.each([
    ["stated", stated("2022-01-28T18:55"), "2022/01/28", "2022-01-28T18:55", "2022-01-28T18:55"],
    ["set by the editor", edited("2021-12-14"), "2021/12/14", "2021-12-14", "2021-12-14"],
    ["a month", stated("2021-12"), "2021/12", "2021-12", "2021-12"],
    ["an editor's interval", edited("2021-12-30/2021-12-31"), undefined, "2021-12-30/2021-12-31", undefined],
    ["inferred", inferred("2021-12-14"), undefined, undefined, undefined],
    ["approximate", stated("2021-12-30~"), undefined, undefined, undefined],
    ["none", null, undefined, undefined, undefined],
  ])("give the date where it is %s", (_, published, citation, dublinCore, openGraph) => {
    const { meta, jsonLd } = head({ published });
    expect(values(meta, "citation_publication_date")[0]).toBe(citation);
    expect(values(meta, "DC.date")[0]).toBe(dublinCore);
    expect(values(meta, "article:published_time")[0]).toBe(openGraph);
    expect(jsonLd.datePublished).toBe(openGraph);
  });

  it("have no empty value and one kind of key each", () => {
    const { meta } = head({ headline: null, standfirst: null, byline: null, publisher: null, body: [], tags: [] });
    for (const tag of meta) {
      expect(tag.content).not.toBe("");
      expect((tag.name === undefined) !== (tag.property === undefined)).toBe(true);
    }
  });

  it("give addresses only when the archive states its own", () => {
    const text = JSON.stringify(head({ source: { ...sampleRecord().source, url: null } }, here));
    expect(text).not.toContain("https://a.example");
    expect(text.match(/https?:\/\/[^"]*/g)).toEqual([
      "http://purl.org/dc/elements/1.1/",
      "http://purl.org/dc/terms/",
      "https://schema.org",
    ]);
    expect(values(head().meta, "og:url")).toEqual(["https://a.example/articles/000_5a34ea330b595b20/"]);
  });

  it("show a picture only where it can be fetched", () => {
    expect(values(head({}, here).meta, "og:image")).toEqual([]);
    expect(values(head({}, here).meta, "twitter:card")).toEqual(["summary"]);
    expect(values(head().meta, "og:image")).toEqual([
      "https://a.example/articles/000_5a34ea330b595b20/000_5a34ea330b595b20.png",
    ]);
    expect(values(headTags(sampleRecord(), there, { pictures: false }).meta, "og:image")).toEqual([]);
  });

  it("describe an article without standfirst by its opening, cut at a word", () => {
    const text = "قال المبعوث ".repeat(40).trim();
    const [description = ""] = values(
      head({ standfirst: null, body: [{ type: "paragraph", text, lines: [1] }] }).meta,
      "description",
    );
    expect(description.length).toBeLessThanOrEqual(201);
    expect(description).toMatch(/(?:قال|المبعوث)…$/);
  });
});

describe("links of an article", () => {
  it("lead to its other forms, from the page", () => {
    const forms = (formats: typeof here.formats) =>
      head({ id: "مقال" }, { ...here, formats })
        .links.filter(({ rel }) => rel === "alternate")
        .map(({ href, type }) => [decodeURIComponent(href), type]);
    expect(forms([])).toEqual([["مقال.json", "application/json"]]);
    expect(forms(["md", "txt", "bib"])).toEqual([
      ["مقال.json", "application/json"],
      ["مقال.txt", "text/plain"],
      ["مقال.md", "text/markdown"],
    ]);
  });

  it("name its permanent address when there is one", () => {
    const address = "https://a.example/articles/000_5a34ea330b595b20/";
    const rels = (settings: typeof here) =>
      head({}, settings).links.filter(({ rel }) => rel === "canonical" || rel === "cite-as");
    expect(rels(there)).toEqual([
      { rel: "canonical", href: address },
      { rel: "cite-as", href: address },
    ]);
    expect(rels(here)).toEqual([]);
  });
});

describe("head of the home page", () => {
  const extent = { articles: 5, from: "2021-12-14", to: "2022-02-20" };

  it("describes site, search and collection", () => {
    const { jsonLd, links } = siteHeadTags(there, extent);
    expect(jsonLd["@context"]).toBe("https://schema.org");
    expect(jsonLd["@graph"]).toMatchObject([
      {
        "@type": "WebSite",
        url: "https://a.example/",
        potentialAction: {
          "@type": "SearchAction",
          target: { "@type": "EntryPoint", urlTemplate: "https://a.example/search/?q={search_term_string}" },
          "query-input": "required name=search_term_string",
        },
      },
      { "@type": "Collection", name: "أرشيف الصحافة", collectionSize: 5, temporalCoverage: "2021-12-14/2022-02-20" },
    ]);
    expect(links.map(({ rel, href }) => [rel, href])).toEqual([
      ["canonical", "https://a.example/"],
      ["alternate", "https://a.example/feed.xml"],
      ["alternate", "https://a.example/feed.json"],
      ["search", "https://a.example/opensearch.xml"],
    ]);
  });

  it("claims no address and no search action without one", () => {
    const { jsonLd, links } = siteHeadTags(here, { articles: 0, from: null, to: null });
    expect(JSON.stringify(jsonLd)).not.toMatch(/SearchAction|"url"|temporalCoverage/);
    expect(links.map(({ href }) => href)).toEqual(["feed.xml", "feed.json"]);
    expect(searchLink(here)).toBeNull();
  });
});
