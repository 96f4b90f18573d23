import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gunzipSync } from "node:zlib";
import { openBundle } from "../../src/search/node-engine.ts";
import { type Ask, openEngineSearcher } from "../../src/search/opensearch/engine-searcher.ts";
import { exportArchive } from "../../src/search/opensearch/export-archive.ts";
import { writeLexiconBundle } from "../../src/search/opensearch/lexicon-bundle.ts";
import type { Searcher } from "../../src/search/search-types.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
import { articlesOf, needShared, questionsOf, shared } from "./collections.ts";

/**
 * The same questions asked of the index in the browser and of Lucene, the library in OpenSearch, by what the search page would ask a
 * server (lucene/Engine.java; Debian: liblucene8-java, libgoogle-gson-java, a JDK): judged, and compared answer by answer.
 * `node --import tsx bench/search/opensearch.ts [--every=8] [ant|wiki …]`
 */

const SETS: Readonly<Record<string, readonly string[]>> = { ant: ["kw", "noisy"], wiki: ["q", "kw"] };
const JARS = "/usr/share/java";

/** Starts Lucene on an export: a body a line, an answer a line. */
function lucene(folder: string): { ask: Ask; stop(): void } {
  const names = readdirSync(JARS).filter((name) =>
    /^(?:lucene-(?:core|analyzers-common|queries)-[\d.]+|gson)\.jar$/u.test(name),
  );
  const path = names.map((name) => join(JARS, name)).join(":");
  const program = new URL("lucene/Engine.java", import.meta.url).pathname;
  const java = spawn("java", ["-Xmx3g", "-cp", path, program, folder], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: java.stdout })[Symbol.asyncIterator]();
  let before: Promise<unknown> = Promise.resolve();
  const ask: Ask = (body) => {
    const own = before.then(async () => {
      java.stdin.write(`${JSON.stringify(body)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error("Lucene ended");
      return JSON.parse(value);
    });
    before = own.catch(() => undefined);
    return own;
  };
  return { ask, stop: () => java.stdin.end() };
}

interface Run {
  readonly ids: readonly string[];
  readonly total: number;
  readonly complete: number;
}

async function asked(searcher: Searcher, text: string): Promise<Run> {
  const { hits, complete } = await searcher.search({ text });
  const ids = await Promise.all(hits.slice(0, 10).map(async (hit) => (await hit.details()).id));
  return { ids, total: hits.length, complete };
}

needShared();
const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const every = Number(process.argv.find((argument) => argument.startsWith("--every="))?.slice(8) ?? 8);
const work = mkdtempSync(join(tmpdir(), "warraq-lucene-"));
try {
  for (const [name, queries] of Object.entries(SETS)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const documents = articlesOf(`dev-set/search/${name}/docs.jsonl.gz`);
    const [bundle, lexicon, out] = ["bundle", "lexicon", "export"].map((each) => join(work, name, each)) as [
      string,
      string,
      string,
    ];
    await writeSearchBundle(documents, bundle);
    writeLexiconBundle(documents, lexicon, { address: "https://search.example.org/warraq" });
    const { folder } = exportArchive({ documents, alias: "warraq", out, since: null });
    const { ask, stop } = lucene(folder as string);
    const load = async (path: string): Promise<Uint8Array> => gunzipSync(await readFile(join(lexicon, path)));
    const searchers = { browser: await openBundle(bundle), lucene: await openEngineSearcher({ ask, load }) };
    for (const query of queries) {
      const questions = questionsOf(`dev-set/search/${name}/queries.${query}.jsonl`).filter((_, i) => i % every === 0);
      const runs: Record<keyof typeof searchers, Run[]> = { browser: [], lucene: [] };
      for (const { text } of questions)
        for (const engine of ["browser", "lucene"] as const) runs[engine].push(await asked(searchers[engine], text));
      const pairs = questions.map((_, i) => [runs.browser[i], runs.lucene[i]] as [Run, Run]);
      const share = (is: (a: Run, b: Run) => boolean): string =>
        `${((100 * pairs.filter(([a, b]) => is(a, b)).length) / pairs.length).toFixed(1)} %`;
      const common = pairs.reduce(
        (sum, [a, b]) =>
          sum + (a.ids.length === 0 ? 1 : a.ids.filter((id) => b.ids.includes(id)).length / a.ids.length),
        0,
      );
      console.log(
        `${name} ${query}: ${questions.length} questions; complete answers counted alike ${share((a, b) => a.complete === b.complete)}, all ${share((a, b) => a.total === b.total)}; same first ${share((a, b) => a.ids[0] === b.ids[0])}; of ten in common ${((100 * common) / pairs.length).toFixed(1)} %`,
      );
      const sample = join(work, "sample.jsonl");
      const lines = readFileSync(shared(`dev-set/search/${name}/queries.${query}.jsonl`), "utf8")
        .split("\n")
        .filter(Boolean);
      writeFileSync(sample, lines.filter((_, i) => i % every === 0).join("\n"));
      for (const engine of ["browser", "lucene"] as const) {
        const run = join(work, `${engine}.jsonl`);
        writeFileSync(
          run,
          runs[engine]
            .map(({ ids, total }, i) => JSON.stringify({ qid: questions[i]?.id, ids, total, ms: 0 }))
            .join("\n"),
        );
        process.stdout.write(
          execFileSync(process.execPath, [shared("tools/score-search.mjs"), sample, run])
            .toString()
            .replace(/^.*\/sample\.jsonl/u, `  ${engine}`),
        );
      }
    }
    stop();
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
