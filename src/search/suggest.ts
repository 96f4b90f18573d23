import { withoutArticle } from "../arabic/stem.ts";
import { matched, type Word, words } from "../arabic/words.ts";
import type { ArchiveTable, LexiconEntry } from "./bundle-types.ts";
import { beginningsNear, correctionCost, fromLatinKeys, MAX_COST } from "./correction.ts";
import type { Occurring, WordIndex } from "./engine.ts";
import type { FragmentReader } from "./fragment-reader.ts";
import { formsOf, indexedAs, type LexiconReader } from "./lexicon-reader.ts";
import type { Metadata } from "./metadata.ts";
import type { Suggestion } from "./search-types.ts";

/** Completions and corrections from the archive's own words and headlines, as printed. Browser-safe. */

interface FormFound {
  readonly printed: string;
  /** Articles that print this form; articles the search finds for it. */
  readonly articles: number;
  readonly found: number;
  readonly indexedAs: string;
  /** Whether the archive also writes it as two words. */
  readonly compound: boolean;
}

function formsIn(entries: readonly LexiconEntry[]): FormFound[] {
  return entries.flatMap((entry) => {
    const [, , found, , apart = []] = entry;
    if (found === 0) return [];
    return [...formsOf(entry)].map((form) => {
      const compound = apart.includes(matched(form.printed));
      return { ...form, found, indexedAs: indexedAs(entry), compound };
    });
  });
}

/** Letters a word must have to be corrected, or to be offered as a correction. */
const SHORTEST = 3;
/** How many headlines are offered at most while typing. */
const HEADLINES = 3;

/** What suggestions are made of. */
export interface SuggesterParts {
  readonly lexicon: LexiconReader;
  readonly index: WordIndex;
  readonly table: ArchiveTable;
  readonly metadata: Metadata;
  readonly fragments: FragmentReader;
}

/** Finds completions, corrections and headlines for what is being typed. */
export class Suggester {
  private readonly lexicon: LexiconReader;
  private readonly index: WordIndex;
  private readonly table: ArchiveTable;
  private readonly metadata: Metadata;
  private readonly fragments: FragmentReader;
  private readonly stopWords: ReadonlySet<string>;

  constructor({ lexicon, index, table, metadata, fragments }: SuggesterParts) {
    this.lexicon = lexicon;
    this.index = index;
    this.table = table;
    this.metadata = metadata;
    this.fragments = fragments;
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
    const ends = distinctBy(found, ({ indexedAs }) => indexedAs).slice(0, 2);
    const headlines = await this.headlines(all.slice(0, -1), ends);
    const kept = found.slice(0, Math.max(1, limit - headlines.length));
    return [
      ...kept.map((form): Suggestion => {
        const text = `${before}${form.printed}`;
        // The number is what the search will find; beside other words, or for a word also written as two, it is not known here.
        return { kind, text, ...(all.length === 1 && this.counted(form) ? { count: form.found } : {}) };
      }),
      ...headlines.slice(0, Math.max(0, limit - kept.length)),
    ];
  }

  /** Whether the search finds for a form what the lexicon counted: more for a year, and for the name of an outlet. */
  private counted({ printed, compound }: FormFound): boolean {
    return !compound && !/\p{N}/u.test(printed) && this.metadata.named(words(printed)).size === 0;
  }

  /** Printed forms that begin with what was typed, with or without the article; most frequent first, one per form of a stem family. */
  private async completions(typed: string): Promise<FormFound[]> {
    const base = withoutArticle(typed);
    if (base.length < 2) return [];
    const begins = formsIn(await this.lexicon.completing(base)).filter(({ printed }) => {
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
      for (const form of formsIn(await this.lexicon.beginning(beginningsNear(reading)))) {
        const bare = withoutArticle(matched(form.printed));
        if (bare.length < SHORTEST || this.stopWords.has(bare)) continue;
        const cost = correctionCost(reading, bare);
        // Keys of the wrong keyboard are a guess: only a word that exists bears it out.
        if (cost <= (reading === typed ? MAX_COST(reading.length) : 0)) near.push({ form, cost });
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

  /** Headlines that hold all words typed before and one of the words the last may be, in order of articles. */
  private async headlines(before: readonly Word[], ends: readonly FormFound[]): Promise<Suggestion[]> {
    const wanted = before.filter(({ folded }) => !this.stopWords.has(folded));
    const lists = await Promise.all(wanted.map(({ folded }) => this.list(folded)));
    const last = await Promise.all(ends.map(({ printed }) => this.list(matched(printed))));
    const holds = (article: number, list: Occurring): boolean =>
      (list.get(article)?.positions[0] ?? Number.POSITIVE_INFINITY) < (this.table.headlineWords[article] ?? 0);
    const chosen = new Set<number>();
    for (const list of last) {
      for (const article of list.keys()) {
        if (holds(article, list) && lists.every((other) => holds(article, other))) chosen.add(article);
      }
    }
    const ids = await this.index.fragments();
    return Promise.all(
      [...chosen]
        .sort((a, b) => a - b)
        .slice(0, HEADLINES)
        .map(async (article): Promise<Suggestion> => {
          const { meta, url } = await this.fragments.read(ids[article] ?? "");
          return { kind: "headline", text: meta.title ?? "", url };
        }),
    );
  }

  /** Where a folded word occurs; nowhere when the archive does not have it. */
  private async list(folded: string): Promise<Occurring> {
    const known = await this.lexicon.find(folded);
    return known === null ? new Map() : this.index.occurrences(known, folded);
  }
}

const byFrequency = (a: FormFound, b: FormFound): number =>
  b.articles - a.articles || (a.printed < b.printed ? -1 : a.printed > b.printed ? 1 : 0);

/** The first of those that share a key. */
function distinctBy<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = keyOf(one);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** One printed form for each folded form without its article. */
const distinct = (forms: readonly FormFound[]): FormFound[] =>
  distinctBy(forms, ({ printed }) => withoutArticle(matched(printed)));
