import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** An archive whose digits are Arabic has them wherever the interface counts or dates. */

let built: BuiltSite;
beforeAll(async () => {
  built = await buildSite(sampleArchive({ digits: "arabic" }));
});
afterAll(() => built.remove());

/** The texts of a page's interface with a Western digit in them; what is quoted, cited or an example of digits aside. */
async function western(file: string): Promise<string[]> {
  const { document } = parseHTML(await built.read(file));
  for (const each of document.querySelectorAll("script, style, bdi, code, cite, details, [lang=en], .body"))
    each.remove();
  const texts = [...document.querySelectorAll("h1, th, td, time, caption, title, .facts, nav a")];
  const labels = [...document.querySelectorAll("[aria-label]")].map((each) => each.getAttribute("aria-label") ?? "");
  return [...texts.map((each) => each.textContent ?? ""), ...labels].filter((text) => /[0-9]/u.test(text));
}

test.each([
  "index.html",
  "2023/index.html",
  "2023/03/index.html",
  "2023/03/05/index.html",
  "dates/index.html",
  "outlets/sahifat-sahil/index.html",
])("no Western digit stands in what %s says itself", async (file) => {
  expect(await western(file)).toEqual([]);
});

test("years stand in them at the head of their rows and of their page", async () => {
  const { document } = parseHTML(await built.read("2023/index.html"));
  expect(document.querySelector("h1")?.textContent).toBe("سنة ٢٠٢٣");
  const dates = parseHTML(await built.read("dates/index.html")).document;
  expect([...dates.querySelectorAll("table.chart tbody th")].map((each) => each.textContent)).toContain("٢٠٢٣");
});
