import { keyOf } from "../knowledge/key.ts";
import type { Sheet } from "./sheet.ts";

/** Marks of picture credits. «صورة أرشيفية» and «(رويترز)» close captions. */
const CREDIT_MARK = /©|\bcopyright\b|\bgetty\b|\bshutterstock\b|(?<!\p{L})(?:أرشيفية|ارشيفية|تعبيرية|أرشيف)\)?\s*$/iu;
const CREDIT_ONLY = /^(?:copyright\s|©\s?)|^[A-Z][\w.'’ -]{2,40}\s?\/\s?[A-Z][\w .'’/-]{2,40}$/iu;
const CLOSING_BRACKET = /[([]([^()[\]]{2,40})[)\]]\s*\.?$/u;
const LONGEST_CAPTION = 45;

/** Second pass: captions and credits that marks or labels give away, and further printings of the same caption. */
export function labelPictures(sheet: Sheet): void {
  for (const { at, text, key, words, hint, label, opening } of sheet.signals) {
    if (label?.kind === "photo") {
      if (label.how === "exact") captionAfter(sheet, at);
      continue;
    }
    if (!sheet.isFree(at) || words > LONGEST_CAPTION) continue;
    // A sentence tied to one before it is text, whatever bracket closes it.
    const tied = opening === "linkedVerb" || opening === "connective" || opening === "conjunction";
    if (isCreditLine(sheet, text, key, words)) sheet.give(at, "credit", "credit");
    else if (opensWith(key, sheet.knowledge.phrases.captionLabels, words))
      sheet.give(at, "caption", "caption", "بعد لافتتها");
    else if (hint?.region === "figure") sheet.give(at, "caption", "caption", "داخل إطار صورة");
    else if (!tied && CREDIT_MARK.test(text) && words >= 2 && words <= 40)
      sheet.give(at, "caption", "caption", "تحمل حقوق الصورة");
    else if (!tied && closesWithAgency(sheet, text) && words <= 30)
      sheet.give(at, "caption", "caption", "تنتهي باسم وكالة بين قوسين");
  }
  repeatedCaptions(sheet);
}

const opensWith = (key: string, labels: readonly string[], words: number): boolean =>
  labels.some((label) => key.startsWith(`${label} `) && words > label.split(" ").length);

function isCreditLine(sheet: Sheet, text: string, key: string, words: number): boolean {
  if (words > 10) return false;
  if (CREDIT_ONLY.test(text)) return true;
  const { creditLabels, sourceLabels } = sheet.knowledge.phrases;
  const label = creditLabels.find((each) => key.startsWith(`${each} `));
  return (
    label !== undefined && !sourceLabels.has(label) && !/[؟?]$/u.test(text) && words - label.split(" ").length <= 6
  );
}

/** A short line closing with an agency in brackets is a photo's, unless a hyphen shows the end of a dispatch: --(بترا). */
function closesWithAgency(sheet: Sheet, text: string): boolean {
  const match = CLOSING_BRACKET.exec(text);
  if (!match || /[-–—]\s*[([][^()[\]]+[)\]]\s*\.?$/u.test(text)) return false;
  const before = text.slice(0, match.index).trim();
  if (before === "" || /[.؟!…]$/u.test(before)) return false;
  return sheet.knowledge.agencies.list(match[1] ?? "") !== null;
}

/** «التعليق على الصورة،» on its own line: the next line is the caption. «صدر الصورة» alone: the next is the credit. */
function captionAfter(sheet: Sheet, at: number): void {
  const next = sheet.signals[at + 1];
  const label = sheet.signals[at];
  if (!next || !label || !sheet.isFree(at + 1) || next.words > LONGEST_CAPTION) return;
  const isCredit = sheet.knowledge.phrases.creditLabels.includes(label.key);
  if (isCredit && next.words <= 8) sheet.give(at + 1, "credit", "credit");
  else if (!isCredit) sheet.give(at + 1, "caption", "caption", `تحت «${label.text.replace(/[،:]+$/u, "")}»`);
}

/** A caption printed alone and again with its credit: lines equal to a known caption, or the opening of one, are one too. */
function repeatedCaptions(sheet: Sheet): void {
  const known = sheet.signals.filter(({ at }) => sheet.role(at) === "caption");
  if (known.length === 0 || known.length > 50) return;
  for (const caption of known) {
    const bare = keyOf(caption.text.replace(/(?:copyright|©).*$/iu, ""));
    if (bare.length < 12) continue;
    for (let at = Math.max(0, caption.at - 3); at <= caption.at + 3; at++) {
      const near = sheet.signals[at];
      if (near && sheet.isFree(at) && near.key === bare) sheet.give(at, "caption", "caption", "مكررة مع حقوق الصورة");
    }
  }
}
