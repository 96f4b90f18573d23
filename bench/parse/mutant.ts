import { COUNTS } from "../../src/extract/weights/counts.ts";
import { DATES } from "../../src/extract/weights/dates.ts";
import { DOUBTS } from "../../src/extract/weights/doubts.ts";
import { WEIGHTS } from "../../src/extract/weights/evidence.ts";
import { LENGTHS } from "../../src/extract/weights/lengths.ts";
import { SHARES } from "../../src/extract/weights/shares.ts";

/** A change to the numbers or rules of the program, which is undone by calling what `apply` gives. */
export interface Mutant {
  readonly group: string;
  readonly name: string;
  readonly apply: () => () => void;
}

type Numbers = Record<string, unknown>;

/** Numbers that count something: they are shifted by whole ones. */
const COUNTED: ReadonlySet<string> = new Set(["lengths", "counts", "dates", "doubts"]);

/** Every number a third larger and a third smaller; what counts something by whole ones, one at least. */
function shifted(numbers: Numbers, path: readonly string[]): Mutant[] {
  return Object.entries(numbers).flatMap(([name, value]): Mutant[] => {
    if (typeof value === "object" && value !== null) return shifted(value as Numbers, [...path, name]);
    if (typeof value !== "number") return [];
    const third = COUNTED.has(path[0] ?? "") ? Math.max(1, Math.round(value / 3)) : value / 3;
    return [value + third, value - third].map((shift) => ({
      group: `weights: ${path[0] ?? name}`,
      name: `${[...path, name].join(".")} ${value} → ${Number(shift.toFixed(2))}`,
      apply: () => {
        numbers[name] = shift;
        return () => {
          numbers[name] = value;
        };
      },
    }));
  });
}

/** Every number of src/extract/weights, shifted both ways. */
export const shiftedNumbers = (): Mutant[] => [
  ...shifted(WEIGHTS as Numbers, []),
  ...shifted({ lengths: LENGTHS, counts: COUNTS, dates: DATES, shares: SHARES, doubts: DOUBTS }, []),
];
