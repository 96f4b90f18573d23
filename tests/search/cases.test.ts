import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { documentsOfJsonl } from "../../src/search/index-command.ts";
import { bundleOf } from "./five-articles.ts";

/** Questions that were once answered wrong, on a handful of made-up articles each: ../shared/cases/search. */

const CASES = fileURLToPath(new URL("../../../shared/cases/search/", import.meta.url));

/** What a question must find: exactly `only`; exactly `onlyall` with every word; at least `all`; at least one of `some`; `first` first. */
interface Check {
  readonly q: string;
  readonly only?: readonly string[];
  readonly onlyall?: readonly string[];
  readonly all?: readonly string[];
  readonly some?: readonly string[];
  readonly first?: string;
}

const folders = existsSync(CASES)
  ? readdirSync(CASES).filter((name) => existsSync(join(CASES, name, "expect.json")))
  : [];

async function answered(folder: string): Promise<void> {
  const documents = documentsOfJsonl(readFileSync(join(CASES, folder, "docs.jsonl"), "utf8"));
  const { checks } = JSON.parse(readFileSync(join(CASES, folder, "expect.json"), "utf8")) as { checks: Check[] };
  const { searcher, folder: bundle } = await bundleOf(documents);
  for (const { q, only, onlyall, all, some, first } of checks) {
    const { hits } = await searcher.search({ text: q });
    const ids = await Promise.all(hits.map(async (hit) => (await hit.details()).id));
    const whole = ids.filter((_, i) => hits[i]?.tier === "all");
    if (only) expect(ids.toSorted(), q).toEqual(only.toSorted());
    if (onlyall) expect(whole.toSorted(), q).toEqual(onlyall.toSorted());
    if (all) expect(whole, q).toEqual(expect.arrayContaining([...all]));
    if (some) expect(ids.filter((id) => some.includes(id)).length, q).toBeGreaterThan(0);
    if (first) expect(ids[0], q).toBe(first);
  }
  rmSync(bundle, { recursive: true });
}

describe.skipIf(folders.length === 0)("../shared/cases/search (skipped where absent)", () => {
  for (const folder of folders) it(folder, () => answered(folder));
});
