import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { stem } from "../../src/arabic/stem.ts";
import { matched } from "../../src/arabic/words.ts";
import { LexiconReader } from "../../src/search/lexicon-reader.ts";
import { readArchiveTable } from "../../src/search/read-table.ts";
import type { SearchDocument } from "../../src/search/search-types.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
import { articlesOf, needShared, questionsOf } from "./collections.ts";

/**
 * How well small archives know word families: `node --import tsx bench/search/small-archives.ts [wiki ant]`. Of the UniMorph families of
 * dev-set/search/morph-um those pairs are asked whose words both stand in a random sample of 5, 50 or 500 articles, and in the
 * whole collection; printed is the share that is found under one stem, and of pairs of no family the share that is.
 */

needShared();

/** A generator of numbers below 1 that is the same in every run (Park and Miller 1988). */
function numbers(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at * 16807) % 2147483647;
    return at / 2147483647;
  };
}

function sample<T>(list: readonly T[], count: number, next: () => number): T[] {
  const rest = [...list];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(Math.floor(next() * rest.length), 1)[0] as T,
  );
}

const docs = new Map(
  articlesOf("dev-set/search/morph-um/docs.jsonl.gz").map(({ id, text, headline }) => [id, text || headline]),
);
const families = (
  questionsOf("dev-set/search/morph-um/queries.match.jsonl") as unknown as { text: string; relevant: string[] }[]
).map(({ text, relevant }) => ({
  text,
  family: new Set([text, ...relevant.map((id) => docs.get(id) ?? "")].map(matched)),
}));

interface Share {
  readonly pairs: number;
  readonly found: number;
  readonly strangers: number;
  readonly joined: number;
}

/** Pairs of one family, and of neighbours in the alphabet that are none, found under one stem. */
async function measure(documents: readonly SearchDocument[]): Promise<Share> {
  const folder = mkdtempSync(join(tmpdir(), "warraq-small-"));
  await writeSearchBundle(documents, folder);
  const load = async (path: string) => gunzipSync(readFileSync(join(folder, path)));
  const lexicon = new LexiconReader(load, await readArchiveTable(load));
  const present = new Map<string, string>();
  for (const [, text] of docs) {
    const folded = matched(text);
    const known = await lexicon.exact(folded);
    if (known?.printed) present.set(folded, known.stem);
  }
  let [pairs, found, strangers, joined] = [0, 0, 0, 0];
  const list = [...present.keys()].sort((a, b) => (stem(a) < stem(b) ? -1 : 1));
  for (const { text, family } of families) {
    const own = present.get(matched(text));
    if (own === undefined) continue;
    for (const other of family) {
      if (other === matched(text) || !present.has(other)) continue;
      pairs++;
      if (present.get(other) === own) found++;
    }
    const at = list.indexOf(matched(text));
    for (const other of list.slice(Math.max(0, at - 5), at + 6)) {
      if (family.has(other)) continue;
      strangers++;
      if (present.get(other) === own) joined++;
    }
  }
  rmSync(folder, { recursive: true });
  return { pairs, found, strangers, joined };
}

const sum = (a: Share, b: Share): Share => ({
  pairs: a.pairs + b.pairs,
  found: a.found + b.found,
  strangers: a.strangers + b.strangers,
  joined: a.joined + b.joined,
});
const percent = (part: number, whole: number): string => `${((100 * part) / (whole || 1)).toFixed(1)} %`;

console.log("| collection | articles | pairs | found | strangers joined |\n| --- | --- | --- | --- | --- |");
for (const name of process.argv.length > 2 ? process.argv.slice(2) : ["wiki", "ant"]) {
  const all = articlesOf(`dev-set/search/${name}/docs.jsonl.gz`);
  for (const [count, rounds] of [
    [5, 40],
    [50, 20],
    [500, 5],
    [all.length, 1],
  ] as const) {
    const next = numbers(count + 17);
    let total: Share = { pairs: 0, found: 0, strangers: 0, joined: 0 };
    for (let round = 0; round < rounds; round++) total = sum(total, await measure(sample(all, count, next)));
    const { pairs, found, strangers, joined } = total;
    console.log(
      `| ${name} | ${count} × ${rounds} | ${pairs} | ${percent(found, pairs)} | ${percent(joined, strangers)} |`,
    );
  }
}
