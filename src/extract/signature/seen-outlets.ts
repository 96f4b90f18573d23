import { keyOf } from "../knowledge/key.ts";
import type { Signal } from "../signals/signal.ts";

/** «صحيفة الوئام»، «موقع …»: the words after it name an outlet, known or not. At most three words are taken. */
const AFTER_OUTLET_WORD =
  /(?<!\p{L})(?:[بل]|لل|ال)?(?:صحيفة|جريدة|موقع|بوابة|شبكة|قناة)\s+[«"“]?(\p{L}+(?: \p{L}+)?(?: \p{L}+)?)[»"”]?/gu;

/** Names that the capture itself shows to be outlets, as keys; read from lines outside running text and from short lines. */
export function seenOutlets(signals: readonly Signal[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const signal of signals) {
    if (signal.words > 30 || !/صحيف|جريد|موقع|بواب|شبك|قنا/u.test(signal.text)) continue;
    for (const match of signal.text.matchAll(AFTER_OUTLET_WORD)) {
      const words = keyOf(match[1] ?? "").split(" ");
      for (let length = 1; length <= words.length; length++) seen.add(words.slice(0, length).join(" "));
    }
  }
  return seen;
}
