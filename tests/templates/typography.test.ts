import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium, watchPage } from "../browser/chromium.ts";
import { type StaticServer, serveFolder } from "../browser/server.ts";
import { makeRecord, sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** What an Arabic reader sees, measured in Chromium: order of runs on the line, the face used, spacing, underlines. */
const TEXTS = [
  "أقلعت طائرة Boeing 737 MAX، وعادت.",
  "زاد الركاب من 12-15 إلى أكثر.",
  "عند الساعة 18:55 من يوم 2022/01/28 تمامًا.",
  "اتصل على +7 499 123-45-67 الآن.",
  "ارتفعت بنسبة (12%) فقط.",
];
const record = makeRecord({
  id: "lines",
  headline: "أسطر",
  published: { edtf: "2022-01-28", basis: "editor", evidence: "«اليوم الأحد» في آخر النص", line: null },
  body: TEXTS.map((text, index) => ({ type: "paragraph" as const, text, lines: [index + 1] })),
});

let built: BuiltSite;
let host: StaticServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  built = await buildSite({ ...sampleArchive({ languages: ["ar", "en"] }), records: [record] });
  host = await serveFolder(built.folder);
  browser = await launchChromium();
  page = (await watchPage(browser)).page;
  await page.goto(`${host.url}articles/lines/`);
  await page.evaluate("document.fonts.ready");
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await built?.remove();
});

/** Where the words of a paragraph stand on the line: their names from right to left. */
const order = (index: number, words: readonly string[]): Promise<string[]> =>
  page.evaluate(
    ([index, words]) => {
      const block = document.querySelectorAll(".body > p")[index as number];
      const places = (words as string[]).map((word) => {
        const walker = document.createTreeWalker(block as Node, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(word) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          return { word, right: range.getBoundingClientRect().right };
        }
        return { word: `${word}?`, right: 0 };
      });
      return places.sort((a, b) => b.right - a.right).map(({ word }) => word);
    },
    [index, words] as const,
  );

test("a Latin name keeps its number and its place; the comma after it stands on its left", async () => {
  expect(await order(0, ["طائرة", "Boeing", "737", "MAX", "،", "وعادت"])).toEqual([
    "طائرة",
    "MAX",
    "737",
    "Boeing",
    "،",
    "وعادت",
  ]);
});

test("a range reads from its smaller end at the right, as Arabic sequences do", async () => {
  expect(await order(1, ["من", "12", "15", "إلى"])).toEqual(["من", "12", "15", "إلى"]);
});

test("times, dates with slashes and telephone numbers keep their inner order", async () => {
  expect(await order(2, ["الساعة", "55", "18", "28", "01", "2022"])).toEqual([
    "الساعة",
    "55",
    "18",
    "28",
    "01",
    "2022",
  ]);
  expect(await order(3, ["على", "67", "45", "123", "499", "+7", "الآن"])).toEqual([
    "على",
    "67",
    "45",
    "123",
    "499",
    "+7",
    "الآن",
  ]);
});

test("body text is set in our face at 19–20 px with 1.8 lines, without letter-spacing, justification or italics", async () => {
  const style = await page.evaluate(() => {
    const { fontSize, lineHeight, letterSpacing, textAlign, fontStyle, fontFamily } = getComputedStyle(
      document.querySelector(".body p") as Element,
    );
    return {
      fontSize,
      ratio: parseFloat(lineHeight) / parseFloat(fontSize),
      letterSpacing,
      textAlign,
      fontStyle,
      fontFamily,
    };
  });
  expect(["19px", "20px"]).toContain(style.fontSize);
  expect(style.ratio).toBeCloseTo(1.8);
  expect(style.letterSpacing).toBe("normal");
  expect(["start", "right"]).toContain(style.textAlign);
  expect(style.fontStyle).toBe("normal");
  const loaded = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === "loaded").length);
  expect(loaded).toBeGreaterThanOrEqual(2);
});

test("every letter of Arabic news is in the cut face, joined as the whole face joins it", async () => {
  // A missing glyph would come from another font: Chromium's own report of the fonts used is the judge.
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْٰٱپچژگڤڥکی٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،؛؟٪٫٬۔«»0123456789…";
  await page.evaluate((text) => {
    const place = document.querySelector(".body p") as Element;
    place.textContent = text;
  }, letters);
  await page.evaluate("document.fonts.ready");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: ".body p" });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
});

describe.each(["ar", "en"] as const)("a name begins where its page does, whichever way it runs (%s)", (language) => {
  test.each([
    ["harbour-daily", "Harbour Daily"],
    ["jaridat-marsa", "جريدة المرسى"],
  ])("%s", async (id, name) => {
    const settings = { language, title: name, description: `${name}.` };
    const named = await buildSite({
      ...sampleArchive(settings),
      records: ["one", "two"].map((each) =>
        makeRecord({ id: each, headline: "خبر", publisher: { id, name, basis: "stated" } }),
      ),
    });
    const own = await serveFolder(named.folder);
    for (const [address, selector] of [
      ["", ".opening h1"],
      ["", ".opening .lede"],
      [`outlets/${id}/`, "main > h1"],
    ] as const) {
      await page.goto(own.url + address);
      await page.evaluate("document.fonts.ready");
      const apart = await page.$eval(selector, (heading) => {
        const main = document.querySelector("main") as Element;
        const { paddingInlineStart, direction } = getComputedStyle(main);
        const words = document.createRange();
        words.selectNodeContents(heading);
        const [drawn, around] = [words.getBoundingClientRect(), main.getBoundingClientRect()];
        const room = direction === "rtl" ? around.right - drawn.right : drawn.left - around.left;
        return Math.abs(room - parseFloat(paddingInlineStart));
      });
      expect([address, selector, apart < 2]).toEqual([address, selector, true]);
    }
    await own.close();
    await named.remove();
  });
});

test.each(["", "en/"])("marks within what an editor said are of another kind than those around it (%s)", async (at) => {
  await page.goto(`${host.url}${at}articles/lines/`);
  const [around, said] = await page.$eval(".dateline q", (quoted) => [
    getComputedStyle(quoted).quotes,
    quoted.textContent ?? "",
  ]);
  expect(said).toContain("اليوم الأحد");
  const marks = /["“”«»]/gu;
  expect((said.match(marks) ?? []).filter((mark) => around.split(" ").slice(0, 2).join("").includes(mark))).toEqual([]);
});
