import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stem } from "../../src/arabic/stem.ts";
import { words } from "../../src/arabic/words.ts";
import { launchChromium } from "./chromium.ts";

/** Build and browser must analyse alike, or a word indexed under one stem is looked up under another. */

const root = path.resolve(import.meta.dirname, "../..");
let browser: Awaited<ReturnType<typeof launchChromium>>;
let script: string;
beforeAll(async () => {
  const bundled = await build({
    stdin: {
      contents: `import { stem } from "./src/arabic/stem.ts"; import { words } from "./src/arabic/words.ts";
        globalThis.analyse = (text) => words(text).map((word) => [word, stem(word.folded)]);`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
  });
  script = bundled.outputFiles[0]?.text ?? "";
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const analyse = (text: string) => words(text).map((word) => [word, stem(word.folded)]);

test("the analyser gives in Chromium what it gives in Node, on the five articles and on any Unicode", async () => {
  const articles = path.join(root, "articles");
  const captures = readdirSync(articles).filter((name) => name.endsWith(".txt"));
  const anything = fc.sample(fc.string({ unit: "grapheme", maxLength: 80 }), { seed: 7, numRuns: 2_000 });
  const texts = [...captures.map((name) => readFileSync(path.join(articles, name), "utf8")), ...anything];
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const inChromium = await page.evaluate(
    (all) =>
      all.map((text) => JSON.stringify((globalThis as unknown as { analyse(text: string): unknown }).analyse(text))),
    texts,
  );
  expect(inChromium).toHaveLength(texts.length);
  for (const [index, text] of texts.entries()) expect(inChromium[index], text).toBe(JSON.stringify(analyse(text)));
});
