import { RULES } from "../../src/extract/label/rules.ts";
import { cases, firstFailure, killerOf } from "./cases.ts";
import { type Mutant, shiftedNumbers } from "./mutant.ts";

/**
 * Does every rule of labelling earn its place? Each rule is dropped, each weight shifted by a third up and down, one at a
 * time; the project's own cases (tests/extract/fixtures, dates/fixtures and dates/inference, without ../shared) must notice. A mutant that no case kills is a
 * rule nobody needs, or a case that is missing. Rules that stand in no list: predicates.ts. Usage: node --import tsx bench/parse/mutations.ts [--rules] [--only NAME]
 */

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
  const row = table.get(mutant.group) ?? { killed: 0, survivors: [] };
  if (killerOf(mutant)) row.killed++;
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
