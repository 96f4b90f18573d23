import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { splitPrefix, splitTitle } from "../label/page-title.ts";
import { bareKey, type Signal, withoutBullet } from "../signals/signal.ts";
import { trimPart } from "./parts.ts";

/** «صحيفة الوئام»، «موقع …»: the words after it name an outlet, known or not. At most three words are taken. */
const AFTER_OUTLET_WORD =
  /(?<!\p{L})(?:[بل]|لل|ال)?(?:صحيفة|جريدة|موقع|بوابة|شبكة|قناة)\s+[«"“]?(\p{L}+(?: \p{L}+)?(?: \p{L}+)?)[»"”]?/gu;
/** A line longer than this is running text, in words. */
const LONGEST = 30;
const FEWEST_OF_TITLE = 3;
const SEPARATOR = /[-–—|]/u;

/** Names that the capture itself shows to be outlets, as keys: behind «صحيفة», and beside a headline in a page title. */
export function seenOutlets(signals: readonly Signal[], knowledge: Knowledge): ReadonlySet<string> {
  const seen = new Set<string>();
  let printed: ReadonlySet<string> | null = null;
  for (const { text, words } of signals) {
    if (words > LONGEST) continue;
    if (SEPARATOR.test(text)) printed ??= new Set(signals.map(bareKey));
    for (const name of printed ? besideTitle(text, printed) : [])
      if (mayBeOutlet(name, knowledge)) seen.add(keyOf(name));
    if (!/صحيف|جريد|موقع|بواب|شبك|قنا/u.test(text)) continue;
    for (const match of text.matchAll(AFTER_OUTLET_WORD)) {
      const parts = keyOf(match[1] ?? "").split(" ");
      for (let length = 1; length <= parts.length; length++) seen.add(parts.slice(0, length).join(" "));
    }
  }
  return seen;
}

/** What stands before or behind a title that the capture prints by itself too. */
function besideTitle(text: string, printed: ReadonlySet<string>): string[] {
  if (!SEPARATOR.test(text)) return [];
  const isTitle = (title: string): boolean =>
    keyOf(title).split(" ").length >= FEWEST_OF_TITLE && printed.has(keyOf(title));
  const [led, cut] = [splitPrefix(text), splitTitle(withoutBullet(text))];
  const names = [led && isTitle(led.headline) ? led.prefix : null, cut && isTitle(cut.headline) ? cut.suffix : null];
  return names.filter((name) => name !== null).map(trimPart);
}

/** Sections, places and people stand beside titles too. */
function mayBeOutlet(name: string, { labels, people }: Knowledge): boolean {
  const key = keyOf(name);
  if (key === "" || key.split(" ").length > 4 || labels.isSection(key) || labels.match(name, key)) return false;
  return people.likeness(name) !== "sure" && !people.isPlace(name);
}
