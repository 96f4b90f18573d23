import { expect, test } from "vitest";
import { searchDriver } from "./search-driver.ts";
import { servedSite } from "./served-site.ts";

/** Fields of a question on the search page. */

const served = servedSite("/sub/");

test("a field lists its articles and says how it was understood; an unknown name is offered a close one", async () => {
  const driver = await searchDriver(served.browser, served.server);
  await driver.open({ q: "حصاد" });
  const [first = ""] = await driver.facet("outlet");
  const name = first.replace(/ [\d,]+$/u, "");
  await driver.ask(`ناشر:"${name}" من:1900`);
  expect(await driver.notes()).toContain(`فُهم من السؤال: الناشر: ${name}، من: 1900.`);
  expect(await driver.page.locator(".result .facts > bdi:first-child").allTextContents()).toSatisfy(
    (outlets: string[]) => outlets.length > 0 && outlets.every((outlet) => outlet === name),
  );
  const days = await driver.days();
  expect(days).toEqual(days.toSorted().reverse());
  await driver.ask(`ناشر:"${name}ة"`);
  expect(await driver.notes()).toContain(`ليس في هذا الأرشيف «${name}ة» (الناشر).`);
  expect(await driver.page.locator(".result").count()).toBe(0);
  await driver.answered(() => driver.page.locator(".note-suggestions button", { hasText: name }).first().click());
  expect(await driver.page.inputValue("#search-words")).toBe(`ناشر:"${name}"`);
  expect(await driver.page.locator(".result").count()).toBeGreaterThan(0);
  expect(driver.watched.faults()).toEqual([]);
  await driver.watched.close();
});
