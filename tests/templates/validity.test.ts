import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/**
 * Every page is valid HTML by html-validate's standard and accessibility rules. Left out are rules of style that say
 * nothing about readers: Eleventy's output is not hand-written, and addresses may be Arabic.
 */
const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    "no-trailing-whitespace": "off",
    "long-title": "off",
    "void-style": "off",
    "no-inline-style": "error",
    // The class of body, section or icon is ours to name; ids of paragraphs begin with a letter.
    "class-pattern": "off",
    "id-pattern": "off",
    // `<search>` and `text-wrap` are newer than its element table; a link to a stylesheet may stand in the body (HTML, "body-ok").
    "require-sri": "off",
  },
});

let built: BuiltSite;
beforeAll(async () => {
  built = await buildSite(sampleArchive({ offline: true, hijri: true, baseUrl: "https://archive.example/" }));
});
afterAll(() => built.remove());

test("html-validate finds nothing on any page", async () => {
  const found: string[] = [];
  for (const file of built.pages) {
    const { results } = await validator.validateString(await built.read(file));
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        found.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(found).toEqual([]);
  console.log(`html-validate: 0 errors on ${built.pages.length} pages`);
});
