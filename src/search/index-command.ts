import { unpack } from "../files/packed-file.ts";
import { inspect, readRegularFile } from "../files/regular-file.ts";
import { removeInterfaces } from "./pagefind-indexer.ts";
import type { SearchDocument } from "./search-types.ts";
import { type BundleOptions, type BundleReport, writeSearchBundle } from "./write-bundle.ts";

/** `warraq index --articles FILE or DIR --out DIR`: a search bundle of a table of articles, without a site around it. */

/** Largest table in bytes, unpacked: it is held as one string, and V8 ends those at half a gigabyte. */
const LARGEST = 500 * 1024 * 1024;

/** A row of DOCS.jsonl; other columns are passed over. */
interface Row {
  readonly id?: unknown;
  readonly title?: unknown;
  readonly text?: unknown;
  readonly date?: unknown;
  readonly source?: unknown;
}

const orNull = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value : null);

/**
 * Articles of a JSONL table with the columns id, title, text (and date, source if there are any), straight as they are.
 * @throws Error naming the line that is no JSON or has no id
 */
export function documentsOfJsonl(content: string): SearchDocument[] {
  return content.split("\n").flatMap((line, i): SearchDocument[] => {
    if (line.trim() === "") return [];
    let row: Row;
    try {
      row = JSON.parse(line) as Row;
    } catch {
      throw new Error(`line ${i + 1} is not JSON: ${line.slice(0, 60)}`);
    }
    const id = typeof row.id === "number" ? String(row.id) : orNull(row.id);
    if (id === null) throw new Error(`line ${i + 1} has no id`);
    const date = orNull(row.date);
    return [
      {
        id,
        url: `articles/${encodeURIComponent(id)}/`,
        headline: orNull(row.title) ?? "",
        standfirst: null,
        text: orNull(row.text) ?? "",
        date: date !== null && /^\d{4}(?:-\d{2}){0,2}/u.test(date) ? date : null,
        dateShown: date,
        dateBasis: date === null ? null : "metadata",
        outlet: orNull(row.source),
        agencies: [],
        section: null,
      },
    ];
  });
}

/** The text of a table, unpacked where its name says that it is packed. */
function contentOf(file: string): string {
  const bytes = readRegularFile(file, LARGEST);
  return (file.endsWith(".gz") ? unpack(bytes, file, LARGEST) : bytes).toString("utf8");
}

/**
 * Indexes a JSONL table, or a folder of captures.
 * @param articles path of the table (.jsonl, .jsonl.gz), or of a folder
 * @param out folder of the bundle, empty
 * @param documentsOfFolder reads a folder of captures into documents (the pipeline's work)
 * @throws Error when the articles cannot be read
 */
export async function indexArticles(
  articles: string,
  out: string,
  documentsOfFolder: (folder: string) => Promise<readonly SearchDocument[]> | readonly SearchDocument[],
  options: BundleOptions = {},
): Promise<BundleReport> {
  const documents =
    inspect(articles) === "folder" ? await documentsOfFolder(articles) : documentsOfJsonl(contentOf(articles));
  const report = await writeSearchBundle(documents, out, options);
  removeInterfaces(out);
  return report;
}
