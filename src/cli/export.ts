import path from "node:path";
import { openArchive } from "../archive.ts";
import { engineAlias } from "../engine-address.ts";
import { causeOf } from "../problems/cause.ts";
import { publishProblem } from "../problems/publish.ts";
import { storeOf } from "../publish/archive-store.ts";
import { amongCaptures, unusable } from "../publish/folder/place.ts";
import { type ExportReport, exportArchive } from "../search/opensearch/export-archive.ts";
import { type ExportReceipt, exportsIn, readReceipt } from "../search/opensearch/receipt.ts";
import { searchDocuments } from "../site/search-documents.ts";
import { EXIT, inform, type Terminal, tellProblems } from "./command.ts";
import { articles as counted } from "./counts.ts";
import { fromUser, type Place, placeOf, withBeside } from "./paths.ts";
import { progress } from "./progress.ts";
import { visible } from "./visible.ts";

/** What is exported, and since when. */
export interface ExportOptions {
  readonly articles?: string;
  readonly out?: string;
  readonly since?: string;
  readonly full?: boolean;
  readonly strict?: boolean;
}

/** Name of the alias where the settings name no engine. */
const ALIAS = "warraq";

/**
 * The receipt of the last export; null where all is to be exported.
 * @throws Error where a receipt was asked for that cannot be read
 */
function receiptFor({ since, full }: ExportOptions, out: Place, terminal: Terminal): ExportReceipt | null {
  if (full) return null;
  if (since !== undefined) return readReceipt(fromUser(since, terminal.env));
  const last = exportsIn(out.path).at(-1);
  return last === undefined ? null : readReceipt(path.join(out.path, last));
}

function tellReport(report: ExportReport, out: Place, terminal: Terminal): void {
  const { folder, kind, index, articles, sent, removed, parts } = report;
  if (folder === null) {
    inform(terminal, { ar: "لا جديد منذ آخر تصدير.", en: "Nothing changed since the last export." });
    return;
  }
  const place = visible(path.join(out.written, path.basename(folder)));
  const [all, some, gone] = [counted(articles), counted(sent), counted(removed)];
  inform(
    terminal,
    kind === "full"
      ? {
          ar: `${all.ar}، فهرس جديد ${index}، ملفات: ${parts} ← ${place}`,
          en: `${all.en}, new index ${index}, files: ${parts} → ${place}`,
        }
      : {
          ar: `تغيّر: ${some.ar}؛ خرج: ${gone.ar}؛ للفهرس ${index} ← ${place}`,
          en: `Changed: ${some.en}; gone: ${gone.en}; for index ${index} → ${place}`,
        },
  );
  const command = `OPENSEARCH=http://localhost:9200 sh ${place}/send.sh`;
  inform(terminal, { ar: `لإرساله: ${command}`, en: `To send it: ${command}` });
}

/** `warraq export opensearch`: the archive, or what changed of it, as files for an OpenSearch server. */
export async function exportTo(options: ExportOptions, terminal: Terminal): Promise<number> {
  const from = placeOf(options.articles, "articles", terminal.env);
  const out = placeOf(options.out, "opensearch", terminal.env);
  const known = withBeside(from, out);
  const among = await amongCaptures(out.path, from.path);
  if (among) return Math.max(EXIT.failed, tellProblems(terminal, [among], known));
  let since: ExportReceipt | null;
  try {
    since = receiptFor(options, out, terminal);
  } catch (error) {
    const file = options.since === undefined ? out.path : fromUser(options.since, terminal.env);
    const { code } = error as NodeJS.ErrnoException;
    const found = code === "ENOENT" || code === "ENOTDIR" ? file : causeOf(error);
    return Math.max(
      EXIT.failed,
      tellProblems(terminal, [publishProblem("receipt-unreadable", { file, found })], known),
    );
  }
  const shown = progress(terminal);
  const store = await storeOf(from.path);
  try {
    shown.report("records", 0, null);
    const archive = await openArchive(from.path, { store, onRecord: (count) => shown.report("records", count, null) });
    if (archive.records.length === 0) return Math.max(EXIT.failed, tellProblems(terminal, archive.problems, known));
    const { search, variants } = archive.settings;
    const alias = (search && engineAlias(search.url)) ?? ALIAS;
    shown.report("index", 0, archive.records.length);
    const report = exportArchive({ documents: searchDocuments(archive), variants, store, alias, out: out.path, since });
    shown.done();
    tellReport(report, out, terminal);
    const code = tellProblems(terminal, archive.problems, known);
    return options.strict ? code : EXIT.fine;
  } catch (error) {
    shown.done();
    return Math.max(EXIT.failed, tellProblems(terminal, [unusable(out.path, error)], known));
  } finally {
    shown.done();
    store.close();
  }
}
