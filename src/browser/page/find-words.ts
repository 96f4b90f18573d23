/** Where words stand in the page: whole words, as printed, in running text. */

/** The words of an address's fragment: `#mark=ضمانات&mark=أمنية`; at most 32, so that a made-up address cannot stall the page. */
export function wordsOfFragment(fragment: string): string[] {
  const words = new URLSearchParams(fragment.replace(/^#/u, "")).getAll("mark");
  return [...new Set(words.map((word) => word.normalize("NFC").trim()))].filter(Boolean).slice(0, 32);
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

/** The sort of sign that would make a word longer: search splits words at the border of letters and digits («2022ء»). */
const kin = (sign: string | undefined): string =>
  sign !== undefined && /\p{N}/u.test(sign) ? "\\p{N}" : "\\p{L}\\p{M}";

/**
 * A pattern for the words, longest first, each only where it stands whole: «ضمان» is not found in «ضمانات».
 * Null when there are none.
 */
export function patternOf(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  const longestFirst = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const wholes = longestFirst.map(
    (word) => `(?<![${kin([...word][0])}])${literal(word)}(?![${kin([...word].at(-1))}])`,
  );
  return new RegExp(wholes.join("|"), "gu");
}

/** Where words are not looked for: what is pressed, what is folded away, and what is not the article's own text. */
const SKIPPED = "a, button, script, style, details, nav, [data-marks-skip]";

/** A word found in the page: its range, and how many characters of the scopes' texts stand before it. */
export interface Place {
  readonly range: Range;
  readonly at: number;
  readonly word: string;
}

/** Every place of the pattern in the texts of the scopes, in document order. Nothing in the page is changed. */
export function placesOf(pattern: RegExp, scopes: Iterable<Element>): Place[] {
  const places: Place[] = [];
  let read = 0;
  for (const scope of scopes) {
    const texts = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (text.parentElement?.closest(SKIPPED) != null) continue;
      for (const { 0: word, index } of text.nodeValue?.matchAll(pattern) ?? []) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        places.push({ range, at: read + index, word });
      }
      read += text.nodeValue?.length ?? 0;
    }
  }
  return places;
}

/** The number of the place where the most different words stand closest: within `span` characters from it on. */
export function densest(found: readonly { at: number; word: string }[], span = 240): number {
  let best = 0;
  let most = 0;
  for (const [index, { at }] of found.entries()) {
    const near = new Set<string>();
    for (let next = index; next < found.length; next++) {
      const each = found[next];
      if (each === undefined || each.at - at > span) break;
      near.add(each.word);
    }
    if (near.size > most) {
      most = near.size;
      best = index;
    }
  }
  return best;
}
