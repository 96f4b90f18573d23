import type { Word } from "../arabic/words.ts";
import type { ArchiveTable } from "./bundle-types.ts";
import type { Occurrences, Occurring, Wanted, WordIndex } from "./engine.ts";
import type { LexiconReader } from "./lexicon-reader.ts";
import { adjacent, asPrinted, merged, phrase } from "./occurrences.ts";
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

/** Letters the two words of a compound must have («بن علي», «بنعلي»). */
const FIRST_PART = 2;
const SECOND_PART = 3;

/** Reads a question and looks its words up. */
export class Interpreter {
  private readonly lexicon: LexiconReader;
  private readonly index: WordIndex;
  private readonly stopWords: ReadonlySet<string>;

  constructor(lexicon: LexiconReader, index: WordIndex, table: ArchiveTable) {
    this.lexicon = lexicon;
    this.index = index;
    this.stopWords = new Set(table.stopWords);
  }

  /** Reads a question and looks up all its words at once. */
  async plan(text: string): Promise<Plan> {
    const clauses = readQuestion(text);
    const common = (clause: Clause): boolean =>
      !clause.quoted && !clause.excluded && clause.words.every(({ folded }) => this.stopWords.has(folded));
    const onlyCommon = clauses.filter(({ excluded }) => !excluded).every(common);
    const ignored = onlyCommon ? [] : clauses.filter(common).flatMap((clause) => clause.words);
    const kept = onlyCommon ? clauses : clauses.filter((clause) => !common(clause));

    const unknown: Missing[][] = kept.map(() => []);
    const joined = await Promise.all(
      clauses.map((clause, i) => this.writtenAsOne(clauses[i - 1], clause, clauses[i + 1])),
    );
    const answers = await Promise.all(
      kept.map((clause, i) => this.term(clause, joined[clauses.indexOf(clause)], unknown[i] as Missing[])),
    );
    const terms: Term[] = [];
    const excluded: Term[] = [];
    kept.forEach((clause, i) => {
      const term = answers[i];
      if (term) (clause.excluded ? excluded : terms).push(term);
    });
    return { terms, excluded, unknown: unknown.flat(), ignored };
  }

  private async term(clause: Clause, joined: Occurring | undefined, unknown: Missing[]): Promise<Term | null> {
    const { words, quoted, excluded } = clause;
    if (quoted) return this.phraseTerm(clause, unknown);
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

  private async phraseTerm({ words, quoted, excluded }: Clause, unknown: Missing[]): Promise<Term | null> {
    const known = await Promise.all(words.map(({ folded }) => this.lexicon.exact(folded)));
    const missing = words.filter((_, i) => known[i] === null);
    if (missing.length > 0) {
      if (!excluded) unknown.push(...missing.map((word) => ({ word, instead: null })));
      return excluded ? null : { words, quoted, occurring: new Map<number, Occurrences>() };
    }
    const parts = await Promise.all(
      words.map(async ({ folded }, i) => asPrinted(await this.index.occurrences(known[i] as Wanted, folded))),
    );
    return { words, quoted, occurring: phrase(parts) };
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
