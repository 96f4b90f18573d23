import { readdir } from "node:fs/promises";
import path from "node:path";
import { correctionProblem } from "../problems/correction.ts";
import type { Problem } from "../problems/problem.ts";
import { readWritten } from "../written-file.ts";
import { type Correction, correctionOf } from "./correction.ts";
import { correctionName } from "./correction-fields.ts";
import { rowsOfCsv } from "./correction-rows.ts";
import { rowsOfYaml } from "./correction-tree.ts";
import { safeId } from "./identity.ts";
import type { TableRow } from "./table-row.ts";

/**
 * The table of corrections: `articles/corrections.csv` or `corrections.yaml`, a row a field (id, field, value, note), for who
 * corrects many articles at once. Its values are judged as those of single corrections are.
 */

/** The corrections of one article in the table. */
export interface CorrectionInTable {
  readonly correction: Correction;
  readonly problems: readonly Problem[];
  /** 1-based line of each field, by its name. */
  readonly lineOf: ReadonlyMap<string, number>;
  /** The rows as they are written, so that a change in them is noticed. */
  readonly key: string;
}

/** The table by ids of articles; empty where there is none. */
export interface CorrectionTable {
  readonly byId: ReadonlyMap<string, CorrectionInTable>;
  /** What is wrong with the table itself: rows of no article, columns that mean nothing. */
  readonly problems: readonly Problem[];
}

/** Names the table may have, the preferred first. */
const NAMES = ["corrections.csv", "corrections.yaml", "corrections.yml", "corrections.tsv"] as const;

/** Whether a file of the archive's folder is the table of corrections. */
export const isCorrectionTable = (name: string): boolean => (NAMES as readonly string[]).includes(name.toLowerCase());

/** The corrections of one article from its rows. */
function inTable(rows: readonly TableRow[], file: string): CorrectionInTable {
  const { correction, problems } = correctionOf(
    rows.map(({ field }) => field),
    file,
    [],
  );
  const by = rows.find((row) => row.by !== null)?.by ?? null;
  const lineOf = new Map(rows.map(({ field }) => [correctionName(field.name) ?? field.name, field.line]));
  return {
    correction: { ...correction, by: correction.by ?? by },
    problems,
    lineOf,
    key: JSON.stringify([file, rows]),
  };
}

function readTable(file: string): { rows: readonly TableRow[]; problems: readonly Problem[] } {
  const written = readWritten(file);
  if (written === null) return { rows: [], problems: [] };
  if ("hindrance" in written) {
    const unreadable = correctionProblem("corrections-unreadable", { file, found: path.basename(file) });
    return { rows: [], problems: [unreadable, written.hindrance] };
  }
  const { rows, problems } = /\.ya?ml$/iu.test(file) ? rowsOfYaml(written.text, file) : rowsOfCsv(written.text, file);
  return { rows, problems: [...written.problems, ...problems] };
}

/** Reads the table of an archive's folder; of two files both are read, and the first says what counts. Never throws. */
export async function readCorrectionTable(folder: string): Promise<CorrectionTable> {
  const rank = (name: string): number => (NAMES as readonly string[]).indexOf(name.toLowerCase());
  const names = (await readdir(folder).catch(() => [])).filter(isCorrectionTable).sort((a, b) => rank(a) - rank(b));
  const byId = new Map<string, CorrectionInTable>();
  const problems: Problem[] = [];
  for (const name of names) {
    const file = path.join(folder, name);
    const read = readTable(file);
    problems.push(...read.problems);
    const groups = new Map<string, TableRow[]>();
    for (const row of read.rows) groups.set(safeId(row.id), [...(groups.get(safeId(row.id)) ?? []), row]);
    for (const [id, rows] of groups) {
      if (!byId.has(id)) byId.set(id, inTable(rows, file));
      else
        problems.push(
          correctionProblem("correction-second", {
            file,
            id,
            line: rows[0]?.field.line ?? null,
            found: names[0] ?? name,
          }),
        );
    }
  }
  return { byId, problems };
}

/** Fields that both say, as the table names them. */
function saidTwice(single: Correction, { correction, lineOf }: CorrectionInTable): [name: string, line: number][] {
  const { arrangement } = single;
  const arranged: Readonly<Record<string, boolean>> = {
    hidden: arrangement.hidden,
    aliases: arrangement.aliases.length > 0,
    versionOf: arrangement.versionOf !== undefined,
    pictures: arrangement.pictures.length > 0,
    lines: single.lines.size > 0 && correction.lines.size > 0,
  };
  return [...lineOf].filter(([name]) => name in single.values || arranged[name] === true);
}

/**
 * A correction of its own and what the table says of the same article, as one. Where both say a field the single one counts
 * and the row is told.
 */
export function joinCorrections(
  single: Correction,
  table: CorrectionInTable,
): { correction: Correction; problems: Problem[] } {
  const rows = table.correction;
  const twice = saidTwice(single, table);
  const names = new Set(twice.map(([name]) => name));
  const others = Object.fromEntries(Object.entries(rows.values).filter(([name]) => !names.has(name)));
  const reasons = Object.fromEntries(Object.entries(rows.notes).filter(([name]) => !names.has(name)));
  // The single file's general reason is not the reason of a row.
  const silent = single.note === null ? [] : Object.keys(others).filter((name) => !(name in rows.notes));
  const unexplained = Object.fromEntries(silent.map((name) => [name, path.basename(rows.file)]));
  const { arrangement } = single;
  const correction: Correction = {
    ...single,
    by: single.by ?? rows.by,
    values: { ...others, ...single.values },
    notes: { ...unexplained, ...reasons, ...single.notes },
    lines: single.lines.size > 0 ? single.lines : rows.lines,
    roles: single.lines.size > 0 ? single.roles : rows.roles,
    arrangement: {
      ...(arrangement.versionOf === undefined ? rows.arrangement : arrangement),
      // An article that either takes off the site stays off it.
      hidden: arrangement.hidden || rows.arrangement.hidden,
      aliases: arrangement.aliases.length > 0 ? arrangement.aliases : rows.arrangement.aliases,
      pictures: arrangement.pictures.length > 0 ? arrangement.pictures : rows.arrangement.pictures,
    },
  };
  const problems = twice.map(([field, line]) =>
    correctionProblem("correction-both", { file: rows.file, line, field, found: `${field} (${single.file})` }),
  );
  return { correction, problems };
}
