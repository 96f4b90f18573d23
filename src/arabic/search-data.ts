import { readFileSync } from "node:fs";
import { Background } from "./background.ts";
import { KeptApart } from "./kept-apart.ts";
import { readKnowledge } from "./knowledge-file.ts";
import { stem } from "./stem.ts";
import type { VariantGroups } from "./variants.ts";
import { matched } from "./words.ts";

/**
 * The linguist's files of search (`data/search/*.yaml`), read once. Build side only: the browser gets what it needs of
 * them inside the bundle.
 */

const textOf = (name: string): string => readFileSync(new URL(`./data/search/${name}`, import.meta.url), "utf8");
const read = (name: string): unknown => readKnowledge(new URL(`./data/search/${name}`, import.meta.url));

let variants: VariantGroups | undefined;
let stopWords: readonly string[] | undefined;
let apart: KeptApart | undefined;
let forbidden: ReadonlySet<string> | undefined;
let news: Background | undefined;

/** Groups of forms that are one word: spellings from `variants.yaml`, singulars with plurals from `broken-plurals.yaml`. */
export function variantGroups(): VariantGroups {
  variants ??= [
    ...(read("variants.yaml") as unknown[][]).map((group) => group.map(String)),
    ...Object.entries(read("broken-plurals.yaml") as Record<string, string[]>).map(([one, many]) => [one, ...many]),
  ];
  return variants;
}

/** Folded stop words and question words from `stop-words.yaml`, in order, each once. */
export function stopWordList(): readonly string[] {
  stopWords ??= [
    ...new Set(
      Object.values(read("stop-words.yaml") as Record<string, string[]>)
        .flat()
        .map((word) => matched(String(word))),
    ),
  ];
  return stopWords;
}

/** The words of `kept-apart.yaml`. */
export function keptApart(): KeptApart {
  if (apart !== undefined) return apart;
  const { carried = [], families = [], ...others } = read("kept-apart.yaml") as Record<string, (string | string[])[]>;
  const folded = (list: readonly (string | string[])[]): string[] => list.flat().map((word) => matched(String(word)));
  const words = [...folded(Object.values(others).flat()), ...families.map((family) => folded([family]))];
  apart = new KeptApart(words, folded(carried), stopWordList(), stem);
  return apart;
}

/** The pairs of `forbidden-links.yaml`, both ways, as «stem stem». */
export function forbiddenLinks(): ReadonlySet<string> {
  forbidden ??= new Set(
    (read("forbidden-links.yaml") as string[][]).flatMap((pair) => {
      const [a, b] = pair.map((word) => stem(matched(word)));
      return [`${a} ${b}`, `${b} ${a}`];
    }),
  );
  return forbidden;
}

/** `background.tsv` as it is written. */
export const backgroundTable = (): string => textOf("background.tsv");

/** Arabic news at large, of `background.tsv`. */
export function background(): Background {
  news ??= new Background(backgroundTable());
  return news;
}

/** `data/names/ordinary-words.tsv` as it is written: folded words of Arabic news that are no names. */
export const ordinaryWordTable = (): string => textOf("../names/ordinary-words.tsv");

/** Arabic names of the twelve months (`data/dates/months.yaml`), each month's in all styles. */
export function monthNames(): string[][] {
  const { gregorian } = read("../dates/months.yaml") as { gregorian: Record<string, string[]>[] };
  return gregorian.map((styles) =>
    Object.values(styles)
      .flat()
      .filter((name) => /\p{Script=Arabic}/u.test(name)),
  );
}
