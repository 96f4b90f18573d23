import colours from "picocolors";
import { NotRead } from "../files/hindrance.ts";
import { notReadProblem } from "../files/not-read-problem.ts";
import { publishProblem } from "../problems/publish.ts";
import { findBundle } from "../publish/bundle-place.ts";
import { openBundle } from "../search/node-engine.ts";
import { findArticles, runQueries } from "../search/search-command.ts";
import type { Hit, Run, Searcher } from "../search/search-types.ts";
import { EXIT, type Terminal, tell, tellProblems } from "./command.ts";
import { articles } from "./counts.ts";
import { type Place, placeOf } from "./paths.ts";
import { json, visible, visibly } from "./visible.ts";

/** What to ask and how to print the answer. */
export interface SearchOptions {
  readonly site?: string;
  readonly limit?: string;
  readonly queries?: string;
  readonly json?: boolean;
}

/** `warraq search`: the site's own search in the terminal; one question, or a file of questions. */
export async function search(question: string, options: SearchOptions, terminal: Terminal): Promise<number> {
  const place = placeOf(options.site, "dist", terminal.env);
  const site = place.path;
  const limit = Math.max(1, Number(options.limit ?? 10) || 10);
  const bundle = await findBundle(site);
  if (!bundle)
    return Math.max(
      EXIT.failed,
      tellProblems(terminal, [publishProblem("site-missing", { file: site, found: site })], [place]),
    );
  if (!options.queries && question.trim() === "") {
    tell(terminal, { ar: "اكتب ما تبحث عنه بعد الأمر.", en: "Write what to look for after the command." });
    return EXIT.failed;
  }
  const searcher = await openBundle(bundle);
  if (options.queries) {
    return batch(searcher, placeOf(options.queries, "", terminal.env), limit, terminal);
  } else if (options.json) {
    terminal.print(json(await findArticles(searcher, question, limit), 1));
  } else await show(searcher, question, limit, terminal);
  return EXIT.fine;
}

/** Answers a file of questions; the answers before a line that is none stand. */
async function batch(searcher: Searcher, queries: Place, limit: number, terminal: Terminal): Promise<number> {
  try {
    for await (const line of runQueries(searcher, queries.path, limit)) terminal.print(json(line));
    return EXIT.fine;
  } catch (error) {
    const problem =
      error instanceof NotRead
        ? notReadProblem(error, queries.path)
        : publishProblem("queries-unreadable", { file: queries.path, found: (error as Error).message });
    tellProblems(terminal, [problem], [queries]);
    return EXIT.failed;
  }
}

const marked = (runs: readonly Run[]): string =>
  runs.map(({ text, mark }) => (mark ? colours.bold(colours.yellow(visible(text))) : visible(text))).join("");

/** Prints the answer for people: what was found, what the archive does not have, the results with marks. */
async function show(searcher: Searcher, question: string, limit: number, terminal: Terminal): Promise<void> {
  const { hits, complete, unknown } = await searcher.search({ text: question });
  for (const { word, suggestions } of visibly(unknown)) {
    const instead = suggestions.length > 0 ? ` (${suggestions.join("، ")}؟)` : "";
    tell(terminal, {
      ar: `ليس في الأرشيف: «${word}»${instead}`,
      en: `The archive does not have “${word}”${instead}`,
    });
  }
  const [whole, partial] = [articles(complete), articles(hits.length - complete)];
  tell(terminal, {
    ar: `${whole.ar} فيها كل الكلمات${hits.length > complete ? `، و${partial.ar} فيها بعضها` : ""}`,
    en: `${whole.en} with every word${hits.length > complete ? `, ${partial.en} with some` : ""}`,
  });
  for (const [index, hit] of hits.slice(0, limit).entries()) terminal.print(await shown(index + 1, hit));
}

async function shown(number: number, hit: Hit): Promise<string> {
  const { headline, excerpt, outlet, dateShown, url } = await hit.details();
  const about = visible([outlet, dateShown, url].filter(Boolean).join(" · "));
  return `\n${number}. ${marked(headline)}\n   ${colours.dim(about)}\n   ${marked(excerpt)}`;
}
