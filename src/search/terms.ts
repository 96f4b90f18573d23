import type { Word } from "../arabic/words.ts";
import type { Occurrences, Occurring, StemIndex } from "./engine.ts";
import type { LexiconReader } from "./lexicon-reader.ts";
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

/** A question ready to be ranked. */
export interface Plan {
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
  readonly unknown: readonly Word[];
  readonly ignored: readonly Word[];
}

/** Places where the forms of a quoted phrase stand one after another, exactly as printed (up to folding). */
function phraseOccurring(parts: readonly Occurring[], codes: readonly number[]): Occurring {
  const found = new Map<number, Occurrences>();
  const [first, ...rest] = parts;
  for (const [article, head] of first ?? []) {
    const others = rest.map((part) => part.get(article));
    if (others.some((other) => other === undefined)) continue;
    const at = others.map((other, i) => new Set(other?.positions.filter((_, k) => other.codes[k] === codes[i + 1])));
    const starts = head.positions.filter(
      (position, k) => head.codes[k] === codes[0] && at.every((set, i) => set.has(position + i + 1)),
    );
    if (starts.length === 0) continue;
    const positions = [...new Set(starts.flatMap((start) => codes.map((_, i) => start + i)))].sort((a, b) => a - b);
    found.set(article, { positions, codes: positions.map(() => -1), fragment: head.fragment });
  }
  return found;
}

/** Reads a question and looks its words up. */
export class Interpreter {
  private readonly lexicon: LexiconReader;
  private readonly index: StemIndex;
  private readonly stopWords: ReadonlySet<string>;

  constructor(lexicon: LexiconReader, index: StemIndex, stopWords: readonly string[]) {
    this.lexicon = lexicon;
    this.index = index;
    this.stopWords = new Set(stopWords);
  }

  async plan(text: string): Promise<Plan> {
    const clauses = readQuestion(text);
    const common = (clause: Clause): boolean =>
      !clause.quoted && !clause.excluded && clause.words.every(({ folded }) => this.stopWords.has(folded));
    const onlyCommon = clauses.filter(({ excluded }) => !excluded).every(common);
    const ignored = onlyCommon ? [] : clauses.filter(common).flatMap((clause) => clause.words);
    const kept = onlyCommon ? clauses : clauses.filter((clause) => !common(clause));

    const unknown: Word[] = [];
    const answers = await Promise.all(kept.map((clause) => this.term(clause, unknown)));
    const terms: Term[] = [];
    const excluded: Term[] = [];
    kept.forEach((clause, i) => {
      const term = answers[i];
      if (term) (clause.excluded ? excluded : terms).push(term);
    });
    return { terms, excluded, unknown, ignored };
  }

  private async term({ words, quoted, excluded }: Clause, unknown: Word[]): Promise<Term | null> {
    const stems = await Promise.all(words.map(({ folded }) => this.lexicon.find(folded)));
    const missing = words.filter((_, i) => stems[i] === null);
    if (missing.length > 0) {
      if (!excluded) unknown.push(...missing);
      return quoted && !excluded ? { words, quoted, occurring: new Map(), code: -1 } : null;
    }
    const parts = await Promise.all(stems.map((found) => this.index.occurrences(found as string)));
    const codes = words.map(({ folded }) => formCode(folded));
    if (quoted) return { words, quoted, occurring: phraseOccurring(parts, codes), code: -1 };
    return { words, quoted, occurring: parts[0] as Occurring, code: codes[0] as number };
  }
}
