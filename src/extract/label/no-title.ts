import { fold } from "../../arabic/letters.ts";
import { hasEdition } from "../dates/surroundings.ts";
import type { Signal } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import { WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Sheet } from "./sheet.ts";

/** Lines that look like titles and are what a page, a paper or a letter prints around one. */

/** «20:12 – وصول أول سفينة إلى الرصيف»: the moment of an entry, and what happened. */
const ENTRY = /^[^\p{L}\p{N}]*[\d٠-٩]{1,2}[:.٫][\d٠-٩]{2}\s*(?:[-–—|:]\s*)?(?=\p{L})/u;

/** Whether a line is an entry of a live log: others open with their moment too. */
export const isLogEntry = (sheet: Sheet, { text }: Signal): boolean =>
  ENTRY.test(text) && sheet.signals.filter((signal) => ENTRY.test(signal.text)).length >= COUNTS.series;

/** «مرايا الساحل الأسبوعي - الثلاثاء 5 مارس 2024 - السنة الخامسة - العدد 231»: the head of a printed page; a title on an issue has no day of its own. */
const isIssueLine = (_sheet: Sheet, { text, date }: Signal): boolean =>
  date !== null && date.share >= WEIGHTS.shares.some && hasEdition(fold(text));

/** «من: …», «Subject: …»: what stands over a letter. */
const HEADER = /^(?:من|إلى|الى|نسخة|التاريخ|تاريخ الإرسال|الموضوع|from|to|cc|date|sent|subject)\s*:\s*\S/iu;
const SUBJECT = /^(?:الموضوع|subject)\s*:\s*\S/iu;
/** A letter that was sent on: what is dated and called so is the sending. */
const SENT_ON =
  /^[-\s]*(?:رسالة (?:معاد|مُعاد) توجيهها|forwarded message|original message)|^(?:الموضوع|subject)\s*:\s*(?:fwd?|re|رد|توجيه)\s*:/iu;
/** Lines above which a letter's head stands. */
const HEAD = 8;

/** The lines that stand over a letter, by their places; none where the capture is no letter. */
function lettersHead({ signals }: Sheet): readonly Signal[] {
  const head = signals.slice(0, HEAD).filter(({ text }) => HEADER.test(text));
  return head.length >= COUNTS.series && head.some(({ text }) => text.includes("@")) ? head : [];
}

/** Whether a line stands over a letter and tells nothing of the article: the day of a letter that is one tells when it was published. */
export function isLettersHead(sheet: Sheet, signal: Signal): boolean {
  const { at, text, date } = signal;
  if (at >= HEAD || !(HEADER.test(text) || SENT_ON.test(text)) || isLettersSubject(sheet, signal)) return false;
  const isSentOn = sheet.signals.slice(0, HEAD).some((line) => SENT_ON.test(line.text));
  return lettersHead(sheet).length > 0 && (isSentOn || !date?.hasDate);
}

/** Whether a line is the subject of a letter and its title: of one sent on it is the sender's word, and it may be printed below by itself. */
export function isLettersSubject(sheet: Sheet, { at, text, key }: Signal): boolean {
  if (at >= HEAD || !SUBJECT.test(text) || SENT_ON.test(text) || lettersHead(sheet).length === 0) return false;
  const below = sheet.signals.slice(at + 1, at + 1 + COUNTS.interruption);
  return !below.some((line) => line.words >= LENGTHS.headline && !line.stop && key.endsWith(line.key));
}

/** «مرايا الساحل | أخبار الموانئ بالعربية»: what a site is called, and what it says it is. */
const isSiteName = (_sheet: Sheet, { at, text, stop }: Signal): boolean => {
  const parts = text.split(" | ");
  return (
    at === 0 && !stop && parts.length === 2 && parts.every((part) => part.trim().split(/\s+/u).length <= LENGTHS.few)
  );
};

/** «صورة من افتتاح الرصيف»: what a picture shows, and no title. */
const SHOWN = /^\p{Extended_Pictographic}*\s*(?:صورة|صور|لقطة|لقطات|جانب) (?:من|ل)/u;
const isShown = (_sheet: Sheet, { text, words }: Signal): boolean => SHOWN.test(text) && words <= LENGTHS.source;

/** A subject that is printed again below by itself, or that is the sender's word. */
const isOtherSubject = (sheet: Sheet, signal: Signal): boolean =>
  signal.at < HEAD &&
  SUBJECT.test(signal.text) &&
  lettersHead(sheet).includes(signal) &&
  !isLettersSubject(sheet, signal);

/** What is no headline, though it looks like one. */
export const NO_TITLES: readonly ((sheet: Sheet, signal: Signal) => boolean)[] = [
  isLogEntry,
  isIssueLine,
  isLettersHead,
  isOtherSubject,
  isSiteName,
  isShown,
];
