import type { Signal } from "../signals/signal.ts";
import { isNamed } from "../signature/signed-line.ts";
import type { Sheet } from "./sheet.ts";

/** «سارة الحداد | 10 فبراير 2020 على 12:05»: a person who is known by name, and a day. */
export function isSignedDay(sheet: Sheet, { at, date }: Signal): boolean {
  const signature = date?.hasDate ? sheet.signature(at) : null;
  return signature !== null && isNamed(signature, sheet.knowledge);
}

/** A day that can only be the article's: its writer or a label («نشر في») stands in the line. The day of a masthead has neither. */
export const isDayOfArticle = (sheet: Sheet, signal: Signal): boolean =>
  isSignedDay(sheet, signal) || (signal.date?.isDateOnly === true && signal.date.hasDate && signal.date.hasLabel);
