import { causeIn } from "./cause.ts";
import type { Language } from "./language.ts";
import { termsIn } from "./terms.ts";

/**
 * A problem: something a person should look at. Every station of the house reports in this one form,
 * the build goes on without the input that caused it, and the same list feeds the build summary,
 * `warraq check`, the record (`problems`) and the exit code. A problem is data; its text is made where it is shown.
 */

/** `error`: nothing usable came of this input. `warning`: a record exists, a field is doubtful. `note`: worth knowing. */
export type Severity = "error" | "warning" | "note";

/** The languages messages are written in. */
export type { Language } from "./language.ts";

/** What a catalogue entry says: one sentence of what is wrong, one of what to do. `{found}` stands for what was found. */
export interface Wording {
  readonly what: string;
  readonly remedy: string;
}

/** A kind of problem: its severity and its wording in both languages. */
export interface ProblemKind {
  readonly severity: Severity;
  /** Whether what was found is a cause, told in words of the message's language (`cause.ts`). */
  readonly cause?: true;
  /** Whether what was found holds terms of the program's own, sizes and counts among them (`terms.ts`). */
  readonly terms?: true;
  readonly ar: Wording;
  readonly en: Wording;
}

/** One problem of one input. */
export interface Problem {
  /** Key of the catalogue; the same in both languages. */
  readonly code: string;
  readonly severity: Severity;
  /** File as given by the user or found in the archive's folder; null when no file is concerned. */
  readonly file: string | null;
  /** Id of the article, when one is concerned. */
  readonly id: string | null;
  /** 1-based line of the table on which the article's row starts; null when the file is no table. */
  readonly row: number | null;
  /** 1-based line of that file, when one is concerned; where `row` is given, the line within that row's own text. */
  readonly line: number | null;
  /** Field of the record, correction or settings, when one is concerned. */
  readonly field: string | null;
  /** What was found there, as found. */
  readonly found: string | null;
  /** The line to write instead of the one found, where it can be told. */
  readonly write?: string;
}

/** Where a problem stands; all parts optional. */
export interface Where {
  readonly file?: string | null;
  readonly id?: string | null;
  readonly row?: number | null;
  readonly line?: number | null;
  readonly field?: string | null;
  readonly found?: string | null;
  readonly write?: string | null;
}

const fill = (sentence: string, found: string | null): string => sentence.replaceAll("{found}", () => found ?? "");

/** What introduces the line to write instead. */
const INSTEAD: Readonly<Record<Language, string>> = { ar: "اكتب بدلًا منه:", en: "Write instead:" };

/**
 * Makes the `problem` function of one catalogue: `problem("capture-empty", {file})`.
 * Codes are checked by the compiler, so a message without wording cannot be raised.
 */
export function problemsOf<Code extends string>(
  catalogue: Readonly<Record<Code, ProblemKind>>,
): (code: Code, where?: Where) => Problem {
  return (code, where = {}) => ({
    code,
    severity: catalogue[code].severity,
    file: where.file ?? null,
    id: where.id ?? null,
    row: where.row ?? null,
    line: where.line ?? null,
    field: where.field ?? null,
    found: where.found ?? null,
    ...(where.write == null ? {} : { write: where.write }),
  });
}

/** What wording needs of a problem. */
type Seen = Pick<Where, "found" | "write">;

const insteadOf = ({ write }: Seen, language: Language): string =>
  write == null ? "" : ` ${INSTEAD[language]} ${write}`;

function foundIn({ cause, terms }: ProblemKind, found: string, language: Language): string {
  if (cause) return causeIn(found, language);
  return terms ? termsIn(found, language) : found;
}

/** What is wrong (with the line to write instead, where there is one) and what to do about it, in the language asked for. */
export function wording(kind: ProblemKind, seen: Seen, language: Language): Wording {
  const { what, remedy } = kind[language];
  const found = seen.found == null ? null : foundIn(kind, seen.found, language);
  return { what: fill(what, found) + insteadOf(seen, language), remedy: fill(remedy, found) };
}

/** The same as one text. The line to write stands at its end, where nothing after it can be taken for a part of it. */
export function inOneText(kind: ProblemKind, seen: Seen, language: Language): string {
  const { what, remedy } = wording(kind, { found: seen.found ?? null }, language);
  return `${what} ${remedy}${insteadOf(seen, language)}`;
}
