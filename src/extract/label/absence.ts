import { letterCounts } from "../../arabic/letter-counts.ts";
import { keyOf } from "../knowledge/key.ts";
import { isRunning } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import type { Absence, Stretch } from "./labelled.ts";
import { isMore } from "./obvious.ts";
import { printedTexts, titledBy } from "./page-title.ts";
import type { Sheet } from "./sheet.ts";

/** Letters that Persian, Urdu, Kurdish and Pashto write and Arabic does not. */
const FOREIGN_LETTERS = /[پچژگڤکیےٹڈڑںھۆێڕڵۇۋېۍټډړږښڼ]/gu;
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
  return !isTitled(sheet) && isCategoryPage(sheet) ? "extract-category-page" : null;
}

/** Whether the page's title has words that stand below it as a headline: pages of sections are titled by one or two words. */
function isTitled(sheet: Sheet): boolean {
  const [first] = sheet.signals;
  const titled = first && titledBy(first, sheet, printedTexts(sheet));
  return titled != null && titled.at > 0 && keyOf(titled.text).split(" ").length >= LENGTHS.headline;
}

/** Mostly letters of another script, or letters that only the neighbours' languages write. */
function isOtherLanguage(sheet: Sheet, core: Stretch | null): boolean {
  const lines = core ? sheet.signals.slice(core.from, core.to + 1) : sheet.signals;
  let sample = "";
  for (const { text } of lines) {
    if (sample.length >= SAMPLE) break;
    sample += `${text.slice(0, SAMPLE)}\n`;
  }
  const { letters, arabic } = letterCounts(sample);
  if (letters < 40) return false;
  return arabic < SHARES.arabicOfText * letters || count(sample, FOREIGN_LETTERS) > SHARES.foreignLetters * arabic;
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
    const kind = signal.label?.kind;
    if (kind === "comments" || kind === "footer") continue;
    // Below a text without teasers the list of others is the article's own.
    if ((kind === "related" || kind === "lists") && !isMore(signal.key) && texts > 0 && teasers === 0) break;
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
      .some((title) => title && !title.stop && !isRunning(title.prose) && title.words >= LENGTHS.headline);
    const marked = near.some((mark) => mark && (mark.date?.isDateOnly || mark.date?.isRelative || isMore(mark.key)));
    if (titled && marked) teasers++;
  }
  return teasers >= 3 && teasers * 2 >= texts && tied * 4 < texts;
}
