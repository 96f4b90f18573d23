import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** Every page is valid HTML by html-validate's recommended rules: standard, accessibility, style, security. */
const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });

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
