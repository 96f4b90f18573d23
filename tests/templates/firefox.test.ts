import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AXE_TAGS } from "../browser/axe.ts";
import { type FirefoxPage, findFirefox, openFirefox } from "../browser/firefox.ts";
import { type StaticServer, serveFolder } from "../browser/server.ts";
import { type EveryTemplate, everyTemplate, TEMPLATES } from "./every-template.ts";

const firefox = findFirefox();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PAGES = (["sample", "ordered", "large"] as const).flatMap((archive) =>
  Object.entries(TEMPLATES[archive]).map(([name, path]) => [archive, name, path] as const),
);

/** Every template in Firefox: the face is there, nothing hangs over the side, axe finds nothing, nothing is reported. */
describe.skipIf(firefox === null)("Firefox (skipped where none is installed: Debian's firefox-esr, or FIREFOX)", () => {
  let every: EveryTemplate;
  let page: FirefoxPage;
  const hosts = {} as Record<keyof typeof TEMPLATES, StaticServer>;
  beforeAll(async () => {
    every = await everyTemplate("ar");
    for (const archive of ["sample", "ordered", "large"] as const)
      hosts[archive] = await serveFolder(every.sites[archive].folder);
    page = await openFirefox(firefox ?? "");
  });
  afterAll(async () => {
    await page?.close();
    for (const host of Object.values(hosts)) await host.close();
    await every?.remove();
  });

  test.each(PAGES)("%s archive: %s", async (archive, _, path) => {
    await page.goto(hosts[archive].url + encodeURI(path));
    await page.evaluate("document.fonts.ready.then(() => 1)");
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");
    const loaded =
      "[...document.fonts].filter(({ family, status }) => /^.?Naskh.?$/.test(family) && status === 'loaded').length";
    expect(await page.evaluate(loaded)).toBe(2);
    for (const width of [360, 1280]) {
      await page.resize(width, 800);
      expect(
        await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
      ).toBeLessThanOrEqual(0);
    }
    await page.evaluate(`${axe};1`);
    const found = `axe.run({ runOnly: ${JSON.stringify(AXE_TAGS)} }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", "))))`;
    expect(JSON.parse(String(await page.evaluate(found)))).toEqual([]);
  });

  test("no page reported an error", () => {
    expect(page.faults).toEqual([]);
  });
});
