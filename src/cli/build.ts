import { constants } from "node:os";
import { buildArchive } from "../publish/build.ts";
import { stopPublishing } from "../publish/publish-folder.ts";
import { EXIT, type Terminal, tell, tellProblems } from "./command.ts";
import { articles, problems } from "./counts.ts";
import { placeOf, withBeside } from "./paths.ts";
import { progress } from "./progress.ts";
import { visible } from "./visible.ts";

/** Where to build from and to. */
export interface BuildOptions {
  readonly articles?: string;
  readonly out?: string;
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
export async function build(options: BuildOptions, terminal: Terminal): Promise<number> {
  const from = placeOf(options.articles, "articles", terminal.env);
  const out = placeOf(options.out, "dist", terminal.env);
  const bar = progress(terminal, "records");
  const report = await untilStopped(() => buildArchive({ articles: from.path, out: out.path, onRecord: bar.at }));
  bar.done();
  const code = tellProblems(terminal, report.problems, withBeside(from, out));
  if (!report.published) return EXIT.failed;

  const { added, changed, unchanged, removed } = report.changes;
  const count = articles(report.articles);
  const place = visible(out.written);
  const noticed = problems(report.problems.length);
  tell(terminal, {
    ar: `${count.ar}: أُضيف ${added.length}، تغيّر ${changed.length}، بقي ${unchanged.length}، حُذف ${removed.length}؛ ${noticed.ar} ← ${place}`,
    en: `${count.en}: ${added.length} added, ${changed.length} changed, ${unchanged.length} unchanged, ${removed.length} removed; ${noticed.en} → ${place}`,
  });
  for (const [sign, ids] of [
    ["+", added],
    ["~", changed],
    ["-", removed],
  ] as const) {
    for (const id of ids.slice(0, 20)) terminal.tell(`  ${sign} ${visible(id)}`);
    if (ids.length > 20) terminal.tell(`  ${sign} … ${ids.length - 20}`);
  }
  return code;
}
