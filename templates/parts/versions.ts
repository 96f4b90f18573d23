import type { ArticlePage } from "../../src/site/article.ts";
import type { DiffPart, DiffRun } from "../../src/site/versions/difference.ts";
import type { VersionEntry } from "../../src/site/versions/pages.ts";
import { type Html, html, nothing } from "../html.ts";
import { timeOf } from "./dated.ts";
import { fillHtml } from "./fill.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** The day of a version. */
export const dayOf = (place: Place, { day }: VersionEntry): Html =>
  day === null ? html`${place.words.order.versionUndated}` : timeOf(place, day.edtf);

/** On the page of an earlier version: that there is a newer one. */
export function olderNote(place: Place, { view }: ArticlePage): Html {
  const note = view.versions;
  const newest = note?.versions[0];
  if (note === null || note.newest || newest === undefined) return nothing;
  const { words, to } = place;
  const link = html`<a href="${to(newest.path)}">${words.order.versionNewest}</a> <span class="range">(${dayOf(place, newest)})</span>`;
  return html`<p class="gloss" data-marks-skip>${fillHtml(words.order.versionOlder, { link })}</p>`;
}

/** The versions of an article with their days, and the way to what changed. */
export function versions(place: Place, { view, path: here }: ArticlePage): Html {
  if (view.versions === null) return nothing;
  const { words, to } = place;
  const { versions: all, path } = view.versions;
  const item = (entry: VersionEntry): Html =>
    entry.path === here
      ? html`<li>${dayOf(place, entry)} <span class="small">(${words.order.versionHere})</span></li>\n`
      : html`<li><a href="${to(entry.path)}">${dayOf(place, entry)}</a></li>\n`;
  return html`<section class="section versions" data-marks-skip><h2>${words.order.versions}</h2>
<ul>
${all.map(item)}</ul>
<p class="more"><a href="${to(path)}">${words.order.versionChanges}</a></p>
</section>`;
}

/** A run of words, marked with what became of it, for who sees the mark and who hears it. */
function run({ words }: Place, { kind, text: said }: DiffRun): Html {
  const { added, removed } = words.order;
  if (kind === "same") return text(said);
  const inside = html`<span class="away">[${kind === "added" ? added : removed}] </span>${text(said.trimEnd())}`;
  const space = said.endsWith(" ") ? " " : "";
  return kind === "added" ? html`<ins>${inside}</ins>${space}` : html`<del>${inside}</del>${space}`;
}

/** A paragraph that changed, or how many did not. */
export function part(place: Place, shown: DiffPart): Html {
  if (shown.kind === "same")
    return html`<p class="small unchanged">${place.count(place.words.count.unchanged, shown.paragraphs)}</p>\n`;
  const whole = shown.runs.map(({ text: said }) => said).join("");
  return html`<p${directionOf(place, whole)}>${shown.runs.map((each) => run(place, each))}</p>\n`;
}
