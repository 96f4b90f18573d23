import type { Signal } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Sheet } from "./sheet.ts";

/** A letter that was kept as text: its head stands over the article, and its subject may be the title. */

/** The lines of a letter's head; none where the capture is no letter: several fields, one of them with an address. */
function fieldsOf({ signals, knowledge: { letters } }: Sheet): readonly Signal[] {
  const fields = signals.slice(0, COUNTS.letterHead).filter(({ text }) => letters.isField(text));
  return fields.length >= COUNTS.series && fields.some(({ text }) => text.includes("@")) ? fields : [];
}

const isSentOn = ({ signals, knowledge: { letters } }: Sheet): boolean =>
  signals.slice(0, COUNTS.letterHead).some(({ text }) => letters.isSentOn(text));

/** Whether a line is the subject of a letter and the article's title: of one sent on it is the sender's word, and a title may stand below by itself. */
export function isSubjectTitle(sheet: Sheet, { at, text, key }: Signal): boolean {
  const { letters } = sheet.knowledge;
  if (at >= COUNTS.letterHead || !letters.isSubject(text) || fieldsOf(sheet).length === 0 || isSentOn(sheet))
    return false;
  return !sheet.signals.slice(at + 1, at + 1 + COUNTS.interruption).some((line) => endsSubject(key, line));
}

const endsSubject = (subject: string, { key, words, stop }: Signal): boolean =>
  words >= LENGTHS.shortSentence && !stop && subject.endsWith(` ${key}`);

/** Whether a line is the title with which the subject of its letter ends: «رسائل المرفأ #١٢: الملح لا يذوب» over «الملح لا يذوب». */
export function isTitleOfSubject(sheet: Sheet, signal: Signal): boolean {
  const fields = fieldsOf(sheet).filter(({ text }) => sheet.knowledge.letters.isSubject(text));
  return fields.some(({ at, key }) => at < signal.at && endsSubject(key, signal));
}

/** Whether a line stands over a letter and is neither its title nor, unless it was sent on, the day on which it was published. */
export function isLetterHead(sheet: Sheet, signal: Signal): boolean {
  const { letters } = sheet.knowledge;
  const { at, text, date } = signal;
  if (at >= COUNTS.letterHead || !(letters.isField(text) || letters.isSentOn(text))) return false;
  if (fieldsOf(sheet).length === 0 || isSubjectTitle(sheet, signal)) return false;
  return !date?.hasDate || isSentOn(sheet);
}
