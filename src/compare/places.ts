import { stem } from "../arabic/stem.ts";
import { matched, type Word } from "../arabic/words.ts";
import type { Named } from "./people.ts";

/**
 * Places in running Arabic: names that are known, longest first («البحر الأحمر»), and names that stand behind a noun that says
 * what they are («قرية عين السرو»).
 */

/** The lists of places, as data files hold them. */
export interface PlaceLists {
  /** Names of one word or several. */
  readonly names: readonly string[];
  readonly before: readonly string[];
  readonly openings: readonly string[];
}

/** Places, as they are compared. */
export interface Places {
  /** Folded first word → the folded words of the names that begin with it, longest first. */
  readonly names: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly before: ReadonlySet<string>;
  readonly openings: ReadonlySet<string>;
  /** Folded words that are no names. */
  readonly ordinary: ReadonlySet<string>;
}

/** Letters of a name that stands behind a noun: shorter words there are particles. */
const SHORTEST = 3;
const SPACE = /^[ \u00a0]+$/u;
/** Particles written on to a word, with what stands for the article after ل. */
const PARTICLES: readonly (readonly [RegExp, string])[] = [
  [/^[وف]?[بك]?(?=.{3})/u, ""],
  [/^[وف]?لل(?=.{2})/u, "ال"],
  [/^[وف]?ل(?=.{3})/u, ""],
];
const DEFINITE = /^[وفبك]*(?:ال|لل)/u;

/** Compiles the lists of places, with folded words that are no names. */
export function compilePlaces({ names, before, openings }: PlaceLists, ordinary: ReadonlySet<string>): Places {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const folded = name.split(/\s+/u).map(matched);
    const first = folded[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), folded]);
  }
  for (const of of byFirst.values()) of.sort((a, b) => b.length - a.length);
  return {
    names: byFirst,
    before: new Set(before.map((noun) => stem(matched(noun)))),
    openings: new Set(openings.map(matched)),
    ordinary,
  };
}

/** A place in a sentence: its words, and the first of them without particles written on. */
export interface NamedPlace extends Named {
  readonly first: string;
}

/** The forms a folded word has without particles written on, itself first. */
export const bareForms = (folded: string): string[] => [
  folded,
  ...PARTICLES.map(([particle, instead]) => folded.replace(particle, instead)).filter((form) => form !== folded),
];

/** Words of a sentence, and what stands between them. */
interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Whether a word follows the one before it with nothing but a space between. */
const follows = ({ text, words }: Sentence, at: number): boolean =>
  SPACE.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));

/** The known name that begins at a word, or null. */
function knownName(sentence: Sentence, from: number, { names }: Places): NamedPlace | null {
  const { words } = sentence;
  for (const form of bareForms(words[from]?.folded ?? "")) {
    for (const [, ...rest] of names.get(form) ?? []) {
      const fits = rest.every((word, i) => words[from + 1 + i]?.folded === word && follows(sentence, from + 1 + i));
      if (fits) return { from, to: from + 1 + rest.length, first: form };
    }
  }
  return null;
}

/** End of the name behind a noun at the word before `from`, or null. */
function namedBehind(sentence: Sentence, from: number, { openings, ordinary }: Places): number | null {
  const { words } = sentence;
  const word = words[from]?.folded ?? "";
  if (!follows(sentence, from) || /^\p{N}/u.test(word)) return null;
  if (openings.has(word)) return words[from + 1] !== undefined && follows(sentence, from + 1) ? from + 2 : null;
  return word.length < SHORTEST || bareForms(word).some((form) => ordinary.has(form)) ? null : from + 1;
}

/** The names of places in a sentence, in order, none within another. */
export function placesIn(text: string, words: readonly Word[], known: Places): NamedPlace[] {
  const sentence = { text, words };
  const found: NamedPlace[] = [];
  for (let at = 0; at < words.length; at++) {
    const folded = words[at]?.folded ?? "";
    const name = knownName(sentence, at, known);
    if (name !== null) {
      found.push(name);
      at = name.to - 1;
      continue;
    }
    const isNoun = !DEFINITE.test(folded) && bareForms(folded).some((form) => known.before.has(stem(form)));
    const behind = isNoun && knownName(sentence, at + 1, known) === null ? namedBehind(sentence, at + 1, known) : null;
    if (behind === null) continue;
    found.push({ from: at + 1, to: behind, first: words[at + 1]?.folded ?? "" });
    at = behind - 1;
  }
  return found;
}
