import colours from "picocolors";
import { NotRead } from "../files/hindrance.ts";
import { notReadProblem } from "../files/not-read-problem.ts";
import { publishProblem } from "../problems/publish.ts";
import { findBundle } from "../publish/bundle-place.ts";
import { openBundle } from "../search/node-engine.ts";
import { engineOf, openEngineBundle } from "../search/opensearch/node-engine.ts";
import { findArticles, NoQuestion, runQueries } from "../search/search-command.ts";
import type { FieldRead, Hit, Run, Searcher } from "../search/search-types.ts";
import { EXIT, type Terminal, tell, tellProblems } from "./command.ts";
import { articles } from "./counts.ts";
import { type Place, placeOf } from "./paths.ts";
import { json, visible, visibly } from "./visible.ts";

/** What to ask and how to print the answer. */
export interface SearchOptions {
  readonly site?: string;
  readonly limit?: number;
  readonly queries?: string;
  readonly json?: boolean;
}

/** `warraq search`: the site's own search in the terminal; one question, or a file of questions. */
export async function search(question: string, options: SearchOptions, terminal: Terminal): Promise<number> {
  const place = placeOf(options.site, "dist", terminal.env);
  const site = place.path;
  const limit = options.limit ?? 10;
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
  const engine = engineOf(bundle);
  const searcher = engine === null ? await openBundle(bundle) : await openEngineBundle(bundle, engine);
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
    if (!(error instanceof NotRead || error instanceof NoQuestion)) throw error;
    const problem =
      error instanceof NotRead
        ? notReadProblem(error, queries.path)
        : publishProblem("queries-unreadable", { file: queries.path, line: error.line, found: error.text });
    tellProblems(terminal, [problem], [queries]);
    return EXIT.failed;
  }
}

const marked = (runs: readonly Run[]): string =>
  runs.map(({ text, mark }) => (mark ? colours.bold(colours.yellow(visible(text))) : visible(text))).join("");

const FIELDS: Readonly<Record<FieldRead["field"], { ar: string; en: string }>> = {
  outlet: { ar: "الناشر", en: "publisher" },
  agency: { ar: "الوكالة", en: "agency" },
  section: { ar: "القسم", en: "section" },
  title: { ar: "في العنوان", en: "in the title" },
  from: { ar: "من", en: "from" },
  to: { ar: "إلى", en: "to" },
};

/** Says how the fields of the question were understood, and which names the archive does not hold. */
function tellFields(fields: readonly FieldRead[], terminal: Terminal): void {
  for (const { field, asked, values, excluded, suggestions } of visibly(fields)) {
    const name = FIELDS[field];
    const instead = suggestions.length > 0 ? ` (${suggestions.join("، ")}؟)` : "";
    tell(
      terminal,
      values.length > 0
        ? {
            ar: `${name.ar}: ${excluded ? "ليس " : ""}${values.join(" أو ")}`,
            en: `${name.en}: ${excluded ? "not " : ""}${values.join(" or ")}`,
          }
        : {
            ar: `ليس في الأرشيف «${asked}» (${name.ar})${instead}`,
            en: `The archive does not have “${asked}” (${name.en})${instead}`,
          },
    );
  }
}

/** Prints the answer for people: what was found, what the archive does not have, the results with marks. */
async function show(searcher: Searcher, question: string, limit: number, terminal: Terminal): Promise<void> {
  const own = await searcher.search({ text: question });
  const { unknown, fields, guess } = own;
  tellFields(fields, terminal);
  for (const { word, suggestions } of visibly(unknown)) {
    const instead = suggestions.length > 0 ? ` (${suggestions.join("، ")}؟)` : "";
    tell(terminal, {
      ar: `ليس في الأرشيف: «${word}»${instead}`,
      en: `The archive does not have “${word}”${instead}`,
    });
  }
  const guessed = guess === null ? own : await searcher.search({ text: guess.text });
  const { hits, complete } = guessed.complete > 0 ? guessed : own;
  if (guess !== null && guessed.complete > 0) {
    const [text = "", typed = ""] = visibly([guess.text, guess.asTyped]);
    tell(terminal, {
      ar: `هذه نتائج «${text}». ولما كتبته كما هو: ${typed}`,
      en: `These are the results for “${text}”. For what you typed: ${typed}`,
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
