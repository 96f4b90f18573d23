import { calendarPath } from "../../src/site/calendar.ts";
import type { MonthDays } from "../../src/site/timeline/chart.ts";
import { type Html, html } from "../html.ts";
import type { Place } from "./place.ts";

/** Shades a day can have. */
const SHADES = 4;

/** A month as a calendar of seven columns; the more articles of a day, the darker it is. */
export function calendar(place: Place, { month, begins, counts }: MonthDays): Html {
  const { words, to, date, count, number, weekday } = place;
  const first = words.time.firstWeekday;
  const most = Math.max(1, ...counts);
  const before = (begins - first + 7) % 7;
  const cells: Html[] = Array.from({ length: before }, () => html`<td></td>`);
  for (const [index, articles] of counts.entries()) {
    const day = index + 1;
    const edtf = `${month}-${String(day).padStart(2, "0")}`;
    const shade = Math.ceil((articles / most) * SHADES);
    cells.push(
      articles === 0
        ? html`<td><span>${number(day)}</span></td>`
        : html`<td><a class="shade${shade}" href="${to(calendarPath(edtf))}"><span aria-hidden="true">${number(day)}</span><b aria-hidden="true">${number(articles)}</b><span class="away">${date(edtf)}: ${count(words.count.articles, articles)}</span></a></td>`,
    );
  }
  while (cells.length % 7 !== 0) cells.push(html`<td></td>`);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const names = Array.from({ length: 7 }, (_, index) => weekday(((first + index - 1) % 7) + 1));
  return html`<table class="calendar">
<caption class="away">${words.browse.days}</caption>
<thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${weeks.map((week) => html`<tr>${week}</tr>\n`)}</tbody>
</table>`;
}
