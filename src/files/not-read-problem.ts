import { fileProblem, type fileProblems } from "../problems/files.ts";
import type { Problem } from "../problems/problem.ts";
import { type Hindrance, NotRead } from "./hindrance.ts";
import { hindranceOf } from "./regular-file.ts";

/** The kind of problem a hindrance is. */
const CODES: Readonly<Record<Hindrance, keyof typeof fileProblems>> = {
  missing: "capture-missing",
  "name-lost": "capture-name-unreadable",
  "link-dangling": "capture-link-dangling",
  "link-loop": "capture-link-loop",
  folder: "capture-is-folder",
  fifo: "capture-fifo",
  socket: "capture-socket",
  device: "capture-device",
  changing: "capture-changing",
  "too-large": "capture-too-large",
  "packed-broken": "capture-packed-broken",
  unreadable: "capture-unreadable",
};

/** The problem with a file that was not read, from whatever reading it threw. */
export function notReadProblem(error: unknown, file: string): Problem {
  const { hindrance, found } = error instanceof NotRead ? error : hindranceOf(error, file);
  return fileProblem(CODES[hindrance], { file, found: found === "" ? null : found });
}

/** The problem with a file that a folder listed and that was not read: one that is gone by then went away meanwhile. */
export function listedProblem(error: unknown, file: string): Problem {
  const problem = notReadProblem(error, file);
  return problem.code === "capture-missing" ? fileProblem("capture-vanished", { file }) : problem;
}
