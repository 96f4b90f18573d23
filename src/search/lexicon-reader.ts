import { candidates } from "../arabic/candidates.ts";
import { stem, withoutArticle } from "../arabic/stem.ts";
import { beginningsOfName, sameName } from "../arabic/transliteration.ts";
import { matched } from "../arabic/words.ts";
import { type LoadFile, readJson, shardPath } from "./bundle-files.ts";
import type { ArchiveTable, LexiconEntry, LexiconShard } from "./bundle-types.ts";
import type { Wanted } from "./engine.ts";

/** A word of a question as the archive has it. */
export interface Found extends Wanted {
  /** Another spelling of what seems to be the same name, as printed; null when the archive has the word itself. */
  readonly insteadOf: string | null;
}

type Shard = ReadonlyMap<string, LexiconEntry>;

/** A printed form of an entry, with the number of articles that print it. */
export interface PrintedForm {
  readonly printed: string;
  readonly articles: number;
}

/** The forms of an entry, most frequent first. */
export function* formsOf([, , , forms]: LexiconEntry): Generator<PrintedForm> {
  for (let i = 0; i + 1 < forms.length; i += 2) yield { printed: String(forms[i]), articles: Number(forms[i + 1]) };
}

/** Last place of an ascending list whose text is not after the given one; −1 when all are. */
function lastUpTo(list: readonly string[], text: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as string) <= text) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The archive's lexicon as the reader's browser sees it: shards loaded as words are asked for. Browser-safe. */
export class LexiconReader {
  private readonly load: LoadFile;
  private readonly table: ArchiveTable;
  private readonly shards = new Map<number, Promise<Shard>>();

  constructor(load: LoadFile, table: ArchiveTable) {
    this.load = load;
    this.table = table;
  }

  /** The entries of all shards that hold a stem with one of the given beginnings, in order. */
  beginning(beginnings: Iterable<string>): Promise<LexiconEntry[]> {
    const numbers = new Set<number>();
    for (const beginning of beginnings) {
      const last = lastUpTo(this.table.shards, `${beginning}\uffff`);
      for (let number = Math.max(0, this.shardOf(beginning)); number <= last; number++) numbers.add(number);
    }
    return this.entries(numbers);
  }

  /** The entries of all shards that may hold the stem of a word that begins so: stems that begin so, and its own beginnings. */
  async completing(typed: string): Promise<LexiconEntry[]> {
    const numbers = new Set<number>();
    for (let length = 2; length < typed.length; length++) numbers.add(this.shardOf(typed.slice(0, length)));
    numbers.delete(-1);
    const [shorter, longer] = await Promise.all([this.entries(numbers), this.beginning([typed])]);
    return [...new Set([...shorter, ...longer])];
  }

  private shardOf(base: string): number {
    return lastUpTo(this.table.shards, base);
  }

  private async entries(numbers: ReadonlySet<number>): Promise<LexiconEntry[]> {
    const loaded = await Promise.all([...numbers].sort((a, b) => a - b).map((number) => this.shard(number)));
    return loaded.flatMap((shard) => [...shard.values()]);
  }

  /** The entry of a stem of the rules, if the archive has it. */
  async entry(base: string): Promise<LexiconEntry | undefined> {
    const number = this.shardOf(base);
    return number < 0 ? undefined : (await this.shard(number)).get(base);
  }

  private shard(number: number): Promise<Shard> {
    let entries = this.shards.get(number);
    if (!entries) {
      entries = readJson<LexiconShard>(this.load, shardPath(number)).then(
        (shard) => new Map(shard.entries.map((entry) => [entry[0], entry])),
      );
      entries.catch(() => this.shards.delete(number));
      this.shards.set(number, entries);
    }
    return entries;
  }

  /** How a stem is looked up for a folded word, or null when the archive does not have it. */
  private async indexed(base: string, folded: string): Promise<Wanted | null> {
    const entry = await this.entry(base);
    if (!entry) return null;
    const bare = withoutArticle(folded);
    const forms = [...formsOf(entry)].map(({ printed }) => matched(printed));
    return {
      stem: entry[1] || base,
      articles: entry[2],
      printed: forms.includes(folded),
      sisters: forms.some((form) => form !== folded && withoutArticle(form) === bare),
    };
  }

  /** The two words the archive also writes a folded word as («عبدالله»: عبد, الله), or null. */
  async apart(folded: string): Promise<readonly [string, string] | null> {
    const [, , , , apart = []] = (await this.entry(stem(folded))) ?? [];
    for (let i = 0; i < apart.length; i += 3)
      if (apart[i] === folded) return [apart[i + 1] as string, apart[i + 2] as string];
    return null;
  }

  /** A folded word by the stem the rules alone give it, or null. */
  exact(folded: string): Promise<Wanted | null> {
    return this.indexed(stem(folded), folded);
  }

  /**
   * A folded word as the archive has it: its own stem, else the first less cautious reading that the archive has, else
   * another spelling of the same name, else null.
   */
  async find(folded: string): Promise<Found | null> {
    const base = stem(folded);
    const own = await this.indexed(base, folded);
    if (own !== null) return { ...own, insteadOf: null };
    for (const { stem: candidate, sure } of candidates(base)) {
      const other = sure ? await this.indexed(candidate, folded) : null;
      if (other !== null) return { ...other, insteadOf: null };
    }
    return this.sameName(withoutArticle(folded));
  }

  /** The most frequent word that may be another spelling of the same name. */
  private async sameName(name: string): Promise<Found | null> {
    let best: Found | null = null;
    let most = 0;
    for (const entry of await this.beginning(beginningsOfName(name))) {
      for (const { printed, articles } of formsOf(entry)) {
        if (articles <= most || !sameName(name, withoutArticle(matched(printed)))) continue;
        most = articles;
        const [base, indexedAs, family] = entry;
        best = { stem: indexedAs || base, articles: family, printed: false, sisters: false, insteadOf: printed };
      }
    }
    return best;
  }
}
