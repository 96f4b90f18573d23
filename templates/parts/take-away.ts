import { FEED_NAMES } from "../../src/site/exchange/addresses.ts";
import { ZIP_FILE } from "../../src/site/exchange/offers.ts";
import { type Html, html, joined } from "../html.ts";
import type { Place } from "./place.ts";

/** The whole archive as data: tables, feeds, schema, checksums, and the site itself as one file where it is offered. */
export function takeAway({ site, words, to }: Place): Html {
  const { takeAway: names } = words;
  const yearOf = (folder: string): string => (/^\d/u.test(folder) ? folder.replace("/", "") : names.undated);
  /** One file, or one a year. */
  const data = (file: string, name: string): Html =>
    site.dataFolders.length === 1
      ? html`<li><a href="${to(`data/${site.dataFolders[0]}${file}`)}">${name}</a></li>\n`
      : html`<li>${name}: ${joined(
          site.dataFolders.map((folder) => html`<a href="${to(`data/${folder}${file}`)}">${yearOf(folder)}</a>`),
          html` · `,
        )}</li>\n`;
  const files: (readonly [string, string])[] = [
    ["data/article.schema.json", names.schema],
    ["data/datapackage.json", names.package],
    [FEED_NAMES.atom, names.atom],
    [FEED_NAMES.json, names.jsonFeed],
    ["SHA256SUMS", names.checksums],
  ];
  if (site.offers.zip) files.push([ZIP_FILE, names.zip]);
  return html`<h2 id="data">${names.title}</h2>
<ul>
${data("articles.csv", names.csv)}${data("articles.ndjson", names.ndjson)}${files.map(([path, name]) => html`<li><a href="${to(path)}">${name}</a></li>\n`)}</ul>`;
}
