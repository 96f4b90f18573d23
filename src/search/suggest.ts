import { fold } from "../arabic/letters.ts";
import { withoutArticle } from "../arabic/stem.ts";
import { words } from "../arabic/words.ts";
import { type LoadFile, readJson } from "./bundle-files.ts";
import type { ArchiveTable, Fragment, LexiconEntry } from "./bundle-types.ts";
import { correctionCost, fromLatinKeys, MAX_COST, shardsNear } from "./correction.ts";
import type { StemIndex } from "./engine.ts";
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

/** How many headlines are offered at most while typing. */
const HEADLINES = 3;

/** Finds completions, corrections and headlines for what is being typed. */
export class Suggester {
  private readonly lexicon: LexiconReader;
  private readonly index: StemIndex;
  private readonly table: ArchiveTable;
  private readonly load: LoadFile;

  constructor(lexicon: LexiconReader, index: StemIndex, table: ArchiveTable, load: LoadFile) {
    this.lexicon = lexicon;
    this.index = index;
    this.table = table;
    this.load = load;
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
    const headlines = await this.headlines([...new Set(found.slice(0, 2).map(({ indexedAs }) => indexedAs))]);
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
      const folded = fold(printed);
      return folded.startsWith(typed) || withoutArticle(folded).startsWith(base);
    });
    return distinct(begins.sort(byFrequency));
  }

  /** Words of the archive that are close to a word it does not have; nearest first, then most frequent. */
  async corrections(word: string, limit = 4): Promise<(FormFound & { text: string })[]> {
    const typed = withoutArticle(fold(word));
    const readings = [typed, ...fromLatinKeys(word).map((keys) => withoutArticle(fold(keys)))].filter(
      (reading) => reading.length >= 3,
    );
    const near: { form: FormFound; cost: number }[] = [];
    for (const reading of readings) {
      const shards = await Promise.all(
        shardsNear(reading, this.lexicon.shardNames).map((name) => this.lexicon.shard(name)),
      );
      for (const form of shards.flatMap((shard) => [...formsOf(shard.values())])) {
        const cost = correctionCost(reading, withoutArticle(fold(form.printed)));
        if (cost <= MAX_COST(reading.length)) near.push({ form, cost });
      }
    }
    near.sort((a, b) => a.cost - b.cost || byFrequency(a.form, b.form));
    return distinct(near.map(({ form }) => form))
      .slice(0, limit)
      .map((form) => ({ ...form, text: form.printed }));
  }

  /** Headlines that hold one of the stems, in order of articles. */
  private async headlines(stems: readonly string[]): Promise<Suggestion[]> {
    const fragments = new Map<number, string>();
    for (const occurring of await Promise.all(stems.map((stem) => this.index.occurrences(stem)))) {
      for (const [article, { positions, fragment }] of occurring) {
        if ((positions[0] ?? 0) < (this.table.headlineWords[article] ?? 0)) fragments.set(article, fragment);
      }
    }
    const chosen = [...fragments].slice(0, HEADLINES);
    return Promise.all(
      chosen.map(async ([, fragment]): Promise<Suggestion> => {
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
    const key = withoutArticle(fold(printed));
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
