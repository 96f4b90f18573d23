import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { fold } from "./letters.ts";
import type { VariantGroups } from "./variants.ts";

/**
 * The linguist's files of search (`data/search/*.yaml`), read once. Build side only: the browser gets what it needs of
 * them inside the bundle.
 */

const read = (name: string): unknown => parse(readFileSync(new URL(`./data/search/${name}`, import.meta.url), "utf8"));

let variants: VariantGroups | undefined;
let stopWords: readonly string[] | undefined;

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
        .map((word) => fold(String(word))),
    ),
  ];
  return stopWords;
}
