import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ENDING } from "../program.ts";
import { beginPublication } from "../publish/publish-folder.ts";
import type { Built } from "./build.ts";
import { EXIT, type Terminal } from "./command.ts";
import type { Place } from "./paths.ts";
import { Shown } from "./shown.ts";
import type { Answered, Ask } from "./warm-build.ts";

/** Builds in a process that stays: its memory is its own, and what it has loaded serves the next build. */
export interface Builder {
  /** Builds once and gives the exit code of `warraq build`. The search bundle of an earlier build is kept where there is one. */
  build(): Promise<number>;
  /** Makes the search bundle that a build left for later. */
  catchUp(): Promise<void>;
  /** Whether search answers as before the last change. */
  isSearchBehind(): boolean;
  /** Builds for what stays in memory, without which nothing can be shown before a build. */
  remember(): Promise<void>;
  /** Shows saved files before they are built in, as far as that can be; absolute paths. */
  show(files: readonly string[]): Promise<void>;
  /** What is shown so. */
  readonly shown: Shown;
  /** Lets the next build begin in a new process, which reads the program anew. */
  renew(): void;
  /** Ends a build that is under way; the site before it stays, and what was staged goes. */
  stop(): Promise<void>;
}

/** Milliseconds a build has to end by itself when it is asked to. */
const GRACE = 5_000;
/** Milliseconds without a change after which a process gives its memory back. */
const LONGEST_IDLE = 10 * 60_000;
/** Builds after which a process gives way to a new one: templates that were loaded for each of them stay in its memory. */
const MOST_BUILDS = 200;

/** Ends what a killed build began, as the next one would. */
async function clearStaged(out: string, articles: string): Promise<void> {
  const publication = await beginPublication(out, articles);
  if ("abandon" in publication) await publication.abandon();
}

/** How a process of this program is started in a checkout, whose modules Node cannot read alone. */
const LOADER = ENDING === ".ts" ? ["--import", import.meta.resolve("tsx")] : [];

/** A process that builds. */
class Worker {
  readonly #child: ChildProcess;
  readonly ended: Promise<void>;
  isAlive = true;
  builds = 0;
  isBusy = false;
  #asked = 0;

  /** @param onFault told why it could not be started */
  constructor(onFault: (message: string) => void) {
    const file = fileURLToPath(new URL("./warm-build.ts", import.meta.url));
    this.#child = fork(file, { execArgv: LOADER, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    this.ended = new Promise((resolve) => {
      const end = (): void => {
        this.isAlive = false;
        resolve();
      };
      this.#child.once("exit", end);
      // One that was never started has no exit.
      this.#child.once("error", (error) => {
        onFault(error.message);
        end();
      });
    });
  }

  /** Asks; null where the process ended without an answer. */
  async ask(ask: Omit<Ask, "number">): Promise<Answered | null> {
    this.#asked += 1;
    const number = this.#asked;
    const answered = new Promise<Answered>((resolve) => {
      const hear = (answer: Answered): void => {
        if (answer.number !== number) return;
        this.#child.off("message", hear as (message: unknown) => void);
        resolve(answer);
      };
      this.#child.on("message", hear as (message: unknown) => void);
    });
    // One that ended meanwhile says nothing.
    this.#child.send({ ...ask, number }, () => {});
    return Promise.race([answered, this.ended.then(() => null)]);
  }

  /** Builds. */
  async build(ask: Omit<Ask, "number">): Promise<Built> {
    this.builds += 1;
    this.isBusy = true;
    const answer = await this.ask(ask);
    this.isBusy = false;
    return answer?.built ?? { code: EXIT.failed, isSearchBehind: true };
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }
}

/** A builder of one archive; its messages go to this process's own streams. */
export function builderOf(articles: Place, out: Place, terminal: Terminal): Builder {
  const common = terminal.voice.length === 1 ? { lang: terminal.voice[0] ?? "ar" } : {};
  // As the person wrote them: the messages of the build name them so.
  const places = { articles: articles.written, out: out.written, common };
  const shown = new Shown();
  let worker: Worker | null = null;
  let [isBehind, isOld] = [false, false];
  let idle: NodeJS.Timeout | undefined;
  let showing: Promise<void> = Promise.resolve();
  const show = async (files: readonly string[]): Promise<void> => {
    if (isOld || !worker?.isAlive) return;
    shown.add((await worker.ask({ ...places, what: "glimpse", files }))?.glimpse ?? {});
  };
  const end = (): void => {
    worker?.kill("SIGTERM");
    worker = null;
  };
  const build = async (what: Ask["what"]): Promise<Built> => {
    clearTimeout(idle);
    // What was saved is seen sooner where its page need not share the process with the build.
    await showing;
    if (isOld || !worker?.isAlive || worker.builds >= MOST_BUILDS) end();
    isOld = false;
    worker ??= new Worker(terminal.tell);
    const begun = shown.number;
    const built = await worker.build({ ...places, what });
    // The site of a build that failed is the old one: what was saved is shown on.
    if (built.code !== EXIT.failed) shown.drop(begun);
    idle = setTimeout(end, LONGEST_IDLE).unref();
    return built;
  };
  return {
    shown,
    async build() {
      const { code, isSearchBehind } = await build("pages");
      if (code !== EXIT.failed) isBehind = isSearchBehind;
      return code;
    },
    async catchUp() {
      if (isBehind) isBehind = (await build("bundle")).isSearchBehind;
    },
    async remember() {
      await build("memory");
    },
    show(files) {
      showing = show(files);
      return showing;
    },
    isSearchBehind: () => isBehind,
    renew() {
      isOld = true;
    },
    async stop() {
      clearTimeout(idle);
      if (!worker) return;
      // Ctrl+C reaches the build, too, and may have ended it already.
      const isCutOff = worker.isBusy;
      worker.kill("SIGTERM");
      const late = setTimeout(() => worker?.kill("SIGKILL"), GRACE);
      await worker.ended;
      clearTimeout(late);
      if (isCutOff) await clearStaged(out.path, articles.path);
    },
  };
}
