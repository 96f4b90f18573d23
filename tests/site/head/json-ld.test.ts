import fc from "fast-check";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { ArticleRecord } from "../../../src/record/schema.ts";
import { settingsSchema } from "../../../src/settings.ts";
import { headTags } from "../../../src/site/head/head.ts";
import { serialiseJsonLd } from "../../../src/site/head/serialise.ts";
import { sampleRecord } from "../cite/sample-record.ts";

const there = settingsSchema.parse({ baseUrl: "https://a.example/" });
const jsonLd = (overrides: Partial<ArticleRecord> = {}, settings = there) =>
  headTags(sampleRecord(overrides), settings).jsonLd;

const named = (type: string) => z.strictObject({ "@type": z.literal(type), name: z.string().min(1) });
const isoDate = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?)?)?$/);

/** NewsArticle as schema.org defines it and Google's "Article" documentation asks for it. */
const newsArticle = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("NewsArticle"),
  "@id": z.url().optional(),
  url: z.url().optional(),
  mainEntityOfPage: z.url().optional(),
  identifier: z.string(),
  headline: z.string().min(1),
  description: z.string().optional(),
  inLanguage: z.literal("ar"),
  author: z.array(z.union([named("Person"), named("Organization")])).optional(),
  publisher: named("Organization").optional(),
  datePublished: isoDate.optional(),
  dateModified: isoDate.optional(),
  articleSection: z.string().optional(),
  keywords: z.array(z.string()).optional(),
  locationCreated: named("Place").optional(),
  image: z.array(z.url()).optional(),
  isPartOf: z.strictObject({ "@type": z.literal("Collection"), name: z.string(), url: z.url().optional() }),
  isBasedOn: z.strictObject({
    "@type": z.literal("MediaObject"),
    name: z.string(),
    encodingFormat: z.string(),
    contentSize: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    contentUrl: z.url().optional(),
    url: z.url().optional(),
  }),
});

describe("JSON-LD of an article", () => {
  it.each([
    ["with everything", {}],
    [
      "with nothing",
      { headline: null, standfirst: null, publisher: null, byline: null, agencies: [], published: null },
    ],
  ])("is a NewsArticle %s", (_, overrides) => {
    expect(() => newsArticle.parse(jsonLd(overrides))).not.toThrow();
    expect(() => newsArticle.parse(jsonLd(overrides, settingsSchema.parse({})))).not.toThrow();
  });

  it("says what it rests on", () => {
    expect(jsonLd().isBasedOn).toEqual({
      "@type": "MediaObject",
      name: "000_5a34ea330b595b20.txt",
      encodingFormat: "text/plain",
      contentSize: "4452 B",
      sha256: "60b13b1ec648776d02fcb385342e8f57ecae8799ab5b855cf48b39d884594248",
      contentUrl: "https://a.example/articles/000_5a34ea330b595b20/capture.txt",
      url: "https://manara.example/news/1234?a=1&b=2",
    });
  });

  it.each([
    [
      "وليد سعيد، هدى ناصر",
      [
        ["Person", "وليد سعيد"],
        ["Person", "هدى ناصر"],
      ],
    ],
    ["قسم الترجمة", [["Organization", "قسم الترجمة"]]],
    ["وكالات", [["Organization", "وكالات"]]],
    ["جريدة المنارة", [["Organization", "أ ف ب"]]],
    [null, [["Organization", "أ ف ب"]]],
  ])("knows people from desks: %s", (byline, authors) => {
    const { author } = jsonLd({ byline }) as { author: { "@type": string; name: string }[] };
    expect(author.map((each) => [each["@type"], each.name])).toEqual(authors);
  });
});

describe("JSON-LD of an article signed by its outlet", () => {
  it("names the outlet as the author where no agency stands", () => {
    const { author } = jsonLd({ byline: "جريدة المنارة", agencies: [] });
    expect(author).toEqual([{ "@type": "Organization", name: "جريدة المنارة" }]);
  });
});

/** Text of the script elements an HTML parser finds, and how many other elements stand in the body. */
function scriptsIn(html: string): { scripts: string[]; others: number } {
  const found = { scripts: [] as string[], others: 0 };
  const visit = (node: { nodeName: string; childNodes?: unknown[]; value?: string }): void => {
    const children = (node.childNodes ?? []) as (typeof node)[];
    if (node.nodeName === "script") found.scripts.push(children.map(({ value }) => value ?? "").join(""));
    else if (!["#document", "html", "head", "body", "#text"].includes(node.nodeName)) found.others++;
    for (const child of children) visit(child);
  };
  visit(parse(html));
  return found;
}

describe("serialised JSON-LD", () => {
  it("never leaves its script element, and is read as it was", () => {
    const hostile = fc
      .array(
        fc.constantFrom("</script>", "<!--", "<script>", "-->", "]]>", "&lt;", "\u2028", "\\", '"', "</SCRIPT ", "ع"),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => {
        const { scripts, others } = scriptsIn(
          `<script type="application/ld+json">${serialiseJsonLd({ headline: text })}</script>`,
        );
        expect(others).toBe(0);
        expect(scripts).toHaveLength(1);
        expect(JSON.parse(scripts[0] ?? "")).toEqual({ headline: text });
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
