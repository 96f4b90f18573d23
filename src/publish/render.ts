import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import type { ArticlePage } from "../site/pages.ts";
import type { Site } from "../site/site.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** Articles rendered in one run of Eleventy: each holds some 24 KB until its run ends (architecture.md). */
const ARTICLES_PER_RUN = 10_000;

/** Eleventy copies plain objects deeply for every page; an instance of a class is passed on as it is. */
class Whole {}
const whole = (site: Site): Site => Object.assign(new Whole(), site);

/** Runs of articles; the first run also renders everything else. */
const runsOf = ({ articles }: Site): (readonly ArticlePage[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(articles.length / ARTICLES_PER_RUN)) }, (_, index) =>
    articles.slice(index * ARTICLES_PER_RUN, (index + 1) * ARTICLES_PER_RUN),
  );

/** Template files of pages that are rendered once, in the first run. */
async function othersThanArticles(): Promise<string[]> {
  const names = await readdir(path.join(PROJECT, "templates/pages"));
  return names.filter((name) => name.endsWith(".11ty.ts") && name !== "article.11ty.ts").sort();
}

/**
 * Renders every page of a site into a folder. Nothing is deleted there: the caller stages.
 * @throws what a template or Eleventy throws
 */
export async function renderSite(site: Site, outDir: string): Promise<{ pages: number }> {
  const from = (place: string): string => path.relative(process.cwd(), path.join(PROJECT, place)) || ".";
  const others = await othersThanArticles();
  let pages = 0;
  for (const [index, articles] of runsOf(site).entries()) {
    const eleventy = new Eleventy(from("templates/pages"), path.relative(process.cwd(), outDir) || ".", {
      source: "cli",
      configPath: from(".eleventy.ts"),
      quietMode: true,
      config(config) {
        config.addGlobalData("site", whole(site));
        config.addGlobalData("articlePages", articles);
        config.addGlobalData("listPages", index === 0 ? site.lists : []);
        config.addGlobalData("shelvesPages", index === 0 ? site.shelves : []);
        if (index > 0) for (const name of others) config.ignores.add(`${from("templates/pages")}/${name}`);
      },
    });
    eleventy.disableLogger();
    await eleventy.init();
    eleventy.bench.finish = () => {};
    const [, written] = await eleventy.write();
    pages += written.length;
  }
  return { pages };
}
