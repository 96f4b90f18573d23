/**
 * What overview, likeness and citing cost, and how it grows: `node --import tsx bench/exchange.ts [count…]` (default 1000
 * 10000). Each is printed as a ratio to splitting the same texts into words in the same run, and, per article, to the
 * first count: 1.0 is linear. Processor time, so that other work on the machine counts less.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { words } from "../src/arabic/words.ts";
import type { ArticleRecord } from "../src/record/schema.ts";
import { settingsSchema } from "../src/settings.ts";
import { citations } from "../src/site/cite/cite.ts";
import { feedsOf } from "../src/site/exchange/feed-entries.ts";
import { csvLines } from "../src/site/exchange/table.ts";
import { headTags } from "../src/site/head/head.ts";
import { moreLikeThis } from "../src/site/related/more-like-this.ts";
import { nearDuplicates } from "../src/site/related/near-duplicates.ts";
import { chartOf, countInTime } from "../src/site/timeline/chart.ts";
import { CORPUS, needCorpus } from "./corpus.ts";

needCorpus();

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly text: string | null;
}

/** A row as the record it gives, without the way through capture and extraction. */
const recordOf = ({ id, title, date, text }: Row): ArticleRecord => ({
  id,
  headline: title === null || title === "" ? null : title,
  standfirst: null,
  section: null,
  publisher: { id: "jawhara", name: "الجوهرة أف أم", basis: "metadata" },
  byline: null,
  agencies: [],
  agencyIds: [],
  place: null,
  published: date ? { edtf: date.slice(0, 10), basis: "metadata", evidence: null, line: null } : null,
  updated: null,
  captured: null,
  body: (text ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => ({ type: "paragraph", text: line, lines: [index + 1] })),
  images: [],
  related: [],
  tags: [],
  subjects: [],
  lines: [],
  problems: [],
  source: { file: "corpus.jsonl", format: "jsonl", encoding: "utf-8", bytes: 0, sha256: "0".repeat(64), url: null },
  corrected: null,
  extra: {},
});

const rows = gunzipSync(readFileSync(CORPUS)).toString("utf8").trim().split("\n");
const settings = settingsSchema.parse({ baseUrl: "https://archive.example/" });

const tasks: Readonly<Record<string, (records: readonly ArticleRecord[]) => unknown>> = {
  "words of the texts": (records) => records.map(({ body }) => body.map(({ text }) => words(text).length)),
  "more like this": moreLikeThis,
  "near-duplicates": nearDuplicates,
  chart: (records) => chartOf(countInTime(records)),
  citations: (records) => records.map((record) => citations(record, settings)),
  "head tags": (records) => records.map((record) => headTags(record, settings)),
  feeds: (records) => feedsOf(records, settings),
  "CSV table": (records) => [...csvLines(records, settings)].length,
};

/** Processor seconds of a task, after one run on a few articles to warm it. */
function seconds(task: (records: readonly ArticleRecord[]) => unknown, records: readonly ArticleRecord[]): number {
  task(records.slice(0, 100));
  const before = process.cpuUsage();
  task(records);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const counts = process.argv.slice(2).map(Number);
const first = new Map<string, number>();
for (const count of counts.length > 0 ? counts : [1_000, 10_000]) {
  const records = rows.slice(0, count).map((row) => recordOf(JSON.parse(row) as Row));
  console.log(`\n${records.length} articles`);
  let base = 0;
  for (const [name, task] of Object.entries(tasks)) {
    const spent = seconds(task, records);
    base ||= spent;
    const each = spent / records.length;
    const before = first.get(name) ?? each;
    first.set(name, before);
    const growth = (each / before).toFixed(2);
    console.log(`${name.padEnd(20)} ${(spent / base).toFixed(2).padStart(6)} × words   growth per article ${growth}`);
  }
}
