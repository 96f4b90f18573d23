import type { Problem } from "../problems/problem.ts";
import { asWritten, type Place } from "./paths.ts";
import { inOrder, type Message, say, sayProblem, type Voice } from "./voice.ts";

/**
 * Exit codes of every command. What publishes (`build`, `index`, `serve`) is fine when all of it stands, whatever single files
 * gave: one bad file stops no deployment. What answers about the files it was asked about (`check`, `parse`, `add`), and what
 * publishes with `--strict`, ends with `problems` when one of them gave an error.
 */
export const EXIT = {
  /** Done. */
  fine: 0,
  /** Done as far as possible; at least one input gave an error, which was listed, and the command was to say so. */
  problems: 1,
  /** Not done: wrong use, or a build that failed; what was there before is as it was. */
  failed: 2,
} as const;

/** How much is told: errors alone, what happened, or every step of it. */
export type Loudness = "quiet" | "normal" | "verbose";

/** What a command needs of the world around it: where it prints and what it knows of the user. Tests give their own. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly voice: Voice;
  readonly loudness: Loudness;
  /** Results: standard output. */
  print(text: string): void;
  /** A long result on one line, piece by piece. */
  printPieces(pieces: Iterable<string>): void;
  /** Messages and progress: standard error. */
  tell(text: string): void;
  /** Whether standard error is a screen, so that a progress bar can be drawn. */
  readonly screen: boolean;
}

/** Tells a message in the languages of the terminal. */
export const tell = (terminal: Terminal, message: Message): void => terminal.tell(say(terminal.voice, message));

/** Tells what happened, which nobody must know: nothing where only errors are asked for. */
export function inform(terminal: Terminal, message: Message): void {
  if (terminal.loudness !== "quiet") tell(terminal, message);
}

/** The problem with its paths as the user wrote them. */
export function written(problem: Problem, places: readonly Place[]): Problem {
  const { file, found } = problem;
  return { ...problem, file: file && asWritten(file, places), found: found && asWritten(found, places) };
}

/**
 * Tells problems, the worst first, with their paths as the user wrote them (errors alone where no more is asked for), and gives
 * the exit code they ask for.
 */
export function tellProblems(terminal: Terminal, problems: readonly Problem[], places: readonly Place[] = []): number {
  for (const problem of inOrder(problems)) {
    if (terminal.loudness === "quiet" && problem.severity !== "error") continue;
    terminal.tell(sayProblem(terminal.voice, written(problem, places)));
  }
  return problems.some(({ severity }) => severity === "error") ? EXIT.problems : EXIT.fine;
}
