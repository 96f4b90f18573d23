import { afterAll, beforeAll, expect, test } from "vitest";
import { openArchive } from "../../src/archive.ts";
import { sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

const KB = 1024;

/** Weights over the wire against the budgets of docs/reading.md, printed with what is left. */
let five: BuiltSite;
let sample: BuiltSite;
let both: BuiltSite;
beforeAll(async () => {
  const archive = await openArchive("articles");
  five = await buildSite(archive);
  both = await buildSite({ ...archive, settings: { ...archive.settings, languages: ["ar", "en"] } });
  sample = await buildSite(sampleArchive());
});
afterAll(async () => {
  await five.remove();
  await sample.remove();
  await both.remove();
});

const shown = (bytes: number, budget: number): string =>
  `${(bytes / KB).toFixed(1)} of ${(budget / KB).toFixed(0)} KB (${((bytes / budget) * 100).toFixed(0)} %)`;

test("HTML with its inline styles stays within 10 KB gzip", async () => {
  const budget = 10 * KB;
  const heavy: string[] = [];
  const own = (file: string): boolean => file.startsWith("articles/") || file === "index.html";
  for (const built of [five, sample]) {
    for (const file of built.pages) {
      const bytes = await built.weigh(file);
      if (built === five && own(file)) console.log(`${file}: ${shown(bytes, budget)}`);
      if (bytes > budget) heavy.push(`${file}: ${bytes} of ${budget}`);
    }
  }
  expect(heavy).toEqual([]);
});

test("the first view of an article stays within 50 KB: HTML, styles, script and the face, Latin letters too", async () => {
  const others = await Promise.all(
    [...five.files].filter((file) => /^assets\/(?:face|rest|page|latin)-/u.test(file)).map((file) => five.weigh(file)),
  );
  const html = Math.max(...(await Promise.all(five.pages.filter((p) => p.startsWith("articles/")).map(five.weigh))));
  const total = html + others.reduce((sum, bytes) => sum + bytes, 0);
  console.log(`first view of the heaviest article: ${shown(total, 50 * KB)}`);
  expect(total).toBeLessThanOrEqual(50 * KB);
  expect(others.length).toBe(4);
});

test.each([
  ["Arabic", ""],
  ["English", "en/"],
])(
  "of a site in two languages the first view of an article in %s stays within 50 KB and five requests",
  async (language, at) => {
    let most = 0;
    for (const file of both.pages.filter((page) => page.startsWith(`${at}articles/`))) {
      const page = await both.read(file);
      const linked = [...page.matchAll(/(?:href|src)="[^"]*(assets\/(?!comparing)[^"]+)"/gu)].map(
        ([, asset]) => asset ?? "",
      );
      // The names of languages in the masthead, and of outlets, are in Latin letters.
      const latin = [...both.files].filter((each) => each.startsWith("assets/latin-"));
      const asked = [...new Set([file, ...linked, ...latin])];
      const bytes = await Promise.all(asked.map((each) => both.weigh(each)));
      const total = bytes.reduce((sum, each) => sum + each, 0);
      most = Math.max(most, total);
      expect([file, total <= 50 * KB, asked.length]).toEqual([file, true, 5]);
    }
    console.log(`first view of the heaviest article in ${language}, of two languages: ${shown(most, 50 * KB)}`);
  },
);
