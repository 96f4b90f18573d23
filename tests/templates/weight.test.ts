import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openArchive } from "../../src/archive.ts";
import { sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

const KB = 1024;

/** Weights over the wire against the budgets of reading.md, printed with what is left. */
let five: BuiltSite;
let sample: BuiltSite;
beforeAll(async () => {
  five = await buildSite(await openArchive("articles"));
  sample = await buildSite(sampleArchive());
});
afterAll(async () => {
  await five.remove();
  await sample.remove();
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

test("the first view of an article stays within 50 KB: HTML, styles, script and the two fonts it needs", async () => {
  const assets = path.join(five.folder, "assets");
  const size = (pattern: RegExp): number => {
    const name = readdirSync(assets).find((file) => pattern.test(file)) ?? "missing";
    return statSync(path.join(assets, name)).size;
  };
  const fonts = size(/^naskh-/u) + size(/^figures-/u);
  const others = await Promise.all(
    [...five.files].filter((file) => /^assets\/(?:rest|page)-/u.test(file)).map((file) => five.weigh(file)),
  );
  const html = Math.max(...(await Promise.all(five.pages.filter((p) => p.startsWith("articles/")).map(five.weigh))));
  const total = fonts + html + others.reduce((sum, bytes) => sum + bytes, 0);
  console.log(`first view of the heaviest article: ${shown(total, 50 * KB)}`);
  expect(total).toBeLessThanOrEqual(50 * KB);
  expect(others.length).toBe(2);
});
