import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serveFolder } from "../tests/browser/server.ts";
import { everyTemplate, TEMPLATES } from "../tests/templates/every-template.ts";
import { type LighthouseReading, lighthouseBrowser } from "../tests/templates/lighthouse-scores.ts";

/**
 * Lighthouse's score of performance on a phone it imitates, for a page of each kind of weight, and the time to its largest paint as a ratio to
 * that of a page of one sentence, asked in the same run. The best of three runs counts: a score is low where the machine did something else.
 *
 * node --import tsx bench/lighthouse.ts
 */
const PAGES = {
  sample: ["home", "article", "search", "dates", "day", "outlet", "headlines", "about", "missing"],
  ordered: ["compare", "dossier"],
} as const;
const RUNS = 3;
const PLAIN = "plain.html";
const PLAIN_PAGE =
  '<!doctype html><html lang="ar" dir="rtl"><meta name="viewport" content="width=device-width"><title>نص</title><p>جملة واحدة.';
const PAINT = "largest-contentful-paint";

const every = await everyTemplate("ar");
const browser = await lighthouseBrowser();

/** The reading with the highest score of several. */
async function best(address: string): Promise<LighthouseReading> {
  const readings = [];
  for (let run = 0; run < RUNS; run += 1) readings.push(await browser.read(address, { categories: ["performance"] }));
  return readings.reduce((most, next) =>
    (next.scores.performance ?? 0) > (most.scores.performance ?? 0) ? next : most,
  );
}

for (const archive of ["sample", "ordered"] as const) {
  const { folder } = every.sites[archive];
  await writeFile(join(folder, PLAIN), PLAIN_PAGE);
  const host = await serveFolder(folder);
  const plain = await best(host.url + PLAIN);
  console.log(`${archive} archive; a page of one sentence: performance ${plain.scores.performance}`);
  for (const name of PAGES[archive]) {
    const page = await best(host.url + (TEMPLATES[archive][name] ?? ""));
    const ratio = (page.values[PAINT] ?? Number.NaN) / (plain.values[PAINT] ?? Number.NaN);
    console.log(
      `  ${name}: performance ${page.scores.performance}, largest paint ${ratio.toFixed(2)} × the sentence's`,
    );
  }
  await host.close();
}
browser.close();
await every.remove();
