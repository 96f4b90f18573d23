import { arabicForms } from "./forms.ts";

/** Interface words in Arabic for time as pages draw it: the story of a small archive, charts, calendars. */

export const timeAr = {
  /** First column of a calendar: 6 Saturday, 0 Sunday, 1 Monday (CLDR: the week of most Arab countries begins on Saturday). */
  firstWeekday: 6,
  heading: "في الزمن",
  all: "المجموع",
  decade: "عقد {year}",
  /** Name of a chart, for who sees it and who hears it. */
  span: "{articles} بين {from} و{to}",
  spanOne: "{articles}، {from}",
  story: "على الخط الزمني",
  storyNote: "من الأقدم إلى الأحدث؛ والمسافة بين مقالين بقدر ما بينهما من الأيام.",
  storyCompressed: "من الأقدم إلى الأحدث؛ والمسافة بين مقالين بقدر ما بينهما من الأيام، إلا حيث انقطع الخط.",
  undated: "خارج الخط: بلا تاريخ",
  after: "بعد {time}",
  afterAbout: "بعد نحو {time}",
  afterEither: "بعد {least} أو {most}",
  afterRange: "بعد {least} إلى {most}",
  afterAboutRange: "بعد نحو {least} إلى {most}",
  quoted: "الفقرة {n}",
  quotedFrom: "اقرأ الاقتباس في موضعه: الفقرة {n} من «{headline}»",
  /** After a preposition. */
  days: arabicForms("أقل من يوم", "يوم", "يومين", "{n} أيام", "{n} يومًا", "{n} يوم"),
  months: arabicForms("أقل من شهر", "شهر", "شهرين", "{n} أشهر", "{n} شهرًا", "{n} شهر"),
  years: arabicForms("أقل من سنة", "سنة", "سنتين", "{n} سنوات", "{n} سنة", "{n} سنة"),
};
