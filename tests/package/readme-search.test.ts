import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium, watchPage } from "../browser/chromium.ts";
import { searchDriver } from "../browser/search-driver.ts";
import { serveFolder } from "../browser/server.ts";
import { type ArchiveHome, archiveHome, blocks, capture, README, tableOf } from "./archive-home.ts";

/** README, "Searching": every row of its table, every sentence about matching, and Pagefind's own interfaces on a page. */

const ARTICLES: Readonly<Record<string, readonly [headline: string, outlet: string, day: string, text: string]>> = {
  pledge: [
    "بوتين يطلب ضمانات أمنية من الناتو",
    "بوابة الشروق",
    "28 يناير 2022",
    "طلبت روسيا من الناتو ضمانات أمنية مكتوبة، ونقلت أ ف ب عن الكرملين أن الرد لم يصل بعد إلى موسكو.",
  ],
  guarantee: [
    "خبير: الضمانة وحدها لا تكفي",
    "جريدة المنارة",
    "3 مارس 2021",
    "قال خبير إن كل ضمانة تحتاج إلى من يحميها، وإن المسائل الأمنية الأخرى مؤجلة، وإن أوكرانيا تعرف ذلك وتطلب المزيد.",
  ],
  front: [
    "قصف على لوغانسك",
    "جريدة المنارة",
    "15 أبريل 2022",
    "تعرضت أطراف لوغانسك لقصف متقطع، وقال بوروشينكو إن المدينة صامدة. وجاء الرد على القصف بعد ساعات من حدوثه يوم 28 يناير من كل عام.",
  ],
  budget: [
    "إقرار الموازنة الأمريكية",
    "بوابة الشروق",
    "2 نوفمبر 2021",
    "أقر المجلس الأمريكي موازنة السنة بعد نقاش طويل عن الدين والعجز وأجور الموظفين.",
  ],
};

let archive: ArchiveHome;
let browser: Browser;
beforeAll(async () => {
  const files = Object.entries(ARTICLES).map(([id, [headline, outlet, day, text]]) => [
    `${id}.txt`,
    capture({
      headline,
      outlet,
      day,
      text: `${text}\n\nوكان التقرير قد كتب في ${id.length} صفحات، وأعده مراسلون في ثلاث مدن.`,
    }),
  ]);
  archive = await archiveHome({ ...Object.fromEntries(files), "pledge.yaml": "section: سياسة\nagencies: [أ ف ب]\n" });
  await archive.warraq("build");
  browser = await launchChromium();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await archive?.remove();
});

const ask = async (question: string): Promise<string[]> =>
  JSON.parse((await archive.warraq("search", question, "--json")).out).map(({ id }: { id: string }) => id);

describe("README on search", () => {
  it("a word finds its family and its spellings; the form that was typed ranks first", async () => {
    expect(await ask("ضمانات")).toEqual(["pledge", "guarantee"]);
    expect(await ask("ضمانة")).toEqual(["guarantee", "pledge"]);
    expect(await ask("وبالضمانات")).toEqual(expect.arrayContaining(["pledge", "guarantee"]));
    expect(await ask("لوهانسك")).toEqual(["front"]);
    expect(await ask("الأميركية")).toEqual(["budget"]);
    expect(await ask("Poroshenko")).toEqual([]);
    const nearest = await archive.warraq("search", "Poroshenko");
    expect(nearest.err).toContain('results for “بوروشينكو”. For what you typed: "Poroshenko"');
    expect(nearest.out).toContain("قصف على لوغانسك");
    expect((await ask("روسيا الموازنة")).slice().sort()).toEqual(["budget", "pledge"]);
  });

  const ASKED: Readonly<Record<string, readonly [string, string[]][]>> = {
    '`"ضمانات أمنية"`, `«ضمانات أمنية»`': [
      ['"ضمانات أمنية"', ["pledge"]],
      ["«ضمانات أمنية»", ["pledge"]],
    ],
    '`"ضمانات أمنية"~5`': [
      ['"ضمانة الأمنية"~12', ["guarantee", "pledge"]],
      ['"ضمانات أمنية"~5', ["pledge"]],
    ],
    "`=ضمانات`": [
      ["=ضمانات", ["pledge"]],
      ["=ضمانة", ["guarantee"]],
    ],
    "`-الناتو`": [["ضمانات -الناتو", ["guarantee"]]],
    "`روسيا \\| أوكرانيا`, `روسيا OR أوكرانيا`": [
      ["روسيا | أوكرانيا", ["guarantee", "pledge"]],
      ["روسيا OR أوكرانيا", ["guarantee", "pledge"]],
    ],
    "`28 يناير 2022`, `28/1/2022`, `يناير 2022`, `2022`, `28 يناير`": [
      ["28 يناير 2022", ["pledge"]],
      ["28/1/2022", ["pledge"]],
      ["يناير 2022", ["pledge"]],
      ["2022", ["front", "pledge"]],
      ["28 يناير", ["front", "pledge"]],
    ],
    "`أ ف ب`, `أ.ف.ب`": [
      ["أ ف ب", ["pledge"]],
      ["أ.ف.ب", ["pledge"]],
    ],
    '`ناشر:الشروق`, `وكالة:"أ ف ب"`, `قسم:…` (`publisher: agency: section:`)': [
      ["ناشر:الشروق", ["budget", "pledge"]],
      ['وكالة:"أ ف ب"', ["pledge"]],
      ["section:سياسة", ["pledge"]],
      ["ناشر:الشروق ناشر:المنارة قصف", ["front"]],
    ],
    '`عنوان:ضمانات`, `title:"أمن روسيا"`': [
      ["عنوان:ضمانات", ["guarantee", "pledge"]],
      ['title:"ضمانات أمنية"', ["pledge"]],
    ],
    "`من:2021 إلى:28/1/2022` (`from: to:`)": [
      ["من:2021 إلى:28/1/2022", ["budget", "guarantee", "pledge"]],
      ["from:3/2022", ["front"]],
    ],
    "`-ناشر:الشروق`": [["الرد -ناشر:الشروق", ["front"]]],
    "a field, a filter or a range of days and no words": [["ناشر:المنارة", ["front", "guarantee"]]],
    "the name of an outlet, agency or section": [["جريدة المنارة", ["front", "guarantee"]]],
  };
  it("has no row in its table that is not asked here", () => {
    expect(tableOf("in a question").map(([question]) => question)).toEqual(Object.keys(ASKED));
  });
  it.each(Object.entries(ASKED))("%s", async (_, questions) => {
    for (const [question, ids] of questions)
      expect([question, (await ask(question)).slice().sort()]).toEqual([question, ids]);
  });

  it("its page asks plain files, under a strict CSP, from any sub-path", async () => {
    const server = await serveFolder(path.join(archive.home, "dist"), { prefix: "/deep/er/" });
    const { watched, open, ask: type, headlines } = await searchDriver(browser, server);
    await open({ q: "ضمانات" });
    expect(await headlines()).toHaveLength(2);
    await type("الموازنة");
    expect(await headlines()).toEqual(["إقرار الموازنة الأمريكية"]);
    expect(watched.violations).toEqual([]);
    await watched.close();
    await server.close();
  });

  it("Pagefind's interfaces work unmodified on a page of one's own, with the markup that it prints", async () => {
    const [markup = ""] = blocks("html");
    expect(README).toContain("pagefind/pagefind.js");
    expect(await readdir(path.join(archive.home, "dist/pagefind"))).toEqual(
      expect.arrayContaining(["pagefind.js", "pagefind-component-ui.js", "pagefind-component-ui.css"]),
    );
    const page = `<!doctype html><html lang="ar"><meta charset="utf-8"><title>صفحة لي</title><body>${markup}</body></html>`;
    await writeFile(path.join(archive.home, "dist", "own.html"), page);
    const server = await serveFolder(path.join(archive.home, "dist"));
    const watched = await watchPage(browser);
    await watched.page.goto(`${server.url}own.html`);
    // As a text: the test's own loader would rewrite the import.
    const api = await watched.page.evaluate(`(async () => {
      const pagefind = await import("${server.url}pagefind/pagefind.js");
      const { results } = await pagefind.search("ضمانات");
      const { content } = await results[0].data();
      return [results.length, content.includes("ضمانات"), Object.keys(await pagefind.filters()).length > 0];
    })()`);
    expect(api).toEqual([2, true, true]);
    await watched.page.locator("pagefind-searchbox input").first().fill("ضمانات");
    await watched.page.locator("pagefind-searchbox a").first().waitFor();
    await watched.close();
    await server.close();
  });
});
