import { withoutArticle } from "../arabic/stem.ts";
import { matched } from "../arabic/words.ts";
import { type BundleFile, shardPath } from "./bundle-files.ts";
import type { LexiconEntry, NewestCounts, NewestLexicon } from "./bundle-types.ts";
import { formsOf, markOf } from "./lexicon-reader.ts";
import type { SettledWords } from "./newest-words.ts";
import { packed } from "./packed.ts";
import { packSet } from "./packed-columns.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { byShelfAndStem, entriesOf } from "./write-lexicon.ts";

/** What the newest articles add to the lexicon: the difference of the lexicon of all articles and that of the settled ones. Build side. */

/** Stems of which an entry may differ. */
function touched(settled: Vocabulary, all: Vocabulary): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [key, forms] of all.forms) if (settled.forms.get(key) !== forms) stems.add(key);
  for (const kind of ["links", "variants"] as const)
    for (const [from, to] of all[kind])
      if (settled[kind].get(from) !== to) {
        stems.add(from);
        stems.add(to);
      }
  return stems;
}

/** What an entry has that its twin among the settled ones lacks: all of it, or forms; null where there is nothing. */
function added(entry: LexiconEntry, twin: LexiconEntry | undefined): LexiconEntry | null {
  if (twin === undefined || twin[2] === 0) return entry;
  const [stem, indexedAs, articles, , apart = []] = entry;
  const known = new Set([...formsOf(twin)].map(({ printed }) => printed));
  const forms = [...formsOf(entry)].flatMap(({ printed, articles }) => (known.has(printed) ? [] : [printed, articles]));
  if (forms.length === 0) return null;
  return apart.length > 0 ? [stem, indexedAs, articles, forms, apart] : [stem, indexedAs, articles, forms];
}

const twinKey = ([shelf, target]: LexiconEntry): string => `${shelf} ${target}`;

/** Entries with what the newest articles add, and the texts that a reader may come to them by. */
function addedEntries(settled: SettledWords, all: Vocabulary, articlesUnder: ReadonlyMap<string, number>) {
  const stems = touched(settled.vocabulary, all);
  const wanted = (key: string): boolean => stems.has(key);
  const twins = new Map(
    [...entriesOf(settled.vocabulary, settled.articlesUnder, wanted)].map((entry) => [twinKey(entry), entry]),
  );
  const texts = new Set<string>();
  const entries: LexiconEntry[] = [];
  for (const entry of entriesOf(all, articlesUnder, wanted)) {
    const twin = twins.get(twinKey(entry));
    const own = added(entry, twin);
    if (own === null || (twin?.[2] === 0 && own[2] === 0)) continue;
    entries.push(own);
    if (own === entry) texts.add(entry[0]);
    for (const { printed } of formsOf(own)) texts.add(withoutArticle(matched(printed)));
  }
  return { entries: entries.sort(byShelfAndStem), texts };
}

/**
 * The files of what the newest articles add.
 * @param all the words of all articles
 * @param articlesUnder in how many of the newest articles each indexed stem stands
 */
export function newestLexicon(
  settled: SettledWords,
  all: Vocabulary,
  articlesUnder: readonly (readonly [stem: string, articles: number])[],
): { files: BundleFile[]; newest: NewestLexicon } {
  const under = new Map(settled.articlesUnder);
  for (const [stem, articles] of articlesUnder) under.set(stem, (under.get(stem) ?? 0) + articles);
  const { entries, texts } = addedEntries(settled, all, under);
  const counts: NewestCounts = articlesUnder
    .filter(([stem]) => settled.articlesUnder.has(stem))
    .map(([stem]) => [stem, under.get(stem) ?? 0] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const [words, numbers] = [packed(JSON.stringify({ entries })), packed(JSON.stringify(counts))];
  return {
    files: [words, numbers].map(({ name, content }) => ({ path: shardPath(name), content })),
    newest: {
      words: words.name,
      counts: numbers.name,
      marks: packSet([...texts].map(markOf)),
    },
  };
}
