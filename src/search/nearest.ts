import { arabicBeginnings, isLatinName, latinBeginnings, mostOf, nameCost } from "../arabic/foreign-names.ts";
import { withoutArticle } from "../arabic/stem.ts";
import { matched } from "../arabic/words.ts";
import { readJson, shardPath } from "./bundle-files.ts";
import type { LexiconEntry, NewestCounts } from "./bundle-types.ts";
import { beginningsNear, correctionCost, fromLatinKeys, MAX_COST } from "./correction.ts";
import { formsOf, indexedAs, type LexiconReader } from "./lexicon-reader.ts";

/** Words of the archive that are near a word typed: that begin so, that are spelt nearly so, that sound so. Browser-safe. */

/** A printed form of the archive. */
export interface FormFound {
  readonly printed: string;
  /** Articles that print this form; articles the search finds for it. */
  readonly articles: number;
  readonly found: number;
  readonly indexedAs: string;
  /** Whether the archive also writes it as two words. */
  readonly compound: boolean;
}

/** @param counts in how many articles a stem stands, where that is more than its entry says */
function formsIn(entries: readonly LexiconEntry[], counts: ReadonlyMap<string, number>): FormFound[] {
  return entries.flatMap((entry) => {
    const [, , articles, , apart = []] = entry;
    const under = indexedAs(entry);
    if (articles === 0) return [];
    return [...formsOf(entry)].map((form) => {
      const compound = apart.includes(matched(form.printed));
      return { ...form, found: counts.get(under) ?? articles, indexedAs: under, compound };
    });
  });
}

/** Indexed stems of which the newest articles hold some: in how many articles they all stand. */
async function countsOf({ load, table: { newest } }: LexiconReader): Promise<ReadonlyMap<string, number>> {
  return new Map(newest ? await readJson<NewestCounts>(load, shardPath(newest.counts)) : []);
}

/** A form with how far it is from what was typed. */
export interface NearForm extends FormFound {
  readonly cost: number;
}

/** Letters a word must have to be corrected, or to be offered as a correction. */
const SHORTEST = 3;
/** Highest cost at which a correction is taken for what was meant: one plain slip, half of one in a word of three letters. */
const GUESSED = (letters: number): number => (letters <= SHORTEST ? 0.5 : 1);

/**
 * A word that is farther than so many times the nearest is not what was meant: beside «بوتين», «بوتن» is not «بيان». Of the 122 pairs of
 * bench/search/relevance.ts (spelling) it loses none: recall 99.0, false matches 4.0 with and without.
 */
const FARTHEST = 1.5;

/** Finds words of the archive. */
export class Nearest {
  private readonly lexicon: LexiconReader;
  private readonly stopWords: ReadonlySet<string>;
  private counts: Promise<ReadonlyMap<string, number>> | undefined;

  constructor(lexicon: LexiconReader, stopWords: Iterable<string>) {
    this.lexicon = lexicon;
    this.stopWords = new Set(stopWords);
  }

  private async forms(entries: Promise<readonly LexiconEntry[]>): Promise<FormFound[]> {
    this.counts ??= countsOf(this.lexicon);
    this.counts.catch(() => {
      this.counts = undefined;
    });
    return formsIn(await entries, await this.counts);
  }

  /** The entries of all shards that may hold the stem of a word that begins so: stems that begin so, and its own beginnings. */
  private async completing(typed: string): Promise<LexiconEntry[]> {
    const numbers = new Set<number>();
    for (let length = 2; length < typed.length; length++) numbers.add(this.lexicon.shardOf(typed.slice(0, length)));
    numbers.delete(-1);
    const found = await Promise.all([this.lexicon.entries(numbers), this.lexicon.beginning([typed])]);
    return [...new Set(found.flat())];
  }

  /** Printed forms that begin with what was typed, with or without the article; most frequent first, one of each word. */
  async completions(typed: string): Promise<FormFound[]> {
    const base = withoutArticle(typed);
    if (base.length < 2) return [];
    const begins = (await this.forms(this.completing(base))).filter(({ printed }) => {
      const folded = matched(printed);
      return folded.startsWith(typed) || withoutArticle(folded).startsWith(base);
    });
    return distinct(begins.sort(byFrequency));
  }

  /** Words that are spelt nearly so; nearest first, then most frequent, one of each word. */
  async corrections(word: string): Promise<NearForm[]> {
    const typed = withoutArticle(matched(word));
    const readings = [typed, ...fromLatinKeys(word).map((keys) => withoutArticle(matched(keys)))].filter(
      (reading) => reading.length >= SHORTEST,
    );
    const near: NearForm[] = [];
    for (const reading of readings) {
      for (const form of await this.forms(this.lexicon.beginning(beginningsNear(reading)))) {
        const bare = withoutArticle(matched(form.printed));
        if (bare.length < SHORTEST || this.stopWords.has(bare)) continue;
        const cost = correctionCost(reading, bare);
        // Keys of the wrong keyboard are a guess: only a word that exists bears it out.
        if (cost <= (reading === typed ? MAX_COST(reading.length) : 0)) near.push({ ...form, cost });
      }
    }
    near.sort((a, b) => a.cost - b.cost || byFrequency(a, b));
    // The word itself, where the archive has it, is nearest and no correction.
    const least = near.find(({ cost }) => cost > 0)?.cost ?? 0;
    return distinct(near.filter(({ cost }) => cost <= least * FARTHEST));
  }

  /** Names that sound so in the other script («Poroshenko», «بوروشينكو»); nearest first, then most frequent. */
  async foreign(word: string): Promise<NearForm[]> {
    const asked = withoutArticle(matched(word));
    const isLatin = isLatinName(asked);
    if (asked.length < SHORTEST || (!isLatin && !/^[\u0621-\u064a]+$/u.test(asked))) return [];
    const beginnings = isLatin ? arabicBeginnings(asked) : latinBeginnings(asked);
    const near = (await this.forms(this.lexicon.beginning(beginnings))).flatMap((form): NearForm[] => {
      const bare = withoutArticle(matched(form.printed));
      if (bare.length < SHORTEST || this.stopWords.has(bare) || isLatinName(bare) === isLatin) return [];
      const [latin, arabic] = isLatin ? [asked, bare] : [bare, asked];
      const cost = nameCost(latin, arabic);
      return cost <= mostOf(latin) ? [{ ...form, cost }] : [];
    });
    return distinct(near.sort((a, b) => a.cost - b.cost || byFrequency(a, b)));
  }

  /** Names that sound so, then words that are spelt nearly so. */
  async meant(word: string, limit = 4): Promise<NearForm[]> {
    const [sounding, near] = await Promise.all([this.foreign(word), this.corrections(word)]);
    return distinct([...sounding, ...near]).slice(0, limit);
  }

  /** What may be meant by a word the archive does not have, likeliest first; `guess` is taken for what was meant. */
  async instead(word: string, limit = 4): Promise<{ guess: string | null; suggestions: string[] }> {
    const [sounding, near, begins] = await Promise.all([
      this.foreign(word),
      this.corrections(word),
      this.completions(matched(word)),
    ]);
    const [close] = near;
    const isClose = close !== undefined && close.cost <= GUESSED(withoutArticle(matched(word)).length);
    const guess = sounding[0]?.printed ?? (isClose ? close.printed : null);
    const all = distinct([...sounding, ...begins.slice(0, limit / 2), ...near]);
    return { guess, suggestions: all.map(({ printed }) => printed).slice(0, limit) };
  }
}

const byFrequency = (a: FormFound, b: FormFound): number =>
  b.articles - a.articles || (a.printed < b.printed ? -1 : a.printed > b.printed ? 1 : 0);

/** The first of those that share a key. */
export function distinctBy<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = keyOf(one);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** One printed form of each word: two forms of one find the same. */
const distinct = <T extends FormFound>(forms: readonly T[]): T[] => distinctBy(forms, ({ indexedAs }) => indexedAs);
