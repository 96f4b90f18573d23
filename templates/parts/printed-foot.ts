import type { ArticleRecord } from "../../src/record/schema.ts";
import { articlePath } from "../../src/site/entry.ts";
import { absolute } from "../../src/site/exchange/addresses.ts";
import { type Html, html } from "../html.ts";
import { timeOf } from "./dated.ts";
import { encodePath } from "./link.ts";
import type { Place } from "./place.ts";

/** What a printed article carries at its foot: address, date with its basis, fingerprint of the capture. */
export function printedFoot(place: Place, record: ArticleRecord): Html {
  const { words, settings } = place;
  const { published } = record;
  const path = encodePath(articlePath(record.id));
  return html`<p>${settings.title}: <bdi>${absolute(articlePath(record.id), settings) ?? path}</bdi></p>
<p>${words.dates.published}: ${published === null ? words.dates.undated : html`${timeOf(place, published.edtf)} (${words.dates.basis[published.basis]})`}</p>
<p>${words.receipt.sha256}: <bdi class="code">${record.source.sha256}</bdi></p>`;
}
