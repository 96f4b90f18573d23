import { withoutArticle } from "../arabic/stem.ts";
import { matched, type Word, words } from "../arabic/words.ts";
import { type LoadFile, readJson } from "./bundle-files.ts";
import type { ArchiveTable, Fragment, LexiconEntry } from "./bundle-types.ts";
import { correctionCost, fromLatinKeys, MAX_COST, shardsNear } from "./correction.ts";
import type { Occurring, StemIndex } from "./engine.ts";
import type { LexiconReader } from "./lexicon-reader.ts";
import { fragmentPath, shardOf } from "./pagefind-format.ts";
import type { Suggestion } from "./search-types.ts";

/** Completions and corrections from the archive's own words and headlines, as printed. Browser-safe. */

interface FormFound {
  readonly printed: string;
  readonly articles: number;
  readonly indexedAs: string;
}

function* formsOf(entries: Iterable<LexiconEntry>): Generator<FormFound> {
  for (const [stem, indexedAs, forms] of entries) {
    for (let i = 0; i + 1 < forms.length; i += 2) {
      yield { printed: String(forms[i]), articles: Number(forms[i + 1]), indexedAs: indexedAs || stem };
    }
  }
}

/** Letters a word must have to be corrected, or to be offered as a correction. */
const SHORTEST = 3;
/** How many headlines are offered at most while typing. */
const HEADLINES = 3;

/** Finds completions, corrections and headlines for what is being typed. */
export class Suggester {
  private readonly lexicon: LexiconReader;
  private readonly index: StemIndex;
  private readonly table: ArchiveTable;
  private readonly load: LoadFile;
  private readonly stopWords: ReadonlySet<string>;

  constructor(lexicon: LexiconReader, index: StemIndex, table: ArchiveTable, load: LoadFile) {
    this.lexicon = lexicon;
    this.index = index;
    this.table = table;
    this.load = load;
    this.stopWords = new Set(table.stopWords);
  }

  /**
   * What the last word of the typed text may become; words before it are kept. Corrections come where no word of the
   * archive begins so.
   */
  async suggest(typed: string, limit: number): Promise<Suggestion[]> {
    const all = words(typed);
    const last = all.at(-1);
    if (!last || last.folded.length < 2) return [];
    const before = typed.slice(0, last.start);
    const completions = await this.completions(last.folded);
    const kind = completions.length > 0 ? "word" : "correction";
    const found = completions.length > 0 ? completions : await this.corrections(last.text);
    const ends = [...new Set(found.slice(0, 2).map(({ indexedAs }) => indexedAs))];
    const headlines = await this.headlines(all.slice(0, -1), ends);
    const kept = found.slice(0, Math.max(1, limit - headlines.length));
    return [
      ...kept.map(({ printed, articles }): Suggestion => ({ kind, text: `${before}${printed}`, count: articles })),
      ...headlines.slice(0, Math.max(0, limit - kept.length)),
    ];
  }

  /** Printed forms that begin with what was typed, with or without the article; most frequent first, one per form of a stem family. */
  private async completions(typed: string): Promise<FormFound[]> {
    const base = withoutArticle(typed);
    if (base.length < 2) return [];
    const shard = await this.lexicon.shard(shardOf(base));
    const begins = [...formsOf(shard.values())].filter(({ printed }) => {
      const folded = matched(printed);
      return folded.startsWith(typed) || withoutArticle(folded).startsWith(base);
    });
    return distinct(begins.sort(byFrequency));
  }

  /** Words of the archive that are close to a word it does not have; nearest first, then most frequent. */
  async corrections(word: string, limit = 4): Promise<FormFound[]> {
    const typed = withoutArticle(matched(word));
    const readings = [typed, ...fromLatinKeys(word).map((keys) => withoutArticle(matched(keys)))].filter(
      (reading) => reading.length >= SHORTEST,
    );
    const near: { form: FormFound; cost: number }[] = [];
    for (const reading of readings) {
      const shards = await Promise.all(
        shardsNear(reading, this.lexicon.shardNames).map((name) => this.lexicon.shard(name)),
      );
      for (const form of shards.flatMap((shard) => [...formsOf(shard.values())])) {
        const bare = withoutArticle(matched(form.printed));
        if (bare.length < SHORTEST || this.stopWords.has(bare)) continue;
        const cost = correctionCost(reading, bare);
        if (cost <= MAX_COST(reading.length)) near.push({ form, cost });
      }
    }
    near.sort((a, b) => a.cost - b.cost || byFrequency(a.form, b.form));
    return distinct(near.map(({ form }) => form)).slice(0, limit);
  }

  /** What may be meant by a word the archive does not have: words that begin so, then words that are close to it. */
  async instead(word: string, limit = 4): Promise<string[]> {
    const begins = (await this.completions(matched(word))).slice(0, limit / 2);
    const near = await this.corrections(word, limit);
    return [...new Set([...begins, ...near].map(({ printed }) => printed))].slice(0, limit);
  }

  /** Headlines that hold all words typed before and one of the stems the last may be, in order of articles. */
  private async headlines(before: readonly Word[], ends: readonly string[]): Promise<Suggestion[]> {
    const wanted = before.filter(({ folded }) => !this.stopWords.has(folded));
    const known = await Promise.all(wanted.map(({ folded }) => this.lexicon.find(folded)));
    if (known.includes(null)) return [];
    const lists = await Promise.all(known.map((found) => this.index.occurrences((found as { stem: string }).stem)));
    const last = await Promise.all(ends.map((stem) => this.index.occurrences(stem)));
    const holds = (article: number, list: Occurring): boolean =>
      (list.get(article)?.positions[0] ?? Number.POSITIVE_INFINITY) < (this.table.headlineWords[article] ?? 0);
    const chosen = new Map<number, string>();
    for (const list of last) {
      for (const [article, { fragment }] of list) {
        if (holds(article, list) && lists.every((other) => holds(article, other))) chosen.set(article, fragment);
      }
    }
    const fragments = [...chosen].sort(([a], [b]) => a - b).slice(0, HEADLINES);
    return Promise.all(
      fragments.map(async ([, fragment]): Promise<Suggestion> => {
        const { meta, url } = await readJson<Fragment>(this.load, fragmentPath(fragment));
        return { kind: "headline", text: meta.title ?? "", url };
      }),
    );
  }
}

const byFrequency = (a: FormFound, b: FormFound): number =>
  b.articles - a.articles || (a.printed < b.printed ? -1 : a.printed > b.printed ? 1 : 0);

/** One printed form for each folded form without its article. */
function distinct(forms: readonly FormFound[]): FormFound[] {
  const seen = new Set<string>();
  return forms.filter(({ printed }) => {
    const key = withoutArticle(matched(printed));
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
