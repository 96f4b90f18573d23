import type { Word } from "../arabic/words.ts";
import type { Occurring, Wanted, WordIndex } from "./engine.ts";
import type { Help } from "./help.ts";
import type { LexiconReader } from "./lexicon-reader.ts";
import { adjacent, asPrinted, merged, phrase } from "./occurrences.ts";
import type { PhraseFinder } from "./phrases.ts";
import type { Noticed, Term } from "./plan.ts";
import type { Clause } from "./question.ts";

/** Where the words of a clause occur: forms, compounds, phrases. Browser-safe. */

/** Letters the two words of a compound must have («بن علي», «بنعلي»). */
const FIRST_PART = 2;
const SECOND_PART = 3;

const isLatin = (text: string): boolean => /^\p{Script=Latin}/u.test(text);

/** Looks up words and phrases. */
export class TermFinder {
  private readonly lexicon: LexiconReader;
  private readonly index: WordIndex;
  private readonly phrases: () => Promise<PhraseFinder>;

  /** @param help gives what looks up phrases: few questions hold one */
  constructor(lexicon: LexiconReader, index: WordIndex, help: () => Promise<Help>) {
    this.lexicon = lexicon;
    this.index = index;
    this.phrases = async () => new (await help()).PhraseFinder(lexicon, index);
  }

  /** A clause as a term; its words that the archive does not have are put to what is `noticed`. */
  async term(clause: Clause, written: Occurring, noticed: Noticed): Promise<Term | null> {
    const { words, quoted, excluded } = clause;
    if (quoted) return (await this.phrases()).term(clause, noticed);
    if (words.length > 1) return this.dateTerm(clause);
    const [word] = words as [Word];
    const found = await this.lexicon.find(word.folded);
    const parts: Occurring[] = [written];
    if (found) parts.push(await this.index.occurrences(found, word.folded));
    const compound = await this.lexicon.apart(word.folded);
    if (compound) parts.push(await this.apart(compound));
    if (!found && !compound) parts.push(await this.split(word.folded));
    const occurring = merged(parts);
    if (occurring.size === 0) {
      if (!excluded) noticed.unknown.push({ word, instead: null, quoted });
      return null;
    }
    if (found && !excluded && isLatin(word.folded) !== isLatin(found.stem))
      noticed.otherScripts.push({ word, stem: found.stem });
    if (found?.insteadOf && !excluded) noticed.unknown.push({ word, instead: found.insteadOf, quoted });
    return { words, quoted, occurring };
  }

  /** A date of several words, where the text prints it so. */
  private async dateTerm({ words, quoted }: Clause): Promise<Term | null> {
    const lists = await Promise.all(
      words.map(async ({ folded }): Promise<Occurring> => {
        const found = await this.lexicon.find(folded);
        return found === null ? new Map() : this.index.occurrences(found, folded);
      }),
    );
    return { words, quoted, occurring: phrase(lists) };
  }

  /** Where two neighbouring words of a question are written as one («عبد الله», «عبدالله»). */
  async writtenAsOne(before: Clause | undefined, clause: Clause, after: Clause | undefined): Promise<Occurring> {
    const single = (one: Clause | undefined): string | null =>
      one && !one.quoted && !one.excluded && one.field === null && one.words.length === 1
        ? (one.words[0] as Word).folded
        : null;
    const own = single(clause);
    if (own === null) return new Map();
    const pairs = [
      [single(before), own],
      [own, single(after)],
    ];
    const found = await Promise.all(
      pairs.map(async ([a, b]) => {
        if (!a || !b || a.length < FIRST_PART || b.length < SECOND_PART) return new Map();
        const known = await this.lexicon.exact(a + b);
        return known === null ? new Map() : asPrinted(await this.index.occurrences(known, a + b));
      }),
    );
    return merged(found);
  }

  /** Where the two words of a compound stand side by side. */
  private async apart(parts: readonly [string, string]): Promise<Occurring> {
    const known = await Promise.all(parts.map((part) => this.lexicon.exact(part)));
    if (known.includes(null)) return new Map();
    const lists = parts.map((part, i) => this.index.occurrences(known[i] as Wanted, part));
    const [a, b] = await Promise.all(lists);
    return adjacent(a as Occurring, b as Occurring);
  }

  /** Where a word the archive does not have stands as two words («أبوظبي», «أبو ظبي»): the first way to cut it that occurs. */
  private async split(folded: string): Promise<Occurring> {
    for (let at = FIRST_PART; at <= folded.length - SECOND_PART; at++) {
      const found = await this.apart([folded.slice(0, at), folded.slice(at)]);
      if (found.size > 0) return found;
    }
    return new Map();
  }
}
