import { keyOf } from "../knowledge/key.ts";
import { PROSE, type Signal } from "../signals/signal.ts";
import type { Sheet } from "./sheet.ts";

/** «م ع / س ب», «ر.ح/ م.ل»: the initials with which an agency's editors close a dispatch. */
const INITIALS = /^\p{L}{1,2}(?:[\s./ـ]+\p{L}{1,2}){1,6}\s*\.?$/u;

/** What stands before the colon of a keyword line. */
export const KEYWORD_LABEL = /^[#•\s]*([^:：]{3,30})[:：]\s*(?=\S)/u;

/** «(إعداد فلان - تحرير فلان)»: the desk behind a translated dispatch, in brackets of its own. */
const PREPARED_BY = /^[([]\s*(?:إعداد|اعداد|تحرير|تغطية|ترجمة|كتابة|شارك|ساهم)(?!\p{L}).{3,200}[)\]]\.?$/u;

/**
 * First pass: lines that say by themselves what they are, wherever they stand. Nothing here looks at a neighbour, except
 * that a headline stated by the metadata, or an article of one line, is never furniture.
 */
export function labelObvious(sheet: Sheet): void {
  const { phrases } = sheet.knowledge;
  const stated = sheet.capture.metadata.headline?.value.trim();
  for (const signal of sheet.signals) {
    const { at, key, text, label, date } = signal;
    if (!sheet.isFree(at) || (stated !== undefined && text === stated)) continue;
    if (label) {
      if (label.kind === "photo") sheet.give(at, "furniture", "label", text);
      else if (label.how === "menu") sheet.give(at, "furniture", "menu");
      else sheet.give(at, "furniture", label.how === "exact" ? "label" : "glued", text);
    } else if (phrases.isEndMark(key)) sheet.give(at, "furniture", "endMark");
    else if (INITIALS.test(text) && !sheet.knowledge.agencies.whole(text) && !sheet.knowledge.outlets.named(text))
      sheet.give(at, "furniture", "initials");
    else if (PREPARED_BY.test(text)) sheet.give(at, "meta", "preparedBy");
    else if (signal.machine && !date?.hasDate) sheet.give(at, "furniture", "machine");
    else if (date?.isCopyright) sheet.give(at, "furniture", "copyright");
    else if (date?.hasClockAndWeather && signal.prose < PROSE && signal.words <= 16)
      sheet.give(at, "furniture", "clock");
    else if (signal.standing) sheet.give(at, "furniture", "standing");
    else if (phrases.isPageOpening(key) && signal.prose < 6 && !isSentence(signal))
      sheet.give(at, "furniture", "pageOpening");
    else if (isKeywordLine(sheet, text)) sheet.give(at, "tag", "tag", "بعد لافتتها في السطر نفسه");
    else if (date?.isEmptyLabel) sheet.give(at, "meta", "emptyDateLabel");
    else labelOpeningTitle(sheet, at);
  }
}

/** «الوسوم: الرواية، جوائز»: label and keywords on one line. */
function isKeywordLine(sheet: Sheet, text: string): boolean {
  const label = KEYWORD_LABEL.exec(text)?.[1];
  return label !== undefined && sheet.knowledge.labels.match(label, keyOf(label))?.kind === "tags";
}

/** «تابعوا …» opens sentences too; those are long and end in a full stop. */
const isSentence = (signal: Signal): boolean => signal.stop && signal.words >= 12;

/** «اقرأ أيضا: …», «للمزيد - …»: the title of another article behind a few words that name it so. */
function labelOpeningTitle(sheet: Sheet, at: number): void {
  const signal = sheet.signals[at];
  if (!signal) return;
  const opening = sheet.knowledge.phrases.relatedOpening(signal.key);
  const rest = signal.words - opening;
  if (opening === 0 || rest < 2 || signal.stop || rest > 30) return;
  sheet.give(at, "related", "relatedPrefix", signal.text.split(/\s+/u).slice(0, opening).join(" "));
}

/**
 * Whether no label of a page stands below a line: a stored text (title, author, text) rather than a copied page. What follows
 * the text is then more likely text, and the first line the title.
 */
export const isPlainBelow = (sheet: Sheet, at: number): boolean =>
  !sheet.signals.slice(at + 1).some((signal) => signal.label !== null || sheet.role(signal.at) === "furniture");

/** The label in force above a line: the nearest label line before it, with no running text between. */
export function labelAbove(sheet: Sheet, at: number): { readonly at: number; readonly kind: string } | null {
  for (let above = at - 1; above >= 0 && at - above < 60; above--) {
    const signal = sheet.signals[above];
    if (!signal) return null;
    if (signal.label && signal.label.kind !== "share") return { at: above, kind: signal.label.kind };
    const role = sheet.role(above);
    if (role === "body" || role === "headline" || role === "standfirst") return null;
  }
  return null;
}
