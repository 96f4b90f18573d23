import { homeOf, type Outcome, readRecords, settingsOf } from "../archive.ts";
import { notReadProblem } from "../files/not-read-problem.ts";
import { inspect } from "../files/regular-file.ts";
import type { Problem } from "../problems/problem.ts";
import { type Terminal, tellProblems } from "./command.ts";
import { foldersOf, placeOf } from "./paths.ts";
import { viewRecord } from "./record-view.ts";
import { jsonPieces } from "./visible.ts";

/** How to print what was understood. */
export interface ParseOptions {
  readonly json?: boolean;
}

/** The places that can be opened, and a problem for each that cannot. */
function openable(places: readonly string[]): { found: string[]; problems: Problem[] } {
  const found: string[] = [];
  const problems: Problem[] = [];
  for (const place of places) {
    const kind = inspect(place);
    if (typeof kind === "string") found.push(place);
    else problems.push(notReadProblem(kind, place));
  }
  return { found, problems };
}

/**
 * `warraq parse`: what the program understands of captures; files or folders. `--json` prints one record of
 * docs/record.md per line, as they come, so that any number of captures fits in memory.
 */
export async function parse(places: readonly string[], options: ParseOptions, terminal: Terminal): Promise<number> {
  const given = places.map((place) => placeOf(place, "", terminal.env));
  const { found, problems } = openable(given.map(({ path }) => path));
  const known = foldersOf(given);
  let code = tellProblems(terminal, problems, known);
  for (const group of await byHome(found)) {
    const { settings, problems: inSettings } = await settingsOf(group[0] ?? ".");
    code = Math.max(code, tellProblems(terminal, inSettings, known));
    for await (const outcome of readRecords(group, settings)) {
      print(outcome, options, terminal);
      code = Math.max(code, tellProblems(terminal, untold(outcome), known));
    }
  }
  return code;
}

/** Neighbouring places of one archive together, in the order given: they share settings, and rules are compiled once. */
async function byHome(places: readonly string[]): Promise<string[][]> {
  const groups: { home: string; places: string[] }[] = [];
  for (const place of places) {
    const home = homeOf(place);
    const last = groups.at(-1);
    if (last?.home === home) last.places.push(place);
    else groups.push({ home, places: [place] });
  }
  return groups.map((group) => group.places);
}

function print({ record }: Outcome, options: ParseOptions, terminal: Terminal): void {
  if (!record) return;
  if (options.json) terminal.printPieces(jsonPieces(record));
  else terminal.print(viewRecord(record, terminal.voice));
}

/** Problems that the record itself holds are told only when no record came of the capture. */
function untold({ record, problems }: Outcome): Problem[] {
  const own = new Set(record?.problems.map(({ code }) => code));
  // A correction that belongs to no capture is the archive's business (warraq check), not that of a file looked at.
  return problems.filter(({ code }) => !own.has(code) && !/^corrections?-orphan$/u.test(code));
}
