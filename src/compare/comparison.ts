import { align } from "./align.ts";
import { type ComparedFacts, factsOf } from "./facts.ts";
import type { Knowledge } from "./knowledge.ts";
import { reuseOf, type Stretch } from "./reuse.ts";
import { type RowOfPlaces, rowsOf, strongest, type TiesOfTwo } from "./rows.ts";
import { type ReadBody, type Told, toldIn } from "./told.ts";

/** Articles side by side: what they tell alike, in other words, word for word, and what each tells alone. No verdict. */
export interface Comparison {
  /** In the order of the first article; what only another tells stands where it tells it. */
  readonly rows: readonly Row[];
  readonly facts: ComparedFacts;
  /** Words that stand in a later article, too, in runs. */
  readonly reused: number;
  /** Places where two articles and more tell the same. */
  readonly met: number;
}

/** Sentences by article: those that tell the same, or what stands between such places and each article tells alone. */
export interface Row {
  readonly met: boolean;
  readonly cells: readonly (readonly Sentence[])[];
  /** What several name and print differently: «لوغانسك» and «لوهانسك». */
  readonly otherWords: readonly (readonly string[])[];
}

/** A sentence in pieces: as it is, and what is printed word for word in another article. */
export interface Sentence {
  readonly anchor: string;
  readonly pieces: readonly { readonly text: string; readonly reused: boolean }[];
}

function pieces(text: string, stretches: readonly Stretch[]): Sentence["pieces"] {
  const found: { text: string; reused: boolean }[] = [];
  let from = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    if (begin > from) found.push({ text: text.slice(from, begin), reused: false });
    found.push({ text: text.slice(begin, end), reused: true });
    from = end;
  }
  if (from < text.length) found.push({ text: text.slice(from), reused: false });
  return found;
}

/** The sentences at some places, with what of them stands in another text marked. */
function shown(told: readonly Told[], places: readonly number[], stretches: readonly Stretch[]): Sentence[] {
  return places.flatMap((place) => {
    const sentence = told[place];
    if (sentence === undefined) return [];
    const own = stretches.filter((stretch) => stretch.sentence === place);
    return [{ anchor: sentence.anchor, pieces: pieces(sentence.text, own) }];
  });
}

/** What a row's ties share and the articles print in words of their own. */
function otherWords(all: readonly TiesOfTwo[], row: RowOfPlaces["places"], { differ }: Knowledge): Row["otherWords"] {
  const printings = new Map<string, string[]>();
  for (const { one, ties } of all) {
    for (const tie of ties) {
      if (!row[one]?.includes(tie.one)) continue;
      for (const { key, one: first, other } of tie.shared) {
        const known = printings.get(key) ?? [];
        for (const printed of [first, other]) if (known.every((each) => differ(each, printed))) known.push(printed);
        printings.set(key, known);
      }
    }
  }
  return [...printings.values()].filter(({ length }) => length > 1);
}

/** What of each article stands in the ones after it, and in any other. */
interface Reused {
  readonly later: Stretch[];
  readonly all: Stretch[];
}

function reusedIn(all: readonly (readonly Told[])[]): Reused[] {
  const found: Reused[] = all.map(() => ({ later: [], all: [] }));
  for (const [one, told] of all.entries()) {
    for (let other = one + 1; other < all.length; other++) {
      for (const run of reuseOf(told, all[other] ?? [])) {
        found[one]?.later.push(run.one);
        found[one]?.all.push(run.one);
        found[other]?.all.push(run.other);
      }
    }
  }
  return found;
}

/** Words of the stretches, each counted once. */
function wordsIn(told: readonly Told[], stretches: readonly Stretch[]): number {
  let count = 0;
  for (const [place, { words }] of told.entries()) {
    const own = stretches.filter(({ sentence }) => sentence === place);
    count += words.filter((word) => own.some(({ start, end }) => start <= word.start && word.end <= end)).length;
  }
  return count;
}

function tiesIn(all: readonly (readonly Told[])[], knowledge: Knowledge): TiesOfTwo[] {
  const found: TiesOfTwo[] = [];
  for (const [one, told] of all.entries())
    for (let other = one + 1; other < all.length; other++)
      found.push({ one, other, ties: strongest(align(told, all[other] ?? [], knowledge)) });
  return found;
}

/** Sets two or more articles side by side. The work grows with the product of their sentences. */
export function compare(bodies: readonly ReadBody[], knowledge: Knowledge): Comparison {
  const all = toldIn(bodies);
  const reused = reusedIn(all);
  const ties = tiesIn(all, knowledge);
  const sizes = all.map(({ length }) => length);
  const rows = rowsOf(ties, sizes).map(({ met, places: row }) => ({
    met,
    cells: row.map((places, article) => shown(all[article] ?? [], places, reused[article]?.all ?? [])),
    otherWords: met ? otherWords(ties, row, knowledge) : [],
  }));
  return {
    rows,
    facts: factsOf(all),
    reused: all.reduce((sum, told, article) => sum + wordsIn(told, reused[article]?.later ?? []), 0),
    met: rows.filter(({ met }) => met).length,
  };
}
