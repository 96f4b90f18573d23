import type { Data } from "./data.ts";
import { keyOf } from "./key.ts";

/** What stands over a letter that was kept as text. The words are `letterFields`, `letterSubjects`, `sentOn` and `answers` in data/phrases.yaml. */
export interface LetterWords {
  /** «من: …», «Date: …»: a field of its head, the subject among them. */
  readonly isField: (text: string) => boolean;
  /** «الموضوع: …» */
  readonly isSubject: (text: string) => boolean;
  /** A line that says that the letter was sent on: above its head, or in its subject («Fwd: …»). */
  readonly isSentOn: (text: string) => boolean;
}

/** A short label, its colon, and what follows. */
const FIELD = /^\s*([^:：]{2,20})[:：]\s*(\S.*)$/u;

/** Compiles the words that stand over letters. */
export function compileLetters({ phrases }: Data): LetterWords {
  const keys = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(keyOf));
  const [subjects, others, marks] = [keys(phrases.letterSubjects), keys(phrases.letterFields), keys(phrases.sentOn)];
  const answers = keys(phrases.answers);
  const labelOf = (text: string): string => keyOf(FIELD.exec(text)?.[1] ?? "");
  const isSubject = (text: string): boolean => subjects.has(labelOf(text));
  return {
    isSubject,
    isField: (text) => isSubject(text) || others.has(labelOf(text)),
    isSentOn: (text) =>
      marks.has(keyOf(text)) || (isSubject(text) && answers.has(labelOf(FIELD.exec(text)?.[2] ?? ""))),
  };
}
