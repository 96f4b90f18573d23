import type { Problem } from "../problems/problem.ts";
import { asWritten, type Place } from "./paths.ts";
import { inOrder, type Message, say, sayProblem, type Voice } from "./voice.ts";

/** Exit codes of every command. */
export const EXIT = {
  /** Done, nothing a person must look at. */
  fine: 0,
  /** Done as far as possible; at least one input gave an error, which was listed. */
  problems: 1,
  /** Not done: wrong use, or a build that failed; what was there before is as it was. */
  failed: 2,
} as const;

/** What a command needs of the world around it: where it prints and what it knows of the user. Tests give their own. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly voice: Voice;
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

/** The problem with its paths as the user wrote them. */
export function written(problem: Problem, places: readonly Place[]): Problem {
  const { file, found } = problem;
  return { ...problem, file: file && asWritten(file, places), found: found && asWritten(found, places) };
}

/** Tells problems, the worst first, with their paths as the user wrote them, and gives the exit code they ask for. */
export function tellProblems(terminal: Terminal, problems: readonly Problem[], places: readonly Place[] = []): number {
  for (const problem of inOrder(problems)) terminal.tell(sayProblem(terminal.voice, written(problem, places)));
  return problems.some(({ severity }) => severity === "error") ? EXIT.problems : EXIT.fine;
}
