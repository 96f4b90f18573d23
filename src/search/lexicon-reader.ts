import { isFormOf } from "../arabic/kept-apart.ts";
import { stem, withoutArticle } from "../arabic/stem.ts";
import { matched } from "../arabic/words.ts";
import { type LoadFile, readJson, shardPath } from "./bundle-files.ts";
import { type ArchiveTable, KEPT_APART, type LexiconEntry, type LexiconShard } from "./bundle-types.ts";
import type { Wanted } from "./engine.ts";
import { unpackSet } from "./packed-columns.ts";
import { hash } from "./pagefind-facts.ts";

/** A word of a question as the archive has it. */
export interface Found extends Wanted {
  /** Another spelling of what seems to be the same name, as printed; null when the archive has the word itself. */
  readonly insteadOf: string | null;
}

type Shard = ReadonlyMap<string, readonly LexiconEntry[]>;

/** A printed form of an entry, with the number of articles that print it. */
export interface PrintedForm {
  readonly printed: string;
  readonly articles: number;
}

/** The forms of an entry, most frequent first. */
export function* formsOf([, , , forms]: LexiconEntry): Generator<PrintedForm> {
  for (let i = 0; i + 1 < forms.length; i += 2) yield { printed: String(forms[i]), articles: Number(forms[i + 1]) };
}

/** The mark of a stem or a form that the newest articles add: of words that they do not, one in some fifty has one too, and is asked for in vain. */
export const markOf = (text: string): number => hash(text) & 0x3fff;

/** The stem an entry is indexed under. */
export const indexedAs = ([stem, own]: LexiconEntry): string => own.replace(KEPT_APART, "") || stem;

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

/** Particles that are written onto a word, with the letters that must follow: و three, the others five. */
const PARTICLES: readonly RegExp[] = [/^و(?=.{3})/u, /^[فبلك](?=.{5})/u, /^[وف][بلك](?=.{5})/u];

/** Of a word that is found by another form than its own. */
const NOT_PRINTED = { printed: false, sisters: false } as const;

/** The archive's lexicon as the reader's browser sees it: shards loaded as words are asked for. Browser-safe. */
export class LexiconReader {
  readonly load: LoadFile;
  readonly table: ArchiveTable;
  private readonly shards = new Map<string, Promise<Shard>>();
  /** Marks of what only the newest articles have. */
  private readonly marks: ReadonlySet<number>;

  constructor(load: LoadFile, table: ArchiveTable) {
    this.load = load;
    this.table = table;
    this.marks = unpackSet(table.newest?.marks ?? "");
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

  /** The number of the shard that would hold a stem; −1 before all of them. */
  shardOf(base: string): number {
    return lastUpTo(this.table.shards, base);
  }

  /** The entries of some shards, and what the newest articles add to any. */
  async entries(numbers: ReadonlySet<number>): Promise<LexiconEntry[]> {
    const { shardNames, newest } = this.table;
    const names = [...numbers].sort((a, b) => a - b).map((number) => shardNames[number] ?? "");
    const loaded = await Promise.all([...names, ...(newest ? [newest.words] : [])].map((name) => this.shard(name)));
    return loaded.flatMap((shard) => [...shard.values()].flat());
  }

  /** The entries on the shelf of a stem of the rules: the word the rules find, and words kept apart from it. */
  private async shelf(
    base: string,
    name = this.table.shardNames[this.shardOf(base)],
  ): Promise<readonly LexiconEntry[]> {
    return name === undefined ? [] : ((await this.shard(name)).get(base) ?? []);
  }

  /**
   * A shelf with what the newest articles add, before the rest. It is asked for where the others leave something to be known
   * of the word, and a mark says that it may be told: of the stem, or of the form without its article.
   */
  private async whole(base: string, folded: string): Promise<readonly LexiconEntry[]> {
    const shelf = await this.shelf(base);
    const { newest } = this.table;
    const known = this.wanted(shelf, folded);
    if (!newest || (known?.printed && known.sisters)) return shelf;
    const isMarked = [base, withoutArticle(folded)].some((text) => this.marks.has(markOf(text)));
    return isMarked ? [...(await this.shelf(base, newest.words)), ...shelf] : shelf;
  }

  private shard(name: string): Promise<Shard> {
    let entries = this.shards.get(name);
    if (!entries) {
      entries = readJson<LexiconShard>(this.load, shardPath(name)).then(({ entries }) => {
        const shelves = new Map<string, LexiconEntry[]>();
        for (const entry of entries) shelves.set(entry[0], [...(shelves.get(entry[0]) ?? []), entry]);
        return shelves;
      });
      entries.catch(() => this.shards.delete(name));
      this.shards.set(name, entries);
    }
    return entries;
  }

  /**
   * The entry a folded word belongs to: the one that prints it, or a form that differs by article only, else one kept apart whose
   * form it must be by its ending («الجامعات» where only «جامعة» and «جامع» stand), else the rules' own.
   */
  private entry(shelf: readonly LexiconEntry[], folded: string): LexiconEntry | undefined {
    const bare = withoutArticle(folded);
    const prints = (wanted: (form: string) => boolean) =>
      shelf.find((entry) => [...formsOf(entry)].some(({ printed }) => wanted(matched(printed))));
    return (
      prints((form) => form === folded) ??
      prints((form) => withoutArticle(form) === bare) ??
      shelf.find(([, own]) => own.startsWith(KEPT_APART) && isFormOf(bare, own.slice(KEPT_APART.length))) ??
      shelf.find(([, indexedAs]) => !indexedAs.startsWith(KEPT_APART))
    );
  }

  /** How a word of a shelf is looked up, or null when the archive does not have it. */
  private wanted(shelf: readonly LexiconEntry[], folded: string): Wanted | null {
    const entry = this.entry(shelf, folded);
    if (!entry || entry[2] === 0) return null;
    const bare = withoutArticle(folded);
    const forms = shelf
      .filter(([, indexedAs]) => indexedAs === entry[1])
      .flatMap((one) => [...formsOf(one)].map(({ printed }) => matched(printed)));
    return {
      stem: indexedAs(entry),
      articles: entry[2],
      printed: forms.includes(folded),
      sisters: forms.some((form) => form !== folded && withoutArticle(form) === bare),
    };
  }

  /** How a stem is looked up for a folded word, or null when the archive does not have it. */
  private async indexed(base: string, folded: string): Promise<Wanted | null> {
    return this.wanted(await this.whole(base, folded), folded);
  }

  /** The two words the archive also writes a folded word as («عبدالله»: عبد, الله), or null. */
  async apart(folded: string): Promise<readonly [string, string] | null> {
    const [, , , , apart = []] = this.entry(await this.whole(stem(folded), folded), folded) ?? [];
    for (let i = 0; i < apart.length; i += 3)
      if (apart[i] === folded) return [apart[i + 1] as string, apart[i + 2] as string];
    return null;
  }

  /** How the archive prints a stem, mostly or in its newest articles; the stem where no form of it is printed. */
  async printedAs(base: string): Promise<string> {
    const [own] = await this.whole(base, base);
    return String(own?.[3][0] ?? base);
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
    const behind = await this.behindParticle(folded);
    if (behind !== null) return behind;
    const { candidates } = await import("./otherwise.ts");
    for (const { stem: candidate, kind, sure } of candidates(base)) {
      // Behind a particle the word's own form is looked for: «لفلسطين» is «فلسطين».
      const form = kind === "particle" ? folded.slice(base.length - candidate.length) : folded;
      const other = sure ? await this.indexed(candidate, form) : null;
      if (other !== null) return { ...other, ...(form === folded ? {} : NOT_PRINTED), insteadOf: null };
    }
    return this.sameName(withoutArticle(folded));
  }

  /**
   * The word behind و ف ب ل ك, where the archive prints it so («لبوتين» where only «بوتين» stands). و is seldom a word's own
   * letter; behind the others only names kept apart are looked for: what the rules know they read by themselves
   * (`candidates`). Stop words are none («والي»).
   */
  private async behindParticle(folded: string): Promise<Found | null> {
    for (const particle of PARTICLES) {
      const rest = folded.replace(particle, "");
      if (rest === folded || this.table.stopWords.includes(rest)) continue;
      const found = await this.indexed(stem(rest), rest);
      const isApart = particle === PARTICLES[0] || found?.stem !== stem(rest);
      if (isApart && (found?.printed || found?.sisters)) return { ...found, ...NOT_PRINTED, insteadOf: null };
    }
    return null;
  }

  /** The most frequent word that may be another spelling of the same name. */
  private async sameName(name: string): Promise<Found | null> {
    const { beginningsOfName, sameName } = await import("./otherwise.ts");
    let best: Found | null = null;
    let most = 0;
    for (const entry of await this.beginning(beginningsOfName(name))) {
      for (const { printed, articles } of formsOf(entry)) {
        if (articles <= most || !sameName(name, withoutArticle(matched(printed)))) continue;
        most = articles;
        best = { stem: indexedAs(entry), articles: entry[2], ...NOT_PRINTED, insteadOf: printed };
      }
    }
    return best;
  }
}
