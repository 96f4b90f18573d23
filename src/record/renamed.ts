import path from "node:path";
import type { Capture } from "../capture/capture.ts";
import type { Problem } from "../problems/problem.ts";
import { recordProblem } from "../problems/record.ts";
import { safeId } from "./identity.ts";

/** What is told of ids: those that had to differ from the capture's name, and those that are one on some file system. */

/** Gives the note on a capture whose id had to change; of a table's rows the first, which stands for its kind. */
export function noteRenamed(): (capture: Pick<Capture, "id" | "file">, row: number | null) => Problem[] {
  const told = new Set<string>();
  return ({ id, file }, row) => {
    const safe = safeId(id);
    if (safe === id.normalize("NFC") || (row !== null && told.has(file))) return [];
    if (row !== null) told.add(file);
    return [recordProblem("id-made-safe", { file, id: safe, row, found: row === null ? safe : `${id} → ${safe}` })];
  };
}

/** A name with the signs that are joined to letters told apart: "cafe◌́.txt". */
const spelt = (name: string): string => name.replaceAll(/\p{M}/gu, "\u25cc$&");

/** Two captures whose ids are one, here or where capital and small letters are one. */
export function clash(
  id: string,
  first: string,
  where: { readonly file: string; readonly other: string; readonly row: number | null },
): Problem {
  const { file, other, row } = where;
  // "café" as macOS writes it and as others do: one id, and two names that look the same.
  const [own, others] = [path.basename(file), path.basename(other)];
  const isForm = own !== others && own.normalize("NFC") === others.normalize("NFC");
  if (isForm) return recordProblem("id-clash", { file, id, row, found: `${spelt(own)}, ${spelt(others)} (${other})` });
  const found = id === first ? `${id} (${other})` : `${id}, ${first} (${other})`;
  return recordProblem(id === first ? "duplicate-id" : "id-clash", { file, id, row, found });
}
