import { finding } from "../../findings/finding.ts";
import type { Signal } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Sheet } from "./sheet.ts";

/** Marks of posts from social networks: a picture or short address, the signature line of a tweet, a handle alone. */
const POST_MARK =
  /pic\.twitter\.com\/|(?<!\S)t\.co\/|https?:\/\/t\.co\/|\(@\w{2,30}\)|^@\w{2,30}$|^[—–-]+\s.{2,60}\(?@\w+\)?|instagram\.com\/p\/|^(?:A post shared by|View this post on Instagram|عرض هذا المنشور على)/iu;
const EMOJI = /\p{Extended_Pictographic}/u;

/** Labels posts: the marked line and the lines without full stops above it, up to the last whole sentence. */
export function labelEmbeds(sheet: Sheet, from: number, to: number): void {
  for (let at = from + 1; at <= to; at++) {
    const signal = sheet.signals[at] as Signal;
    if (!sheet.isFree(at) || !POST_MARK.test(signal.text)) continue;
    sheet.give(at, finding("embed", "embed"));
    for (let above = at - 1; above > from && at - above <= COUNTS.belowLines && isPostText(sheet, above); above--)
      sheet.give(above, finding("embed", "embed"));
  }
}

/** A line that reads like a post: hashtags or emoji, or no full stop and no connective. */
function isPostText(sheet: Sheet, at: number): boolean {
  const signal = sheet.signals[at] as Signal;
  if (!sheet.isFree(at) || signal.colon) return false;
  if (EMOJI.test(signal.text) || /(?:^|\s)[#@]\S/u.test(signal.text)) return true;
  return (
    !signal.stop &&
    signal.words <= LENGTHS.caption &&
    signal.opening !== "linkedVerb" &&
    signal.opening !== "connective"
  );
}
