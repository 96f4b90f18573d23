import { buildArchive } from "../publish/build.ts";
import { EXIT, type Terminal, tell, tellProblems } from "./command.ts";
import { articles, problems } from "./counts.ts";
import { fromUserOr, shownPath } from "./paths.ts";
import { progress } from "./progress.ts";

/** Where to build from and to. */
export interface BuildOptions {
  readonly articles?: string;
  readonly out?: string;
}

/** `warraq build`: captures → site, with a summary of what changed and of every problem. */
export async function build(options: BuildOptions, terminal: Terminal): Promise<number> {
  const from = fromUserOr(options.articles, "articles", terminal.env);
  const out = fromUserOr(options.out, "dist", terminal.env);
  const bar = progress(terminal, "records");
  const report = await buildArchive({ articles: from, out, onRecord: bar.at });
  bar.done();
  const located = report.problems.map((each) => ({ ...each, file: each.file && shownPath(each.file, terminal.env) }));
  const code = tellProblems(terminal, located);
  if (!report.published) return EXIT.failed;

  const { added, changed, unchanged, removed } = report.changes;
  const count = articles(report.articles);
  const place = shownPath(out, terminal.env);
  tell(terminal, {
    ar: `${count.ar}: أُضيف ${added.length}، تغيّر ${changed.length}، بقي ${unchanged.length}، حُذف ${removed.length}؛ ${problems(located.length).ar} ← ${place}`,
    en: `${count.en}: ${added.length} added, ${changed.length} changed, ${unchanged.length} unchanged, ${removed.length} removed; ${problems(located.length).en} → ${place}`,
  });
  for (const [sign, ids] of [
    ["+", added],
    ["~", changed],
    ["-", removed],
  ] as const) {
    for (const id of ids.slice(0, 20)) terminal.tell(`  ${sign} ${id}`);
    if (ids.length > 20) terminal.tell(`  ${sign} … ${ids.length - 20}`);
  }
  return code;
}
