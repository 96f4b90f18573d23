import { fold } from "../../arabic/letters.ts";
import { hasEdition, hasWeather } from "../dates/surroundings.ts";
import { COUNTS } from "../weights/counts.ts";
import { WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { LinePlace, Sign } from "./rule.ts";

/** «مرايا الساحل - جريدة أسبوعية - العدد ٢٣١»: the head of an issue, in pieces; a title on an issue is in one. */
export function isHeadOfIssue(text: string): boolean {
  const pieces = text.length > 2 * LENGTHS.stamp ? [] : text.split(/\s[-–—|]\s/u);
  const numbers = pieces.some((piece) => piece.trim().split(/\s+/u).length <= LENGTHS.few && hasEdition(fold(piece)));
  return pieces.length >= COUNTS.series && numbers;
}

/** Two names, and between them what they scored. */
const RESULT = /^\p{L}[^0-9٠-٩]{1,30}\s[0-9٠-٩]{1,3}\s*[-–:]\s*[0-9٠-٩]{1,3}\s\p{L}[^0-9٠-٩]{1,40}$/u;

/** Lines that look like titles and are what a page, a paper or a letter prints around one. */
export const NO_TITLE: Sign<LinePlace>[] = [
  {
    // «مرايا الساحل الأسبوعي - الثلاثاء 5 مارس 2024 - السنة الخامسة - العدد 231»; a title on an issue has no day of its own.
    name: "headOfIssue",
    holds: ({ signal: { text, date } }) => date !== null && date.share >= WEIGHTS.shares.some && hasEdition(fold(text)),
  },
  {
    // «إلى أهلنا في الميناء،»: what a comma closes goes on below, or calls somebody.
    name: "endsInComma",
    holds: ({ signal: { text } }) => /[،,]$/u.test(text),
  },
  {
    // «مرايا الساحل | أخبار الموانئ بالعربية»: what a site is called, and what it says it is.
    name: "siteName",
    holds: ({ signal: { at, text, stop } }) => {
      const parts = text.split(" | ").map((part) => part.trim().split(/\s+/u));
      return at === 0 && !stop && parts.length === 2 && parts.every(({ length }) => length <= LENGTHS.few);
    },
  },
  {
    // «الاتحاد 24 - 22 النجم (انتهت)»: a row of results; a match alone may be the headline.
    name: "rowOfResults",
    holds: ({ sheet: { signals }, signal: { at, text } }) =>
      RESULT.test(text) &&
      [signals[at - 1], signals[at + 1]].some((next) => next !== undefined && RESULT.test(next.text)),
  },
  {
    // «أعمدة صوت الموانئ» where «صوت الموانئ» stands in the masthead: a room of the paper.
    name: "roomOfPaper",
    holds: ({ sheet: { signals }, signal: { at, key, words } }) =>
      words < LENGTHS.headline &&
      signals.slice(0, at).some((above) => above.words > 1 && above.words < words && key.endsWith(` ${above.key}`)),
  },
  {
    // «وقال لـ«صوت النورس» إن …»: the outlet to which the text was told.
    name: "toldTo",
    holds: ({ sheet: { signals }, signal: { at, text, words } }) => {
      const told =
        words <= LENGTHS.few ? [`لـ«${text}»`, `لـ"${text}"`, `لـ “${text}”`, `لـ "${text}"`, `لـ(${text})`] : [];
      return told.some((way) => signals.slice(at + 1).some((line) => line.text.includes(way)));
    },
  },
  {
    // «24.1 °C وادي الرمان»
    name: "weatherOfPage",
    holds: ({ signal: { text, words } }) => words <= LENGTHS.remark && hasWeather(fold(text)),
  },
  {
    // «صورة من افتتاح الرصيف»
    name: "shownInPicture",
    holds: ({ sheet, signal: { key, words } }) => words <= LENGTHS.source && sheet.knowledge.phrases.isOfPicture(key),
  },
];
