import { type DateStyle, formatHijri } from "../../src/arabic/dates/format-date.ts";
import { innerMarks } from "../../src/arabic/quotation-marks.ts";
import type { Dated } from "../../src/record/schema.ts";
import { calendarPath } from "../../src/site/calendar.ts";
import { ends } from "../../src/site/order.ts";
import { type Html, html } from "../html.ts";
import { fill } from "./fill.ts";
import { nuqta } from "./nuqta.ts";
import type { Place } from "./place.ts";
import { text } from "./text.ts";

/** `datetime` of a `<time>`: HTML knows days, months, years and local moments, no intervals and no EDTF marks. */
const VALID = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/u;

/** A date in words, as a `<time>` where HTML can say it; «بين 9 و30 ديسمبر» in its own bidi isolate otherwise. */
export const timeOf = (
  place: Place,
  edtf: string,
  style: Pick<DateStyle, "weekday" | "time" | "printedIn"> = {},
): Html => timed(edtf, html`${place.date(edtf, style)}`);

/** What a date is shown as, in the element that says to programs which it is. */
function timed(edtf: string, shown: Html): Html {
  const [first, last] = ends(edtf);
  return first === last && VALID.test(first)
    ? html`<time datetime="${first}">${shown}</time>`
    : html`<span class="num">${shown}</span>`;
}

/** A date in a list: its nuqta, the day, and in words what it rests on unless it is printed in the capture. */
export function datedLine(place: Place, dated: Dated | null): Html {
  const { words } = place;
  if (dated === null) return html`<span class="dated">${nuqta("undated")}${words.dates.undated}</span>`;
  const basis = dated.basis !== "stated";
  return html`<span class="dated">${nuqta(dated.basis)}${timeOf(place, dated.edtf, { time: false })}${basis && html` <span class="range">(${words.dates.basis[dated.basis]})</span>`}</span>`;
}

/** Where a table or a note of the archivist's states something, as records say it: "column date: 2017-01-20". */
const STATED_IN = /^(column|front matter) (?=\S)/u;

/** What a date rests on, in words; with the Hijri day where the archive prints one. */
export function datedEvidence(
  place: Place,
  label: string,
  { edtf, basis, evidence, line }: Dated,
  printedIn: string | null = null,
): Html {
  const { words, settings, number } = place;
  const hijri = settings.hijri ? formatHijri(edtf, { digits: settings.digits }) : null;
  const shown = evidence?.replace(
    STATED_IN,
    (_, where: keyof typeof words.dates.statedIn) => `${words.dates.statedIn[where]} `,
  );
  const because = basis === "editor" ? words.dates.editorNote : words.dates.evidence;
  return html`<p>${label} ${timeOf(place, edtf, { weekday: true, printedIn })}. ${hijri !== null && html`${words.dates.hijri}: <span class="num">${hijri}</span>. `}${words.dates.basisLong[basis]}.${shown !== undefined && html` ${because}: <q dir="auto">${text(innerMarks(shown))}</q>`}${line !== null && html` (${fill(words.dates.line, { n: number(line) })})`}</p>`;
}

/** What the date of an article opens to besides what it rests on. */
export interface DateContext {
  readonly updated: Dated | null;
  /** EDTF month whose page lists the article; null where there is none. */
  readonly month: string | null;
  /** IANA zone of the outlet that printed its times; null where that is not known. */
  readonly printedIn: string | null;
}

/** The day of the week apart from the date it stands before, so that a phone can leave it to what the date opens to. */
function withWeekday(place: Place, edtf: string, printedIn: string | null): Html {
  const [long, short] = [place.date(edtf, { weekday: true, printedIn }), place.date(edtf, { printedIn })];
  const shown = long.endsWith(short)
    ? html`<span class="weekday">${long.slice(0, -short.length)}</span>${short}`
    : html`${long}`;
  return timed(edtf, shown);
}

/** The date of an article on its page: opens to what it rests on, when it was updated, and what else is of that month. */
export function datedDetails(place: Place, published: Dated, { updated, month, printedIn }: DateContext): Html {
  const { words, to, date } = place;
  const { edtf, basis } = published;
  return html`<details class="evidence dated">
<summary>${nuqta(basis)}${withWeekday(place, edtf, printedIn)}${basis !== "stated" && html` <span class="range basis">(${words.dates.basis[basis]})</span>`}</summary>
<div>${datedEvidence(place, words.dates.published, published, printedIn)}
${updated !== null && datedEvidence(place, words.dates.updated, updated, printedIn)}
${month !== null && html`<p><a href="${to(calendarPath(month))}">${fill(words.dates.sameMonth, { month: date(month) })}</a></p>`}</div>
</details>`;
}
