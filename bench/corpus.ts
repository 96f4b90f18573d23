import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

/** The articles of ../shared/corpus, real news for benches that ask what scale costs. */

/** Where they lie: one packed table of JSONL. */
export const CORPUS = path.resolve(import.meta.dirname, "../../shared/corpus/ant-jawhara-2014-2017.jsonl.gz");

/** Ends a bench where the corpus is not there, saying so. */
export function needCorpus(): void {
  if (existsSync(CORPUS)) return;
  console.log(`skipped: ${CORPUS} is not there`);
  process.exit(0);
}

/** The first rows of the corpus as lines of JSONL; beyond its end the same again under other ids and addresses: no versions of the first. */
export async function corpusRows(count: number): Promise<string[]> {
  const rows: string[] = [];
  for (let round = 0; rows.length < count; round += 1) {
    for await (const line of createInterface({ input: createReadStream(CORPUS).pipe(createGunzip()) })) {
      const row = JSON.parse(line) as { id: string; url: string };
      const other = { ...row, id: `${row.id}-${round}`, url: `${row.url}?copy=${round}` };
      rows.push(round === 0 ? line : JSON.stringify(other));
      if (rows.length === count) break;
    }
  }
  return rows;
}
