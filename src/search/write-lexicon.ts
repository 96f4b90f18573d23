import { gzipSync } from "node:zlib";
import { type BundleFile, shardPath } from "./bundle-files.ts";
import type { LexiconEntry } from "./bundle-types.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The lexicon in small files, in order of stems: links, printed forms, counts. Build side. */

/** Characters of JSON a shard holds before the next one begins: some 2.5 KB packed. */
const SHARD_CHARACTERS = 8_000;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The shard files in order, and the first stem of each. */
export function lexiconFiles(vocabulary: Vocabulary): { files: BundleFile[]; shards: string[] } {
  const { forms, links, variants, compounds, articlesUnder } = vocabulary;
  const files: BundleFile[] = [];
  const shards: string[] = [];
  let held: string[] = [];
  let size = 0;
  const flush = (): void => {
    if (held.length === 0) return;
    const content = gzipSync(`{"entries":[${held.join(",")}]}`, { level: 9 });
    files.push({ path: shardPath(files.length), content });
    held = [];
    size = 0;
  };
  const known = new Set([...forms.keys(), ...Object.keys(variants)]);
  for (const base of [...known].sort(byText)) {
    const own = forms.get(base) ?? [];
    const printed = [...own]
      .sort((a, b) => b.articles - a.articles || byText(a.printed, b.printed))
      .flatMap(({ printed, articles }) => [printed, articles]);
    const apart = own.flatMap(({ folded }) => (compounds[folded] ? [folded, ...compounds[folded]] : []));
    const link = links.get(base) ?? (own.length === 0 ? (variants[base] as string) : "");
    const entry = [base, link, articlesUnder.get(link || base) ?? 0, printed, ...(apart.length > 0 ? [apart] : [])];
    const json = JSON.stringify(entry satisfies unknown[] as unknown as LexiconEntry);
    if (size + json.length > SHARD_CHARACTERS) flush();
    if (held.length === 0) shards.push(base);
    held.push(json);
    size += json.length;
  }
  flush();
  return { files, shards };
}
