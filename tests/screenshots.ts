import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { openArchive } from "../src/archive.ts";
import { launchChromium, watchPage } from "./browser/chromium.ts";
import { serveFolder } from "./browser/server.ts";
import { sampleArchive } from "./site/sample-archive.ts";
import { buildSite } from "./templates/built-site.ts";

/**
 * `npm run screenshots`: every template at three widths in light, dark and on paper, into screenshots/, to be looked at.
 * Templates of the archive in articles/, and of the made-up archive, which has what the five captures lack.
 */

const WIDTHS = [360, 768, 1280];
const LOOKS = ["light", "dark", "print"] as const;

/** Pages to look at by name: in the archive of articles/ (the first article stands for all) and in the sample archive. */
const SAMPLE: Readonly<Record<string, string>> = {
  home: "",
  article: "articles/harbour-2023/",
  "article-corrected": "articles/observatory-1999/",
  "article-bare": "articles/000_bare/",
  "article-latin": "articles/no-headline/",
  dates: "dates/",
  year: "2023/",
  month: "2023/03/",
  day: "2023/03/05/",
  undated: "undated/",
  outlets: "outlets/",
  outlet: "outlets/sahifat-sahil/",
  agencies: "agencies/",
  section: "sections/محليات/",
  headlines: "headlines/",
  letter: "headlines/mim/",
  about: "about/",
  design: "about/design/",
  missing: "404.html",
  search: "search/",
};

const out = path.resolve("screenshots");
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const articles = await openArchive("articles");
const sites = [
  { name: "sample", built: await buildSite(sampleArchive()), pages: SAMPLE, widths: WIDTHS },
  { name: "sample-en", built: await buildSite(sampleArchive({ language: "en" })), pages: SAMPLE, widths: [360] },
  {
    name: "articles",
    widths: WIDTHS,
    built: await buildSite(articles),
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
  await built.remove();
}
await browser.close();
console.log(`${count} screenshots in ${out}`);
