import type { Language } from "./language.ts";

/**
 * What was found, where the program says it itself: sizes, spans of time, counts, what an HTTP status means. `found` holds it in
 * English and figures (programs read it); a message in Arabic has it in Arabic.
 */

/** What the commonest answers of servers mean (RFC 9110, 15; RFC 6585). */
const STATUSES: Readonly<Record<string, string>> = {
  403: "الوصول ممنوع",
  404: "لا صفحة على هذا الرابط",
  408: "لم يصل الطلب في المهلة",
  410: "أُزيلت الصفحة",
  429: "طلبات أكثر من المسموح",
  451: "محجوبة بأمر قانوني",
  500: "عطل في الخادم",
  502: "لا جواب من الخادم الذي خلفه",
  503: "الخادم غير متاح الآن",
  504: "لم يُجب الخادم الذي خلفه في المهلة",
};

const TERMS: readonly (readonly [RegExp, string | ((figures: string) => string)])[] = [
  [/^[1-5]\d\d [A-Z].*$/su, (status) => [status.slice(0, 3), STATUSES[status.slice(0, 3)]].filter(Boolean).join("، ")],
  [/(?<=\d) MB\b/gu, " ميغابايت"],
  [/(?<=\d) bytes\b/gu, " بايت"],
  [/(?<=^\d+(?:\.\d+)?) s$/u, " ث"],
  [/(?<=\d) files and folders(?= >)/gu, " من الملفات والمجلدات"],
  [/(?<=\d) files(?= >)/gu, " من الملفات"],
  [/^column (?=\S)/u, "عمود "],
  [/^front matter (?=\S)/u, "صدر الملف "],
  [/^documents(?=, \d+$)/u, "وثائق"],
  [/^messages without text (?=\d+$)/u, "رسائل بلا نص: "],
];

/** What was found, in the words of a language. */
export const termsIn = (found: string, language: Language): string =>
  language === "en"
    ? found
    : TERMS.reduce(
        (text, [term, words]) =>
          typeof words === "string" ? text.replace(term, words) : text.replace(term, (status) => words(status)),
        found,
      );
