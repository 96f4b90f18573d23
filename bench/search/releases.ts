import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { needShared } from "./collections.ts";

/**
 * Whether other releases of Pagefind answer as the pinned one: `node --import tsx bench/search/releases.ts [1.5.0 1.5.2 latest]`.
 * Each is installed into a folder of its own beside a copy of the sources; the same articles are indexed and the same
 * questions asked, and the answers compared. A release that breaks a fact of pagefind-facts.ts fails in check-index.ts.
 */

needShared();
const root = fileURLToPath(new URL("../../", import.meta.url));
const ASK = `
import { newsArticles, questionsOf } from "./bench/search/collections.ts";
import { openBundle } from "./src/search/node-engine.ts";
import { writeSearchBundle } from "./src/search/write-bundle.ts";
await writeSearchBundle(newsArticles(600), "./bundle");
const searcher = await openBundle("./bundle");
const answers = [];
for (const { text } of questionsOf("dev-set/search/ant/queries.kw.jsonl").slice(0, 150)) {
  const { hits, complete } = await searcher.search({ text });
  answers.push([text, complete, hits.length, await Promise.all(hits.slice(0, 10).map(async (hit) => (await hit.details()).id))]);
}
console.log(JSON.stringify(answers));
`;

/** The answers with a release of Pagefind (null: the one the project pins). */
function answersWith(release: string | null): string[] {
  const work = mkdtempSync(join(tmpdir(), "warraq-release-"));
  try {
    for (const part of ["src", "bench", "package.json", "tsconfig.json"])
      cpSync(join(root, part), join(work, part), { recursive: true });
    // bench/search looks for ../shared beside the project
    mkdirSync(join(work, "node_modules"));
    for (const name of readdirSync(join(root, "node_modules")))
      if (release === null || !/^@?pagefind$/u.test(name))
        symlinkSync(join(root, "node_modules", name), join(work, "node_modules", name));
    if (release !== null) {
      const own = join(work, "own");
      execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", own, `pagefind@${release}`], {
        stdio: "ignore",
      });
      for (const name of ["pagefind", "@pagefind"])
        symlinkSync(join(own, "node_modules", name), join(work, "node_modules", name));
    }
    writeFileSync(join(work, "ask.ts"), ASK);
    const env = { ...process.env, WARRAQ_SHARED: join(root, "../shared/") };
    return (
      JSON.parse(
        execFileSync(process.execPath, ["--import", "tsx", "ask.ts"], {
          cwd: work,
          env,
          maxBuffer: 1 << 26,
        }).toString(),
      ) as unknown[]
    ).map((answer) => JSON.stringify(answer));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const pinned = answersWith(null);
console.log("| release | same answers |\n| --- | --- |");
for (const release of process.argv.length > 2 ? process.argv.slice(2) : ["1.5.0", "1.5.2", "latest"]) {
  try {
    const answers = answersWith(release);
    console.log(`| ${release} | ${answers.filter((answer, i) => answer === pinned[i]).length} of ${pinned.length} |`);
  } catch (failure) {
    console.log(
      `| ${release} | fails: ${
        String(failure)
          .split("\\n")
          .find((line) => /Error:/u.test(line)) ?? failure
      } |`,
    );
  }
}
