import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBundle } from "../../src/search/node-engine.ts";
import { runQueries } from "../../src/search/search-command.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
import { articlesOf, needShared, shared } from "./collections.ts";

/**
 * Relevance on the dev queries, from the real bundle in Node, judged by ../shared/tools/score-search.mjs:
 * `node --import tsx bench/search/relevance.ts [collection …]`.
 */

const SETS: Readonly<Record<string, readonly string[]>> = {
  ant: ["kw", "noisy"],
  wiki: ["q", "kw"],
  "morph-um": ["match"],
  spelling: ["pairs"],
};

needShared();
const asked = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "warraq-relevance-"));
try {
  for (const [name, queries] of Object.entries(SETS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const bundle = join(work, name);
    await writeSearchBundle(articlesOf(`dev-set/search/${name}/docs.jsonl.gz`), bundle);
    const searcher = await openBundle(bundle);
    for (const query of queries) {
      const file = shared(`dev-set/search/${name}/queries.${query}.jsonl`);
      const lines: string[] = [];
      for await (const line of runQueries(searcher, file)) lines.push(JSON.stringify(line));
      const run = join(work, `${name}.${query}.jsonl`);
      writeFileSync(run, lines.join("\n"));
      process.stdout.write(
        execFileSync(process.execPath, [shared("tools/score-search.mjs"), file, run])
          .toString()
          .replace(/^.*\/dev-set\/search\//u, ""),
      );
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
