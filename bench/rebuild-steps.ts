import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { buildArchive } from "../src/publish/build.ts";
import { changingArchive, copyOf, deed, perform } from "../tests/publish/changing-archive.ts";
import { fingerprints } from "../tests/publish/site-folder.ts";

/**
 * Whether a site that is rebuilt step by step is the site made anew: `node --import tsx bench/rebuild-steps.ts [steps] [seed]`
 * (default 200 steps). One archive is added to, edited, corrected, renamed, taken from, its settings changed, its site and store
 * damaged, at random; after every step the site is compared with one built from nothing, byte for byte. The deed that raises the
 * program's version does nothing here: tests/publish/rebuild.test.ts has it.
 */
const [steps = 200, seed = 2026] = process.argv.slice(2).map(Number).filter(Number.isFinite);
const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-steps-"));
const done = new Map<string, number>();
let failures = 0;
try {
  const archive = await changingArchive(folder);
  const { articles, out, store } = archive;
  await buildArchive({ articles, out, store });
  for (const [step, each] of fc.sample(deed, { numRuns: steps, seed }).entries()) {
    await perform(each, archive);
    const copy = await copyOf(out);
    const { published, problems } = await buildArchive({ articles, out, store });
    await buildArchive({ articles, out: copy, store: null });
    const [made, anew] = [await fingerprints(out), await fingerprints(copy)];
    const names = [...new Set([...Object.keys(made), ...Object.keys(anew)])];
    const differing = names.filter((name) => made[name] !== anew[name]);
    done.set(each.kind, (done.get(each.kind) ?? 0) + 1);
    if (step % 25 === 24) console.log(`${step + 1} steps, ${failures} after which the sites differed`);
    if (published && differing.length === 0) continue;
    failures++;
    const why = published ? differing.slice(0, 5) : problems.map(({ code }) => code);
    console.log(`step ${step}, ${each.kind}: ${why.join(", ")}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log([...done].map(([kind, count]) => `${kind} ${count}`).join(", "));
console.log(`${steps} steps of seed ${seed}, ${failures} after which the sites differed`);
process.exit(failures > 0 ? 1 : 0);
