import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { isOtherWayRound, splitPrefix, splitTitle } from "../label/title-parts.ts";
import { bareKey, type Signal, withoutBullet } from "../signals/signal.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { trimPart } from "./parts.ts";

/** «صحيفة الوئام»، «موقع …»: the words after it name an outlet, known or not. At most three words are taken. */
const AFTER_OUTLET_WORD =
  /(?<!\p{L})(?:[بل]|لل|ال)?(?:صحيفة|جريدة|موقع|بوابة|شبكة|قناة)\s+[«"“]?(\p{L}+(?: \p{L}+)?(?: \p{L}+)?)[»"”]?/gu;
const SEPARATOR = /[-–—|]/u;

/** Names that the capture itself shows to be outlets, as keys: behind «صحيفة», and beside a headline in a page title. */
export function seenOutlets(signals: readonly Signal[], knowledge: Knowledge): ReadonlySet<string> {
  const seen = new Set<string>();
  let printed: ReadonlySet<string> | null = null;
  for (const signal of signals) {
    const { text, words } = signal;
    if (words > LENGTHS.runningLine) continue;
    const own = ownName(signal, knowledge);
    if (own) seen.add(keyOf(own));
    if (SEPARATOR.test(text)) printed ??= new Set(signals.map(bareKey));
    for (const name of printed ? besideTitle(text, printed, knowledge) : [])
      if (mayBeOutlet(name, knowledge)) seen.add(keyOf(name));
    if (!/صحيف|جريد|موقع|بواب|شبك|قنا/u.test(text)) continue;
    for (const match of text.matchAll(AFTER_OUTLET_WORD)) {
      const parts = keyOf(match[1] ?? "").split(" ");
      // «بوابة رأس النورس»: the portal of a town, whose name opens texts as a place does.
      const least = /بوابة\s+\S+$/u.test(match[0]) && !match[1]?.startsWith("ال") ? 2 : 1;
      for (let length = least; length <= parts.length; length++) seen.add(parts.slice(0, length).join(" "));
    }
  }
  return seen;
}

/** «صفحتنا», «إدارة الموقع», «للناشر»: words with which any page speaks of itself. */
const OF_NOBODY = /^(?:لل\S+|\S*نا|(?:إدارة |هذا )?(?:الموقع|الصحيفة|الجريدة|القناة|الصفحة|التطبيق))$/u;

const FROM_ARCHIVE = /[/،,]\s*أرشيف\s*$/u;

/** «متطوعون على الرصيف © أ ف ب/أرشيف»: what a picture shows, and the agency that took it. */
function isPictureRight(text: string, { agencies }: Knowledge): boolean {
  const [shown = "", holder = ""] = text.split("©");
  const taker = holder.replace(FROM_ARCHIVE, "");
  return (/\p{L}/u.test(shown) || taker !== holder) && agencies.list(trimPart(taker)) !== null;
}

/** The name by which a line of the page calls its outlet («حمّل تطبيق … على هاتفك», «© 2019 …»), or null. */
export function ownName({ text, words, standing, date, label, key }: Signal, knowledge: Knowledge): string | null {
  if (words > LENGTHS.signature || !(standing || date?.isCopyright || label || knowledge.phrases.isPageOpening(key)))
    return null;
  if (isPictureRight(text, knowledge)) return null;
  const name = knowledge.phrases.namedBy(text);
  const ordinary =
    name &&
    keyOf(name)
      .split(" ")
      .some((word) => knowledge.verbs.functionWords.has(word));
  if (name && knowledge.phrases.isOfAnyPage(keyOf(name))) return null;
  return name && /\p{L}{2}/u.test(name) && !ordinary && !OF_NOBODY.test(name) && mayBeOutlet(name, knowledge)
    ? name
    : null;
}

/**
 * What stands before or behind a title that the capture prints by itself too.
 */
function besideTitle(text: string, printed: ReadonlySet<string>, knowledge: Knowledge): string[] {
  if (!SEPARATOR.test(text)) return [];
  const [led, cut] = [splitPrefix(text), splitTitle(withoutBullet(text))];
  const pairs = [
    ...(led ? [{ title: led.headline, name: led.prefix }] : []),
    ...(cut ? [{ title: cut.headline, name: cut.suffix }] : []),
  ];
  const isTitle = (title: string): boolean =>
    keyOf(title).split(" ").length >= LENGTHS.shortSentence && printed.has(keyOf(title));
  return pairs
    .filter(({ title, name }) => isTitle(title) && !isOtherWayRound(title, name, printed, knowledge))
    .map(({ name }) => trimPart(name));
}

/** Whether a name may be an outlet's: sections, labels, places and people stand where outlets stand too. */
export function mayBeOutlet(name: string, { labels, people }: Knowledge): boolean {
  const key = keyOf(name);
  if (key === "" || key.split(" ").length > LENGTHS.few || labels.isSection(key) || labels.match(name, key))
    return false;
  return people.likeness(name) !== "sure" && !people.isPlace(name);
}
