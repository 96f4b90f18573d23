import { because, type Finding, finding } from "../../findings/finding.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { firstFinding, type LinePlace, type Rule } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** Marks of picture credits. «صورة أرشيفية» and «(رويترز)» close captions. */
const CREDIT_MARK = /©|\bcopyright\b|\bgetty\b|\bshutterstock\b|(?<!\p{L})(?:أرشيفية|ارشيفية|تعبيرية|أرشيف)\)?\s*$/iu;
/** «… / Reuters / Name Surname»: the source of a picture in Latin letters, parted by strokes, at the end of Arabic words. */
const CREDIT_AT_END = /\p{Script=Arabic}[^/]*\s\/\s[A-Z][\w .'’-]+(?:\/[\w .'’-]+)*$/u;
const CREDIT_ONLY = /^(?:copyright\s|©\s?)|^[A-Z][\w.'’ -]{2,40}\s?\/\s?[A-Z][\w .'’/-]{2,40}$/iu;
const CLOSING_BRACKET = /[([]([^()[\]]{2,40})[)\]]\s*\.?$/u;
const LONGEST_CAPTION = 45;
/** Lines around a caption in which it may be printed again without its credit. */
const NEAR = 3;

const caption = (...evidence: Parameters<typeof because>): Finding =>
  finding("caption", "caption", because(...evidence));

/** Captions and credits that marks or labels give away. */
export const PICTURES: Rule[] = [
  { name: "underCaptionLabel", finds: underLabel },
  {
    name: "creditLine",
    finds: ({ sheet, signal }) =>
      signal.words <= 10 && (CREDIT_ONLY.test(signal.text) || isLabelledCredit(sheet.knowledge, signal))
        ? finding("credit", "credit")
        : null,
  },
  {
    name: "captionLabel",
    finds: ({ sheet, signal: { key, words } }) =>
      sheet.knowledge.phrases.captionLabels.some(
        (label) => key.startsWith(`${label} `) && words > label.split(" ").length,
      )
        ? caption("captionLabel")
        : null,
  },
  { name: "figure", finds: ({ signal }) => (signal.hint?.region === "figure" ? caption("figure") : null) },
  {
    name: "creditMark",
    // A sentence tied to one before it is text, whatever mark closes it.
    finds: ({ signal: { tied, text, words } }) =>
      !tied &&
      (CREDIT_MARK.test(text) || (text.includes(" / ") && CREDIT_AT_END.test(text.slice(-120)))) &&
      words >= 2 &&
      words <= 40
        ? caption("creditMark")
        : null,
  },
  {
    name: "closingAgency",
    finds: ({ sheet, signal: { tied, text, words } }) =>
      !tied && words <= 30 && closesWithAgency(sheet.knowledge, text) ? caption("closingAgency") : null,
  },
];

/** Second pass: captions and credits, and further printings of the same caption. */
export function labelPictures(sheet: Sheet): void {
  for (const signal of sheet.signals) {
    if (!sheet.isFree(signal.at) || signal.words > LONGEST_CAPTION) continue;
    const found = firstFinding(PICTURES, { sheet, signal });
    if (found) sheet.give(signal.at, found);
  }
  repeatedCaptions(sheet);
}

function isLabelledCredit({ phrases }: Knowledge, { key, text, words }: LinePlace["signal"]): boolean {
  const label = phrases.creditLabels.find((each) => key.startsWith(`${each} `));
  if (label === undefined || phrases.sourceLabels.has(label) || /[؟?]$/u.test(text)) return false;
  return words - label.split(" ").length <= 6;
}

/** A short line closing with an agency in brackets is a photo's, unless a hyphen shows the end of a dispatch: --(بترا). */
function closesWithAgency({ agencies }: Knowledge, text: string): boolean {
  const match = CLOSING_BRACKET.exec(text);
  if (!match || /[-–—]\s*[([][^()[\]]+[)\]]\s*\.?$/u.test(text)) return false;
  const before = text.slice(0, match.index).trim();
  if (before === "" || /[.؟!…]$/u.test(before)) return false;
  return agencies.list(match[1] ?? "") !== null;
}

/** «التعليق على الصورة،» on its own line: the next line is the caption. «صدر الصورة» alone: the next is the credit. */
function underLabel({ sheet, signal }: LinePlace): Finding | null {
  const above = sheet.signals[signal.at - 1];
  if (above?.label?.kind !== "photo" || above.label.how !== "exact") return null;
  if (!sheet.knowledge.phrases.creditLabels.includes(above.key))
    return caption("under", above.text.replace(/[،:]+$/u, ""));
  return signal.words <= 8 ? finding("credit", "credit") : null;
}

/** A caption printed alone and again with its credit: lines equal to a known caption, or the opening of one, are one too. */
function repeatedCaptions(sheet: Sheet): void {
  const known = sheet.signals.filter(({ at }) => sheet.role(at) === "caption");
  if (known.length === 0 || known.length > 50) return;
  for (const { at, text } of known) {
    const bare = keyOf(text.replace(/(?:copyright|©).*$/iu, ""));
    if (bare.length < 12) continue;
    for (const near of sheet.signals.slice(Math.max(0, at - NEAR), at + NEAR + 1))
      if (sheet.isFree(near.at) && near.key === bare) sheet.give(near.at, caption("repeatedWithCredit"));
  }
}
