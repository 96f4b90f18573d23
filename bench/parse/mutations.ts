import { isDeepStrictEqual } from "node:util";
import type { Capture } from "../../src/capture/capture.ts";
import { createExtractor } from "../../src/extract/extract.ts";
import { RULES } from "../../src/extract/label/rules.ts";
import { WEIGHTS } from "../../src/extract/weights.ts";
import { defaultSettings } from "../../src/settings.ts";
import { captureOfCase, caseNames, comparison, type Expected, expectedOf } from "../../tests/extract/expectation.ts";

/**
 * Does every rule of labelling earn its place? Each rule is dropped, each weight shifted by a third up and down, one at a
 * time; the project's own cases (tests/extract/fixtures, without ../shared) must notice. A mutant that no case kills is a
 * rule nobody needs, or a case that is missing. Usage: node --import tsx bench/parse/mutations.ts [--rules]
 */

interface Case {
  readonly name: string;
  readonly capture: Capture;
  readonly expected: Expected;
}

const cases: readonly Case[] = caseNames.map((name) => ({
  name,
  capture: captureOfCase(name),
  expected: expectedOf(name),
}));

/** The first case that fails, or null. A rule whose absence makes the program throw is needed too. */
function firstFailure(): string | null {
  const extract = createExtractor(defaultSettings());
  for (const { name, capture, expected } of cases) {
    try {
      const { found, wanted } = comparison(expected, extract(capture));
      if (!isDeepStrictEqual(found, wanted)) return name;
    } catch {
      return name;
    }
  }
  return null;
}

interface Mutant {
  readonly group: string;
  readonly name: string;
  readonly apply: () => () => void;
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

type Numbers = Record<string, unknown>;

/** Every weight a third larger and a third smaller. */
function shifted(weights: Numbers, path: readonly string[]): Mutant[] {
  return Object.entries(weights).flatMap(([name, value]): Mutant[] => {
    if (typeof value === "object" && value !== null) return shifted(value as Numbers, [...path, name]);
    if (typeof value !== "number") return [];
    return [4 / 3, 2 / 3].map((factor) => ({
      group: `weights: ${path[0] ?? name}`,
      name: `${[...path, name].join(".")} ×${factor.toFixed(2)}`,
      apply: () => {
        weights[name] = value * factor;
        return () => {
          weights[name] = value;
        };
      },
    }));
  });
}

const unchanged = firstFailure();
if (unchanged) throw new Error(`the cases fail before anything is changed: ${unchanged}`);

const table = new Map<string, { killed: number; survivors: string[] }>();
const asked = process.argv.includes("--rules") ? dropped() : [...dropped(), ...shifted(WEIGHTS as Numbers, [])];
for (const mutant of asked) {
  const undo = mutant.apply();
  const killer = firstFailure();
  undo();
  const row = table.get(mutant.group) ?? { killed: 0, survivors: [] };
  if (killer) row.killed++;
  else row.survivors.push(mutant.name);
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
