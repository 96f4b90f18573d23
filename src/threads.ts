import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { ENDING } from "./program.ts";

/**
 * Work in a thread of its own, beside what the program does meanwhile. A module that is run so exports as its default one function
 * of one message, made with `answering`: what is thrown in a thread loses its system code on the way, so it is sent as data.
 */

/** Whether the machine does two things at once. */
export const hasCores = (): boolean => availableParallelism() > 1;

/** What an error tells of a failed system call, beside its message (Node's ErrnoException). */
interface Failure {
  readonly message: string;
  readonly stack: string | undefined;
  readonly facts: Readonly<Partial<Record<"code" | "dest" | "path" | "syscall", string>>>;
}

/** What comes back of a thread. */
export type Answer<Result> = { readonly result: Result } | { readonly failure: Failure };

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined, facts: {} };
  const { message, stack, code, dest, path, syscall } = error as NodeJS.ErrnoException & { readonly dest?: string };
  const facts = Object.entries({ code, dest, path, syscall }).filter(([, value]) => typeof value === "string");
  return { message, stack, facts: Object.fromEntries(facts) };
}

/** Makes work one that answers in place of throwing. */
export const answering =
  <Message, Result>(work: (message: Message) => Result | Promise<Result>) =>
  async (message: Message): Promise<Answer<Result>> => {
    try {
      return { result: await work(message) };
    } catch (error) {
      return { failure: failureOf(error) };
    }
  };

/** The result of an answer. @throws Error with the code, path and trace of the one that was thrown in the thread */
function resultOf<Result>(answer: Answer<Result>): Result {
  if ("result" in answer) return answer.result;
  const { message, stack, facts } = answer.failure;
  const error = Object.assign(new Error(message), facts);
  if (stack !== undefined) error.stack = stack;
  throw error;
}

/** What a thread of a checkout begins with: it takes the module and its message. */
const STARTER = ENDING === ".ts" ? fileURLToPath(new URL("../bin/thread.mjs", import.meta.url)) : null;

/** Threads of one module. */
export interface Threads<Message, Result> {
  /** @throws Error what the module's work threw */
  run(message: Message): Promise<Result>;
  /** Ends them. What they have not done fails. */
  end(): Promise<void>;
}

/**
 * Opens threads of a module; none is started before there is work for it.
 * @param module a `new URL` of one written name, by which it is found when the package is compiled (packaging/compile.mjs)
 */
export async function openThreads<Message, Result>(module: URL, most: number): Promise<Threads<Message, Result>> {
  const { default: Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: STARTER ?? fileURLToPath(module),
    runtime: "worker_threads",
    minThreads: 0,
    maxThreads: most,
  });
  return {
    async run(message) {
      const task = STARTER === null ? message : { module: module.href, message };
      return resultOf((await pool.run(task)) as Answer<Result>);
    },
    end: () => pool.destroy(),
  };
}

/** Does work while something else is being made, which is waited for whatever becomes of the work: both may write into one folder. */
export async function besides<Result>(made: Promise<void>, work: () => Promise<Result>): Promise<Result> {
  const [done, beside] = await Promise.allSettled([work(), made]);
  if (done.status === "rejected") throw done.reason;
  if (beside.status === "rejected") throw beside.reason;
  return done.value;
}
