import { candidates } from "../arabic/candidates.ts";
import { stem } from "../arabic/stem.ts";
import { type LoadFile, readJson } from "./bundle-files.ts";
import type { ArchiveTable, LexiconEntry, LexiconShard } from "./bundle-types.ts";
import { shardOf, shardPath } from "./pagefind-format.ts";

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

  /**
   * The stem a folded word is found under: its own if the archive has it, else the first less cautious reading that the
   * archive has, else null.
   */
  async find(folded: string): Promise<string | null> {
    const base = stem(folded);
    const own = await this.indexed(base);
    if (own !== null) return own;
    for (const { stem: candidate, sure } of candidates(base)) {
      if (!sure) continue;
      const other = await this.indexed(candidate);
      if (other !== null) return other;
    }
    return null;
  }
}
