import { afterEach, describe, expect, test } from "vitest";
import { type SearchDriver, searchDriver } from "./search-driver.ts";
import { servedSite } from "./served-site.ts";

/** The search page without a mouse, as the ARIA Authoring Practices Guide has it for a combobox with a listbox. */

const served = servedSite("/project/");
let driver: SearchDriver;

afterEach(async () => {
  const faults = driver.watched.faults();
  await driver.watched.close();
  expect(faults).toEqual([]);
});

const FIELD = "#search-words";
const start = async () => {
  driver = await searchDriver(served.browser, served.server);
  return driver;
};
/** Types without a pause, however slow the machine: a pause would have suggestions for its first letters too. Waits for the popup. */
async function typed(text: string): Promise<void> {
  await driver.page.locator(FIELD).focus();
  await driver.page.keyboard.insertText(text);
  await driver.page.waitForSelector("[role=option]");
}
const active = () => driver.page.evaluate(() => document.activeElement?.textContent ?? "");
const attribute = (name: string) => driver.page.getAttribute(FIELD, name);

describe("suggestions while typing", () => {
  test("arrows choose, the field keeps the focus, Enter takes the word and asks", async () => {
    const { page, open, summary, answered } = await start();
    await open();
    expect(await attribute("aria-expanded")).toBe("false");
    await typed("المنا");
    expect(await attribute("aria-expanded")).toBe("true");
    expect(await attribute("aria-activedescendant")).toBe(null);
    await page.keyboard.press("ArrowDown");
    const option = page.locator(`#${await attribute("aria-activedescendant")}`);
    expect(await option.getAttribute("aria-selected")).toBe("true");
    expect(await option.getAttribute("role")).toBe("option");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-words");
    const word = (await option.locator(".suggestion-text").textContent()) ?? "";
    await answered(() => page.keyboard.press("Enter"));
    expect(await page.inputValue(FIELD)).toBe(word);
    expect(await summary()).toContain(word);
    expect(await attribute("aria-expanded")).toBe("false");
  });

  test("an answer loses its heading while other words are typed, known to the archive or not, and has one again when they are asked", async () => {
    const { page, open, answered } = await start();
    await open({ q: "المنارة" });
    const heading = page.locator("[data-search-summary]");
    expect(await heading.isVisible()).toBe(true);
    for (const words of ["حصاد", "زقزقستان"]) {
      await page.fill(FIELD, words);
      await heading.waitFor({ state: "hidden" });
      await answered(() => page.keyboard.press("Enter"));
      await heading.waitFor({ state: "visible" });
    }
  });

  test("up from the field goes to the last, past the last back to the field; how many there are is announced", async () => {
    const { page, open } = await start();
    await open();
    await typed("القم");
    const options = await page.locator("[role=option]").count();
    expect(await page.textContent("[data-search-status]")).toMatch(/اقتراح/u);
    await page.keyboard.press("ArrowUp");
    expect(await attribute("aria-activedescendant")).toBe(`search-suggestions-${options - 1}`);
    await page.keyboard.press("ArrowDown");
    expect(await attribute("aria-activedescendant")).toBe(null);
  });

  test("words before the last are kept; a headline is offered and goes to its article", async () => {
    const { page, open } = await start();
    await open();
    await page.locator(FIELD).pressSequentially("حصاد المنار");
    const word = page.locator(".suggestion-word .suggestion-text").first();
    await expect.poll(() => word.textContent()).toMatch(/^حصاد المنار/u);
    await page.fill(FIELD, "");
    await typed("المنارة");
    const headline = page.locator(".suggestion-headline");
    await headline.first().waitFor();
    await headline.first().click();
    await page.waitForURL(/\/project\/articles\/lighthouse\/$/u);
  });

  test("Esc closes the popup first, then empties the field", async () => {
    const { page, open } = await start();
    await open();
    await typed("المنا");
    await page.keyboard.press("Escape");
    expect(await page.locator("[role=listbox]").isVisible()).toBe(false);
    expect(await page.inputValue(FIELD)).toBe("المنا");
    await page.keyboard.press("Escape");
    expect(await page.inputValue(FIELD)).toBe("");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-words");
  });

  test("a word that no article has is corrected while typing", async () => {
    const { page, open } = await start();
    await open();
    await typed("المناوة");
    expect(await page.textContent(".suggestion-correction")).toContain("هل تقصد");
    expect(await page.textContent(".suggestion-correction .suggestion-text")).toContain("المنار");
  });
});

describe("going about with keys", () => {
  test("/ to the field, Enter, arrows through the results, Esc back, Enter opens the article", async () => {
    const { page, open, answered, headlines } = await start();
    await open();
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-words");
    expect(await page.inputValue(FIELD)).toBe("");
    await page.keyboard.insertText("القمح");
    await answered(() => page.keyboard.press("Enter"));
    await page.keyboard.press("Escape");
    const found = await headlines();
    await page.keyboard.press("ArrowDown");
    expect(await active()).toBe(found[0]);
    await page.keyboard.press("ArrowDown");
    expect(await active()).toBe(found[1]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-words");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-words");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/articles\/harvest-\d\d\/#mark=/u);
  });

  test("the key of / on the Arabic layout (ظ) does the same, and a / typed in the field stays a /", async () => {
    const { page, open } = await start();
    await open({ q: "القمح" });
    await page.evaluate(() => {
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { key: "ظ", code: "Slash", bubbles: true, cancelable: true }),
      );
    });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-words");
    await page.fill(FIELD, "");
    await page.keyboard.press("/");
    expect(await page.inputValue(FIELD)).toBe("/");
  });

  test("everything can be reached by Tab, in the order it is read, and shows its focus", async () => {
    const { page, open } = await start();
    await open({ q: "حصاد" });
    await page.focus(FIELD);
    const seen: string[] = [];
    for (let step = 0; step < 45 && seen.at(-1) !== "result"; step++) {
      await page.keyboard.press("Tab");
      const { name, ring } = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const style = getComputedStyle(element);
        const name = element.closest("[data-facet]")
          ? "facet"
          : (element.getAttribute("data-result") ?? element.tagName);
        return {
          name: name === "" ? "result" : name,
          ring: style.outlineStyle !== "none" && style.outlineWidth !== "0px",
        };
      });
      expect(ring, name).toBe(true);
      seen.push(name);
    }
    expect(seen.indexOf("facet")).toBeLessThan(seen.indexOf("result"));
    expect(seen).toContain("SELECT");
  });
});
