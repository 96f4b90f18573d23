import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { LENGTHS } from "../weights/lengths.ts";

/** Where a page title parts into headline and name of the outlet, and which of the two is which. */

/** Keys of the lines of a capture, as far as they are asked. */
export type PrintedKeys = Pick<ReadonlySet<string>, "has">;

/** Separators before a publisher's name at the end of a page title. */
const TITLE_END = /\s+(?:[-–—|•»«]+|::)\s+(?=[^-–—|•»«]{2,60}$)/u;

/** A publisher's name of up to five words at the beginning of one. */
const TITLE_START = /^\s*((?:[^\s\-–—|•»«:]+\s+){1,5}?)(?:[-–—|]+|::)\s+(?=\S.{8})/u;

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

/** An outlet known by name, or one that says so («صحيفة …», «… نيوز»). */
export function saysOutlet(name: string, { outlets, signing }: Knowledge): boolean {
  const words = keyOf(name).split(" ");
  if (words.length > LENGTHS.title) return false;
  if (outlets.named(name)) return true;
  return words.length > 1 && (signing.outletWords.has(words[0] ?? "") || signing.outletParts.has(words.at(-1) ?? ""));
}

/** How many words a text has. */
export const wordsOf = (text: string): number => keyOf(text).split(" ").length;

/** Whether a page prints a title by itself. Three words at least: «المنستير» before a stroke may be a keyword of the page. */
export const isPrintedTitle = (text: string, printed: PrintedKeys): boolean =>
  wordsOf(text) >= LENGTHS.shortSentence && printed.has(keyOf(text));

/**
 * «صحيفة المدار الجديد | ريال مدريد يدافع عن رونالدو»: where the page prints both sides, the one that says it is an outlet is no
 * headline; where neither does, or both, the longer is the headline.
 */
export function isOtherWayRound(title: string, name: string, printed: PrintedKeys, knowledge: Knowledge): boolean {
  if (!isPrintedTitle(name, printed)) return false;
  const [first, last] = [saysOutlet(title, knowledge), saysOutlet(name, knowledge)];
  return first === last ? wordsOf(name) > wordsOf(title) : first;
}
