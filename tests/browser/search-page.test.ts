import { afterEach, describe, expect, test } from "vitest";
import { type SearchDriver, searchDriver } from "./search-driver.ts";
import { servedSite } from "./served-site.ts";

/** The search page on a made-up archive of 47 articles, always under a sub-path. docs/search.md, "The search page". */

const served = servedSite("/project/archive/");
let driver: SearchDriver;

const start = async () => {
  driver = await searchDriver(served.browser, served.server);
  return driver;
};
afterEach(async () => {
  served.server.gate = () => undefined;
  const faults = driver.watched.faults();
  await driver.watched.close();
  expect(faults).toEqual([]);
});

const address = () => Object.fromEntries(new URL(driver.page.url()).searchParams);

describe("asking", () => {
  test("typing and Enter: count in words, twenty results, marks, address, title, announcement", async () => {
    const { page, ask, open, summary, headlines, marks } = await start();
    await open();
    await ask("حصاد");
    expect(await summary()).toBe("«حصاد»: 45 مقالًا");
    expect(await headlines()).toHaveLength(20);
    expect(await marks()).toContain("حصاد");
    expect(address()).toEqual({ q: "حصاد" });
    expect(await page.title()).toContain("حصاد – ");
    expect(await page.textContent("[data-search-status]")).toContain("«حصاد»: 45 مقالًا");
    expect(await page.locator("[data-search-start]").isVisible()).toBe(false);
  });

  test.each([
    ["البحارة", "«البحارة»: مقال واحد"],
    ["المنارة الثعلب", "«المنارة الثعلب»: لا مقال بكل الكلمات، ومقالان ببعضها"],
    ["المنارة | الثعلب", "«المنارة | الثعلب»: مقالان"],
    ["القمح", "«القمح»: 7 مقالات"],
    ["حصاد", "«حصاد»: 45 مقالًا"],
    // The marks of a phrase stand inside those of the heading, and are not of their kind.
    ["«حصاد القمح»", "«“حصاد القمح”»: 7 مقالات"],
  ])("Arabic plurals: %s", async (question, summary) => {
    await start();
    await driver.open({ q: question });
    expect(await driver.summary()).toBe(summary);
  });

  test("a result says who, when and on what the date rests", async () => {
    await start();
    await driver.open({ q: "المنارة" });
    const facts = (await driver.page.textContent(".result .facts"))?.replace(/\s+/gu, " ");
    expect(facts).toContain("صحيفة الجسر");
    expect(facts).toContain("17 مايو/ أيار 2023");
    const first = async (question: Record<string, string>) => {
      await driver.open(question);
      return (await driver.page.textContent(".result .facts"))?.replace(/\s+/gu, " ");
    };
    expect(await first({ q: "حصاد القطن الوادي" })).toContain("بلا تاريخ");
    expect(await first({ q: "حصاد السمك الجزيرة", to: "2021-12-31" })).toContain("(مستنتج)");
  });

  test("an agency is told as whose text it is, and no name stands bare behind the date", async () => {
    await start();
    await driver.open({ q: "حصاد" });
    const facts = await driver.page.locator(".result .facts").allTextContents();
    const named = facts.filter((each) => /المدّ|الموج/u.test(each));
    expect(named.length).toBeGreaterThan(0);
    for (const line of named) expect(line).toMatch(/عن (?:وكالة المدّ|أنباء الموج)/u);
  });

  test("text of captures is text: no element, no script comes of it", async () => {
    await start();
    await driver.open({ q: "الثعلب الفضي" });
    expect((await driver.headlines())[0]).toContain("<img src=x onerror");
    expect(await driver.page.locator(".result img, .result b, .result script").count()).toBe(0);
    expect(await driver.page.title()).not.toContain("taken");
  });

  test("a misspelt word: the results of the nearest one at once, and a button that asks for it as typed", async () => {
    await start();
    await driver.open({ q: "المناوة" });
    expect(await driver.notes()).toContain("عُرضت نتائج «المنارة».");
    expect((await driver.headlines())[0]).toContain("المنارة القديمة");
    expect(await driver.page.inputValue("#search-words")).toBe("المناوة");
    await driver.answered(() => driver.page.locator(".note button", { hasText: "كما هي" }).click());
    expect(await driver.summary()).toContain(": لا مقالات");
    expect(await driver.notes()).toContain("لا ترد كلمة «المناوة» في هذا الأرشيف.");
    const near = driver.page.locator(".note-suggestions button", { hasText: "المنارة" }).first();
    await driver.answered(() => near.click());
    expect((await driver.headlines())[0]).toContain("المنارة القديمة");
    expect(await driver.page.inputValue("#search-words")).toContain("المنارة");
  });

  test("articles that lack a word stand under a heading that says so", async () => {
    await start();
    await driver.open({ q: "حصاد المنارة" });
    expect(await driver.page.textContent(".results-partial")).toContain("لا مقال يجمع كل كلماتك");
    await driver.open({ q: "حصاد القمح" });
    expect(await driver.page.textContent("[data-search-results] > ol:first-child .result-headline")).toContain("القمح");
    await driver.page.click("[data-search-more] button");
    await driver.page.waitForFunction(() => document.querySelectorAll(".result").length === 40);
    expect(await driver.page.textContent(".results-partial")).toBe("مقالات فيها بعض كلماتك");
  });

  test("words left out as too common are named", async () => {
    await start();
    await driver.open({ q: "حصاد القمح في الوادي" });
    expect(await driver.notes()).toContain("تُرك لشيوعه: في");
  });

  test("a phrase in quotation marks, a word taken out with minus", async () => {
    await start();
    await driver.open({ q: "«ضوء المنارة»" });
    expect(await driver.headlines()).toHaveLength(1);
    await driver.open({ q: "المنارة -زجاجية" });
    expect(await driver.summary()).toContain("لا مقالات");
  });
});

describe("narrowing and order", () => {
  test("a facet narrows, counts its other values, and is taken back by its button; the focus stays", async () => {
    const { page, open, facet, choose, summary } = await start();
    await open({ q: "حصاد" });
    expect(await facet("outlet")).toEqual(["الميناء اليوم 15", "صحيفة الجسر 15", "موقع الهضبة 15"]);
    await choose("outlet", "موقع الهضبة");
    expect(await summary()).toContain("15 مقالًا");
    expect(address()).toEqual({ q: "حصاد", outlet: "موقع الهضبة" });
    expect(await facet("outlet")).toHaveLength(3);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("موقع الهضبة");
    await choose("outlet", "صحيفة الجسر");
    expect(await summary()).toContain("30 مقالًا");
    await driver.answered(() => page.click("[data-search-narrowed] button >> nth=0"));
    expect(await summary()).toContain("15 مقالًا");
    await driver.answered(() => page.click("[data-search-narrowed] button >> nth=0"));
    expect(address()).toEqual({ q: "حصاد" });
  });

  test("months by name, sections, agencies; what narrows to nothing offers to widen", async () => {
    await start();
    await driver.open({ q: "حصاد" });
    expect((await driver.facet("month"))[0]).toMatch(/^نوفمبر\/ تشرين الثاني 2022 \d/u);
    expect(await driver.facet("agency")).toEqual(["وكالة المدّ 23", "أنباء الموج 22"]);
    await driver.open({ q: "المنارة", outlet: "موقع الهضبة" });
    expect(await driver.summary()).toContain("لا مقالات");
    await driver.answered(() => driver.page.click(".panel button"));
    expect(await driver.headlines()).toHaveLength(1);
  });

  test("a range of months by two handles: keys move them, words say what is between, neither passes the other", async () => {
    const { page } = await start();
    await driver.open({ q: "حصاد" });
    const low = page.locator("[data-handle=low]");
    const high = page.locator("[data-handle=high]");
    await driver.answered(() => low.fill("11"));
    expect(address()).toEqual({ q: "حصاد", from: "2021-12-01" });
    await low.focus();
    await driver.answered(() => page.keyboard.press("ArrowUp"));
    expect(address()).toEqual({ q: "حصاد", from: "2022-01-01" });
    expect(await low.getAttribute("aria-valuetext")).toBe("يناير/ كانون الثاني 2022");
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.handle)).toBe("low");
    await driver.answered(() => high.fill("16"));
    await high.focus();
    await driver.answered(() => page.keyboard.press("ArrowDown"));
    expect(address()).toEqual({ q: "حصاد", from: "2022-01-01", to: "2022-03-31" });
    const days = await driver.days();
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day >= "2022-01-01" && day <= "2022-03-31")).toBe(true);
    expect(await page.textContent(".times-said")).toBe(
      `من يناير/ كانون الثاني 2022 إلى مارس/ آذار 2022: ${days.length} مقالات`,
    );
    await low.focus();
    await driver.answered(() => page.keyboard.press("End"));
    expect(address()).toEqual({ q: "حصاد", from: "2022-03-01", to: "2022-03-31" });
    await driver.answered(() => page.keyboard.press("Home"));
    expect(address()).toEqual({ q: "حصاد", to: "2022-03-31" });
  });

  test("a range of single days in the address stands, and can be taken back", async () => {
    await start();
    await driver.open({ q: "حصاد", from: "2022-01-10", to: "2022-01-20" });
    expect((await driver.days()).every((day) => day >= "2022-01-10" && day <= "2022-01-20")).toBe(true);
    expect(await driver.page.getAttribute("[data-handle=low]", "aria-valuetext")).toBe("يناير/ كانون الثاني 2022");
    await driver.answered(() => driver.page.click(".narrowing-all"));
    expect(address()).toEqual({ q: "حصاد" });
  });

  test("newest first, oldest first, undated last", async () => {
    await start();
    await driver.open({ q: "القمح حصاد", sort: "newest" });
    const newest = (await driver.days()).slice(0, 7);
    expect(newest).toEqual([...newest].sort().reverse());
    await driver.answered(() => driver.page.selectOption("[data-search-sort]", "oldest"));
    const oldest = (await driver.days()).slice(0, 7);
    expect(oldest.filter(Boolean)).toEqual(oldest.filter(Boolean).sort());
    expect(oldest.indexOf("")).toBe(oldest.includes("") ? oldest.length - 1 : -1);
    expect(address()).toMatchObject({ sort: "oldest" });
  });
});

describe("back and forward", () => {
  test("every question is a place in the history, field and filters with it", async () => {
    const { page, ask, open, choose, summary, answered } = await start();
    await open();
    await ask("القمح");
    await ask("حصاد");
    await choose("section", "اقتصاد");
    await answered(() => page.goBack());
    expect(await summary()).toContain("45 مقالًا");
    expect(await page.isChecked('[data-facet="section"] input[value="اقتصاد"]')).toBe(false);
    await answered(() => page.goBack());
    expect(await page.inputValue("#search-words")).toBe("القمح");
    expect(await summary()).toContain("7 مقالات");
    await answered(() => page.goBack());
    expect(await page.locator("[data-search-start]").isVisible()).toBe(true);
    await answered(() => page.goForward());
    expect(await summary()).toContain("7 مقالات");
  });

  test("coming back from an article: as many results as before, and the reader where they were", async () => {
    const { page, open } = await start();
    await open({ q: "حصاد" });
    await page.click("[data-search-more] button");
    await page.waitForFunction(() => document.querySelectorAll(".result a").length === 40);
    expect(await page.textContent(".results-shown")).toBe("عُرض 40 من 45");
    await page.waitForFunction(
      () => [...document.querySelectorAll(".result a")].indexOf(document.activeElement as Element) === 20,
    );
    await page.locator(".result a").nth(33).scrollIntoViewIfNeeded();
    await page.locator(".result a").nth(33).click();
    await page.waitForURL(/articles/u);
    await page.goBack();
    await page.waitForFunction(() => {
      const left = document.querySelectorAll(".result a")[33]?.getBoundingClientRect();
      return (
        document.querySelectorAll(".result a").length === 40 && left && left.top >= 0 && left.bottom <= innerHeight
      );
    });
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });
});
