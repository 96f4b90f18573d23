import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSafeLink, noteMarkup, textMarkup } from "../../src/site/markdown.ts";

describe("text of a record", () => {
  test("is escaped and never read as Markdown", () => {
    expect(textMarkup('1. *نص* <b>غامق</b> & "مقتبس" [رابط](x)')).toBe(
      '1. *نص* &lt;<bdi>b</bdi>&gt;غامق&lt;/<bdi>b</bdi>&gt; &amp; "مقتبس" [رابط](<bdi>x</bdi>)',
    );
  });

  test("isolates Latin runs and numbers of several parts", () => {
    expect(textMarkup("لقاح Sputnik V عند 18:55")).toBe('لقاح <bdi>Sputnik V</bdi> عند <bdi dir="ltr">18:55</bdi>');
  });

  test("opens no element but its own, whatever it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const markup = textMarkup(text);
        expect(markup.replaceAll(/<bdi(?: dir="ltr")?>|<\/bdi>|<span class="range">|<\/span>/gu, "")).not.toMatch(
          /[<>]/u,
        );
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe("a note", () => {
  test("may have paragraphs, lists, links and headings below the page's own", () => {
    const markup = noteMarkup("# عنوان\n\nنص **قوي** و[رابط](https://example.org/x).\n\n- بند");
    expect(markup).toContain("<h2>عنوان</h2>");
    expect(markup).toContain('<a href="https://example.org/x">رابط</a>');
    expect(markup).toContain("<li>بند</li>");
  });

  test("holds no raw HTML, picture or script", () => {
    const markup = noteMarkup("<script>alert(1)</script> ![صورة](https://x/y.png) [x](javascript:alert(1))");
    expect(markup).not.toContain("<script");
    expect(markup).not.toContain("<img");
    expect(markup).not.toContain('href="javascript');
  });

  test("of Latin words isolates them", () => {
    expect(noteMarkup("برنامج Pagefind")).toBe("<p>برنامج <bdi>Pagefind</bdi></p>\n");
  });
});

test.each([
  ["https://example.org", true],
  ["http://example.org", true],
  ["mailto:a@example.org", true],
  ["../search/", true],
  ["#p1-aaaa", true],
  ["javascript:alert(1)", false],
  ["JaVaScRiPt:alert(1)", false],
  ["java\tscript:alert(1)", false],
  ["\u0001javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["vbscript:x", false],
  ["file:///etc/passwd", false],
  ["//example.org/x", false],
])("link %s is safe: %s", (url, safe) => {
  expect(isSafeLink(url)).toBe(safe);
});
