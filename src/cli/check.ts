import { openArchive } from "../archive.ts";
import type { Archive } from "../opened-archive.ts";
import { describe } from "../problems/catalogue.ts";
import type { Problem } from "../problems/problem.ts";
import { storeOf } from "../publish/archive-store.ts";
import { pagesOnce, whatLeft } from "../publish/lasting.ts";
import { EXIT, inform, type Terminal, written } from "./command.ts";
import { articles, problems as counted } from "./counts.ts";
import { placeOf, withBeside } from "./paths.ts";
import { progress } from "./progress.ts";
import { json, visibly } from "./visible.ts";
import { inOrder, whereOf } from "./voice.ts";

/** What to check and how to print it. */
export interface CheckOptions {
  readonly articles?: string;
  readonly json?: boolean;
}

/**
 * `warraq check`: every problem of the archive, grouped by kind, one line each, with the remedy once per kind.
 * The build runs the very same checks. `--json` prints one problem a line.
 */
export async function check(options: CheckOptions, terminal: Terminal): Promise<number> {
  const place = placeOf(options.articles, "articles", terminal.env);
  const known = withBeside(place);
  const shown = progress(terminal);
  const archive = await openArchive(place.path, { onRecord: (count) => shown.report("records", count, null) });
  shown.done();
  const found = [...archive.problems, ...(await leftSince(archive, options, terminal))];
  const asked = found.filter(({ severity }) => terminal.loudness !== "quiet" || severity === "error");
  const problems = inOrder(asked.map((problem) => written(problem, known)));
  if (options.json) {
    for (const problem of problems)
      terminal.print(json({ ...problem, ar: describe(problem, "ar"), en: describe(problem, "en") }));
  } else {
    for (const [, group] of byCode(problems)) printKind(group, terminal);
    const [count, found] = [articles(archive.records.length), counted(problems.length)];
    inform(terminal, { ar: `${count.ar}، ${found.ar}.`, en: `${count.en}, ${found.en}.` });
  }
  return problems.some(({ severity }) => severity === "error") ? EXIT.problems : EXIT.fine;
}

/** Prints the problems of one kind, with what to do: once where it is the same of all of them, else under each. */
function printKind(group: readonly Problem[], terminal: Terminal): void {
  const [first] = group;
  if (!first) return;
  const parts = (problem: Problem, part: "what" | "remedy"): string[] =>
    terminal.voice.map((language) => describe(visibly(problem), language)[part]);
  const remedies = group.map((problem) => parts(problem, "remedy").join("\n    "));
  const isOne = new Set(remedies).size === 1;
  terminal.print(`\n[${first.code}] ${first.severity} ×${group.length}`);
  group.forEach((problem, at) => {
    terminal.print(`  ${whereOf(problem)}  ${parts(problem, "what").join(" · ")}`);
    if (!isOne || at === group.length - 1) terminal.print(`  → ${remedies[at]}`);
  });
}

/** What the site of the last build still has and the archive has not; asked of one's own site only. */
async function leftSince(archive: Archive, { articles: given }: CheckOptions, { env }: Terminal): Promise<Problem[]> {
  if (given !== undefined || archive.records.length === 0) return [];
  const site = placeOf(undefined, "dist", env).path;
  return whatLeft(archive, { site, once: await pagesOnce(archive, site), store: await storeOf(archive.home) });
}

/** Problems by code in the order of first appearance (Map.groupBy came with Node 21). */
function byCode<T extends { code: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.code);
    if (group) group.push(item);
    else groups.set(item.code, [item]);
  }
  return groups;
}
