import { existsSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Problem } from "../problems/problem.ts";
import { publishProblem } from "../problems/publish.ts";
import { ENDING, PROGRAM } from "../program.ts";
import { findPlace } from "../publish/folder/place.ts";
import { type Host, openHost } from "../publish/host/host.ts";
import type { BuildOptions } from "./build.ts";
import { type Builder, builderOf } from "./builder.ts";
import { EXIT, type Terminal, tell, tellProblems } from "./command.ts";
import { type Place, placeOf, withBeside } from "./paths.ts";
import { onceForABurst } from "./rebuild.ts";
import { visible } from "./visible.ts";
import { sayProblem } from "./voice.ts";
import { watchFolders } from "./watch.ts";

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

/** Captures and site. */
interface Places {
  readonly articles: Place;
  readonly out: Place;
}

type Signal = "SIGINT" | "SIGTERM" | "SIGHUP";

/** Settles when the person or the system asks to stop; asked twice, the process ends at once. */
function askedToStop(): Promise<Signal> {
  const code = (signal: Signal): number => 128 + constants.signals[signal];
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(code(signal)));
        resolve(signal);
      });
    }
  });
}

/**
 * Whether it is worth waiting after a first build that was refused: for a slip in the settings or a folder without
 * captures, which the person mends while the program watches; not for a wrong path or a folder that is not ours.
 */
const canBeMended = async ({ articles, out }: Places): Promise<boolean> =>
  existsSync(articles.path) && typeof (await findPlace(out.path, articles.path)) === "string";

/** Why a port was passed over: another program has it, or the system does not give it. */
export const portProblem = (port: number, code: string): Problem =>
  code === "EADDRINUSE"
    ? publishProblem("port-in-use", { found: String(port) })
    : publishProblem("port-refused", { found: `${port}: ${code}` });

/** Opens the host and says where; null, with the reason, when no port is to be had. */
async function openTold(out: string, port: number, builder: Builder, terminal: Terminal): Promise<Host | null> {
  const refused = (taken: number, code: string): void =>
    terminal.tell(sayProblem(terminal.voice, portProblem(taken, code)));
  const host = await openHost(out, port, refused, builder);
  if (host) terminal.print(host.address);
  else terminal.tell(sayProblem(terminal.voice, publishProblem("port-none", { found: String(port) })));
  return host;
}

/** Says that the first build failed, and what is served instead. */
function tellNotBuilt(out: Place, terminal: Terminal): void {
  const before = existsSync(out.path)
    ? { ar: "لم يُبنَ الموقع؛ المعروض هو السابق.", en: "The site was not built; the one before it is served." }
    : { ar: "لم يُبنَ الموقع، ولا سابق له.", en: "The site was not built, and there is none from before." };
  tell(terminal, {
    ar: `${before.ar} أصلح السبب واحفظ، فيُبنى.`,
    en: `${before.en} Mend the cause and save, and it is built.`,
  });
}

/** Says what is served, and what to do. */
function tellServing(host: Host, articles: Place, terminal: Terminal): void {
  const folder = visible(articles.written);
  tell(terminal, {
    ar: `الموقع على ${host.address} — أضف أصلًا إلى ${folder} فتُبنى الصفحات من جديد. Ctrl+C للإيقاف.`,
    en: `The site is on ${host.address} — add a capture to ${folder} and it is built again. Ctrl+C stops.`,
  });
}

/** The program's own folders, which somebody may be working on in a checkout; the installed package stays as it is. */
const OWN_SOURCES = ENDING === ".ts" ? ["templates", "src"].map((folder) => path.join(PROGRAM, folder)) : [];

/** Milliseconds without another change after which what was saved is shown, before it is built in. */
const SHOWN_AFTER = 50;
/** Milliseconds without another change after which the search bundle follows the pages. */
const BUNDLE_AFTER = 1_000;

/** Whether a changed file is the program's own. */
const isProgram = (file: string | null): boolean =>
  file === null || OWN_SOURCES.some((folder) => file.startsWith(folder + path.sep));

/** Watches what a site is made of; from `start` on every burst of changes is built once, its search bundle when it is quiet. */
function watchAndBuild({ articles, out }: Places, builder: Builder, terminal: Terminal) {
  let stopping = false;
  let isChanged = false;
  let saved: string[] = [];
  let showing: Promise<void> = Promise.resolve();
  let start = (): void => {};
  const started = new Promise<void>((resolve) => (start = resolve));
  const catchUp = async (isOutdated: () => boolean): Promise<void> => {
    if (builder.isSearchBehind()) await setTimeout(BUNDLE_AFTER);
    if (!stopping && !isOutdated()) await builder.catchUp();
    if (!stopping && !isOutdated()) await builder.remember();
  };
  const show = onceForABurst(async () => {
    await started;
    const files = saved;
    saved = [];
    if (!stopping) await builder.show(files);
  }, SHOWN_AFTER);
  const update = onceForABurst(async (isOutdated) => {
    await started;
    await showing;
    if (stopping) return;
    // Called at the start, for nothing that changed, it catches up with what the first build left.
    const isDue = isChanged;
    isChanged = false;
    const code = isDue ? await builder.build() : EXIT.fine;
    if (stopping) return;
    if (code !== EXIT.failed) return catchUp(isOutdated);
    tell(terminal, {
      ar: "لم يُبنَ الموقع من جديد؛ يبقى المعروض كما هو. أصلح السبب واحفظ، فيُبنى.",
      en: "Not built again; what is served stays. Mend the cause and save, and it is built.",
    });
  });
  const watch = watchFolders({
    folders: [articles.path, ...OWN_SOURCES],
    out: out.path,
    onChange(file) {
      isChanged = true;
      if (isProgram(file)) builder.renew();
      else if (file !== null) saved.push(file);
      if (saved.length > 0) showing = show();
      void update();
    },
    onTrouble: (found, code) => tellProblems(terminal, [publishProblem(code, { found })], withBeside(articles, out)),
  });
  const close = async (): Promise<void> => {
    stopping = true;
    await Promise.all([builder.stop(), watch.close()]);
  };
  return { ready: watch.ready, start, update: () => void update(), close };
}

/**
 * `warraq serve`: builds, serves, watches captures, corrections, settings, templates and sources, reloads open pages.
 * Ends with 0 when it is stopped while it serves, as shells expect of a stopped program (128 and the signal's number)
 * when the first build was not done yet.
 */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<number> {
  const port = portOf(options.port, terminal.env);
  if (port === null) {
    const asked = options.port ?? terminal.env.PORT ?? "";
    tell(terminal, { ar: `«${asked}» ليس رقم منفذ (1–65535).`, en: `“${asked}” is no port number (1–65535).` });
    return EXIT.failed;
  }
  const articles = placeOf(options.articles, "articles", terminal.env);
  const out = placeOf(options.out, "dist", terminal.env);
  const stopped = askedToStop();
  const builder = builderOf(articles, out, terminal);
  const watch = watchAndBuild({ articles, out }, builder, terminal);
  let host: Host | null = null;
  try {
    await Promise.race([watch.ready, stopped]);
    const built = await Promise.race([builder.build(), stopped]);
    if (typeof built === "string") return 128 + constants.signals[built];
    if (built === EXIT.failed && !(await canBeMended({ articles, out }))) return EXIT.failed;
    host = await openTold(out.path, port, builder, terminal);
    if (!host) return EXIT.failed;
    if (built === EXIT.failed) tellNotBuilt(out, terminal);
    tellServing(host, articles, terminal);
    watch.start();
    watch.update();
    await stopped;
    return EXIT.fine;
  } finally {
    await Promise.all([watch.close(), host?.close()]);
  }
}
