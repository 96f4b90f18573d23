import { keyOf } from "../knowledge/key.ts";
import { bareKey, type Signal, withoutBullet } from "../signals/signal.ts";
import type { Headline } from "./labelled.ts";
import type { Sheet } from "./sheet.ts";

/** Lines by the key of their words without bullet. */
export type Printed = ReadonlyMap<string, readonly number[]>;

/** Separators before a publisher's name at the end of a page title. */
const TITLE_END = /\s+[-–—|•»«]+\s+(?=[^-–—|•»«]{2,60}$)/u;

/** A publisher's name of up to five words at the beginning of one. */
const TITLE_START = /^\s*((?:[^\s\-–—|•»«:]+\s+){1,5}?)[-–—|]+\s+(?=\S.{8})/u;

/** A page title cut before its last separator: the headline and what follows it, or null. */
export function splitTitle(text: string): { readonly headline: string; readonly suffix: string } | null {
  const match = TITLE_END.exec(text);
  if (!match || match.index < 8) return null;
  return { headline: text.slice(0, match.index).trim(), suffix: text.slice(match.index + match[0].length).trim() };
}

/** The same with the publisher's name before the headline («صوت المرافئ - …»), the separator after a whole word. */
export function splitPrefix(text: string): { readonly prefix: string; readonly headline: string } | null {
  const match = TITLE_START.exec(text);
  return match ? { prefix: (match[1] ?? "").trim(), headline: text.slice(match[0].length).trim() } : null;
}

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

/** An outlet known by name, one that says so («صحيفة …», «… نيوز»), or a name that the page's furniture prints again. */
function isPublisherName(suffix: string, sheet: Sheet): boolean {
  const key = keyOf(suffix);
  const words = key.split(" ");
  const { outletWords, outletParts } = sheet.knowledge.signing;
  if (key === "" || words.length > 5) return false;
  if (sheet.knowledge.outlets.named(suffix)) return true;
  if (words.length > 1 && (outletWords.has(words[0] ?? "") || outletParts.has(words.at(-1) ?? ""))) return true;
  if (key.length < 5) return false;
  return sheet.signals.some((signal) => sheet.role(signal.at) === "furniture" && signal.key.includes(key));
}

/** Three words at least: «المنستير» before a stroke may be a keyword of the page. */
const isPrintedTitle = (text: string, printed: Printed): boolean =>
  keyOf(text).split(" ").length >= 3 && printed.has(keyOf(text));

/**
 * Takes publishers' names off a title («… - بوابة الشروق», «… - الصباح | Assabah», «صوت المرافئ - …»), as long as a line or an
 * outlet says so.
 */
export function bareTitle(text: string, sheet: Sheet, printed: Printed): string {
  let title = text;
  for (let cut = splitTitle(title); cut; cut = splitTitle(cut.headline)) {
    if (isPublisherName(cut.suffix, sheet) || isPrintedTitle(cut.headline, printed)) title = cut.headline;
  }
  const led = splitPrefix(title);
  if (
    led &&
    keyOf(led.headline).split(" ").length >= 3 &&
    (isPublisherName(led.prefix, sheet) || isPrintedTitle(led.headline, printed))
  )
    title = led.headline;
  return title;
}

/** The first line is a page title when the same words without its suffix stand below, or when an outlet's name ends it. */
export function titledBy(first: Signal, sheet: Sheet, printed: Printed): (Headline & { readonly at: number }) | null {
  for (let cut = splitTitle(withoutBullet(first.text)); cut; cut = splitTitle(cut.headline)) {
    const at = printed.get(keyOf(cut.headline))?.find((place) => place > 0);
    if (at !== undefined) return { at, text: withoutBullet(sheet.signals[at]?.text ?? cut.headline) };
    if (isPublisherName(cut.suffix, sheet) && keyOf(cut.headline).split(" ").length >= 3)
      return { at: 0, text: cut.headline };
  }
  return null;
}
