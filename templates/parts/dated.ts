import { formatHijri } from "../../src/arabic/dates/format-date.ts";
import type { Dated } from "../../src/record/schema.ts";
import { ends } from "../../src/site/order.ts";
import { type Html, html } from "../html.ts";
import { fill } from "./fill.ts";
import { nuqta } from "./nuqta.ts";
import type { Place } from "./place.ts";
import { text } from "./text.ts";

/** `datetime` of a `<time>`: HTML knows days, months, years and local moments, no intervals and no EDTF marks. */
const VALID = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/u;

/** A date in words, as a `<time>` where HTML can say it; «بين 9 و30 ديسمبر» in its own bidi isolate otherwise. */
export function timeOf(place: Place, edtf: string, style: { weekday?: boolean; time?: boolean } = {}): Html {
  const words = place.date(edtf, style);
  const [first, last] = ends(edtf);
  return first === last && VALID.test(first)
    ? html`<time datetime="${first}">${words}</time>`
    : html`<span class="num">${words}</span>`;
}

/** A date in a list: its nuqta, the day, and in words what it rests on unless it is printed in the capture. */
export function datedLine(place: Place, dated: Dated | null): Html {
  const { words } = place;
  if (dated === null) return html`<span class="dated">${nuqta("undated")}${words.dates.undated}</span>`;
  const basis = dated.basis === "inferred" || dated.basis === "editor";
  return html`<span class="dated">${nuqta(dated.basis)}${timeOf(place, dated.edtf, { time: false })}${basis && html` (${words.dates.basis[dated.basis]})`}</span>`;
}

/** A date on its article's page: opens to show what it rests on. */
export function datedDetails(place: Place, label: string, dated: Dated, open = false): Html {
  const { words } = place;
  const { edtf, basis, evidence, line } = dated;
  const hijri = place.settings.hijri ? formatHijri(edtf, { digits: place.settings.digits }) : null;
  const because = basis === "editor" ? words.dates.editorNote : words.dates.evidence;
  return html`<details class="evidence dated"${open && html` open`}>
<summary>${nuqta(basis)}${label} ${timeOf(place, dated.edtf, { weekday: true })} <span class="basis">${words.dates.basis[basis]}</span></summary>
<p>${hijri !== null && html`${words.dates.hijri}: <span class="num">${hijri}</span>. `}${words.dates.basisLong[basis]}.${evidence !== null && html` ${because}: <q>${text(evidence)}</q>`}${line !== null && html` (${fill(words.dates.line, { n: place.number(line) })})`}</p>
</details>`;
}
