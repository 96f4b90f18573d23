import { FEED_NAMES } from "../../src/site/exchange/addresses.ts";
import { offersOf, ZIP_FILE } from "../../src/site/exchange/offers.ts";
import { type Html, html } from "../html.ts";
import type { Place } from "./place.ts";

/** The whole archive as data: tables, feeds, schema, checksums, and the site itself as one file where it is offered. */
export function takeAway({ site, settings, words, to }: Place): Html {
  const { takeAway: names } = words;
  const files: (readonly [string, string])[] = [
    ["data/articles.csv", names.csv],
    ["data/articles.ndjson", names.ndjson],
    ["data/article.schema.json", names.schema],
    ["data/datapackage.json", names.package],
    [FEED_NAMES.atom, names.atom],
    [FEED_NAMES.json, names.jsonFeed],
    ["SHA256SUMS", names.checksums],
  ];
  if (offersOf(settings, site.holdings.articles).zip) files.push([ZIP_FILE, names.zip]);
  return html`<h2 id="data">${names.title}</h2>
<ul>
${files.map(([path, name]) => html`<li><a href="${to(path)}">${name}</a></li>\n`)}</ul>`;
}
