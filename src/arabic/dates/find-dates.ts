import { fold } from "../letters.ts";
import { type Expression, findExpressions } from "./expressions.ts";
import { type FoundDate, resolve } from "./found-date.ts";
import { latest, recent } from "./recent.ts";
import { type Token, tokenise } from "./tokens.ts";

/** What `findDates` finds. */
export type { FoundDate, Precision } from "./found-date.ts";

const DIGITS = /[0-9\u0660-\u0669\u06f0-\u06f9]+/gu;
/** Words that make a date without digits possible: a day number in words with «من» or «شهر», or غرة. */
const SPELLED = /(?:غره|مستهل|سلخ)\s|(?<!\p{L})ال\p{L}{3,6}(?:\s+عشر|\s+وال\p{L}{6,8})?\s+(?:من|شهر)\s/gu;

/** How far, in characters, an expression reaches from its digits; the longest masthead seen has 110. */
const REACH = 140;
/** Longest piece worked on at once, so that a capture in one line of 10 MB needs no 10 MB of tokens. */
const LONGEST_WINDOW = 4000;

/** Stretches of the line in which a date may stand, in order and apart from one another. */
function* windows(text: string): Generator<readonly [number, number]> {
  if (text.length <= 2 * REACH || !hasDigit(text)) {
    for (let from = 0; from < text.length; from += LONGEST_WINDOW)
      yield [from, Math.min(text.length, from + LONGEST_WINDOW)];
    return;
  }
  let from = -1;
  let to = -1;
  for (const { index: place } of text.matchAll(DIGITS)) {
    if (from >= 0 && place - REACH <= to && place - from < LONGEST_WINDOW) {
      to = Math.min(text.length, place + REACH);
      continue;
    }
    if (from >= 0) yield [from, to];
    from = atSpace(text, Math.max(place - REACH, to, 0));
    to = Math.min(text.length, place + REACH);
  }
  if (from >= 0) yield [from, to];
}

const hasDigit = (text: string): boolean => text.search(DIGITS) >= 0;

/** The next space at or after an offset, so that no word is cut; the offset itself when there is none near. */
function atSpace(text: string, offset: number): number {
  if (offset === 0) return 0;
  const space = text.indexOf(" ", offset);
  return space >= 0 && space - offset < 60 ? space : offset;
}

/** An expression with the tokens it was read from. */
export interface Reading {
  readonly expression: Expression;
  readonly tokens: readonly Token[];
  readonly date: FoundDate | null;
}

/** `fold` of a line, and its tokens: whoever reads its dates goes on to them, so the last line's are kept. */
export const foldedLine: (text: string) => string = latest(fold);
export const lineTokens: (text: string) => readonly Token[] = latest((text) => tokenise(text));

function* readings(text: string): Generator<Reading> {
  if (!hasDigit(text) && foldedLine(text).search(SPELLED) < 0) return;
  for (const [from, to] of windows(text)) {
    const tokens = to - from === text.length ? lineTokens(text) : tokenise(text, from, to);
    for (const expression of findExpressions(tokens)) {
      yield { expression, tokens, date: resolve(expression, tokens, text) };
    }
  }
}

/** Every date and time expression of a line: times without a date have `date: null`. */
export const readExpressions: (text: string) => readonly Reading[] = recent((text) => [...readings(text)]);

/**
 * Every date in a line, in order: offsets, EDTF, weekday, calendars, stated offset and label. Years alone are found
 * where a word or era says that they are years; times alone are not dates. Linear in the length of the line.
 */
export function findDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const { date } of readExpressions(text)) if (date) dates.push(date);
  return dates;
}
