import { quotationsIn } from "../arabic/quotations.ts";
import { type Word, words } from "../arabic/words.ts";
import type { Name, Told } from "./told.ts";
import { SAME_WORDS } from "./weights.ts";

/** Names, places, numbers and quotations of articles: which of them several tell, and which one alone. */

/** A place where a fact is told: an article, by its place in the list, and its paragraph. */
export interface FactPlace {
  readonly article: number;
  readonly anchor: string;
}

/** A name, place, number or quotation as the first article that tells it prints it, and where each tells it first. */
export interface Fact {
  readonly printed: string;
  readonly told: readonly FactPlace[];
}

/** Kinds of facts, in the order they are shown. */
export const FACT_KINDS = ["people", "places", "numbers", "quotations"] as const;
/** Facts by kind. */
export type Facts = Readonly<Record<(typeof FACT_KINDS)[number], readonly Fact[]>>;

/** What all articles tell, what some of three and more tell, and what each alone tells. */
export interface ComparedFacts {
  readonly inAll: Facts;
  readonly inSome: Facts;
  readonly only: readonly Facts[];
}

/** What an article tells of one kind, by what it is found again by. */
type Found = Map<string, { printed: string; anchor: string }>;

/** What a number may be of: a word longer than most particles, with none of its own but in «بالمئة». */
const COUNTED = /^(?!ب(?!الم[ايئ]))\p{L}{3}/u;

/** A number with the word that says of what: «310 ملايين», «15 بالمئة». */
function numbersOf(told: readonly Told[]): Found {
  const found: Found = new Map();
  for (const { words: all, text, anchor } of told) {
    for (const [index, { folded, start, end }] of all.entries()) {
      if (!/^\p{N}/u.test(folded)) continue;
      const next = all[index + 1];
      const beside = next && /^[ \u00a0]$/u.test(text.slice(end, next.start)) && COUNTED.test(next.folded);
      const printed = text.slice(start, beside ? next.end : end);
      if (!found.has(folded)) found.set(folded, { printed, anchor });
    }
  }
  return found;
}

/** What news goes on calling a person: the last word of the name. */
const surname = ({ keys }: Name): string => keys.at(-1) ?? "";
const wholeName = ({ keys }: Name): string => keys.join(" ");

/** Names of one kind by their key, those that stand alone too where a name in any of the articles has that key. */
function namesOf(told: readonly Told[], { of, key: keyOf, isAlone }: NameKind, known: ReadonlySet<string>): Found {
  const found: Found = new Map();
  const note = (key: string, printed: string, anchor: string): void => {
    const before = found.get(key);
    if (before === undefined) found.set(key, { printed, anchor });
    else if (printed.length > before.printed.length) before.printed = printed;
  };
  for (const sentence of told) {
    const { anchor, words: all, keys } = sentence;
    for (const name of of(sentence)) note(keyOf(name), name.printed, anchor);
    for (const [index, key] of keys.entries()) {
      const word = all[index];
      if (word !== undefined && isAlone(key, word, known)) note(key, word.text, anchor);
    }
  }
  return found;
}

/** A kind of names: which a sentence has, and what they are found again by. */
interface NameKind {
  readonly of: (sentence: Told) => readonly Name[];
  readonly key: (name: Name) => string;
  /** Whether a word alone is one of the names known from any of the articles. */
  readonly isAlone: (key: string, word: Word, known: ReadonlySet<string>) => boolean;
}
const PEOPLE: NameKind = {
  of: ({ people }) => people,
  key: surname,
  isAlone: (key, _, known) => known.has(key),
};
/** Places are known by their letters: by its key «الروسية» would be «روسيا». */
const PLACES: NameKind = {
  of: ({ places }) => places,
  key: wholeName,
  isAlone: (_, { folded }, known) => known.has(folded),
};

function quotationsOf(told: readonly Told[]): Found {
  const found: Found = new Map();
  for (const { text, anchor } of told) {
    for (const quoted of quotationsIn(text)) {
      const key = words(quoted)
        .map(({ folded }) => folded)
        .join(" ");
      if (!found.has(key)) found.set(key, { printed: quoted, anchor });
    }
  }
  return found;
}

/** Whether most words of a quotation stand in another, in order or not: papers cut and mend what they quote. */
function isSaid(one: string, other: string): boolean {
  const [own, theirs] = [new Set(one.split(" ")), new Set(other.split(" "))];
  const common = [...own].filter((word) => theirs.has(word)).length;
  return common >= SAME_WORDS * Math.min(own.size, theirs.size);
}

/** What the articles tell of one kind, each thing once. */
function factsAmong(
  articles: readonly Found[],
  isSame: (one: string, other: string) => boolean = (one, other) => one === other,
): Fact[] {
  const facts: { key: string; printed: string; told: FactPlace[] }[] = [];
  const exact = new Map<string, (typeof facts)[number]>();
  for (const [article, found] of articles.entries()) {
    for (const [key, { printed, anchor }] of found) {
      const same = exact.get(key) ?? facts.find((fact) => fact.told[0]?.article !== article && isSame(key, fact.key));
      const fact = same ?? { key, printed, told: [] };
      if (same === undefined) facts.push(fact);
      exact.set(key, fact);
      if (fact.told.every((place) => place.article !== article)) fact.told.push({ article, anchor });
    }
  }
  return facts.map(({ printed, told }) => ({ printed, told }));
}

/** Compares the names, places, numbers and quotations of articles. */
export function factsOf(articles: readonly (readonly Told[])[]): ComparedFacts {
  const sentences = articles.flat();
  const people = new Set(sentences.flatMap((each) => each.people.map(surname)));
  const places = new Set(sentences.flatMap((each) => each.places.map(({ folded }) => folded)));
  const all: Facts = {
    people: factsAmong(articles.map((told) => namesOf(told, PEOPLE, people))),
    places: factsAmong(articles.map((told) => namesOf(told, PLACES, places))),
    numbers: factsAmong(articles.map(numbersOf)),
    quotations: factsAmong(articles.map(quotationsOf), isSaid),
  };
  const some = (isWanted: (told: readonly FactPlace[]) => boolean): Facts => ({
    people: all.people.filter(({ told }) => isWanted(told)),
    places: all.places.filter(({ told }) => isWanted(told)),
    numbers: all.numbers.filter(({ told }) => isWanted(told)),
    quotations: all.quotations.filter(({ told }) => isWanted(told)),
  });
  return {
    inAll: some(({ length }) => length === articles.length),
    inSome: some(({ length }) => length > 1 && length < articles.length),
    only: articles.map((_, article) => some(([first, ...rest]) => first?.article === article && rest.length === 0)),
  };
}
