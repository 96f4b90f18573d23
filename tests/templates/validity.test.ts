import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";
import { type EveryTemplate, everyTemplate, TEMPLATES } from "./every-template.ts";

/** Every page is valid HTML by html-validate's recommended rules: standard, accessibility, style, security. */
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  // Ticks of one question share its name, as radio buttons do (HTML, "constructing the entry list").
  rules: { "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }] },
});

let stated: BuiltSite;
const every: EveryTemplate[] = [];
beforeAll(async () => {
  stated = await buildSite(sampleArchive({ offline: true, hijri: true, baseUrl: "https://archive.example/" }));
  for (const language of ["ar", "en"] as const) every.push(await everyTemplate(language));
});
afterAll(async () => {
  await stated?.remove();
  for (const each of every) await each.remove();
});

test("html-validate finds nothing on any page of any template, in either language", async () => {
  const found: string[] = [];
  let pages = 0;
  const whole = [stated, ...every.flatMap(({ sites: { sample, ordered } }) => [sample, ordered])];
  // Of the large archive the pages that others lack: its articles are alike.
  const own = Object.values(TEMPLATES.large).map((path) => `${path}index.html`);
  const asked = [
    ...whole.map((built) => [built, built.pages] as const),
    ...every.map(({ sites: { large } }) => [large, own] as const),
  ];
  for (const [built, files] of asked) {
    pages += files.length;
    for (const file of files) {
      const { results } = await validator.validateString(await built.read(file));
      for (const { messages } of results)
        for (const { ruleId, message, line, column } of messages)
          found.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  expect(found).toEqual([]);
  console.log(`html-validate: 0 errors on ${pages} pages`);
});
