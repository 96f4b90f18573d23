import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { openArchive } from "../src/archive.ts";
import { launchChromium, watchPage } from "./browser/chromium.ts";
import { serveFolder } from "./browser/server.ts";
import { buildSite } from "./templates/built-site.ts";
import { everyTemplate, TEMPLATES } from "./templates/every-template.ts";

/**
 * `npm run screenshots`: every template at three widths in light, dark and on paper, into screenshots/, to be looked at.
 * Templates of the archive in articles/, and of the made-up archive, which has what the five captures lack.
 */

const WIDTHS = [360, 768, 1280];
const LOOKS = ["light", "dark", "print"] as const;

const out = path.resolve("screenshots");
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const articles = await openArchive("articles");
const five = await buildSite(articles);
const arabic = await everyTemplate("ar");
const english = await everyTemplate("en");
const sites = [
  { name: "sample", built: arabic.sites.sample, pages: TEMPLATES.sample, widths: WIDTHS },
  { name: "sample-en", built: english.sites.sample, pages: TEMPLATES.sample, widths: [360, 1280] },
  { name: "ordered", built: arabic.sites.ordered, pages: TEMPLATES.ordered, widths: WIDTHS },
  { name: "ordered-en", built: english.sites.ordered, pages: TEMPLATES.ordered, widths: [1280] },
  {
    name: "articles",
    widths: WIDTHS,
    built: five,
    pages: {
      home: "",
      dates: "dates/",
      ...Object.fromEntries(articles.records.map(({ id }) => [`article-${id}`, `articles/${id}/`])),
    },
  },
];

const browser = await launchChromium();
let count = 0;
for (const { name, built, pages, widths } of sites) {
  const host = await serveFolder(built.folder);
  for (const width of widths) {
    for (const look of LOOKS) {
      const watched = await watchPage(browser, {
        viewport: { width, height: 900 },
        colorScheme: look === "dark" ? "dark" : "light",
      });
      if (look === "print") await watched.page.emulateMedia({ media: "print" });
      for (const [page, address] of Object.entries(pages)) {
        await watched.page.goto(host.url + encodeURI(address));
        await watched.page.evaluate("document.fonts.ready");
        await watched.page.screenshot({ path: path.join(out, `${name}-${page}-${width}-${look}.png`), fullPage: true });
        count++;
      }
      for (const fault of watched.faults()) console.error(`${name} ${width} ${look}: ${fault}`);
      await watched.close();
    }
  }
  await host.close();
}
await browser.close();
for (const each of [five, arabic, english]) await each.remove();
console.log(`${count} screenshots in ${out}`);
