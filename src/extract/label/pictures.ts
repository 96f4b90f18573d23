import { because, type Finding, finding } from "../../findings/finding.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { COUNTS } from "../weights/counts.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { firstFinding, type LinePlace, type Rule } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** Marks of picture credits. «صورة أرشيفية», «(تصوير: هدى سليم)» and «(رويترز)» close captions. */
const CREDIT_MARK =
  /©|\bcopyright\b|\bgetty\b|\bshutterstock\b|(?<!\p{L})(?:أرشيفية|ارشيفية|تعبيرية|أرشيف)\)?\s*$|\((?:[أا]رشيف(?:ية)?|تعبيرية)\s*[:،/–-][^()]{2,40}\)\s*\.?$|\((?:تصوير|عدسة|بعدسة|صورة|الصورة|الصور)\s*[:：/–-]\s*[^()]{2,40}\)\s*\.?$/iu;
/** «… / Reuters / Name Surname»: the source of a picture in Latin letters, parted by strokes, at the end of Arabic words. */
const CREDIT_AT_END = /\p{Script=Arabic}[^/]*\s\/\s[A-Z][\w .'’-]+(?:\/[\w .'’-]+)*$/u;
/** «… Source: AAP», «… Foto: Name»: the word for it in Latin letters, and its source, behind Arabic words. */
const CREDIT_WORD = /\p{Script=Arabic}.*\s(?:source|credit|photo|picture|image|foto|crédit|pic)\s*:\s*\S/iu;
/** «المحطة عند الفجرصورة من: …»: a credit that copying glued to its caption. */
const GLUED_CREDIT = /\p{L}\s?صورة من\s*:\s*\S/u;
const CREDIT_ONLY =
  /^(?:copyright\s|©\s?|(?:source|credit|photo|picture|foto|crédit)\s*:\s*\S)|^[A-Z][\w.'’ -]{2,40}\s?\/\s?[A-Z][\w .'’/-]{2,40}$/iu;
/** «صورة: …»: one word is a label only with its colon; with a name behind it the line is a credit (above). */
const LABELLED = /^\s*(?:ال)?صورة\s*[:：]\s*\S/u;
/** «… | AFP»: the agency behind a stroke at the end of some words; on the first line it would be the outlet. */
const PARTED_AGENCY = /^[^|]{20,}\s\|\s([^|()]{2,30})$/u;
const CLOSING_BRACKET = /[([]([^()[\]]{2,40})[)\]]\s*\.?$/u;
/** «ف.ي/ع.خ»: the editors of a dispatch, whose sources follow in brackets. */
const INITIALS = /^\p{L}{1,2}\.?(?:\s?[./]\s?\p{L}{1,2}\.?){1,5}$/u;

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
    finds: ({ sheet, signal: { key, words, text } }) =>
      LABELLED.test(text) ||
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
      words >= 2 &&
      words <= LENGTHS.caption &&
      (CREDIT_MARK.test(text) ||
        CREDIT_WORD.test(text.slice(-LENGTHS.stamp)) ||
        GLUED_CREDIT.test(text) ||
        (text.includes(" / ") && CREDIT_AT_END.test(text.slice(-120))))
        ? caption("creditMark")
        : null,
  },
  {
    name: "closingAgency",
    finds: ({ sheet, signal: { tied, text, words } }) =>
      !tied && words <= LENGTHS.runningLine && closesWithSource(sheet.knowledge, text)
        ? caption("closingAgency")
        : null,
  },
  {
    name: "partedAgency",
    finds: ({ sheet, signal: { at, text, tied, words } }) => {
      const agency = at > 0 && !tied && words <= 30 ? PARTED_AGENCY.exec(text)?.[1] : undefined;
      return agency && sheet.knowledge.agencies.whole(agency) ? caption("closingAgency") : null;
    },
  },
];

/** Second pass: captions and credits, and further printings of the same caption. */
export function labelPictures(sheet: Sheet): void {
  for (const signal of sheet.signals) {
    if (!sheet.isFree(signal.at) || signal.words > LENGTHS.caption) continue;
    const found = firstFinding(PICTURES, { sheet, signal });
    if (found) sheet.give(signal.at, found);
  }
  repeatedCaptions(sheet);
}

function isLabelledCredit({ phrases }: Knowledge, { key, text, words }: LinePlace["signal"]): boolean {
  const label = phrases.creditLabels.find((each) => key.startsWith(`${each} `));
  if (label === undefined || phrases.sourceLabels.has(label) || /[؟?]$/u.test(text)) return false;
  // «صورة من داخل السجن»: the word alone opens headlines too.
  if (/^(?:صوره|الصوره من|photo)$/u.test(label) && !/[:：|/©]/u.test(text)) return false;
  return words - label.split(" ").length <= 6;
}

/**
 * A short line closing with an agency in brackets, or with an outlet and its photographer («عنب الساحل/ ريم سليمان»), is a
 * photo's, unless a hyphen shows the end of a dispatch: --(بترا).
 */
function closesWithSource({ agencies, outlets, people }: Knowledge, text: string): boolean {
  const match = CLOSING_BRACKET.exec(text);
  if (!match || /[-–—]\s*[([][^()[\]]+[)\]]\s*\.?$/u.test(text)) return false;
  const before = text.slice(0, match.index).trim();
  if (before === "" || /[.؟!…]$/u.test(before) || INITIALS.test(before)) return false;
  // «وكالة الأنباء … (بترا)»: an agency's whole name and its short one.
  if (outlets.named(before) ?? agencies.list(before)) return false;
  const sources = (match[1] ?? "")
    .split(/\s*[-–—/،,|]\s*/u)
    .filter((source) => !/^(?:ال)?[أا]رشيف(?:ية)?$/u.test(source));
  if (agencies.list(match[1] ?? "") !== null) return true;
  const isSource = (each: string): boolean => agencies.whole(each) !== null || outlets.named(each) !== null;
  return sources.some(isSource) && sources.every((each) => isSource(each) || people.likeness(each) === "sure");
}

/** «التعليق على الصورة،» on its own line: the next line is the caption. «صدر الصورة» alone: the next is the credit. */
function underLabel({ sheet, signal }: LinePlace): Finding | null {
  const above = sheet.signals[signal.at - 1];
  if (above?.label?.kind !== "photo" || above.label.how !== "exact") return null;
  if (!sheet.knowledge.phrases.creditLabels.includes(above.key))
    return caption("under", above.text.replace(/[،:]+$/u, ""));
  return signal.words <= LENGTHS.source ? finding("credit", "credit") : null;
}

/** A caption printed alone and again with its credit: lines equal to a known caption, or the opening of one, are one too. */
function repeatedCaptions(sheet: Sheet): void {
  const known = sheet.signals.filter(({ at }) => sheet.role(at) === "caption");
  if (known.length === 0 || known.length > 50) return;
  for (const { at, text } of known) {
    const bare = keyOf(text.replace(/(?:copyright|©).*$/iu, ""));
    if (bare.length < 12) continue;
    for (const near of sheet.signals.slice(Math.max(0, at - COUNTS.near), at + COUNTS.near + 1))
      if (sheet.isFree(near.at) && near.key === bare && !/^h[1-3]$/u.test(near.hint?.element ?? ""))
        sheet.give(near.at, caption("repeatedWithCredit"));
  }
}
