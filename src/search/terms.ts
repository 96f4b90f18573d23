import type { Word } from "../arabic/words.ts";
import type { ArchiveTable } from "./bundle-types.ts";
import type { Occurrences, Occurring, Wanted, WordIndex } from "./engine.ts";
import type { LexiconReader } from "./lexicon-reader.ts";
import type { Metadata } from "./metadata.ts";
import { adjacent, asPrinted, merged, near, phrase } from "./occurrences.ts";
import { type Clause, readQuestion } from "./question.ts";

/** A question's words as the archive knows them. Browser-safe. */

/** A word (or quoted phrase) to rank by, and where it occurs. */
export interface Term {
  readonly words: readonly Word[];
  readonly quoted: boolean;
  readonly occurring: Occurring;
}

/** A word the archive does not have; `instead` is the spelling of the same name that is shown for it, if any. */
export interface Missing {
  readonly word: Word;
  readonly instead: string | null;
}

/** A question ready to be ranked. */
export interface Plan {
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
  readonly unknown: readonly Missing[];
  readonly ignored: readonly Word[];
}

/** What is written onto a word and is no part of it (Ryding 2005 §§ 16, 18). */
const CLITICS = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"];

/** Several terms of which one is enough. */
const alternatives = (terms: readonly Term[]): Term => ({
  words: terms.flatMap(({ words }) => words),
  quoted: terms.every(({ quoted }) => quoted),
  occurring: merged(terms.map(({ occurring }) => occurring)),
});

/** Letters the two words of a compound must have («بن علي», «بنعلي»). */
const FIRST_PART = 2;
const SECOND_PART = 3;

/** Reads a question and looks its words up. */
export class Interpreter {
  private readonly lexicon: LexiconReader;
  private readonly index: WordIndex;
  private readonly stopWords: ReadonlySet<string>;
  private readonly metadata: Metadata;

  constructor(lexicon: LexiconReader, index: WordIndex, table: ArchiveTable, metadata: Metadata) {
    this.metadata = metadata;
    this.lexicon = lexicon;
    this.index = index;
    this.stopWords = new Set(table.stopWords);
  }

  /** Reads a question and looks up all its words at once. */
  async plan(text: string): Promise<Plan> {
    const clauses = this.metadata.withDates(readQuestion(text));
    const common = (clause: Clause): boolean =>
      !clause.quoted && !clause.excluded && clause.words.every(({ folded }) => this.stopWords.has(folded));
    const onlyCommon = clauses.filter(({ excluded }) => !excluded).every(common);
    const ignored = onlyCommon ? [] : clauses.filter(common).flatMap((clause) => clause.words);
    const kept = onlyCommon ? clauses : clauses.filter((clause) => !common(clause));

    const unknown: Missing[][] = kept.map(() => []);
    const joined = await Promise.all(
      clauses.map((clause, i) => this.writtenAsOne(clauses[i - 1], clause, clauses[i + 1])),
    );
    const whole = this.metadata.named(clauses.flatMap(({ words }) => words));
    const answers = await Promise.all(
      kept.map(async (clause, i) => {
        const own = unknown[i] as Missing[];
        const term = await this.term(clause, joined[clauses.indexOf(clause)], own);
        const known = clause.date === null ? this.knownAs(clause, term, whole) : this.metadata.dated(clause.date);
        if (known.size === 0) return term;
        own.length = 0;
        const { words, quoted } = clause;
        return { words, quoted, occurring: merged([...(term ? [term.occurring] : []), known]) };
      }),
    );
    const terms: Term[] = [];
    const excluded: Term[] = [];
    const missing: Missing[] = [];
    for (let i = 0; i < kept.length; ) {
      const clause = kept[i] as Clause;
      // a clause with its alternatives
      let end = i + 1;
      while (end < kept.length && kept[end]?.or && !clause.excluded) end++;
      const found = answers.slice(i, end).filter((term) => term !== null);
      if (found.length === 0 || end === i + 1) missing.push(...unknown.slice(i, end).flat());
      if (found.length > 0) (clause.excluded ? excluded : terms).push(alternatives(found));
      i = end;
    }
    return { terms, excluded, unknown: missing, ignored };
  }

  /** Whether the archive has every word of a text, as it stands. */
  async knows(text: string): Promise<boolean> {
    const all = readQuestion(text).flatMap(({ words }) => words);
    const known = await Promise.all(all.map(({ folded }) => this.lexicon.exact(folded)));
    return all.length > 0 && !known.includes(null);
  }

  /** Articles that a clause finds by the name of their outlet, agency or section: where the text has no such words, or they are the whole question. */
  private knownAs({ words, excluded }: Clause, term: Term | null, whole: Occurring): Occurring {
    if (whole.size > 0 && !excluded) return whole;
    return term === null || term.occurring.size === 0 ? this.metadata.named(words) : new Map();
  }

  private async term(clause: Clause, joined: Occurring | undefined, unknown: Missing[]): Promise<Term | null> {
    const { words, quoted, excluded } = clause;
    if (quoted) return this.phraseTerm(clause, unknown);
    if (words.length > 1) return this.dateTerm(clause);
    const [word] = words as [Word];
    const found = await this.lexicon.find(word.folded);
    const parts: Occurring[] = joined ? [joined] : [];
    if (found) parts.push(await this.index.occurrences(found, word.folded));
    const compound = await this.lexicon.apart(word.folded);
    if (compound) parts.push(await this.apart(compound));
    if (!found && !compound) parts.push(await this.split(word.folded));
    const occurring = merged(parts);
    if (occurring.size === 0) {
      if (!excluded) unknown.push({ word, instead: null });
      return null;
    }
    if (found?.insteadOf && !excluded) unknown.push({ word, instead: found.insteadOf });
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

  private async phraseTerm(clause: Clause, unknown: Missing[]): Promise<Term | null> {
    const { words, quoted, excluded, within } = clause;
    const known = await Promise.all(words.map(({ folded }) => this.lexicon.exact(folded)));
    const missing = words.filter((_, i) => known[i] === null);
    if (missing.length > 0) {
      if (!excluded) unknown.push(...missing.map((word) => ({ word, instead: null })));
      return excluded ? null : { words, quoted, occurring: new Map<number, Occurrences>() };
    }
    const lists = await Promise.all(words.map(({ folded }, i) => this.index.occurrences(known[i] as Wanted, folded)));
    if (within !== null) return { words, quoted, occurring: near(lists, within) };
    const [first, ...rest] = lists.map(asPrinted);
    const behind = await this.behindClitics(words[0] as Word);
    return { words, quoted, occurring: phrase([merged([first as Occurring, ...behind]), ...rest]) };
  }

  /** Where the first word of a phrase stands behind a particle: «الاتحاد العام» is found in «بالاتحاد العام» and «للاتحاد العام». */
  private async behindClitics({ folded }: Word): Promise<Occurring[]> {
    const forms = CLITICS.map((clitic) => (clitic + folded).replace(/^([وف]?)لال/u, "$1لل"));
    const lists = forms.map(async (form): Promise<Occurring> => {
      const known = await this.lexicon.exact(form);
      return known?.printed ? asPrinted(await this.index.occurrences(known, form)) : new Map();
    });
    return Promise.all(lists);
  }

  /** Where two neighbouring words of a question are written as one («عبد الله», «عبدالله»). */
  private async writtenAsOne(
    before: Clause | undefined,
    clause: Clause,
    after: Clause | undefined,
  ): Promise<Occurring> {
    const single = (one: Clause | undefined): string | null =>
      one && !one.quoted && !one.excluded && one.words.length === 1 ? (one.words[0] as Word).folded : null;
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
