import { isDeepStrictEqual } from "node:util";
import { createExtractor } from "../../src/extract/extract.ts";
import { RULES } from "../../src/extract/label/rules.ts";
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
import { type Mutant, shiftedNumbers } from "./mutant.ts";

/**
 * Does every rule of labelling earn its place? Each rule is dropped, each weight shifted by a third up and down, one at a
 * time; the project's own cases (tests/extract/fixtures, dates/fixtures and dates/inference, without ../shared) must notice. A mutant that no case kills is a
 * rule nobody needs, or a case that is missing. Usage: node --import tsx bench/parse/mutations.ts [--rules] [--only NAME]
 */

/** A case, and whether it comes out as it says. */
interface Case {
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
const cases: readonly Case[] = [...pages, ...dated, ...inferred];

/** Cases by how many mutants they killed: what killed one often kills the next. */
const kills = new Map<string, number>();
const byKills = (a: Case, b: Case): number => (kills.get(b.name) ?? 0) - (kills.get(a.name) ?? 0);

/** The first case that fails, or null. A rule whose absence makes the program throw is needed too. */
function firstFailure(): string | null {
  for (const { name, holds } of [...cases].sort(byKills)) {
    try {
      if (!holds()) return name;
    } catch {
      return name;
    }
  }
  return null;
}

/** Every rule dropped: applied by taking it out of its list, undone by putting it back. */
const dropped = (): Mutant[] =>
  Object.entries(RULES).flatMap(([group, rules]) =>
    rules.map(({ name }, at) => ({
      group: `rules: ${group}`,
      name,
      apply: () => {
        const [rule] = rules.splice(at, 1);
        return () => void (rule && rules.splice(at, 0, rule));
      },
    })),
  );

const unchanged = firstFailure();
if (unchanged) throw new Error(`the cases fail before anything is changed: ${unchanged}`);

const table = new Map<string, { killed: number; survivors: string[] }>();
const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
const mutants = process.argv.includes("--rules") ? dropped() : [...dropped(), ...shiftedNumbers()];
for (const mutant of mutants.filter(({ name }) => only === undefined || name.includes(only))) {
  const undo = mutant.apply();
  const killer = firstFailure();
  undo();
  const row = table.get(mutant.group) ?? { killed: 0, survivors: [] };
  if (killer) {
    row.killed++;
    kills.set(killer, (kills.get(killer) ?? 0) + 1);
  } else row.survivors.push(mutant.name);
  table.set(mutant.group, row);
}

console.log(`${cases.length} cases\n${"mutants".padEnd(28)}killed   of   survivors`);
let [killed, all] = [0, 0];
for (const [group, row] of table) {
  const count = row.killed + row.survivors.length;
  [killed, all] = [killed + row.killed, all + count];
  console.log(
    `${group.padEnd(28)}${String(row.killed).padStart(6)}${String(count).padStart(5)}   ${row.survivors.join(", ")}`,
  );
}
console.log(`${"all".padEnd(28)}${String(killed).padStart(6)}${String(all).padStart(5)}`);
