/**
 * What Arabic news at large says of stems (data/search/background.tsv), for archives too small to tell: how common a stem is,
 * the stem it is a form of, and whether its first letter is its own. Pure; build side, since it is too large
 * for readers.
 */
export class Background {
  private readonly frequencies = new Map<string, number>();
  private readonly links = new Map<string, string>();
  private readonly own = new Set<string>();

  /** @param table lines of «stem, power of two, link or nothing, "=" or nothing», parted by tabs; lines that begin with # are passed over */
  constructor(table: string) {
    for (const line of table.split("\n")) {
      if (line === "" || line.startsWith("#")) continue;
      const [stem = "", power = "0", link, own] = line.split("\t");
      this.frequencies.set(stem, 2 ** Number(power));
      if (link) this.links.set(stem, link);
      if (own) this.own.add(stem);
    }
  }

  /** About how many of 38,694 articles hold a stem; 0 for fewer than five. */
  frequency(stem: string): number {
    return this.frequencies.get(stem) ?? 0;
  }

  /** The stem a stem is a form of, or null. */
  link(stem: string): string | null {
    return this.links.get(stem) ?? null;
  }

  /** Whether a stem's first letter is its own, whatever particle it looks like: the news print it behind the article («البحار»). */
  ownsFirstLetter(stem: string): boolean {
    return this.own.has(stem);
  }
}

/** A background that knows nothing. */
export const NO_BACKGROUND = new Background("");
