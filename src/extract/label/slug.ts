import { sharedBy } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Sheet } from "./sheet.ts";

/** Catchwords by which an agency files a dispatch, one to three parts with strokes between them. */
const SLUG = /^(?:\p{L}+ ?){1,3}(?:\s*\/\s*(?:\p{L}+ ?){1,3}){1,2}$/u;

/** «محافظ الساحل/ بحيرة النورس»: an agency's catchwords, right above the title that has them all. */
export function isSlug(sheet: Sheet, { at, text, words }: Signal): boolean {
  if (words > LENGTHS.remark || !SLUG.test(text)) return false;
  return sharedBy(sheet.topic(at), sheet.topic(at + 1)) === 1;
}
