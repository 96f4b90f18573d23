import type { Word } from "../arabic/words.ts";
import { AS_PRINTED, type Occurrences, type Occurring, type Wanted, type WordIndex } from "./engine.ts";
import type { LexiconReader } from "./lexicon-reader.ts";
import { asPrinted, fromPlaces, merged, phrase } from "./occurrences.ts";
import type { Noticed, Term } from "./plan.ts";
import type { Clause } from "./question.ts";

/** Quoted phrases: words one after another as printed, or near each other. Browser-safe. */

/** What is written onto a word and is no part of it (Ryding 2005 §§ 16, 18). */
export const CLITICS = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"];

/** Letters the two words of a compound must have («بن علي», «بنعلي»). */
export const FIRST_PART = 2;
export const SECOND_PART = 3;

/** Where all lists have a place within so many words of each other, in any order: those places. */
export function near(parts: readonly Occurring[], within: number): Occurring {
  const found = new Map<number, Occurrences>();
  const [first, ...rest] = parts;
  for (const [article, { positions }] of first ?? []) {
    const others = rest.map((part) => part.get(article)?.positions ?? []);
    const places = new Map<number, number>();
    for (const position of positions) {
      const beside = others.map((list) => list.filter((other) => Math.abs(other - position) <= within));
      if (beside.some((list) => list.length === 0)) continue;
      for (const place of [position, ...beside.flat()]) places.set(place, AS_PRINTED);
    }
    if (places.size > 0) found.set(article, fromPlaces(places));
  }
  return found;
}

/** Looks up phrases. */
export class PhraseFinder {
  private readonly lexicon: LexiconReader;
  private readonly index: WordIndex;

  constructor(lexicon: LexiconReader, index: WordIndex) {
    this.lexicon = lexicon;
    this.index = index;
  }

  /** A phrase as a term; its words that the archive does not have are put to what is `noticed`. */
  async term(clause: Clause, noticed: Noticed): Promise<Term | null> {
    const { words, quoted, excluded, within } = clause;
    const known = await Promise.all(words.map(({ folded }) => this.lexicon.exact(folded)));
    const missing = words.filter((_, i) => known[i] === null);
    const otherwise = within === null && words.length > 0 ? await this.cutOtherwise(words) : [];
    if (missing.length > 0 && otherwise.length === 0) {
      if (!excluded) noticed.unknown.push(...missing.map((word) => ({ word, instead: null, quoted: true })));
      return excluded ? null : { words, quoted, occurring: new Map<number, Occurrences>() };
    }
    if (within !== null) {
      const lists = words.map(({ folded }, i) => this.index.occurrences(known[i] as Wanted, folded));
      return { words, quoted, occurring: near(await Promise.all(lists), within) };
    }
    const plain = missing.length > 0 ? [] : [words.map(({ folded }) => folded)];
    const lists = await Promise.all([...plain, ...otherwise].map((printed) => this.phraseAsPrinted(printed)));
    return { words, quoted, occurring: merged(lists) };
  }

  /** A phrase with two of its words written as one, or one as two, where the archive does so («عبد العزيز», «عبدالعزيز»). */
  private async cutOtherwise(words: readonly Word[]): Promise<string[][]> {
    const printed = words.map(({ folded }) => folded);
    const ways = await Promise.all(
      printed.map(async (word, i): Promise<string[][]> => {
        const [head, tail] = [printed.slice(0, i), printed.slice(i + 1)];
        const [next = "", ...rest] = tail;
        const compound = await this.lexicon.apart(word);
        const joined = word.length >= FIRST_PART && next.length >= SECOND_PART ? word + next : "";
        const isOne = joined !== "" && (await this.lexicon.exact(joined))?.printed;
        return [...(compound ? [[...head, ...compound, ...tail]] : []), ...(isOne ? [[...head, joined, ...rest]] : [])];
      }),
    );
    const known = await Promise.all(ways.flat().map(async (way) => ((await this.areKnown(way)) ? [way] : [])));
    return known.flat();
  }

  private async areKnown(words: readonly string[]): Promise<boolean> {
    return !(await Promise.all(words.map((word) => this.lexicon.exact(word)))).includes(null);
  }

  /** Where folded words of the archive stand one after another as printed; the first also behind a particle. */
  private async phraseAsPrinted(words: readonly string[]): Promise<Occurring> {
    const lists = await Promise.all(
      words.map(async (word) => this.index.occurrences((await this.lexicon.exact(word)) as Wanted, word)),
    );
    const [first, ...rest] = lists.map(asPrinted);
    const behind = await this.behindClitics(words[0] as string);
    return phrase([merged([first as Occurring, ...behind]), ...rest]);
  }

  /** Where the first word of a phrase stands behind a particle: «الاتحاد العام» is found in «بالاتحاد العام» and «للاتحاد العام». */
  private async behindClitics(folded: string): Promise<Occurring[]> {
    const forms = CLITICS.map((clitic) => (clitic + folded).replace(/^([وف]?)لال/u, "$1لل"));
    const lists = forms.map(async (form): Promise<Occurring> => {
      const known = await this.lexicon.exact(form);
      return known?.printed ? asPrinted(await this.index.occurrences(known, form)) : new Map();
    });
    return Promise.all(lists);
  }
}
