import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { beginPublication } from "../publish/publish-folder.ts";
import { EXIT, type Terminal } from "./command.ts";
import { type Place, PROGRAM } from "./paths.ts";

/** Milliseconds without another change after which a burst (an editor saves three files, git checks out thirty) is over. */
const QUIET = 300;
/** Milliseconds after which changes that never end are built all the same. */
const LONGEST_BURST = 10_000;

/**
 * Runs `work` once for a burst of calls, and once more for any number of calls that come while it is running: the last
 * change must not be missed.
 * @returns what notes a change and settles when it has been worked in
 */
export function onceForABurst(work: () => Promise<void>, quiet: number = QUIET): () => Promise<void> {
  let running: Promise<void> | null = null;
  let last = 0;
  const run = async (): Promise<void> => {
    for (let done = -1; done !== last; ) {
      const start = Date.now();
      for (let seen = -1; seen !== last && Date.now() - start < LONGEST_BURST; ) {
        seen = last;
        await new Promise((resolve) => setTimeout(resolve, quiet));
      }
      done = last;
      await work();
    }
  };
  return () => {
    last += 1;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}

/** Builds in processes of their own, so that changed templates and sources are read anew and memory is given back. */
export interface Builder {
  /** Builds once and gives the exit code of `warraq build`. */
  build(): Promise<number>;
  /** Ends a build that is under way; the site before it stays, and what was staged goes. */
  stop(): Promise<void>;
}

/** Milliseconds a build has to end by itself when it is asked to. */
const GRACE = 5_000;

/** Ends what a killed build began, as the next one would. */
async function clearStaged(out: string, articles: string): Promise<void> {
  const publication = await beginPublication(out, articles);
  if ("abandon" in publication) await publication.abandon();
}

/** A builder of one archive; its messages go to this process's own streams. */
export function builderOf(articles: Place, out: Place, terminal: Terminal): Builder {
  const lang = terminal.voice.length === 1 ? ["--lang", terminal.voice[0] ?? "ar"] : [];
  // As the person wrote them: the messages of the build name them so.
  const places = [`--articles=${articles.written}`, `--out=${out.written}`];
  const program = [path.join(PROGRAM, "bin/warraq.mjs"), "build", ...places, ...lang];
  let child: ChildProcess | null = null;
  let ended: Promise<number> = Promise.resolve(EXIT.fine);
  return {
    build() {
      const own = spawn(process.execPath, program, { stdio: ["ignore", "inherit", "inherit"] });
      child = own;
      ended = new Promise<number>((resolve) => {
        own.on("close", (code) => resolve(code ?? EXIT.failed));
        own.on("error", (error) => {
          terminal.tell(error.message);
          resolve(EXIT.failed);
        });
      });
      return ended;
    },
    async stop() {
      // Ctrl+C reaches the build, too, and may have ended it already.
      const isCutOff = child !== null && child.exitCode === null;
      child?.kill("SIGTERM");
      const late = setTimeout(() => child?.kill("SIGKILL"), GRACE);
      await ended;
      clearTimeout(late);
      if (isCutOff) await clearStaged(out.path, articles.path);
    },
  };
}
