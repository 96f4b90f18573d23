import path from "node:path";
import { PROGRAM } from "../program.ts";

/**
 * Whether npm runs a script of the program's own checkout (`npm start`, `npm run warraq`), in whose folder the archive then
 * lies. npx and a script of somebody's own archive run the installed program where the person stands.
 */
const isOwnScript = (env: NodeJS.ProcessEnv): boolean =>
  env.npm_lifecycle_event !== undefined &&
  env.npm_lifecycle_event !== "npx" &&
  env.npm_package_json === path.join(PROGRAM, "package.json");

/** Where the user stands: npm runs the checkout's scripts in the checkout's folder and keeps the user's own in INIT_CWD. */
export const userFolder = (env: NodeJS.ProcessEnv): string =>
  isOwnScript(env) && env.INIT_CWD ? env.INIT_CWD : process.cwd();

/** A path that the user gave, from where the user stands. */
export const fromUser = (file: string, env: NodeJS.ProcessEnv): string => path.resolve(userFolder(env), file);

/** The path given, else the default one: in the checkout when npm runs the program from there, else where the user stands. */
export function fromUserOr(given: string | undefined, fallback: string, env: NodeJS.ProcessEnv): string {
  if (given !== undefined) return fromUser(given, env);
  return path.resolve(isOwnScript(env) ? PROGRAM : process.cwd(), fallback);
}

/** A place a command works on: its path, and what the user wrote for it. */
export interface Place {
  readonly path: string;
  readonly written: string;
}

/** The place a user gave; where none was given the default one, written the short way. */
export function placeOf(given: string | undefined, fallback: string, env: NodeJS.ProcessEnv): Place {
  const found = fromUserOr(given, fallback, env);
  return { path: found, written: given ?? shownPath(found, env) };
}

/**
 * What messages of an archive may name, as the user wrote it: the place itself, and what lies beside it where it is one
 * file, as its settings do.
 */
export const withBeside = (...places: readonly Place[]): Place[] => [...places, ...foldersOf(places)];

/** The folders of files that a user gave, each once, so that messages name what lies beside them too. */
export function foldersOf(places: readonly Place[]): Place[] {
  const folders = places.map((place) => ({ path: path.dirname(place.path), written: path.dirname(place.written) }));
  return [...new Map(folders.map((folder) => [folder.path, folder])).values()];
}

const escapedForRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A text in which every path at or below one of the places begins as the user wrote it. */
export function asWritten(text: string, places: readonly Place[]): string {
  let shown = text;
  for (const { path: whole, written } of [...places].sort((a, b) => b.path.length - a.path.length)) {
    if (whole === written || whole === "/" || !shown.includes(whole)) continue;
    const start = written.length > 1 ? written.replace(/[/\\]+$/, "") : written;
    const below = new RegExp(`(?<![\\p{L}\\p{N}])${escapedForRegExp(whole)}(?:([/\\\\])|(?=['"\\s:,;()»]|$))`, "gu");
    shown = shown.replace(below, (_, slash?: string) => (slash && start === "." ? "" : start + (slash ?? "")));
  }
  return shown;
}

/** A path as messages show it: from where the user stands when that is shorter. */
export function shownPath(file: string, env: NodeJS.ProcessEnv): string {
  const relative = path.relative(userFolder(env), file);
  return relative.length < file.length ? relative || "." : file;
}
