import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBundle } from "../../src/search/node-engine.ts";
import { runQueries } from "../../src/search/search-command.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
import { articlesOf, needShared, shared } from "./collections.ts";

/**
 * Relevance on the dev queries, from the real bundle in Node, judged by ../shared/tools/score-search.mjs:
 * `node --import tsx bench/search/relevance.ts [--every=4] [collection …]`; with `--every` a sample of the questions.
 */

const SETS: Readonly<Record<string, readonly string[]>> = {
  ant: ["kw", "noisy"],
  wiki: ["q", "kw"],
  "morph-um": ["match"],
  spelling: ["pairs"],
};

needShared();
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const every = Number(process.argv.find((argument) => argument.startsWith("--every="))?.slice(8) ?? 1);
const work = mkdtempSync(join(tmpdir(), "warraq-relevance-"));
try {
  for (const [name, queries] of Object.entries(SETS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const bundle = join(work, name);
    await writeSearchBundle(articlesOf(`dev-set/search/${name}/docs.jsonl.gz`), bundle);
    const searcher = await openBundle(bundle);
    for (const query of queries) {
      const file = shared(`dev-set/search/${name}/queries.${query}.jsonl`);
      const sample = join(work, "sample.jsonl");
      const questions = readFileSync(file, "utf8").split("\n").filter(Boolean);
      writeFileSync(sample, questions.filter((_, i) => i % every === 0).join("\n"));
      const lines: string[] = [];
      for await (const line of runQueries(searcher, sample)) lines.push(JSON.stringify(line));
      const run = join(work, `${name}.${query}.jsonl`);
      writeFileSync(run, lines.join("\n"));
      process.stdout.write(
        execFileSync(process.execPath, [shared("tools/score-search.mjs"), sample, run])
          .toString()
          .replace(/^.*\/sample\.jsonl/u, `${name} ${query}`),
      );
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
