import { matched, type Word, words } from "../arabic/words.ts";
import type { ArchiveTable } from "./bundle-types.ts";
import type { Occurring, WordIndex } from "./engine.ts";
import type { FragmentReader } from "./fragment-reader.ts";
import type { LexiconReader } from "./lexicon-reader.ts";
import type { Metadata } from "./metadata.ts";
import { type FormFound, Nearest } from "./nearest.ts";
import type { Suggestion } from "./search-types.ts";

/** Completions and corrections from the archive's own words and headlines, as printed. Browser-safe. */

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
  private readonly nearest: Nearest;

  constructor({ lexicon, index, table, metadata, fragments }: SuggesterParts) {
    this.lexicon = lexicon;
    this.index = index;
    this.table = table;
    this.metadata = metadata;
    this.fragments = fragments;
    this.stopWords = new Set(table.stopWords);
    this.nearest = new Nearest(lexicon, table.stopWords);
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
    const completions = await this.nearest.completions(last.folded);
    const kind = completions.length > 0 ? "word" : "correction";
    const found = completions.length > 0 ? completions : await this.nearest.meant(last.text);
    const headlines = await this.headlines(all.slice(0, -1), found.slice(0, 2));
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
