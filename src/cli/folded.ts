import type { Problem } from "../problems/problem.ts";
import { type Terminal, tell, tellProblems } from "./command.ts";
import type { Place } from "./paths.ts";
import { inOrder } from "./voice.ts";

/** What a build tells of its problems: an archive of thousands has one note hundreds of times, and the summary stands below them. */

/** Problems of one kind, errors apart, that are told one by one: enough to see what the kind is. */
const TOLD = 3;

/** Problems of one kind that are told, and how many more there are. */
interface Kind {
  readonly told: readonly Problem[];
  readonly more: number;
}

/** Problems by kind, the worst kind first; every error is told. */
function kindsOf(problems: readonly Problem[]): Kind[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of inOrder(problems)) {
    const key = `${problem.severity} ${problem.code}`;
    kinds.set(key, [...(kinds.get(key) ?? []), problem]);
  }
  return [...kinds.values()].map((all) => {
    const told = all[0]?.severity === "error" ? all : all.slice(0, TOLD);
    return { told, more: all.length - told.length };
  });
}

/** Tells problems as `tellProblems` does, of one kind the first few and how many more; all of them where every step is told. */
export function tellFolded(terminal: Terminal, problems: readonly Problem[], places: readonly Place[] = []): number {
  if (terminal.loudness !== "normal") return tellProblems(terminal, problems, places);
  const codes = kindsOf(problems).map(({ told, more }) => {
    const code = tellProblems(terminal, told, places);
    if (more > 0)
      tell(terminal, {
        ar: `    … وغيرها من هذا النوع، وعددها ${more}؛ كلها مع ‎--verbose، وفي warraq check`,
        en: `    … and ${more} more of this kind; all of them with --verbose, and in warraq check`,
      });
    return code;
  });
  return Math.max(0, ...codes);
}
