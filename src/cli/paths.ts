import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the program: a checkout, or the installed package. */
export const PROGRAM = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Where the user stands: npm runs scripts in the package's folder and keeps the user's own in INIT_CWD. */
export const userFolder = (env: NodeJS.ProcessEnv): string =>
  env.npm_lifecycle_event && env.INIT_CWD ? env.INIT_CWD : process.cwd();

/** A path that the user gave, from where the user stands. */
export const fromUser = (file: string, env: NodeJS.ProcessEnv): string => path.resolve(userFolder(env), file);

/** The path given, else the default one: in the package's folder when npm runs the program there, else where the user stands. */
export function fromUserOr(given: string | undefined, fallback: string, env: NodeJS.ProcessEnv): string {
  if (given !== undefined) return fromUser(given, env);
  return path.resolve(env.npm_lifecycle_event ? PROGRAM : process.cwd(), fallback);
}

/** A path as messages show it: from where the user stands when that is shorter. */
export function shownPath(file: string, env: NodeJS.ProcessEnv): string {
  const relative = path.relative(userFolder(env), file);
  return relative.length < file.length ? relative || "." : file;
}
