import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { candidates } from "../../src/arabic/candidates.ts";
import { stem } from "../../src/arabic/stem.ts";
import { needShared, shared } from "./collections.ts";

/**
 * Makes src/arabic/data/search/background.tsv from the counts of ../shared/lexicon:
 * `node --import tsx bench/search/make-background.ts`. Kept are stems of enough articles, how frequent they are, and links
 * of the kinds that were found right on reading (README.md beside this): particles, endings, verb prefixes, and broken plurals of
 * distinctive pattern.
 */

needShared();

/** Articles a stem must be in, of 38,694. */
const LEAST = 5;
const HEAD = `# Stems of Arabic news: the stem, about how many articles hold it (as a power of two), the stem it is a form of.
# Counted on 38,694 articles of 12 outlets, 2018–2024; written by bench/search/make-background.ts, not by hand: wrong links go
# into forbidden-links.yaml. Used at build only.
`;

const rows = (file: string): string[][] =>
  gunzipSync(readFileSync(shared(`lexicon/${file}`)))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

const counts = new Map<string, number>();
for (const [form = "", articles] of rows("words.tsv.gz")) {
  const base = stem(form);
  if (/^[\u0621-\u064a]{2,}$/u.test(base)) counts.set(base, (counts.get(base) ?? 0) + Number(articles));
}
const links = new Map<string, string>();
for (const [from = "", to = ""] of rows("links.tsv.gz")) {
  const step = candidates(from).find((candidate) => candidate.stem === to);
  if (!step || step.kind === "article" || (step.kind === "plural" && !step.sure)) continue;
  if ((counts.get(from) ?? 0) >= LEAST && (counts.get(to) ?? 0) >= LEAST) links.set(from, to);
}
const lines = [...counts]
  .filter(([, articles]) => articles >= LEAST)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([base, articles]) =>
    [base, Math.floor(Math.log2(articles)), ...(links.has(base) ? [links.get(base)] : [])].join("\t"),
  );
const file = new URL("../../src/arabic/data/search/background.tsv", import.meta.url);
writeFileSync(file, `${HEAD}${lines.join("\n")}\n`);
console.log(`${lines.length} stems, ${links.size} links`);
