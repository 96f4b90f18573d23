import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { watch } from "chokidar";
import { publishProblem } from "../problems/publish.ts";
import { openHost } from "../publish/host.ts";
import { type BuildOptions, build } from "./build.ts";
import { EXIT, type Terminal, tell } from "./command.ts";
import { fromUserOr, PROGRAM } from "./paths.ts";
import { sayProblem } from "./voice.ts";

/** Where to serve from, and on which port. */
export interface ServeOptions extends BuildOptions {
  readonly port?: string;
}

const DEFAULT_PORT = 8080;

/** The port asked for: `--port`, else PORT, else 8080; null when it is no port number. */
export function portOf(flag: string | undefined, env: NodeJS.ProcessEnv): number | null {
  const asked = flag ?? env.PORT ?? "";
  if (asked === "") return DEFAULT_PORT;
  return /^\d{1,5}$/.test(asked) && Number(asked) >= 1 && Number(asked) <= 65_535 ? Number(asked) : null;
}

/** Builds again in a process of its own, so that changed templates and sources are read anew; gives the exit code. */
function rebuild(articles: string, out: string, terminal: Terminal): Promise<number> {
  const lang = terminal.voice.length === 1 ? ["--lang", terminal.voice[0] ?? "ar"] : [];
  const program = [path.join(PROGRAM, "bin/warraq.mjs"), "build", "--articles", articles, "--out", out, ...lang];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, program, { stdio: ["ignore", "inherit", "inherit"] });
    child.on("close", (code) => resolve(code ?? EXIT.failed));
    child.on("error", () => resolve(EXIT.failed));
  });
}

/**
 * Runs `work` once for any number of calls that come while it is running: changes come in bursts (an editor saves
 * three files, git checks out thirty), and the last one must not be missed.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work();
    } while (again);
    running = null;
  };
  return () => {
    if (running) again = true;
    else running = run();
    return running ?? Promise.resolve();
  };
}

/** `warraq serve`: builds, serves, watches captures, corrections, settings, templates and sources, reloads open pages. */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<number> {
  const port = portOf(options.port, terminal.env);
  if (port === null) {
    const asked = options.port ?? terminal.env.PORT ?? "";
    tell(terminal, { ar: `«${asked}» ليس رقم منفذ (1–65535).`, en: `“${asked}” is no port number (1–65535).` });
    return EXIT.failed;
  }
  const articles = fromUserOr(options.articles, "articles", terminal.env);
  const out = fromUserOr(options.out, "dist", terminal.env);
  const code = await build({ articles, out }, terminal);
  if (code === EXIT.failed && !existsSync(path.join(out, "index.html"))) return code;

  const host = await openHost(out, port, (taken) => {
    terminal.tell(sayProblem(terminal.voice, publishProblem("port-in-use", { found: String(taken) })));
  });
  terminal.print(host.address);
  tell(terminal, {
    ar: `الموقع على ${host.address} — أضف أصلًا إلى ${articles} فتُبنى الصفحات من جديد. Ctrl+C للإيقاف.`,
    en: `The site is on ${host.address} — add a capture to ${articles} and it is built again. Ctrl+C stops.`,
  });

  const update = oneAtATime(async () => {
    if ((await rebuild(articles, out, terminal)) !== EXIT.failed) host.reload();
  });
  const watched = [articles, path.join(PROGRAM, "templates"), path.join(PROGRAM, "src")];
  const watcher = watch(watched, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 },
  });
  watcher.on("all", () => void update());
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await watcher.close();
  await host.close();
  return EXIT.fine;
}
