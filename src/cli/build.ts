import { constants } from "node:os";
import { type BuildReport, type BuildRequest, buildArchive } from "../publish/build.ts";
import type { Changes } from "../publish/manifest.ts";
import { buildPart } from "../publish/parts/build-part.ts";
import { mergeParts } from "../publish/parts/merge-parts.ts";
import type { Share } from "../publish/parts/share.ts";
import { stopPublishing } from "../publish/publish-folder.ts";
import { EXIT, inform, type Terminal } from "./command.ts";
import { articles, problems } from "./counts.ts";
import { tellFolded } from "./folded.ts";
import { type Place, placeOf, withBeside } from "./paths.ts";
import { progress } from "./progress.ts";
import { tellReasons } from "./reasons.ts";
import { visible } from "./visible.ts";

/** Where to build from and to. */
export interface BuildOptions {
  readonly articles?: string;
  readonly out?: string;
  readonly strict?: boolean;
  /** The share to build ("2/3"), where the build is made in parts. */
  readonly part?: Share;
  /** Whether to say of everything that was made anew why. */
  readonly explain?: boolean;
}

/** Does the work; told to stop meanwhile, the process takes away what it staged and ends as shells expect. */
async function untilStopped<Result>(work: () => Promise<Result>): Promise<Result> {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const stop = (signal: (typeof signals)[number]): void => {
    stopPublishing();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

/** `warraq build`: captures → site, with a summary of what changed and of every problem. */
export const build = async (options: BuildOptions, terminal: Terminal): Promise<number> =>
  options.part ? buildShare(options, options.part, terminal) : (await buildTold(options, terminal)).code;

/** `warraq build --part 2/3`: the share of a build that another machine joins. */
async function buildShare(options: BuildOptions, share: Share, terminal: Terminal): Promise<number> {
  const from = placeOf(options.articles, "articles", terminal.env);
  const out = placeOf(options.out, `part-${share.number}`, terminal.env);
  const shown = progress(terminal);
  const request = { articles: from.path, out: out.path, share, onProgress: shown.report };
  const report = await untilStopped(() => buildPart(request));
  shown.done();
  const code = tellFolded(terminal, report.problems, withBeside(from, out));
  if (!report.written) return EXIT.failed;
  const [count, place] = [articles(report.articles), visible(out.written)];
  inform(terminal, {
    ar: `الحصة ${share.number} من ${share.of}، والأرشيف ${count.ar} ← ${place}`,
    en: `Part ${share.number} of ${share.of}; the archive has ${count.en} → ${place}`,
  });
  return options.strict ? code : EXIT.fine;
}

/** `warraq merge DIR…`: the parts of a build as one site. */
export async function merge(folders: readonly string[], options: BuildOptions, terminal: Terminal): Promise<number> {
  const parts = folders.map((folder) => placeOf(folder, "", terminal.env));
  return (
    await told(options, terminal, parts, (request) => mergeParts({ ...request, parts: parts.map((part) => part.path) }))
  ).code;
}

/** What became of a build: its exit code, and whether search answers as before. */
export interface Built {
  readonly code: number;
  readonly isSearchBehind: boolean;
}

/** How a site is built, beside where. */
export type BuiltBy = Pick<BuildRequest, "bundle" | "onPublished" | "reading">;

/** The search bundle of a site whose pages were built without it; told only where that fails. */
export async function buildBundle(options: BuildOptions, terminal: Terminal, by: BuiltBy = {}): Promise<Built> {
  const from = placeOf(options.articles, "articles", terminal.env);
  const out = placeOf(options.out, "dist", terminal.env);
  const report = await untilStopped(() => buildArchive({ articles: from.path, out: out.path, ...by }));
  if (!report.published) tellFolded(terminal, report.problems, withBeside(from, out));
  return { code: report.published ? EXIT.fine : EXIT.failed, isSearchBehind: !report.published };
}

/** Builds and tells of it. */
export const buildTold = (options: BuildOptions, terminal: Terminal, by: BuiltBy = {}): Promise<Built> =>
  told(options, terminal, [], (request) => buildArchive({ ...request, ...by }));

/** What every build is told to do. */
type Told = Required<Pick<BuildRequest, "articles" | "onProgress" | "out">>;

async function told(
  options: BuildOptions,
  terminal: Terminal,
  places: readonly Place[],
  work: (request: Told) => Promise<BuildReport>,
): Promise<Built> {
  const from = placeOf(options.articles, "articles", terminal.env);
  const out = placeOf(options.out, "dist", terminal.env);
  const shown = progress(terminal);
  const request = { articles: from.path, out: out.path, onProgress: shown.report };
  const report = await untilStopped(() => work(request));
  shown.done();
  const code = tellFolded(terminal, report.problems, withBeside(from, out, ...places));
  const { isSearchBehind } = report;
  if (!report.published) return { code: EXIT.failed, isSearchBehind };

  const { added, changed, unchanged, removed } = report.changes;
  const count = articles(report.articles);
  const place = visible(out.written);
  const noticed = problems(report.problems.length);
  inform(terminal, {
    ar: `${count.ar}: أُضيف ${added.length}، تغيّر ${changed.length}، بقي ${unchanged.length}، حُذف ${removed.length}؛ ${noticed.ar} ← ${place}`,
    en: `${count.en}: ${added.length} added, ${changed.length} changed, ${unchanged.length} unchanged, ${removed.length} removed; ${noticed.en} → ${place}`,
  });
  if (terminal.loudness !== "quiet") tellIds(report.changes, terminal);
  if (options.explain) tellReasons(terminal, report.reasons);
  return { code: options.strict ? code : EXIT.fine, isSearchBehind };
}

/** Ids named of each kind of change where not every one is asked for. */
const MOST_NAMED = 20;

function tellIds({ added, changed, removed }: Changes, terminal: Terminal): void {
  const most = terminal.loudness === "verbose" ? Number.POSITIVE_INFINITY : MOST_NAMED;
  for (const [sign, ids] of [
    ["+", added],
    ["~", changed],
    ["-", removed],
  ] as const) {
    for (const id of ids.slice(0, most)) terminal.tell(`  ${sign} ${visible(id)}`);
    if (ids.length > most) terminal.tell(`  ${sign} … ${ids.length - most}`);
  }
}
