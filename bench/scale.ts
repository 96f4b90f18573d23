/**
 * What every stage of a build costs, and how it grows: `node --import tsx bench/scale.ts [count…]` (default 250 1000).
 * Articles of ../shared/corpus in temporary folders; a process a count. CPU seconds of this process and of those it started
 * (Pagefind's indexer, worker threads), peak memory of this process, and the exponent between neighbouring counts: 1 is linear.
 */
import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openArchive } from "../src/archive.ts";
import { prepareAssets, writeAssets } from "../src/publish/assets.ts";
import { placeBundle, UNPLACED } from "../src/publish/bundle-place.ts";
import { wholeDraft } from "../src/publish/draft.ts";
import { writeExports } from "../src/publish/exports.ts";
import { renderSite } from "../src/publish/render.ts";
import { bundleScripts } from "../src/publish/scripts.ts";
import { writeSearchBundle } from "../src/search/write-bundle.ts";
import { moreLikeThis } from "../src/site/related/more-like-this.ts";
import { nearDuplicates } from "../src/site/related/near-duplicates.ts";
import { searchDocuments } from "../src/site/search-documents.ts";
import { describeSite } from "../src/site/site.ts";
import { corpusRows, needCorpus } from "./corpus.ts";

/** What a stage cost. */
interface Cost {
  readonly stage: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/** CPU seconds of this process, its threads and the children it has waited for (Linux). */
function cpuSeconds(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /su, "")
    .split(" ");
  return (userCPUTime + systemCPUTime) / 1e6 + (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Builds an archive stage by stage. */
async function measure(count: number): Promise<Cost[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "warraq-scale-"));
  const costs: Cost[] = [];
  const stage = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const before = cpuSeconds();
    const result = await work();
    const seconds = cpuSeconds() - before;
    costs.push({ stage: name, seconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) });
    return result;
  };
  try {
    const [articles, site] = [path.join(folder, "articles"), path.join(folder, "site")];
    mkdirSync(articles);
    mkdirSync(site);
    writeFileSync(path.join(articles, "corpus.jsonl"), (await corpusRows(count)).join("\n"));
    const archive = await stage("read, extract, twins", () => openArchive(articles));
    await stage("of these: twins", () => nearDuplicates(archive.records));
    await stage("search bundle", () => writeSearchBundle(searchDocuments(archive), path.join(site, UNPLACED)));
    const search = await placeBundle(site);
    const assets = await prepareAssets(archive.settings, await bundleScripts(site));
    await stage("of pages: more like this", () => moreLikeThis(archive.records));
    const described = await stage("describe pages", () => describeSite(archive, { search, assets }));
    const draft = wholeDraft(site);
    await writeAssets(described, draft);
    await stage("render", () => renderSite(described, draft));
    await stage("exports", () => writeExports(archive, described, draft));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return costs;
}

/** Builds in a process of its own, so that memory is that of this count alone. */
function measured(count: number): Promise<Cost[]> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, [String(count)]);
    let costs: Cost[] | undefined;
    child.on("message", (said) => {
      costs = said as Cost[];
    });
    child.on("exit", (code) => (costs ? resolve(costs) : reject(new Error(`${count} articles: exit ${code}`))));
  });
}

const counts = process.argv.slice(2).map(Number).filter(Boolean);
needCorpus();
if (process.send) process.send(await measure(counts[0] as number));
else {
  const asked = counts.length > 0 ? counts : [250, 1000];
  const tables: Cost[][] = [];
  for (const count of asked) tables.push(await measured(count));
  console.log(["stage", ...asked.map((count) => `${count}: CPU s / peak MB`), "exponents"].join("\t"));
  for (const [row, { stage }] of (tables[0] ?? []).entries()) {
    const seconds = tables.map((table) => table[row]?.seconds ?? 0);
    const cells = tables.map((table) => `${table[row]?.seconds.toFixed(2)} / ${table[row]?.megabytes}`);
    const exponents = seconds.slice(1).map((cost, i) => {
      const growth = (asked[i + 1] as number) / (asked[i] as number);
      return (Math.log(cost / (seconds[i] as number)) / Math.log(growth)).toFixed(2);
    });
    console.log([stage, ...cells, ...exponents].join("\t"));
  }
}
