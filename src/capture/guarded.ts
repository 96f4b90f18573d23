import { NotRead } from "../files/hindrance.ts";
import { stumbledOver } from "../problems/cause.ts";
import type { Problem, Where } from "../problems/problem.ts";
import { recordProblem } from "../problems/record.ts";
import type { Reading } from "./reading.ts";

/** The problem that the program itself stumbled: not the file's fault, nor the disk's. */
export const stumbled = (error: unknown, where: Where): Problem =>
  recordProblem("program-fault", { ...where, found: stumbledOver(error) });

/** Whether an error tells of the file and not of the program: what the file system and reading throw carries a code. */
export const isOfFile = (error: unknown): boolean =>
  error instanceof NotRead || typeof (error as NodeJS.ErrnoException)?.code === "string";

/** One article of a file that holds many: where the program stumbles over it, the others are read all the same. */
export function guarded(read: () => Reading, where: Where): Reading {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotRead) throw error;
    return { problem: stumbled(error, where) };
  }
}
