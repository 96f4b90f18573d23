import { stem } from "../arabic/stem.ts";
import { matched, type Word } from "../arabic/words.ts";

/**
 * Names of people in running Arabic, found by what stands before them: a title («الرئيس», «وزير»), the rest of the office it
 * opens («الخارجية الروسي»), then the name, up to a comma or a word that ends it. No list of names is needed.
 */

/** A name in a sentence: its words, by their places among the sentence's words (end exclusive). */
export interface Named {
  readonly from: number;
  readonly to: number;
}

/** The words of `titles.yaml`, as they are compared. */
export interface Titles {
  readonly titles: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  /** Folded words that news uses as nouns, adjectives and verbs; a given name among them is none of these. */
  readonly ordinary: ReadonlySet<string>;
}

/** Most words of a name («محمد بن سلمان آل سعود»). */
const LONGEST = 5;
/** Fewest words of a name: one alone after a title is as often something else («نظيره عدم»). */
const FEWEST = 2;
/** Words of an office at most («وزير الدولة للشؤون الخارجية في الحكومة البريطانية»). */
const LONGEST_OFFICE = 7;
/** Letters a word of a name must have. */
const SHORTEST = 2;

const DEFINITE = /^[وفبك]*(?:ال|لل)/u;
const SEVERAL = /.{4}(?:ين|ان|ون|ات)$/u;
const POSSESSED = /(?:ه|ها|هم|هما)$/u;
/** What parts a title from its name, and a name from what follows. */
const COMMA = /[،,]/u;
const BREAK = /[.؛:!?؟"«»“”()[\]{}\n]|\s[-–—]\s/u;
const PARTS_OF_NAMES = new Set(["بن", "ابن", "بنت", "ابو", "ال", "عبد", "ام", "ولد", "آل"]);

/** Compiles the words of `titles.yaml`, with folded words that are no names. */
export function compileTitles(
  lists: Readonly<Record<"titles" | "offices" | "ends", readonly string[]>>,
  ordinary: ReadonlySet<string>,
): Titles {
  const stems = (words: readonly string[]): Set<string> => new Set(words.map((word) => stem(matched(word))));
  return {
    titles: stems(lists.titles),
    offices: stems(lists.offices),
    ends: new Set(lists.ends.map(matched)),
    ordinary,
  };
}

/** The stem of a word without a particle written on: «لنظيره», «والرئيس». */
function bareStem(folded: string, known: ReadonlySet<string>): string {
  const whole = stem(folded);
  if (known.has(whole)) return whole;
  const without = stem(folded.replace(/^(?:[وف][بل]?|[بل])(?=.{3})/u, ""));
  return known.has(without) ? without : whole;
}

/** Walks a sentence's words. */
class Walk {
  readonly text: string;
  readonly words: readonly Word[];
  readonly known: Titles;

  constructor(text: string, words: readonly Word[], known: Titles) {
    this.text = text;
    this.words = words;
    this.known = known;
  }

  /** What stands between a word and the one before it. */
  before(index: number): string {
    return this.text.slice(this.words[index - 1]?.end ?? 0, this.words[index]?.start ?? this.text.length);
  }

  /** A title in the singular: «الرئيسين» opens no name. */
  isTitle(index: number): boolean {
    return (
      !SEVERAL.test(this.words[index]?.folded ?? "") &&
      this.known.titles.has(bareStem(this.words[index]?.folded ?? "", this.known.titles))
    );
  }

  /** The first word after the office that a title at an index opens, or null where the sentence or a sign ends it first. */
  afterOffice(title: number): number | null {
    const { folded = "" } = this.words[title] ?? {};
    let closed = DEFINITE.test(folded) || (POSSESSED.test(folded) && !this.known.titles.has(folded));
    for (let at = title + 1; at < Math.min(this.words.length, title + LONGEST_OFFICE); at++) {
      if (BREAK.test(this.before(at))) return null;
      const word = this.words[at]?.folded ?? "";
      if (COMMA.test(this.before(at))) return closed ? at : null;
      const definite = DEFINITE.test(word) && word.length > 3;
      if (definite || this.isTitle(at) || this.known.offices.has(stem(word))) {
        closed ||= definite;
        continue;
      }
      if (closed) return at;
      // «رئيس أوكرانيا فولوديمير …»: the first word after a bare title is what it is the title of.
      closed = true;
    }
    return null;
  }

  /** Whether a word is one of the language's own, with or without a particle written on. */
  isOrdinary(word: string): boolean {
    const { ordinary, ends } = this.known;
    if (ordinary.has(word) || ends.has(word) || ordinary.has(word.replace(/ا$/u, ""))) return true;
    const without = word.replace(/^(?:[وفب]?ال|[وف]?لل|[وف][بلك]|[وفبل])(?=.{4})/u, "");
    return without !== word && (ordinary.has(without) || ends.has(without));
  }

  /** Whether the word at an index is the last before a word or sign that ends names: «نزار حداد أن», where حداد is a word too. */
  endsAfter(index: number): boolean {
    const word = this.words[index];
    if (word === undefined || this.known.ends.has(word.folded) || COMMA.test(this.before(index))) return false;
    const next = this.words[index + 1];
    return next !== undefined && (COMMA.test(this.before(index + 1)) || this.known.ends.has(next.folded));
  }

  /** End of a name that starts at an index: the first word that cannot be of it. */
  endOfName(start: number): number {
    let at = start;
    for (; at < Math.min(this.words.length, start + LONGEST); at++) {
      const word = this.words[at]?.folded ?? "";
      const between = this.before(at);
      if (at > start && (COMMA.test(between) || BREAK.test(between))) break;
      if (/^\p{N}/u.test(word) || word.length < SHORTEST || this.isOrdinary(word)) break;
      if (/^[وف](?:ال|قال|اكد|نظير)/u.test(word) || this.isTitle(at)) break;
      const goesOn = [word, this.words[at - 1]?.folded ?? ""].some((part) => PARTS_OF_NAMES.has(part));
      if (at >= start + 3 && !goesOn) break;
    }
    return at;
  }
}

/** The names in a sentence, in order, none within another. */
export function peopleIn(text: string, words: readonly Word[], known: Titles): Named[] {
  const walk = new Walk(text, words, known);
  const found: Named[] = [];
  for (let index = 0; index < words.length; index++) {
    if (!walk.isTitle(index)) continue;
    const from = walk.afterOffice(index);
    if (from === null) continue;
    const first = walk.endOfName(from);
    const to = first - from === 1 && walk.endsAfter(first) ? first + 1 : first;
    if (to - from < FEWEST) continue;
    found.push({ from, to });
    index = to - 1;
  }
  return found;
}
