import type { Signal } from "../signals/signal.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Sheet } from "./sheet.ts";

/** «48.2K subscribers», «١٢ ألف متابع»: what networks print below the name of a channel or a page. */
const FOLLOWED =
  /^[\d٠-٩.,٫]+\s*(?:[KMk]|ألف|مليون)?\s*(?:subscribers?|followers?|مشترك(?:ا|ين|ون)?|متابع(?:ا|ين|ون)?)$/u;
/** «١٢ يناير ٢٠٢٣ ·»: how a network dates a post, right below whose it is. */
const POSTED = /[·•]\s*$/u;

/** «٣ س · تمت المشاركة مع العامة»: how long ago, and with whom. */
const AGO = /^[\d٠-٩]{1,2}\s*(?:[سديأhmdw]|ساعات?|ساعة|دقيقة|دقائق|أيام|يوم)\s*[·•]/u;

/** Whether a line says how long ago a post was made. */
export const isAgo = ({ text }: Pick<Signal, "text">): boolean => AGO.test(text);

/** Whether a line says whose post the capture is: followers are counted right below it, or the first line stands over the post's day. */
export function isOverPost({ signals }: Sheet, { at, words }: Signal): boolean {
  const below = signals[at + 1];
  if (!below || words > LENGTHS.remark) return false;
  if (FOLLOWED.test(below.text)) return true;
  return at === 0 && ((below.date?.isDateOnly === true && POSTED.test(below.text)) || isAgo(below));
}

/** «قناة الرصيف, [18/09/2024 18:32]»: whose message it is, and when it was sent, as a messenger copies its messages. */
const SENT = /^(\p{L}[^[\]]{1,60}?)\s*[,،]\s*\[[\d٠-٩][^[\]]{8,40}\]$/u;

/** Whose message a line says it is; null where it opens none. */
export const senderOf = ({ text }: Pick<Signal, "text">): string | null => SENT.exec(text)?.[1] ?? null;
