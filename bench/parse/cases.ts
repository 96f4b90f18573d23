import { isDeepStrictEqual } from "node:util";
import { createExtractor } from "../../src/extract/extract.ts";
import { defaultSettings } from "../../src/settings.ts";
import {
  datesOf,
  inferenceCases,
  inferredOf,
  pageCasesOf,
  pageFiles,
  readingOf,
} from "../../tests/extract/dates/date-cases.ts";
import { captureOfCase, caseNames, comparison, expectedOf } from "../../tests/extract/expectation.ts";

/** A case of the project (tests/extract), and whether it comes out as it says. */
export interface Case {
  readonly name: string;
  readonly holds: () => boolean;
}

const extract = createExtractor(defaultSettings());
const agree = ({ found, wanted }: { readonly found: unknown; readonly wanted: unknown }): boolean =>
  isDeepStrictEqual(found, wanted);

const pages = caseNames.map((name): Case => {
  const [capture, expected] = [captureOfCase(name), expectedOf(name)];
  return { name, holds: () => agree(comparison(expected, extract(capture))) };
});
const dated = pageFiles
  .flatMap(pageCasesOf)
  .map((page): Case => ({ name: `dates: ${page.name}`, holds: () => agree(datesOf(readingOf(page), page)) }));
const inferred = inferenceCases.map(
  (each): Case => ({
    name: `inference: ${each.name}`,
    holds: () => (inferredOf(each)?.edtf ?? null) === (each.published ?? null),
  }),
);

/** Every case: pages (fixtures), dates of labelled lines (dates/fixtures), days told by a text (dates/inference). */
export const cases: readonly Case[] = [...pages, ...dated, ...inferred];

/** Cases by how many mutants they killed: what killed one often kills the next. */
const kills = new Map<string, number>();
const byKills = (a: Case, b: Case): number => (kills.get(b.name) ?? 0) - (kills.get(a.name) ?? 0);

/** The first case that fails, or null. What makes the program throw is noticed too. */
export function firstFailure(): string | null {
  for (const { name, holds } of [...cases].sort(byKills)) {
    try {
      if (!holds()) return name;
    } catch {
      return name;
    }
  }
  return null;
}

/** Which case notices a mutant, or null: the mutant is applied, and undone. */
export function killerOf(mutant: { readonly apply: () => () => void }): string | null {
  const undo = mutant.apply();
  const killer = firstFailure();
  undo();
  if (killer) kills.set(killer, (kills.get(killer) ?? 0) + 1);
  return killer;
}
