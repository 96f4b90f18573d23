import { toWesternDigits } from "../arabic/digits.ts";
import { ROLES, type Role } from "../findings/finding.ts";
import { correctionProblem } from "../problems/correction.ts";
import type { Problem } from "../problems/problem.ts";
import { nearestName } from "../yaml/nearest.ts";
import type { YamlNode } from "../yaml/read-yaml.ts";
import { formOf } from "./correction-fields.ts";
import { type Reading, wrong } from "./correction-values.ts";

/** Roles that a correction gives to lines: `lines: {56: furniture, 57-60: body}`. */
export interface RolesGiven {
  /** First and last line of the capture, 1-based; one line is its own last. */
  readonly from: number;
  readonly to: number;
  readonly role: Role;
  /** Line of the correction file. */
  readonly line: number;
}

/** Longest run of lines that one entry may name; no capture of an article has more. */
const MOST_LINES = 100_000;
const RUN = /^(\d{1,7})(?:\s*(?:-|\.\.|:)\s*(\d{1,7}))?$/u;
const byCase = new Map<string, Role>(ROLES.map((role) => [role.toLowerCase(), role]));

/** The runs of lines that a name stands for: "5", "3-5", «٣-٥», "5, 7"; null when it names none. */
function runsOf(name: string): { from: number; to: number }[] | null {
  const parts = toWesternDigits(name)
    .replaceAll(/[\u2010-\u2015]/gu, "-")
    .split(/[,،]/u);
  const runs = parts.map((part) => {
    const run = RUN.exec(part.trim());
    return { from: Number(run?.[1] ?? 0), to: Number(run?.[2] ?? run?.[1] ?? 0) };
  });
  return runs.every(({ from, to }) => from >= 1 && to >= from && to - from <= MOST_LINES) ? runs : null;
}

/** Reads the roles; what names no line or no role is told and left out. */
export function rolesOf(reading: Reading, node: YamlNode): RolesGiven[] {
  if (node.kind === "nothing") return [];
  // `- 5: furniture` for each line says the same.
  if (node.kind === "list" && node.items.every(({ kind }) => kind === "map"))
    return node.items.flatMap((item) => rolesOf(reading, item));
  if (node.kind !== "map") return wrong(reading, node, "correction-wrong-type") ?? [];
  const { file, problems } = reading;
  return node.fields.flatMap(({ name, line, value }): RolesGiven[] => {
    const runs = runsOf(name);
    const written = value.kind === "text" ? value.text.trim() : value.written;
    const role = byCase.get(written.toLowerCase());
    const where = { file, line, field: "lines", found: `lines: ${name}: ${written}` };
    if (runs === null) {
      problems.push(correctionProblem("correction-wrong-type", { ...where, write: formOf("lines") }));
      return [];
    }
    if (role === undefined) {
      const meant = nearestName(written, ROLES) ?? (written === "footer" || written === "nav" ? "furniture" : null);
      problems.push(correctionProblem("correction-role", { ...where, write: meant && `lines: {${name}: ${meant}}` }));
      return [];
    }
    return runs.map(({ from, to }) => ({ from, to, role, line }));
  });
}

/** The role of each line named, the last word counting. */
export function rolesByLine(given: readonly RolesGiven[]): Map<number, Role> {
  const roles = new Map<number, Role>();
  for (const { from, to, role } of given) for (let number = from; number <= to; number++) roles.set(number, role);
  return roles;
}

/** What a correction says of lines. */
export interface LinesCorrected {
  readonly file: string;
  readonly lines: ReadonlyMap<number, Role>;
  /** The same roles as they were written, for what is to be said of them. */
  readonly roles: readonly RolesGiven[];
}

/** A correction without its roles. */
export const withoutRoles = <Said extends LinesCorrected>(correction: Said): Said => ({
  ...correction,
  lines: new Map(),
  roles: [],
});

/** The problem with roles that leave no article. */
export function rolesUndone(id: string, correction: LinesCorrected | null): Problem {
  const line = correction?.roles[0]?.line ?? null;
  return correctionProblem("correction-roles-undone", {
    file: correction?.file ?? null,
    id,
    line,
    field: "lines",
    found: "lines",
  });
}

/** A problem for each entry that names no line of the capture. `lines` are the numbers it has. */
export function unknownLines(given: readonly RolesGiven[], lines: ReadonlySet<number>, file: string): Problem[] {
  const has = ({ from, to }: RolesGiven): boolean => {
    for (let number = from; number <= to; number++) if (lines.has(number)) return true;
    return false;
  };
  return given
    .filter((entry) => !has(entry))
    .map(({ from, to, line }) =>
      correctionProblem("correction-unknown-line", {
        file,
        line,
        field: "lines",
        found: from === to ? String(from) : `${from}-${to}`,
      }),
    );
}
