import type { Gap } from "../../src/site/story/story.ts";
import type { Forms } from "../forms.ts";
import { type Html, html, trusted } from "../html.ts";
import { fill } from "./fill.ts";
import type { Place } from "./place.ts";

/** Days from which a gap is told in months, and in years. */
const IN_MONTHS = 60;
const IN_YEARS = 730;
/** Mean length of a month and a year in days (Gregorian calendar). */
const MONTH = 30.44;
const YEAR = 365.25;
/** Ticks that can still be told apart; a longer line has none. */
const MOST_TICKS = 45;

/** «بعد 18 يومًا», «بعد 18 أو 19 يومًا», «بعد نحو 3 أشهر»: never more certain than the dates on either side. */
export function gapInWords({ words, count, number }: Place, { least, most }: Gap): string {
  const { time } = words;
  const [noun, size, about]: [Forms, number, boolean] =
    most >= IN_YEARS
      ? [time.years, YEAR, true]
      : most >= IN_MONTHS
        ? [time.months, MONTH, true]
        : [time.days, 1, false];
  const [first, last] = [Math.round(least / size), Math.round(most / size)];
  if (first === last) return fill(about ? time.afterAbout : time.after, { time: count(noun, last) });
  // «بعد يوم أو يومين», but «بعد 18 أو 19 يومًا»: small numbers are words of their own.
  const values = { least: first < 3 ? count(noun, first) : number(first), most: count(noun, last) };
  return fill(about ? time.afterAboutRange : last - first === 1 ? time.afterEither : time.afterRange, values);
}

/** The stretch of the line between two cards: a tick a day while they can be told apart, broken where it is compressed. */
export function gapLine({ least, length, compressed }: Gap): Html {
  const ticks =
    least <= MOST_TICKS && !compressed ? Array.from({ length: least - 1 }, (_, day) => `M10 ${day + 1}h6`) : [];
  const [units, path] = compressed
    ? [10, "M10 0v3.6M4 4.6l12-2M4 7.4l12-2M10 6.4v3.6"]
    : [least, `M10 0v${least}${ticks.join("")}`];
  return html`<svg class="ruler" viewBox="0 0 20 ${units}" width="20" height="${length}rem" preserveAspectRatio="none" aria-hidden="true"><path d="${trusted(path)}" vector-effect="non-scaling-stroke"/></svg>`;
}
