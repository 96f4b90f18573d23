import { fingerprintOf } from "../record/fingerprint.ts";
import type { ArticleRecord } from "../record/schema.ts";
import type { ArchiveSettings } from "../settings.ts";
import { articleSchema, dataPackage, type WrittenPart } from "../site/exchange/data-package.ts";
import { csvHead, csvLine, ndjsonLine } from "../site/exchange/table.ts";
import { type DataPart, dataParts } from "../site/exchange/yearly.ts";
import { keyOf, programOf } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import type { Draft } from "./draft.ts";
import { PROGRAM_OF_FILES } from "./programs.ts";
import { writtenOf } from "./site-files.ts";
import { retainTable, writeTable } from "./table-lines.ts";

/** What tables are made of. */
export interface ToldArchive {
  readonly records: readonly ArticleRecord[];
  readonly settings: ArchiveSettings;
}

/** The tables of one year, or of all articles; what stands is told again in the description. */
function writePart(draft: Draft, { folder, records }: DataPart, settings: ArchiveSettings, store: Store): WrittenPart {
  const [unit, names] = [`data ${folder}`, [`${folder}articles.csv`, `${folder}articles.ndjson`]];
  const key = {
    program: programOf(PROGRAM_OF_FILES),
    settings: keyOf(JSON.stringify(settings)),
    archive: keyOf(...records.flatMap((record) => [fingerprintOf(record), record.source.file])),
  };
  const files = names.map((name) => `data/${name}`);
  const made = { key: key.program + key.settings };
  if (draft.stands(unit, key)) {
    for (const file of files) retainTable({ ...made, file }, draft, store);
    const [csv, ndjson] = names.map((name) => ({ name, ...draft.standing(`data/${name}`) }));
    if (csv && ndjson) return { folder, csv, ndjson };
  }
  const depth = folder === "" ? 1 : 2;
  const [inCsv = "", inNdjson = ""] = files;
  const csvTable = {
    ...made,
    file: inCsv,
    head: csvHead(),
    lineOf: (each: ArticleRecord) => csvLine(each, settings, depth),
  };
  const csv = writeTable(csvTable, records, draft, store);
  const ndjson = writeTable({ ...made, file: inNdjson, head: "", lineOf: ndjsonLine }, records, draft, store);
  draft.made(unit, key, files);
  return { folder, csv: { name: names[0] ?? "", ...csv }, ndjson: { name: names[1] ?? "", ...ndjson } };
}

/** Writes the archive's tables, and what describes them. */
export async function writeData({ records, settings }: ToldArchive, draft: Draft, store: Store): Promise<void> {
  const parts = dataParts(records).map((part) => writePart(draft, part, settings, store));
  const schema = { name: "article.schema.json", ...writtenOf(articleSchema()) };
  await draft.place("data/article.schema.json", articleSchema());
  await draft.place("data/datapackage.json", dataPackage(settings, parts, schema));
}
