/**
 * The order in which a line of a right-to-left paragraph is seen: the Unicode Bidirectional Algorithm (UAX #9) at paragraph
 * level 1, without explicit controls (a record's text has none). Pictures need it, since their renderer takes every line for
 * left-to-right and loses lines that mix fonts.
 */

/** A stretch of one direction, its text in logical order. Stretches come in visual order, from the left. */
export interface Stretch {
  readonly text: string;
  readonly rtl: boolean;
}

type Kind = "L" | "R" | "AL" | "EN" | "AN" | "ES" | "ET" | "CS" | "NSM" | "ON";

/** Kinds in the order in which they are tried; the rest is neutral (UAX #9, table 4, as far as news text goes). */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ["NSM", /^\p{M}/u],
  ["AN", /^[\u0600-\u0605\u0660-\u0669\u066b\u066c]/u],
  ["EN", /^[0-9\u06f0-\u06f9\u00b2\u00b3\u00b9]/u],
  ["ES", /^[+\-\u2212]/u],
  ["ET", /^[#$%\u00a2-\u00a5\u00b0\u00b1\u066a\u2030\u2031\u20a0-\u20cf]/u],
  ["CS", /^[,./:\u00a0\u060c]/u],
  ["AL", /^[\p{Script=Arabic}\u0640\u061b\u061f]/u],
  ["R", /^[\p{Script=Hebrew}\u200f]/u],
  ["L", /^\p{L}/u],
];

const kindOf = (character: string): Kind => KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? "ON";

/** Rules W1–W7: marks, numbers and the signs around them. */
function resolveWeak(kinds: Kind[]): void {
  let strong: Kind = "R";
  for (const [index, kind] of kinds.entries()) {
    if (kind === "NSM") kinds[index] = kinds[index - 1] ?? "R";
    const now = kinds[index];
    if (now === "L" || now === "R" || now === "AL") strong = now;
    else if (now === "EN" && strong === "AL") kinds[index] = "AN";
  }
  for (const [index, kind] of kinds.entries()) {
    const [before, after] = [kinds[index - 1], kinds[index + 1]];
    if (before !== after) continue;
    if ((kind === "ES" || kind === "CS") && before === "EN") kinds[index] = "EN";
    if (kind === "CS" && before === "AN") kinds[index] = "AN";
  }
  for (let start = 0; start < kinds.length; start++) {
    if (kinds[start] !== "ET") continue;
    let end = start;
    while (kinds[end] === "ET") end++;
    const beside = kinds[start - 1] === "EN" || kinds[end] === "EN";
    kinds.fill(beside ? "EN" : "ON", start, end);
  }
  strong = "R";
  for (const [index, kind] of kinds.entries()) {
    if (kind === "L" || kind === "R" || kind === "AL") strong = kind;
    else if (kind === "EN" && strong === "L") kinds[index] = "L";
    else if (kind === "ES" || kind === "CS") kinds[index] = "ON";
  }
}

/** Rules N1 and N2: a neutral between two of one direction takes it, else the paragraph's; numbers count as right-to-left. */
function levelsOf(kinds: readonly Kind[]): (1 | 2)[] {
  const side = (kind: Kind | undefined): "L" | "R" => (kind === "L" ? "L" : "R");
  const levels: (1 | 2)[] = [];
  for (let index = 0; index < kinds.length; index++) {
    if (kinds[index] !== "ON") {
      levels.push(kinds[index] === "R" || kinds[index] === "AL" ? 1 : 2);
      continue;
    }
    let end = index;
    while (kinds[end] === "ON") end++;
    const between = side(kinds[index - 1]) === "L" && end < kinds.length && side(kinds[end]) === "L";
    levels.push(between ? 2 : 1);
  }
  return levels;
}

/** The stretches of a line as seen from left to right. */
export function visualOrder(line: string): Stretch[] {
  const characters = [...line];
  const kinds = characters.map(kindOf);
  resolveWeak(kinds);
  const levels = levelsOf(kinds);
  const stretches: { text: string; rtl: boolean }[] = [];
  for (const [index, character] of characters.entries()) {
    const rtl = levels[index] === 1;
    const last = stretches.at(-1);
    if (last?.rtl === rtl) last.text += character;
    else stretches.push({ text: character, rtl });
  }
  return stretches.reverse();
}
