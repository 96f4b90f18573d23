import { PROSE, type Signal } from "../signals/signal.ts";
import { labelEmbeds } from "./embeds.ts";
import { isItem } from "./ending.ts";
import type { Sheet } from "./sheet.ts";
import { familiarity, isStranger } from "./strangers.ts";

const LONGEST_SUBHEADING = 22;
const FEWEST_QUESTIONS = 3;

/** Labels every line between the body's first and last: sentences, subheadings, lists, and what interrupts the text. */
export function labelInside(sheet: Sheet, from: number, to: number): void {
  labelEmbeds(sheet, from, sheet.signals.length - 1);
  const questions = sheet.signals.slice(from, to + 1).filter((signal) => sheet.isFree(signal.at) && signal.question);
  const interview = questions.length >= FEWEST_QUESTIONS;
  labelOffered(sheet, from, to);
  labelBareTitles(sheet, from, to);
  const familiar = familiarity(sheet, from, to);
  for (let at = from; at <= to; at++) {
    const signal = sheet.signals[at] as Signal;
    if (!sheet.isFree(at)) continue;
    if (
      at > from &&
      at < to &&
      !isTitled(signal) &&
      isStranger(signal, familiar) &&
      isAmongSentences(sheet, at, from, to)
    )
      sheet.give(at, "related", "relatedStrange");
    else if (at === from) sheet.give(at, "body", "bodyStart");
    else if (isLinked(signal)) sheet.give(at, "related", "linked");
    else if (signal.prose >= PROSE && !isTitled(signal)) sheet.give(at, "body", "body");
    else if (isSubheading(sheet, signal, from, to, interview)) sheet.give(at, "subheading", "subheading");
    else sheet.give(at, "body", "bodyShort", shortReason(signal));
  }
}

const isLinked = (signal: Signal): boolean => (signal.hint?.linked ?? 0) >= 0.9 && signal.words >= 3 && !signal.stop;
const isTitled = (signal: Signal): boolean => /^h[2-6]$/u.test(signal.hint?.element ?? "") && !signal.stop;

function shortReason(signal: Signal): string {
  if (signal.bullet) return "بند في قائمة";
  if (signal.question) return "سؤال";
  if (signal.stop) return "جملة قصيرة تامة";
  return "يتصل بما قبله";
}

/**
 * A subheading: no full stop, short, not opening like a sentence, with running text after it and a whole paragraph (or its
 * own quotation) before it. «عنوان:» counts when it does not announce a list or a quotation.
 */
function isSubheading(sheet: Sheet, signal: Signal, from: number, to: number, interview: boolean): boolean {
  if (isTitled(signal)) return signal.words <= LONGEST_SUBHEADING;
  if (signal.stop || signal.bullet || signal.words > LONGEST_SUBHEADING || signal.at <= from || signal.at >= to)
    return false;
  if (signal.opening === "linkedVerb" || signal.opening === "conjunction") return false;
  if (/[،,؛]$/u.test(signal.text) || sheet.knowledge.verbs.dangles(signal.key)) return false;
  if (signal.question && (interview || signal.words > 14)) return false;
  const before = neighbour(sheet, signal.at, -1, from, to);
  const after = neighbour(sheet, signal.at, 1, from, to);
  if (!before || !after) return false;
  const overList = after.bullet !== null && signal.gap > 0 && !signal.colon;
  if (after.prose < PROSE && !overList) return false;
  if (signal.colon && (signal.opening !== "name" || signal.words > 8 || after.bullet)) return false;
  if (isItem(signal) && (isItem(before) || isItem(after)) && signal.words <= 8 && before.words <= 16) return false;
  if (before.colon && before.prose >= PROSE) return false;
  if (!before.stop && !before.question && signal.gap === 0 && before.gap === 0 && !isTitled(before)) {
    // Without a gap and without a stop before it, the line may be the rest of a broken sentence.
    return /["»”]$/u.test(before.text) && signal.words >= 3;
  }
  return true;
}

/** Whole sentences stand before and after: lists and poems have strangers of their own. */
function isAmongSentences(sheet: Sheet, at: number, from: number, to: number): boolean {
  const [before, after] = [neighbour(sheet, at, -1, from, to), neighbour(sheet, at, 1, from, to)];
  return before !== null && after !== null && before.stop && before.prose >= PROSE && !before.colon && after.words >= 5;
}

/** The nearest line of the article in one direction. */
function neighbour(sheet: Sheet, at: number, step: 1 | -1, from: number, to: number): Signal | null {
  for (let next = at + step; next >= from && next <= to; next += step) {
    const role = sheet.role(next);
    if (role === undefined || role === "body" || role === "subheading") return sheet.signals[next] ?? null;
  }
  return null;
}

/** Short lines without stops right under «اقرأ أيضا» or «الأكثر قراءة» in the text: what that label offers. */
function labelOffered(sheet: Sheet, from: number, to: number): void {
  let under: Signal | null = null;
  for (let at = from + 1; at < to; at++) {
    const signal = sheet.signals[at] as Signal;
    const kind = signal.label?.kind;
    if (kind && /^نهايه | نهايه$/u.test(signal.key)) under = null;
    else if (kind === "related" || kind === "lists" || kind === "promo" || kind === "navigation") under = signal;
    else if (sheet.isFree(at) && (signal.prose >= PROSE || signal.stop)) under = null;
    else if (sheet.isFree(at) && signal.arabic < 0.5 && signal.words <= 8)
      sheet.give(at, "furniture", "aroundArticle", "سطر بحروف لاتينية داخل المتن");
    else if (sheet.isFree(at) && under && signal.words >= 3) sheet.give(at, "related", "relatedListed", under.text);
    else if (sheet.isFree(at) && under) sheet.give(at, "furniture", "aroundArticle", `تحت «${under.text}»`);
  }
}

/**
 * Titles of other articles standing bare in the text: two or more lines in a row without full stops, each as long as a
 * title and opening like one, in a text whose paragraphs end with stops; no colon announces them.
 */
function labelBareTitles(sheet: Sheet, from: number, to: number): void {
  const paragraphs = sheet.signals.slice(from, to + 1).filter((each) => sheet.isFree(each.at) && each.prose >= PROSE);
  if (paragraphs.filter((each) => each.stop).length * 5 < paragraphs.length * 4) return;
  let run: Signal[] = [];
  for (let at = from + 1; at <= to + 1; at++) {
    const signal = sheet.signals[at];
    if (signal && at <= to && sheet.isFree(at) && looksLikeTitle(signal)) {
      run.push(signal);
      continue;
    }
    const before = run[0] && neighbour(sheet, run[0].at, -1, from, to);
    const items = run.filter(isItem).length;
    if (run.length >= 2 && before?.stop && items * 2 < run.length)
      for (const each of run) sheet.give(each.at, "related", "relatedBare");
    run = [];
  }
}

const looksLikeTitle = (signal: Signal): boolean =>
  !signal.stop &&
  !signal.colon &&
  signal.prose < PROSE &&
  signal.words >= 5 &&
  signal.words <= 18 &&
  signal.opening === "name" &&
  signal.bullet !== "dash" &&
  !/[،,؛"«]$/u.test(signal.text);
