import type { ArchiveTable } from "./bundle-types.ts";
import type { Occurrences, Occurring, WordIndex } from "./engine.ts";
import type { Help } from "./help.ts";
import type { LexiconReader } from "./lexicon-reader.ts";
import type { Metadata } from "./metadata.ts";
import { merged } from "./occurrences.ts";
import type { DateClause, Missing, Noticed, Plan, Term } from "./plan.ts";
import { type Clause, readQuestion } from "./question.ts";
import { TermFinder } from "./term-finder.ts";

/** A question's words as the archive knows them. Browser-safe. */

/** Several terms of which one is enough. */
const alternatives = (terms: readonly Term[]): Term => ({
  words: terms.flatMap(({ words }) => words),
  quoted: terms.every(({ quoted }) => quoted),
  occurring: merged(terms.map(({ occurring }) => occurring)),
});

/** A clause looked up. */
interface Answered extends Noticed {
  readonly clause: Clause;
  readonly term: Term | null;
  readonly date: DateClause | null;
}

/** What questions are read with. */
export interface InterpreterParts {
  readonly lexicon: LexiconReader;
  readonly index: WordIndex;
  readonly table: ArchiveTable;
  readonly metadata: Metadata;
  readonly help: () => Promise<Help>;
}

/** Reads a question and looks its words up. */
export class Interpreter {
  private readonly lexicon: LexiconReader;
  private readonly finder: TermFinder;
  private readonly help: () => Promise<Help>;
  private readonly stopWords: ReadonlySet<string>;
  private readonly metadata: Metadata;
  private readonly table: ArchiveTable;

  constructor({ lexicon, index, table, metadata, help }: InterpreterParts) {
    this.metadata = metadata;
    this.table = table;
    this.lexicon = lexicon;
    this.help = help;
    this.finder = new TermFinder(lexicon, index, help);
    this.stopWords = new Set(table.stopWords);
  }

  /** Reads a question and looks up all its words at once. */
  async plan(text: string): Promise<Plan> {
    const plain = readQuestion(text);
    const read = plain.some(({ field }) => field !== null)
      ? (await this.help()).withFieldsAndDates(plain, this.metadata)
      : this.metadata.withDates(plain);
    const fields = read.filter(({ field }) => field !== null);
    const clauses = read.filter(({ field }) => field === null || field.name === "title");
    const onlyCommon = clauses.filter(({ excluded }) => !excluded).every((clause) => this.isCommon(clause));
    const kept = onlyCommon ? clauses : clauses.filter((clause) => !this.isCommon(clause));
    const left = clauses.filter((clause) => !kept.includes(clause));
    const whole = this.metadata.named(clauses.flatMap(({ words }) => words));
    const answers = await Promise.all(kept.map((clause) => this.answer(clause, clauses, whole)));
    return {
      ...joined(answers),
      otherScripts: answers.flatMap(({ otherScripts }) => otherScripts),
      dates: answers.flatMap(({ date }) => date ?? []),
      ignored: left.flatMap(({ words }) => words),
      fields,
    };
  }

  /** Whether the archive has every word of a text, as it stands. */
  async knows(text: string): Promise<boolean> {
    const all = readQuestion(text).flatMap(({ words }) => words);
    const known = await Promise.all(all.map(({ folded }) => this.lexicon.exact(folded)));
    return all.length > 0 && !known.includes(null);
  }

  private isCommon({ field, quoted, excluded, words }: Clause): boolean {
    return field === null && !quoted && !excluded && words.every(({ folded }) => this.stopWords.has(folded));
  }

  private async answer(clause: Clause, all: readonly Clause[], whole: Occurring): Promise<Answered> {
    const noticed: Noticed = { unknown: [], otherScripts: [] };
    const none = { ...noticed, clause, date: null };
    if (clause.field !== null) {
      const term = await this.finder.term(clause, new Map(), noticed);
      return { ...none, term: this.inHeadline(term) };
    }
    const at = all.indexOf(clause);
    const written = await this.finder.writtenAsOne(all[at - 1], clause, all[at + 1]);
    const term = await this.finder.term(clause, written, noticed);
    const known = clause.date === null ? this.knownAs(clause, term, whole) : this.metadata.dated(clause.date);
    const { words, quoted } = clause;
    const mentions = term?.occurring.size ?? 0;
    const date = clause.date === null ? null : { words, day: clause.date, of: known.size, mentions };
    if (known.size === 0) return { ...none, term, date };
    const occurring = merged([...(term ? [term.occurring] : []), known]);
    return { clause, date, unknown: [], otherScripts: [], term: { words, quoted, occurring } };
  }

  /** The places of a term that stand in headlines. */
  private inHeadline(term: Term | null): Term | null {
    if (term === null) return null;
    const found = [...term.occurring].flatMap(([article, { positions, likeness }]): [number, Occurrences][] => {
      const end = positions.filter((position) => position < (this.table.headlineWords[article] ?? 0)).length;
      return end === 0 ? [] : [[article, { positions: positions.slice(0, end), likeness: likeness.slice(0, end) }]];
    });
    return { ...term, occurring: new Map(found) };
  }

  /** Articles that a clause finds by the name of their outlet, agency or section: where the text has no such words, or they are the whole question. */
  private knownAs({ words, excluded }: Clause, term: Term | null, whole: Occurring): Occurring {
    if (whole.size > 0 && !excluded) return whole;
    return term === null || term.occurring.size === 0 ? this.metadata.named(words) : new Map();
  }
}

/** Terms of the clauses, each with its alternatives («الخيل | الزهور») one. A lone alternative that the archive lacks is no fault. */
function joined(answers: readonly Answered[]): Pick<Plan, "terms" | "excluded" | "unknown"> {
  const terms: Term[] = [];
  const excluded: Term[] = [];
  const unknown: Missing[] = [];
  for (let i = 0; i < answers.length; ) {
    const { clause } = answers[i] as Answered;
    let end = i + 1;
    while (end < answers.length && answers[end]?.clause.or && !clause.excluded) end++;
    const group = answers.slice(i, end);
    const found = group.flatMap(({ term }) => term ?? []);
    if (found.length === 0 || end === i + 1) unknown.push(...group.flatMap((one) => one.unknown));
    if (found.length > 0) (clause.excluded ? excluded : terms).push(alternatives(found));
    i = end;
  }
  return { terms, excluded, unknown };
}
