import { sharedBy } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Sheet } from "./sheet.ts";

/** Parts of a slug, with strokes between them, and one of them: one to three words. */
const PARTS = { least: 2, most: 3 };
const PART = /^\p{L}+(?: \p{L}+){0,2}$/u;

/** «محافظ الساحل/ بحيرة النورس»: an agency's catchwords, right above the title that has them all. */
export function isSlug(sheet: Sheet, { at, text, words }: Signal): boolean {
  if (words > LENGTHS.remark) return false;
  const parts = text.split("/").map((part) => part.trim());
  const isCatchwords =
    parts.length >= PARTS.least && parts.length <= PARTS.most && parts.every((each) => PART.test(each));
  return isCatchwords && sharedBy(sheet.topic(at), sheet.topic(at + 1)) === 1;
}
