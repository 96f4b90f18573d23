import childProcess, { type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";

/**
 * Pagefind's indexer is a process of its own. Its library never settles a promise when that process dies, and lets it
 * write to the person's terminal: here its end is noticed, and what it said last becomes the cause. Build side.
 */

/**
 * The version of Pagefind that is installed: it does not say so itself.
 * @throws Error when it is not installed
 */
export function pagefindVersion(): string {
  const folders = createRequire(import.meta.url).resolve.paths("pagefind") ?? [];
  const file = folders.map((folder) => join(folder, "pagefind/package.json")).find((name) => existsSync(name));
  if (file === undefined) throw new Error("Pagefind is not installed: run npm ci.");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

/** Characters kept of what the process says: a panic is its first lines. */
const KEPT_WORDS = 4_000;

/** Milliseconds that a process has to say why it panicked, before it is ended. */
const LAST_WORDS = 1_000;

/** Errors of the system that a panic of the process may state (errno of Linux, macOS and Windows), by their names in Node. */
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/os error (?:28|112)\b|code: (?:28|112),|StorageFull/u, "ENOSPC"],
  [/os error 122\b|code: 122,|QuotaExceeded/u, "EDQUOT"],
  [/os error 24\b|code: 24,/u, "EMFILE"],
  [/os error 13\b|code: 13,|PermissionDenied/u, "EACCES"],
];

/** Thrown when Pagefind's process ended before it was told to; `code` as Node's own errors, where the process stated why. */
export class ServiceEnded extends Error {
  readonly code: string | undefined;
  constructor(how: string, words: string) {
    const [first = ""] = words.split(/^stack backtrace:/mu);
    const said = first.replaceAll(/\s+/gu, " ").trim().slice(0, 300);
    super(`Pagefind ended before its work was done (${how})${said === "" ? "" : `: ${said}`}`);
    this.code = CAUSES.find(([sign]) => sign.test(words))?.[1];
  }
}

/** The end of the process that runs now; null when none does. Pagefind has one for all indexes. */
let ended: Promise<never> | null = null;
/** Bundles being written in this process. */
let running = 0;

/** Rejects when the process ends, with what it said. */
function endOf(child: ChildProcess): Promise<never> {
  let words = "";
  child.stderr?.setEncoding("utf8").on("data", (said: string) => {
    if (words.length < KEPT_WORDS) words += said;
    // A thread that panicked answers no more, whether or not the others go on; it has time to say why.
    if (words.includes("panicked at")) setTimeout(() => child.kill(), LAST_WORDS).unref();
  });
  const end = new Promise<never>((_, reject) => {
    child.once("error", ({ message }) => reject(new ServiceEnded(message, words)));
    child.once("close", (code, signal) => reject(new ServiceEnded(signal ?? `exit ${code}`, words)));
  });
  end.catch(() => {});
  return end;
}

/** Calls the library; the process that it starts meanwhile, before it returns, is started so that its words come to us. */
function launched(): ReturnType<typeof createIndex> {
  const { spawn } = childProcess;
  let child: ChildProcess | null = null;
  childProcess.spawn = ((command: string, args: readonly string[]) => {
    child = spawn(command, args, { windowsHide: true, stdio: ["pipe", "pipe", "pipe"] });
    return child;
  }) as typeof spawn;
  try {
    return createIndex();
  } finally {
    childProcess.spawn = spawn;
    if (child !== null) ended = watched(child);
  }
}

/** Takes over what the library does when its process fails: it prints the error, and settles nothing. */
function watched(child: ChildProcess): Promise<never> {
  const { stdin, stderr } = child;
  child.removeAllListeners("error");
  if (stdin) {
    stdin.removeAllListeners("error").on("error", () => {});
    const write = stdin.write.bind(stdin) as (chunk: string) => boolean;
    stdin.write = (chunk: string): boolean => write(chunk);
  }
  // Nobody need wait for the words of a process that has nothing to do.
  (stderr as unknown as { unref?: () => void } | null)?.unref?.();
  return endOf(child);
}

/**
 * Runs some work with a new index.
 * @param work is given the index, and a wait that ends with an error when Pagefind's process does
 * @throws ServiceEnded when the process ends; Error with Pagefind's own words when it refuses
 */
export async function withIndex<Result>(
  work: (index: PagefindIndex, answered: <T>(answer: Promise<T>) => Promise<T>) => Promise<Result>,
): Promise<Result> {
  running++;
  try {
    const starting = launched();
    const end = ended;
    const answered = <T>(answer: Promise<T>): Promise<T> => {
      // When the library is closed it rejects whatever was asked: nobody may be waiting any more.
      answer.catch(() => {});
      return end === null ? answer : Promise.race([answer, end]);
    };
    const { index, errors } = await answered(starting);
    if (errors.length > 0 || !index) throw new Error(`Pagefind: ${errors.join("; ") || "did not start"}`);
    return await work(index, answered);
  } finally {
    running--;
    if (running === 0) {
      ended = null;
      await close();
    }
  }
}
