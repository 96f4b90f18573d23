import { stat } from "node:fs/promises";
import { homeOf, type Outcome, readRecords, settingsOf } from "../archive.ts";
import type { Problem } from "../problems/problem.ts";
import { publishProblem } from "../problems/publish.ts";
import { type Terminal, tellProblems } from "./command.ts";
import { fromUser } from "./paths.ts";
import { viewRecord } from "./record-view.ts";

/** How to print what was understood. */
export interface ParseOptions {
  readonly json?: boolean;
}

/** The places that exist, and a problem for each that does not. */
async function existing(places: readonly string[]): Promise<{ found: string[]; problems: Problem[] }> {
  const found: string[] = [];
  const problems: Problem[] = [];
  for (const place of places) {
    const there = await stat(place).catch(() => null);
    if (there) found.push(place);
    else problems.push(publishProblem("folder-missing", { file: place, found: place }));
  }
  return { found, problems };
}

/**
 * `warraq parse`: what the program understands of captures; files or folders. `--json` prints one record of
 * docs/record.md per line, as they come, so that any number of captures fits in memory.
 */
export async function parse(places: readonly string[], options: ParseOptions, terminal: Terminal): Promise<number> {
  const { found, problems } = await existing(places.map((place) => fromUser(place, terminal.env)));
  let code = tellProblems(terminal, problems);
  for (const group of await byHome(found)) {
    const { settings, problems: inSettings } = await settingsOf(group[0] ?? ".");
    code = Math.max(code, tellProblems(terminal, inSettings));
    for await (const outcome of readRecords(group, settings)) code = Math.max(code, print(outcome, options, terminal));
  }
  return code;
}

/** Neighbouring places of one archive together, in the order given: they share settings, and rules are compiled once. */
async function byHome(places: readonly string[]): Promise<string[][]> {
  const groups: { home: string; places: string[] }[] = [];
  for (const place of places) {
    const home = await homeOf(place);
    const last = groups.at(-1);
    if (last?.home === home) last.places.push(place);
    else groups.push({ home, places: [place] });
  }
  return groups.map((group) => group.places);
}

/** Prints one record; problems that the record itself holds are told only when no record came of the capture. */
function print({ record, problems }: Outcome, options: ParseOptions, terminal: Terminal): number {
  if (record) terminal.print(options.json ? JSON.stringify(record) : viewRecord(record, terminal.voice));
  const own = new Set(record?.problems.map(({ code }) => code));
  // A correction that belongs to no capture is the archive's business (warraq check), not that of a file looked at.
  const told = problems.filter(({ code }) => !own.has(code) && code !== "correction-orphan");
  return tellProblems(terminal, told);
}
