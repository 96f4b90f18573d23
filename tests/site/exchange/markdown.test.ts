import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { clean } from "../../../src/arabic/letters.ts";
import { readMarkdown } from "../../../src/capture/markdown/read-markdown.ts";
import type { Block } from "../../../src/record/schema.ts";
import { settingsSchema } from "../../../src/settings.ts";
import { articleMarkdown, escapeMarkdown } from "../../../src/site/exchange/article-markdown.ts";
import { articleText } from "../../../src/site/exchange/article-text.ts";
import { inferred, sampleRecord } from "../cite/sample-record.ts";

const settings = settingsSchema.parse({ months: "gulf" });
const commonMark = new MarkdownIt("commonmark", { html: true });

/** Texts of the blocks as a CommonMark parser sees them, with the kind of each. */
function blocksOf(markdown: string): [string, string][] {
  const tokens = commonMark.parse(markdown.replace(/^---\n.*?\n---\n/s, ""), {});
  return tokens.flatMap((token, index): [string, string][] => {
    if (token.type === "html_block" || token.type === "code_block" || token.type === "fence")
      return [[token.type, token.content]];
    if (token.type !== "inline") return [];
    const text = (token.children ?? [])
      .map((child) => (child.type === "text" ? child.content : child.type.endsWith("break") ? "\n" : `<${child.type}>`))
      .join("");
    return [[tokens[index - 1]?.tag ?? "", text]];
  });
}

describe("the Markdown file", () => {
  it("is read as the article by a CommonMark parser", () => {
    const body: Block[] = [
      { type: "paragraph", text: "1. ليس قائمة، ولا *توكيد* ولا [رابط](javascript:alert(1)).", lines: [1] },
      { type: "heading", text: "ما الذي تغيّر؟", lines: [2] },
      { type: "list", text: "- رصيف\n- مستودعان", lines: [3, 4] },
      { type: "quote", text: "> لم نكن نظن <b>ذلك</b>", lines: [5] },
      { type: "paragraph", text: "سطر\n# آخر", lines: [6] },
    ];
    const markdown = articleMarkdown(sampleRecord({ body, standfirst: null }), settings);
    expect(blocksOf(markdown)).toEqual([
      ["h1", "اتفاق على تبادل الأسرى برعاية أممية"],
      ["p", "1. ليس قائمة، ولا *توكيد* ولا [رابط](javascript:alert(1))."],
      ["h2", "ما الذي تغيّر؟"],
      ["p", "رصيف"],
      ["p", "مستودعان"],
      ["p", "> لم نكن نظن <b>ذلك</b>"],
      ["p", "سطر\n# آخر"],
      ["p", "<em_open>جلسة المحادثات — رويترز<em_close>"],
    ]);
  });

  it("shows any text as it is", () => {
    const signs = fc.constantFrom(
      ..."\\`*_{}[]()<>#+-.!|~=&:;\"'1 9)ع\t",
      "---",
      "===",
      "1. ",
      "&amp;",
      "<b>",
      "    ",
      "> ",
      "http://x.y",
    );
    const anything = fc
      .oneof(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.array(signs, { maxLength: 16 }).map((parts) => parts.join("")),
      )
      .map((text) => clean(text).trim())
      // CommonMark's own white space around a paragraph is cut; so is what a record never has.
      .filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(anything, (text) => {
        expect(blocksOf(`${escapeMarkdown(text)}\n`)).toEqual([["p", text.replace(/ +/gu, (run) => run)]]);
      }),
      { seed: 31, numRuns: 1_500 },
    );
  });

  it("has front matter any YAML parser reads", () => {
    const markdown = articleMarkdown(sampleRecord({ headline: 'عنوان: "فيه" # علامات' }), settings);
    const matter = parse(markdown.split("---\n")[1] ?? "") as Record<string, unknown>;
    expect(matter).toMatchObject({
      id: "000_5a34ea330b595b20",
      title: 'عنوان: "فيه" # علامات',
      publisher: "جريدة المنارة",
      agencies: ["أ ف ب"],
      published: "2022-01-28T18:55",
      publishedBasis: "stated",
      url: "https://manara.example/news/1234?a=1&b=2",
    });
    expect(matter).not.toHaveProperty("archived");
  });

  it("can be taken in again as a capture", () => {
    const { metadata, problems } = readMarkdown(articleMarkdown(sampleRecord(), settings), "x.md");
    expect(problems).toEqual([]);
    expect(metadata.headline?.value).toBe("اتفاق على تبادل الأسرى برعاية أممية");
    expect(metadata.publisher?.value).toBe("جريدة المنارة");
    expect(metadata.published?.value).toBe("2022-01-28T18:55");
    expect(metadata.captured?.value).toBe("2024-04-25T12:31");
  });

  it("does not turn a date that was worked out into a stated one on the way", () => {
    const markdown = articleMarkdown(sampleRecord({ published: inferred("2021-12-14") }), settings);
    expect(markdown).toContain("inferredDate: 2021-12-14");
    expect(readMarkdown(markdown, "x.md").metadata.published).toBeUndefined();
  });
});

describe("the text file", () => {
  it("reads from headline to citation", () => {
    expect(articleText(sampleRecord(), settings, "محفوظ في: ورّاق").split("\n\n")).toEqual([
      "اتفاق على تبادل الأسرى برعاية أممية",
      "أعلن المبعوث الأممي التوصل إلى اتفاق بعد أسبوعين من المحادثات.",
      "جريدة المنارة | وليد سعيد، هدى ناصر | أ ف ب | 28 يناير 2022",
      "قال المبعوث إن الاتفاق يشمل مئتي أسير.",
      "مراحل التنفيذ",
      "يبدأ التنفيذ الأسبوع المقبل.",
      "—",
      "محفوظ في: ورّاق\n",
    ]);
  });
});
