import { finding, KINDS, type Kind, type Role } from "../src/findings/finding.ts";
import { reasonText } from "../src/findings/wording.ts";
import type { RecordLine } from "../src/record/schema.ts";

/** Kinds of roles that no kind is named after. */
const PLAIN: Partial<Record<Role, Kind>> = {
  meta: "details",
  body: "sentence",
  furniture: "around",
  related: "relatedListed",
};

/** A line of a made-up record, found to be of the plainest kind of its role. */
export function lineOf(number: number, role: Role, text: string): RecordLine {
  const { kind } = finding(role, PLAIN[role] ?? KINDS.find((name) => name === role) ?? "around");
  return { number, role, kind, evidence: [], reason: reasonText({ kind, evidence: [] }, "ar"), text };
}
