import type { Dated } from "../../src/record/schema.ts";
import { articlePath } from "../../src/site/entry.ts";
import type { Bar, Event, Series, Timeline } from "../../src/site/timeline/timeline-data.ts";
import { type Html, html, nothing } from "../html.ts";
import { datedLine, timeOf } from "./dated.ts";
import { nuqta } from "./nuqta.ts";
import type { Place } from "./place.ts";
import { text } from "./text.ts";

/** Name of a series: the outlet's, or that of the rest. */
const nameOf = ({ words }: Place, { kind, name }: Series): string => name ?? words.home.timelineSeries[kind];

/** Room between pieces, in units of the drawing. */
const GAP = 1;
const round = (length: number): number => Math.round(length * 10) / 10;

/** One bar: stacked pieces, full where the date is certain, outlined where it is not; a link to its calendar page. */
function bar({ to, date, count, words }: Place, { path, edtf, x, width, count: articles, parts }: Bar): Html {
  const pieces = parts.map(({ series, uncertain, y, height }) => {
    // Pieces stand a little apart; one that is lower than two units still shows, above the axis.
    const tall = Math.max(2, height - GAP);
    return html`<rect class="s${series}${uncertain && html` open`}" x="${round(x + GAP)}" y="${round(y + height - tall)}" width="${round(Math.max(1, width - 2 * GAP))}" height="${round(tall)}"/>`;
  });
  return html`<a href="${to(path)}" tabindex="-1"><title>${date(edtf)}: ${count(words.count.articles, articles)}</title>${pieces}</a>\n`;
}

/** Where an article of uncertain date may stand: a line over the days it may belong to. */
const reach = ({ fromX, toX, y }: Event): Html => html`<path class="reach" d="M${fromX ?? 0} ${y - 6}H${toX ?? 0}"/>`;

/** The drawing. Screen readers get the table instead. */
function drawing(place: Place, timeline: Timeline, size: "wide" | "narrow"): Html {
  const { width, height, plot, bars, ticks, levels, events } = timeline;
  const base = plot.y + plot.height;
  return html`<svg class="timeline ${size}" viewBox="0 0 ${width} ${height}" aria-hidden="true">
${levels.map(({ y, count }) => html`<path class="level" d="M${plot.x} ${y}H${plot.x + plot.width}"/><text class="scale" x="${plot.x - 6}" y="${y + 5}">${place.number(count)}</text>\n`)}
${bars.map((each) => bar(place, each))}${events.filter(({ fromX }) => fromX !== null).map(reach)}
<path class="axis" d="M${plot.x} ${base}H${plot.x + plot.width}"/>
${ticks.map(({ x, label }) => html`<path class="axis" d="M${x} ${base}v5"/><text x="${Math.min(Math.max(x, plot.x + 34), plot.x + plot.width - 34)}" y="${base + 24}">${label}</text>\n`)}</svg>`;
}

/** Which outlet has which colour, and what an outlined piece means. */
function key(place: Place, { series, uncertain }: Timeline): Html {
  const { words, number } = place;
  return html`<ul class="key">
${series.map((each, index) => html`<li><svg viewBox="0 0 16 16" aria-hidden="true"><path class="s${index}" d="M8 1 15 8 8 15 1 8z"/></svg>${nameOf(place, each)} <span class="num">${number(each.count)}</span></li>\n`)}${uncertain > 0 && html`<li>${nuqta("inferred")}${words.home.timelineUncertain}</li>\n`}</ul>`;
}

/** What an article's date is and rests on; looked up only while the timeline names its articles. */
const published = ({ site }: Place, id: string): Dated | null =>
  site.articles.find(({ record }) => record.id === id)?.record.published ?? null;

/** The articles in order of time, while they are few enough to be named. */
function eventList(place: Place, { events }: Timeline): Html {
  const { to, words } = place;
  if (events.length === 0) return nothing;
  return html`<ol class="events">
${events.map(({ id, headline }) => html`<li>${datedLine(place, published(place, id))} <a href="${to(articlePath(id))}">${headline === null ? words.article.noHeadline : text(headline)}</a></li>\n`)}</ol>`;
}

/** The same as a table, for whoever does not see the drawing or wants the numbers. At most the newest 50 units of time. */
function table(place: Place, { bars, series }: Timeline): Html {
  const { words, to, number } = place;
  const rows = bars.slice(-50).reverse();
  return html`<details class="behind"><summary>${words.home.timelineTable}</summary>
<section class="scroll" tabindex="0" aria-label="${words.home.timelineTable}"><table>
<thead><tr><th scope="col">${words.site.dates}</th>${series.map((each) => html`<th scope="col">${nameOf(place, each)}</th>`)}<th scope="col">${words.home.timelineAll}</th></tr></thead>
<tbody>
${rows.map(({ path, edtf, counts, count }) => html`<tr><th scope="row"><a href="${to(path)}">${timeOf(place, edtf)}</a></th>${series.map((_, index) => html`<td>${number(counts[index] ?? 0)}</td>`)}<td>${number(count)}</td></tr>\n`)}</tbody>
</table></section>
</details>`;
}

/** The archive on the line of time: drawing, key, headlines, table. */
export function timelineFigure(place: Place): Html {
  const { timelines } = place.site.home;
  if (timelines === null) return nothing;
  const { wide, narrow } = timelines;
  const { words, count, to } = place;
  return html`<section class="section"><h2>${words.home.timeline}</h2>
<figure>
${drawing(place, wide, "wide")}
${drawing(place, narrow, "narrow")}
<figcaption>${key(place, wide)}${wide.undated > 0 && html`<p class="small"><a href="${to("undated/")}">${count(words.count.undated, wide.undated)}</a></p>`}</figcaption>
</figure>
${eventList(place, wide)}
${table(place, wide)}
</section>`;
}
