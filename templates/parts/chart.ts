import { calendarPath } from "../../src/site/calendar.ts";
import type { Chart, ChartBar } from "../../src/site/timeline/chart.ts";
import { type Html, html, nothing } from "../html.ts";
import { fill } from "./fill.ts";
import type { Place } from "./place.ts";

/** Height of the largest bar in units of its drawing; each drawing is stretched to its cell. */
const TALLEST = 24;

/** Where a bar leads: a link of the site, ready for an attribute. */
export type BarLink = (edtf: string) => string;

/** A bar: its height is the share of the largest, at least so much that one article is seen. */
function bar({ date, count, words, number }: Place, shown: ChartBar, most: number, link: BarLink): Html {
  const height = Math.max(2, Math.round((shown.count / most) * TALLEST * 10) / 10);
  return html`<a href="${link(shown.edtf)}" aria-label="${date(shown.edtf)}: ${count(words.count.articles, shown.count)}"><svg viewBox="0 0 1 ${TALLEST}" preserveAspectRatio="none" aria-hidden="true"><rect y="${Math.round((TALLEST - height) * 10) / 10}" width="1" height="${height}"/></svg><span>${number(shown.count)}</span></a>`;
}

/** Names of the columns: months by number and name, years of a decade by their last digit. */
const columns = ({ number, month }: Place, { unit }: Chart): Html[] =>
  unit === "year"
    ? Array.from({ length: 10 }, (_, year) => html`<th scope="col">${number(year)}</th>`)
    : Array.from(
        { length: 12 },
        (_, index) =>
          html`<th scope="col"><span class="digit">${number(index + 1)}</span><span class="name">${month(index + 1)}</span></th>`,
      );

/**
 * Articles in time: a table for who reads it, bars for who looks. Its name is a sentence.
 * @param link where the bar of a month or year leads; default: its calendar page
 */
export function chartTable(place: Place, chart: Chart | null, name: string, link?: BarLink): Html {
  if (chart === null) return nothing;
  const { words, to, number, date } = place;
  const lead: BarLink = link ?? ((edtf) => to(calendarPath(edtf)));
  const title = (year: string): string =>
    chart.unit === "year" ? fill(words.time.decade, { year: date(year) }) : date(year);
  return html`<table class="chart">
<caption class="away">${name}</caption>
<thead><tr><td></td>${columns(place, chart)}<th scope="col">${words.time.all}</th></tr></thead>
<tbody>
${chart.rows.map(
  ({ year, count, bars }) =>
    html`<tr><th scope="row">${chart.unit === "month" ? html`<a href="${lead(year)}">${title(year)}</a>` : title(year)}</th>${bars.map((each) => html`<td>${each && bar(place, each, chart.most, lead)}</td>`)}<td class="all">${number(count)}</td></tr>\n`,
)}</tbody>
</table>`;
}
