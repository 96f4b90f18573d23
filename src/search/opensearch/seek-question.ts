import type { Word } from "../../arabic/words.ts";
import type { ArchiveTable } from "../bundle-types.ts";
import { withFieldsAndDates } from "../fields.ts";
import type { LexiconReader } from "../lexicon-reader.ts";
import type { Metadata } from "../metadata.ts";
import type { Noticed, Plan } from "../plan.ts";
import { type Clause, readQuestion } from "../question.ts";
import type { NAMED } from "./engine-fields.ts";
import { type EngineTerm, WordSeeker } from "./seek-words.ts";
import { any, named, type Sought } from "./sought.ts";

/** A question as the engine is asked it: what `terms.ts` looks up, said. Browser-safe. */

/** A date of the question, and what mentions it in words. */
export interface EngineDate {
  readonly words: readonly Word[];
  readonly day: string;
  readonly mentioned: Sought | null;
}

/** A question ready to be sent. */
export interface EnginePlan extends Pick<Plan, "unknown" | "otherScripts" | "ignored" | "fields"> {
  readonly terms: readonly EngineTerm[];
  readonly excluded: readonly EngineTerm[];
  readonly dates: readonly EngineDate[];
}

interface Answered extends Noticed {
  readonly clause: Clause;
  readonly term: EngineTerm | null;
  readonly date: EngineDate | null;
}

/** What questions are read with. */
export interface QuestionParts {
  readonly lexicon: LexiconReader;
  readonly table: ArchiveTable;
  readonly metadata: Metadata;
}

/** Reads questions. */
export class QuestionSeeker {
  private readonly words: WordSeeker;
  private readonly table: ArchiveTable;
  private readonly metadata: Metadata;
  private readonly stopWords: ReadonlySet<string>;

  constructor({ lexicon, table, metadata }: QuestionParts) {
    this.words = new WordSeeker(lexicon);
    this.table = table;
    this.metadata = metadata;
    this.stopWords = new Set(table.stopWords);
  }

  /** Reads a question. */
  async plan(text: string): Promise<EnginePlan> {
    const read = withFieldsAndDates(readQuestion(text), this.metadata);
    const fields = read.filter(({ field }) => field !== null);
    const clauses = read.filter(({ field }) => field === null || field.name === "title");
    const onlyCommon = clauses.filter(({ excluded }) => !excluded).every((clause) => this.isCommon(clause));
    const kept = onlyCommon ? clauses : clauses.filter((clause) => !this.isCommon(clause));
    const left = clauses.filter((clause) => !kept.includes(clause));
    const whole = this.named(clauses.flatMap(({ words }) => words));
    const answers = await Promise.all(kept.map((clause) => this.answer(clause, clauses, whole)));
    return {
      ...joined(answers),
      otherScripts: answers.flatMap(({ otherScripts }) => otherScripts),
      dates: answers.flatMap(({ date }) => date ?? []),
      ignored: left.flatMap(({ words }) => words),
      fields,
    };
  }

  private isCommon({ field, quoted, excluded, words }: Clause): boolean {
    return field === null && !quoted && !excluded && words.every(({ folded }) => this.stopWords.has(folded));
  }

  /** Articles whose outlet, agency or section has the whole of the given words for its name. */
  private named(asked: readonly Word[]): Sought | null {
    const own = (field: (typeof NAMED)[number]): string[] =>
      this.table[field].values.filter((value) => this.metadata.isNamed(value, asked));
    if (asked.length === 0) return null;
    return named({ outlet: own("outlet"), agency: own("agency"), section: own("section") });
  }

  private async answer(clause: Clause, all: readonly Clause[], whole: Sought | null): Promise<Answered> {
    const noticed: Noticed = { unknown: [], otherScripts: [] };
    const none = { ...noticed, clause, date: null };
    if (clause.field !== null) {
      const term = await this.words.term(clause, null, noticed);
      const sought: Sought | null = term?.sought ? { kind: "inHeadline", part: term.sought } : null;
      return { ...none, term: term && { ...term, sought } };
    }
    const at = all.indexOf(clause);
    const written = await this.words.writtenAsOne(all[at - 1], clause, all[at + 1]);
    const term = await this.words.term(clause, written, noticed);
    const { words, quoted, date: day } = clause;
    const date = day === null ? null : { words, day, mentioned: term?.sought ?? null };
    const known: Sought | null = day === null ? this.knownAs(clause, term, whole) : { kind: "dated", day };
    if (known === null) return { ...none, term, date };
    return {
      ...none,
      unknown: [],
      otherScripts: [],
      date,
      term: { words, quoted, sought: any([term?.sought ?? null, known]) },
    };
  }

  /** Articles that a clause finds by a name: where the text has no such words, or they are the whole question. */
  private knownAs({ words, excluded }: Clause, term: EngineTerm | null, whole: Sought | null): Sought | null {
    if (whole !== null && !excluded) return whole;
    return term?.sought ? null : this.named(words);
  }
}

/** Several terms of which one is enough. */
const alternatives = (terms: readonly EngineTerm[]): EngineTerm => ({
  words: terms.flatMap(({ words }) => words),
  quoted: terms.every(({ quoted }) => quoted),
  sought: any(terms.map(({ sought }) => sought)),
});

/** Terms of the clauses, each with its alternatives («الخيل | الزهور») one. A lone alternative that the archive lacks is no fault. */
function joined(answers: readonly Answered[]): Pick<EnginePlan, "terms" | "excluded" | "unknown"> {
  const terms: EngineTerm[] = [];
  const excluded: EngineTerm[] = [];
  const unknown: Noticed["unknown"] = [];
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
