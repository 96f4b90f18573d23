import { candidates } from "../arabic/candidates.ts";
import { stem, withoutArticle } from "../arabic/stem.ts";
import { sameName } from "../arabic/transliteration.ts";
import { matched } from "../arabic/words.ts";
import { type LoadFile, readJson } from "./bundle-files.ts";
import type { ArchiveTable, LexiconEntry, LexiconShard } from "./bundle-types.ts";
import { shardOf, shardPath } from "./pagefind-format.ts";

/** A word of a question as the archive has it. */
export interface Found {
  /** Stem it is indexed under. */
  readonly stem: string;
  /** Another spelling of what seems to be the same name, as printed; null when the archive has the word itself. */
  readonly insteadOf: string | null;
}

/** The archive's lexicon as the reader's browser sees it: shards loaded as words are asked for. Browser-safe. */
export class LexiconReader {
  private readonly load: LoadFile;
  private readonly table: ArchiveTable;
  private readonly known: ReadonlySet<string>;
  private readonly shards = new Map<string, Promise<ReadonlyMap<string, LexiconEntry>>>();

  constructor(load: LoadFile, table: ArchiveTable) {
    this.load = load;
    this.table = table;
    this.known = new Set(table.shards);
  }

  /** Entries of a shard by stem; empty where the archive has no such shard. */
  shard(name: string): Promise<ReadonlyMap<string, LexiconEntry>> {
    if (!this.known.has(name)) return Promise.resolve(new Map());
    let entries = this.shards.get(name);
    if (!entries) {
      entries = readJson<LexiconShard>(this.load, shardPath(name)).then(
        (shard) => new Map(shard.entries.map((entry) => [entry[0], entry])),
      );
      entries.catch(() => this.shards.delete(name));
      this.shards.set(name, entries);
    }
    return entries;
  }

  /** Names of the shards there are. */
  get shardNames(): readonly string[] {
    return this.table.shards;
  }

  /** The stem a stem is indexed under, or null when the archive does not have it. */
  private async indexed(base: string): Promise<string | null> {
    const entry = (await this.shard(shardOf(base))).get(base);
    if (entry) return entry[1] || base;
    return this.table.variants[base] ?? null;
  }

  /** The stem a folded word is indexed under by the rules alone, or null. */
  exact(folded: string): Promise<string | null> {
    return this.indexed(stem(folded));
  }

  /**
   * A folded word as the archive has it: its own stem, else the first less cautious reading that the archive has, else
   * another spelling of the same name, else null.
   */
  async find(folded: string): Promise<Found | null> {
    const base = stem(folded);
    const own = await this.indexed(base);
    if (own !== null) return { stem: own, insteadOf: null };
    for (const { stem: candidate, sure } of candidates(base)) {
      const other = sure ? await this.indexed(candidate) : null;
      if (other !== null) return { stem: other, insteadOf: null };
    }
    return this.sameName(withoutArticle(folded));
  }

  /** The most frequent word that may be another spelling of the same name. */
  private async sameName(name: string): Promise<Found | null> {
    let best: Found | null = null;
    let most = 0;
    for (const shard of this.table.shards.filter((shard) => mayHold(shard, name))) {
      for (const [base, indexedAs, forms] of (await this.shard(shard)).values()) {
        for (let i = 0; i + 1 < forms.length; i += 2) {
          const printed = String(forms[i]);
          const articles = Number(forms[i + 1]);
          if (articles <= most || !sameName(name, withoutArticle(matched(printed)))) continue;
          most = articles;
          best = { stem: indexedAs || base, insteadOf: printed };
        }
      }
    }
    return best;
  }
}

/** Letters whose shards a name may be filed in: its first letter or one of the same sound, any vowel or its own letters second. */
const SAME_SOUND: readonly string[] = ["غجك", "تط", "سص"];

function mayHold(shard: string, name: string): boolean {
  const [first = "", second = ""] = shard.split("-").map((unit) => String.fromCharCode(Number.parseInt(unit, 16)));
  const alike = (a: string, b: string): boolean =>
    a === b || SAME_SOUND.some((sounds) => a !== "" && sounds.includes(a) && b !== "" && sounds.includes(b));
  const [a = "", b = "", c = ""] = name;
  return alike(first, a) && (alike(second, b) || "اوي".includes(second) || ("اوي".includes(b) && alike(second, c)));
}
