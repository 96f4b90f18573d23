import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BuiltSite } from "./built-site.ts";
import { type EveryTemplate, everyTemplate } from "./every-template.ts";
import { linksOf } from "./links.ts";

/** Every link of every page of every template leads somewhere: page, file or anchor. Nothing is fetched from another site. */
interface ReadSite {
  readonly name: string;
  readonly built: BuiltSite;
  readonly documents: ReadonlyMap<string, Document>;
}
const every: EveryTemplate[] = [];
const sites: ReadSite[] = [];
beforeAll(async () => {
  for (const language of ["ar", "en"] as const) {
    const both = await everyTemplate(language, { exports: true });
    every.push(both);
    for (const [archive, built] of Object.entries(both.sites)) {
      const documents = new Map<string, Document>();
      for (const file of built.pages) documents.set(file, parseHTML(await built.read(file)).document);
      sites.push({ name: `${archive} ${language}`, built, documents });
    }
  }
});
afterAll(async () => {
  for (const each of every) await each.remove();
});

test("no link is broken, and each is relative to its page", async () => {
  const checked = await Promise.all(
    sites.map(async ({ name, built }) => {
      const links = await linksOf(built);
      return { ...links, broken: links.broken.map((each) => `${name}: ${each}`) };
    }),
  );
  expect(checked.flatMap(({ broken }) => broken)).toEqual([]);
  expect([...new Set(checked.flatMap(({ outside }) => outside))].sort()).toEqual(["example.org", "www.example.org"]);
  const count = checked.reduce((sum, each) => sum + each.count, 0);
  console.log(`links: ${count} on ${sites.reduce((sum, { documents }) => sum + documents.size, 0)} pages, 0 broken`);
});

test("ids are unique on their page", () => {
  for (const { name, documents } of sites) {
    for (const [file, document] of documents) {
      const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
      expect([name, file, ids.length]).toEqual([name, file, new Set(ids).size]);
    }
  }
});
