import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { withoutArticle } from "../../src/arabic/stem.ts";
import { matched } from "../../src/arabic/words.ts";
import type { LexiconEntry, LexiconShard } from "../../src/search/bundle-types.ts";
import { formsOf, indexedAs } from "../../src/search/lexicon-reader.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";
import { needShared, newsArticles } from "./collections.ts";

/**
 * How many articles a word's family adds to its own: `node --import tsx bench/search/families.ts [articles] [shown]`. For the 2,000 most
 * frequent words of the newspapers those whose family adds most, as a multiple of their own, with the frequent members: to be read,
 * since a family too large is two.
 */

needShared();
const count = Number(process.argv[2] ?? 8000);
const shown = Number(process.argv[3] ?? 80);
/** Words looked at. */
const WORDS = 2_000;
/** Members of a family that are printed. */
const MEMBERS = 12;

/** A word without its article and particles: its forms, and how many articles print it at least. */
interface Member {
  readonly word: string;
  readonly articles: number;
}

function families(folder: string): { word: Member; found: number; members: Member[] }[] {
  const shards = readdirSync(join(folder, "lexicon")).map(
    (file) => JSON.parse(gunzipSync(readFileSync(join(folder, "lexicon", file))).toString()) as LexiconShard,
  );
  const byStem = new Map<string, LexiconEntry[]>();
  for (const entry of shards.flatMap(({ entries }) => entries))
    byStem.set(indexedAs(entry), [...(byStem.get(indexedAs(entry)) ?? []), entry]);
  const all = [...byStem.values()].map((entries) => {
    const members = new Map<string, number>();
    for (const { printed, articles } of entries.flatMap((entry) => [...formsOf(entry)])) {
      const word = withoutArticle(matched(printed));
      members.set(word, (members.get(word) ?? 0) + articles);
    }
    const sorted = [...members].map(([word, articles]) => ({ word, articles }));
    return { found: entries[0]?.[2] ?? 0, members: sorted.sort((a, b) => b.articles - a.articles) };
  });
  return all
    .flatMap(({ found, members }) => members.map((word) => ({ word, found, members })))
    .sort((a, b) => b.word.articles - a.word.articles)
    .slice(0, WORDS);
}

const folder = mkdtempSync(join(tmpdir(), "warraq-families-"));
try {
  await writeSearchBundle(newsArticles(count), folder);
  const list = families(folder);
  const times = ({ word, found }: (typeof list)[number]): number => found / word.articles;
  const spread = list.map(times).sort((a, b) => a - b);
  const at = (share: number): string => (spread[Math.floor(share * (spread.length - 1))] ?? 0).toFixed(2);
  console.log(
    `${list.length} words: articles found over own, median ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, most ${at(1)}\n`,
  );
  const seen = new Set<string>();
  for (const one of list.toSorted((a, b) => times(b) - times(a))) {
    const family = one.members[0]?.word ?? "";
    if (seen.has(family) || seen.size === shown) continue;
    seen.add(family);
    const members = one.members.slice(0, MEMBERS).map(({ word, articles }) => `${word} ${articles}`);
    console.log(
      `${one.word.word} ${one.word.articles} → ${one.found} (${times(one).toFixed(1)}×): ${members.join(", ")}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
