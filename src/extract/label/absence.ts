import { isRunning } from "../weights.ts";
import type { Stretch } from "./labelled.ts";
import type { Sheet } from "./sheet.ts";

/** Why a capture holds no article; a code of problems/extract.ts. */
export type Absence =
  | "extract-no-article"
  | "extract-only-furniture"
  | "extract-category-page"
  | "extract-other-language";

/** Letters that Persian, Urdu, Kurdish and Pashto write and Arabic does not. */
const FOREIGN_LETTERS = /[پچژگڤکیےٹڈڑںھۆێڕڵۇۋېۍټډړږښڼ]/gu;
const NO_ARABIC_LETTERS = /\P{Script=Arabic}+/gu;
const NO_LETTERS = /\P{L}+/gu;
/** Characters looked at to tell the language. */
const SAMPLE = 800;
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** Says why there is no article, or null when there is one. */
export function absence(sheet: Sheet, core: Stretch | null): Absence | null {
  if (sheet.signals.length === 0) return "extract-no-article";
  if (isOtherLanguage(sheet, core)) return "extract-other-language";
  if (core === null) {
    const furniture = sheet.signals.filter(({ at }) => sheet.role(at) === "furniture").length;
    return furniture > 0 ? "extract-only-furniture" : "extract-no-article";
  }
  return isCategoryPage(sheet) ? "extract-category-page" : null;
}

/** Mostly letters of another script, or letters that only the neighbours' languages write. */
function isOtherLanguage(sheet: Sheet, core: Stretch | null): boolean {
  const lines = core ? sheet.signals.slice(core.from, core.to + 1) : sheet.signals;
  let sample = "";
  for (const { text } of lines) {
    if (sample.length >= SAMPLE) break;
    sample += `${text.slice(0, SAMPLE)}\n`;
  }
  const letters = sample.replace(NO_LETTERS, "").length;
  if (letters < 40) return false;
  const arabic = sample.replace(NO_ARABIC_LETTERS, "").length;
  return arabic < 0.4 * letters || count(sample, FOREIGN_LETTERS) > 0.06 * arabic;
}

/**
 * A page of teasers: three times or more a title without full stop with its summary and a date or «المزيد» beside it, and
 * nowhere two paragraphs in a row, as every article has.
 */
function isCategoryPage(sheet: Sheet): boolean {
  let teasers = 0;
  let texts = 0;
  let tied = 0;
  let run = 0;
  for (const signal of sheet.signals) {
    if (signal.label?.kind === "comments" || signal.label?.kind === "footer") continue;
    if (!isRunning(signal.prose)) {
      run = 0;
      continue;
    }
    texts++;
    if (++run > 1) return false;
    if (signal.tied) tied++;
    const near = [-3, -2, -1, 1, 2].map((step) => sheet.signals[signal.at + step]);
    const titled = near
      .slice(0, 3)
      .some((title) => title && !title.stop && !isRunning(title.prose) && title.words >= 4);
    const marked = near.some((mark) => mark && (mark.date?.isDateOnly || mark.date?.isRelative || isMore(mark.key)));
    if (titled && marked) teasers++;
  }
  return teasers >= 3 && teasers * 2 >= texts && tied * 4 < texts;
}

const isMore = (key: string): boolean => /^(?:اقرا |قراءه )?المزيد$|^التفاصيل$|^read more$/u.test(key);
