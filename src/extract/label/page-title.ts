import { keyOf } from "../knowledge/key.ts";
import { bareKey, type Signal, withoutBullet } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Headline } from "./labelled.ts";
import type { Sheet } from "./sheet.ts";
import { isOtherWayRound, isPrintedTitle, saysOutlet, splitPrefix, splitTitle, wordsOf } from "./title-parts.ts";

/** Lines by the key of their words without bullet. */
export type Printed = ReadonlyMap<string, readonly number[]>;

/** Where each text of the capture is printed. */
export function printedTexts(sheet: Sheet): Printed {
  const places = new Map<string, number[]>();
  for (const signal of sheet.signals) {
    const { at } = signal;
    const key = bareKey(signal);
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return places;
}

/** An outlet, or a name that the page's furniture prints again. */
function isPublisherName(suffix: string, sheet: Sheet): boolean {
  const key = keyOf(suffix);
  if (saysOutlet(suffix, sheet.knowledge)) return true;
  if (key.length < 5 || key.split(" ").length > LENGTHS.title) return false;
  return sheet.signals.some((signal) => sheet.role(signal.at) === "furniture" && signal.key.includes(key));
}

/**
 * Takes publishers' names off a title («… - بوابة الشروق», «… - الصباح | Assabah», «صوت المرافئ - …»), as long as a line or an
 * outlet says so.
 */
export function bareTitle(text: string, sheet: Sheet, printed: Printed): string {
  let title = text;
  for (let cut = splitTitle(title); cut; cut = splitTitle(cut.headline)) {
    if (isOtherWayRound(cut.headline, cut.suffix, printed, sheet.knowledge)) break;
    if (isPublisherName(cut.suffix, sheet) || isPrintedTitle(cut.headline, printed)) title = cut.headline;
  }
  const led = splitPrefix(title);
  if (
    led &&
    wordsOf(led.headline) >= LENGTHS.shortSentence &&
    (isPublisherName(led.prefix, sheet) || isPrintedTitle(led.headline, printed))
  )
    title = led.headline;
  return title;
}

/** Every way of parting a title into headline and name: the name last, before each separator, or first. */
function cutsOf(text: string): { readonly title: string; readonly name: string }[] {
  const cuts: { title: string; name: string }[] = [];
  for (let cut = splitTitle(text); cut; cut = splitTitle(cut.headline))
    cuts.push({ title: cut.headline, name: cut.suffix });
  const led = splitPrefix(text);
  if (led && wordsOf(led.headline) >= LENGTHS.shortSentence) cuts.push({ title: led.headline, name: led.prefix });
  return cuts;
}

/** Words before a title that a separator closes, and what follows it: nothing, a separator, or a day. */
const BEFORE_TITLE = /^$|(?:\s[-–—|»«:]|::)\s*$/u;
const BEHIND_TITLE = /^$|^\s*(?:[-–—|»«]|::|\p{Nd})/u;

/**
 * «وكالة الأنباء - اسمها :: … 01/07/2019»: the title that a first line, or the title of the page, holds among names and a day, and
 * that stands by itself among the first lines.
 */
export function heldTitle(text: string, { signals }: Sheet): Signal | undefined {
  const words = wordsOf(text);
  return signals.slice(0, 1 + COUNTS.interruption).find((line) => {
    if (line.words < LENGTHS.headline || line.words >= words) return false;
    const at = text.indexOf(line.text);
    return at >= 0 && BEFORE_TITLE.test(text.slice(0, at)) && BEHIND_TITLE.test(text.slice(at + line.text.length));
  });
}

/** The first line is a page title when the same words without its suffix stand below, or when an outlet's name ends it. */
export function titledBy(first: Signal, sheet: Sheet, printed: Printed): (Headline & { readonly at: number }) | null {
  const text = withoutBullet(first.text);
  const below = cutsOf(text)
    .filter(({ title, name }) => wordsOf(title) >= 2 && !isOtherWayRound(title, name, printed, sheet.knowledge))
    .flatMap(({ title }) => {
      const at = printed.get(keyOf(title))?.find((place) => place > 0);
      return at === undefined ? [] : [{ at, title }];
    })
    .sort((a, b) => wordsOf(b.title) - wordsOf(a.title))[0];
  if (below) return { at: below.at, text: withoutBullet(sheet.signals[below.at]?.text ?? below.title) };
  const held = heldTitle(first.text, sheet);
  if (held) return { at: held.at, text: withoutBullet(held.text) };
  for (let cut = splitTitle(text); cut; cut = splitTitle(cut.headline))
    if (isPublisherName(cut.suffix, sheet) && wordsOf(cut.headline) >= LENGTHS.shortSentence)
      return { at: 0, text: cut.headline };
  return null;
}
