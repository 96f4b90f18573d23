import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StaticServer, serveFolder } from "../browser/server.ts";
import { type EveryTemplate, everyTemplate, TEMPLATES } from "./every-template.ts";
import { type LighthouseBrowser, lighthouseBrowser } from "./lighthouse-scores.ts";

/**
 * Lighthouse (mobile) on every template: 100 for accessibility, best practices and search engines. Its performance score is a time, and
 * depends on what else the machine does: `bench/lighthouse.ts` prints it.
 */
const PAGES = (["sample", "ordered", "large"] as const).flatMap((archive) =>
  Object.entries(TEMPLATES[archive]).map(([name, path]) => [archive, name, path] as const),
);
const CATEGORIES = ["accessibility", "best-practices", "seo"] as const;
/** Pages that search engines are told to leave: the audit that asks whether they may come is about these. */
const LEFT_ALONE = ["gone", "article-older", "versions", "compare-any"];

let every: EveryTemplate;
const hosts = {} as Record<keyof typeof TEMPLATES, StaticServer>;
let browser: LighthouseBrowser;
beforeAll(async () => {
  every = await everyTemplate("ar");
  for (const archive of ["sample", "ordered", "large"] as const)
    hosts[archive] = await serveFolder(every.sites[archive].folder);
  browser = await lighthouseBrowser();
});
afterAll(async () => {
  browser?.close();
  for (const host of Object.values(hosts)) await host.close();
  await every?.remove();
});

describe.each(PAGES)("%s archive: %s", (archive, name, path) => {
  test("scores 100 in everything that does not depend on the machine", async () => {
    const skipAudits = LEFT_ALONE.includes(name) ? ["is-crawlable"] : [];
    const { scores } = await browser.read(hosts[archive].url + path, { categories: CATEGORIES, skipAudits });
    expect(scores).toEqual({ accessibility: 100, "best-practices": 100, seo: 100 });
  }, 60_000);
});
