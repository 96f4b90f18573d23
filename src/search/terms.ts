import type { Word } from "../arabic/words.ts";
import type { ArchiveTable } from "./bundle-types.ts";
import type { Occurrences, Occurring, StemIndex } from "./engine.ts";
import type { LexiconReader } from "./lexicon-reader.ts";
import { adjacent, merged, phrase } from "./occurrences.ts";
import { formCode } from "./pagefind-format.ts";
import { type Clause, readQuestion } from "./question.ts";

/** A question's words as the archive knows them. Browser-safe. */

/** A word (or quoted phrase) to rank by: where it occurs, and the code of its printed form in the question. */
export interface Term {
  readonly words: readonly Word[];
  readonly quoted: boolean;
  readonly occurring: Occurring;
  /** Form code of a single word; −1 for phrases, whose forms are all exact. */
  readonly code: number;
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
  private readonly index: StemIndex;
  private readonly table: ArchiveTable;
  private readonly stopWords: ReadonlySet<string>;

  constructor(lexicon: LexiconReader, index: StemIndex, table: ArchiveTable) {
    this.lexicon = lexicon;
    this.index = index;
    this.table = table;
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
    const code = formCode(word.folded);
    const found = await this.lexicon.find(word.folded);
    const parts: Occurring[] = joined ? [joined] : [];
    if (found) parts.push(await this.index.occurrences(found.stem));
    const compound = this.table.compounds[word.folded] ?? null;
    if (compound) parts.push(await this.apart(compound, code));
    if (!found && !compound) parts.push(await this.split(word.folded, code));
    const occurring = merged(parts);
    if (occurring.size === 0) {
      if (!excluded) unknown.push({ word, instead: null });
      return null;
    }
    if (found?.insteadOf && !excluded) unknown.push({ word, instead: found.insteadOf });
    return { words, quoted, occurring, code };
  }

  private async phraseTerm({ words, quoted, excluded }: Clause, unknown: Missing[]): Promise<Term | null> {
    const stems = await Promise.all(words.map(({ folded }) => this.lexicon.exact(folded)));
    const missing = words.filter((_, i) => stems[i] === null);
    if (missing.length > 0) {
      if (!excluded) unknown.push(...missing.map((word) => ({ word, instead: null })));
      return excluded ? null : { words, quoted, occurring: new Map<number, Occurrences>(), code: -1 };
    }
    const parts = await Promise.all(stems.map((found) => this.index.occurrences(found as string)));
    const codes = words.map(({ folded }) => formCode(folded));
    return { words, quoted, occurring: phrase(parts, codes), code: -1 };
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
    const code = formCode(own);
    const pairs = [
      [single(before), own],
      [own, single(after)],
    ];
    const found = await Promise.all(
      pairs.map(async ([a, b]) => {
        if (!a || !b || a.length < FIRST_PART || b.length < SECOND_PART) return new Map();
        const stem = await this.lexicon.exact(a + b);
        if (stem === null) return new Map();
        const wanted = formCode(a + b);
        return merged([await this.index.occurrences(stem)], (found) => (found === wanted ? code : null));
      }),
    );
    return merged(found);
  }

  /** Where the two words of a compound stand side by side. */
  private async apart(parts: readonly [string, string], code: number): Promise<Occurring> {
    const stems = await Promise.all(parts.map((part) => this.lexicon.exact(part)));
    if (stems.some((stem) => stem === null)) return new Map();
    const [a, b] = await Promise.all(stems.map((stem) => this.index.occurrences(stem as string)));
    return adjacent(a as Occurring, b as Occurring, code);
  }

  /** Where a word the archive does not have stands as two words («أبوظبي», «أبو ظبي»): the first way to cut it that occurs. */
  private async split(folded: string, code: number): Promise<Occurring> {
    for (let at = FIRST_PART; at <= folded.length - SECOND_PART; at++) {
      const found = await this.apart([folded.slice(0, at), folded.slice(at)], code);
      if (found.size > 0) return found;
    }
    return new Map();
  }
}
