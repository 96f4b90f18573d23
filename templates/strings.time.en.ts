import { englishForms } from "./forms.ts";
import type { timeAr } from "./strings.time.ar.ts";

/** Interface words in English for time as pages draw it. */
export const timeEn: typeof timeAr = {
  firstWeekday: 1,
  heading: "In time",
  all: "All",
  decade: "{year}s",
  /** Name of a chart, for who sees it and who hears it. */
  span: "{articles}, {from} to {to}",
  spanOne: "{articles}, {from}",
  story: "Timeline",
  storyNote: "Oldest first; the line between two articles is as long as the time between them.",
  storyCompressed:
    "Oldest first; the line between two articles is as long as the time between them, except where it is broken.",
  undated: "Off the line: undated",
  after: "{time} later",
  afterAbout: "about {time} later",
  afterEither: "{least} or {most} later",
  afterRange: "{least} to {most} later",
  afterAboutRange: "about {least} to {most} later",
  quoted: "Paragraph {n}",
  quotedFrom: "Read the quotation in its place: paragraph {n} of “{headline}”",
  days: englishForms("less than a day", "1 day", "{n} days"),
  months: englishForms("less than a month", "1 month", "{n} months"),
  years: englishForms("less than a year", "1 year", "{n} years"),
};
