import type { ArticleRecord } from "../../record/schema.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { articlePath } from "../entry.ts";
import { articleFile } from "./addresses.ts";
import { sharedCapture } from "./capture-file.ts";
import { offersOf, ZIP_FILE } from "./offers.ts";
import { type Said, standIn } from "./stand-in.ts";

/**
 * Files that a site had and has no longer, though nothing left it: a form that is not asked for any more, a picture of an archive
 * that grew, a table with an article that was hidden, the data of an archive that is now a file a year. Addresses that
 * people keep go on answering; what only pages and programs of one build ask for (scripts, the search bundle, what hosts
 * and crawlers are told) does not.
 */

/** Addresses of an article's files and of data. */
const KEPT = /^(?:articles\/([^/]+)\/[^/]+|data\/.+)$/u;
/** Not what people link to: pages have their own way, and a host's settings are no address. */
const NOT_KEPT = /(?:\.html|^data\/nginx\.conf|^data\/manifest\.json)$/u;

const GONE = ["لم يعد هذا الملف يُنشر.", "This file is no longer published."];
const WITHHELD = [
  "لا يُنشر هذا الملف، لأن فيه مقالًا رُفع من الموقع.",
  "This file is not published, since it holds an article that was taken off the site.",
];

/** Where all articles are told as data; of a site of one folder or of years. */
const DATA = "data/datapackage.json";

const said = (status: string, words: readonly string[], see: string): Said => ({
  facts: { status, see },
  words: [...words, see],
});

/** What is said of a file that was there; null where its address need not answer. */
function saidOf(file: string, ids: ReadonlySet<string>): Said | null {
  const kept = KEPT.exec(file);
  if (!kept || NOT_KEPT.test(file)) return null;
  const id = kept[1];
  if (id === undefined) return said("gone", GONE, file === ZIP_FILE ? "index.html" : DATA);
  if (!ids.has(id)) return null;
  return said("gone", GONE, file.endsWith(".json") ? articleFile(id, "json") : articlePath(id));
}

/**
 * The files that stand in for those that a site had and has no longer, articles that left aside (left-file.ts). Of a table that is
 * withheld it is said in every build: what was published once is not known on another machine.
 * @param had the files of the published site
 */
export function formerFiles(
  { records, settings }: { readonly records: readonly ArticleRecord[]; readonly settings: ArchiveSettings },
  had: readonly string[],
): Map<string, string | Uint8Array> {
  const ids = new Set(records.map(({ id }) => id));
  // The zip is made last of all, of these files too.
  const isComing = (file: string): boolean => file === ZIP_FILE && offersOf(settings, records.length).zip;
  const files = new Map<string, string | Uint8Array>();
  for (const file of had) {
    const said = isComing(file) ? null : saidOf(file, ids);
    if (said) files.set(file, standIn(file, said));
  }
  for (const { source } of records) {
    const table = source.withheld ? sharedCapture(source) : null;
    if (table !== null) files.set(table, standIn(table, said("withheld", WITHHELD, DATA)));
  }
  return files;
}
