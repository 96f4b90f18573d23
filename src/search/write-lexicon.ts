import { gzipSync } from "node:zlib";
import type { LexiconEntry } from "./bundle-types.ts";
import type { BundleFile } from "./engine-files.ts";
import { shardOf, shardPath } from "./pagefind-format.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The lexicon in small files by the first two letters of the stem: links, printed forms, counts. Build side. */

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The shard files, in order of their names. */
export function lexiconFiles({ forms, links }: Vocabulary): { files: BundleFile[]; shards: string[] } {
  const shards = new Map<string, LexiconEntry[]>();
  for (const [base, own] of [...forms].sort(([a], [b]) => byText(a, b))) {
    const printed = [...own]
      .sort((a, b) => b.articles - a.articles || byText(a.printed, b.printed))
      .flatMap(({ printed, articles }) => [printed, articles]);
    const shard = shardOf(base);
    const entries = shards.get(shard) ?? [];
    entries.push([base, links.get(base) ?? "", printed]);
    shards.set(shard, entries);
  }
  const names = [...shards.keys()].sort(byText);
  const files = names.map((name) => ({
    path: shardPath(name),
    content: gzipSync(JSON.stringify({ entries: shards.get(name) }), { level: 9 }),
  }));
  return { files, shards: names };
}
