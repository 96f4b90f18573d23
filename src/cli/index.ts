import { openArchive } from "../archive.ts";
import { NotRead } from "../files/hindrance.ts";
import { notReadProblem } from "../files/not-read-problem.ts";
import type { Problem } from "../problems/problem.ts";
import { publishProblem } from "../problems/publish.ts";
import { writeChecksums } from "../publish/checksums.ts";
import { unusable } from "../publish/folder/place.ts";
import { beginPublication } from "../publish/publish-folder.ts";
import { indexArticles } from "../search/index-command.ts";
import { searchDocuments } from "../site/search-documents.ts";
import { EXIT, inform, type Terminal, tellProblems } from "./command.ts";
import { articles as counted } from "./counts.ts";
import { placeOf, withBeside } from "./paths.ts";
import { progress } from "./progress.ts";
import { visible } from "./visible.ts";

/** What to index and where the bundle goes. */
export interface IndexOptions {
  readonly articles: string;
  readonly out: string;
  readonly strict?: boolean;
}

/** `warraq index`: the search bundle alone, of a table of articles or a folder of captures. */
export async function index(options: IndexOptions, terminal: Terminal): Promise<number> {
  const [from, out] = [placeOf(options.articles, "", terminal.env), placeOf(options.out, "", terminal.env)];
  const known = withBeside(from, out);
  const publication = await beginPublication(out.path, from.path);
  if ("code" in publication) return Math.max(EXIT.failed, tellProblems(terminal, [publication], known));
  const problems: Problem[] = [];
  const shown = progress(terminal);
  try {
    shown.report("index", 0, null);
    const report = await indexArticles(from.path, publication.staging, async (folder) => {
      const archive = await openArchive(folder, { onRecord: (count) => shown.report("records", count, null) });
      shown.report("index", 0, archive.records.length);
      for (const problem of archive.problems) problems.push(problem);
      return searchDocuments(archive);
    });
    shown.done();
    await writeChecksums(publication.staging);
    const outcome = await publication.publish();
    for (const problem of outcome.problems) problems.push(problem);
    if (!outcome.published) return Math.max(EXIT.failed, tellProblems(terminal, problems, known));
    const count = counted(report.articles);
    const place = visible(out.written);
    const size = (report.bytes / 1024).toFixed(0);
    inform(terminal, { ar: `${count.ar}، ${size} كيلوبايت ← ${place}`, en: `${count.en}, ${size} KB → ${place}` });
  } catch (error) {
    shown.done();
    await publication.abandon();
    const found = error instanceof Error ? error.message : String(error);
    const inOut = unusable(out.path, error);
    const problem =
      error instanceof NotRead
        ? notReadProblem(error, error.file)
        : inOut.code === "disk-full"
          ? inOut
          : publishProblem("index-failed", { file: from.path, found });
    tellProblems(terminal, [problem], known);
    return EXIT.failed;
  }
  const code = tellProblems(terminal, problems, known);
  return options.strict ? code : EXIT.fine;
}
