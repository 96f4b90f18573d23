import { isMap, LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import type { Problem } from "../problems/problem.ts";
import { recordProblem } from "../problems/record.ts";
import { isEdtf } from "./edtf.ts";
import { blockSchema, imageSchema, type Role, roleSchema } from "./schema.ts";

/**
 * Corrections: `articles/<id>.yaml` beside a capture holds what an archivist knows from outside. Every field of the
 * record can be set or emptied (null), alone or with its own reason (`{value, note}`), and lines can be given roles.
 */

const text = z.string().trim().min(1, "نص غير فارغ / text that is not empty");
const date = z.string().refine(isEdtf, { error: "EDTF" });
const block = z.union([text, z.strictObject({ type: blockSchema.shape.type.default("paragraph"), text })]);
const image = z.strictObject({
  caption: imageSchema.shape.caption.default(null),
  credit: imageSchema.shape.credit.default(null),
});

/** The fields a correction can set, each with the kind of its value. */
export const correctable = {
  headline: text.nullable(),
  standfirst: text.nullable(),
  section: text.nullable(),
  publisher: z.union([text, z.strictObject({ id: text.optional(), name: text })]).nullable(),
  byline: text.nullable(),
  agencies: z.array(text),
  place: text.nullable(),
  published: date.nullable(),
  updated: date.nullable(),
  captured: date.nullable(),
  body: z.array(block),
  images: z.array(image),
  related: z.array(text),
  tags: z.array(text),
  url: z.url({ protocol: /^https?$/ }).nullable(),
} as const;

/** Name of a field that a correction can set. */
export type CorrectableField = keyof typeof correctable;

type Values = { [Field in CorrectableField]: z.infer<(typeof correctable)[Field]> };

/** A correction as read: only valid values, with the note that each rests on. */
export interface Correction {
  readonly file: string;
  readonly by: string | null;
  readonly note: string | null;
  readonly values: Partial<Values>;
  readonly notes: Partial<Record<CorrectableField, string>>;
  readonly lines: ReadonlyMap<number, Role>;
}

const DATES: ReadonlySet<string> = new Set(["published", "updated", "captured"]);
const isField = (name: string): name is CorrectableField => Object.hasOwn(correctable, name);
const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 120);

/** YAML 1.2 reads 2022 as a number; every scalar of a correction is text, except null. */
const asText = (value: unknown): unknown => (typeof value === "number" ? String(value) : value);

/**
 * Reads a correction. What is wrong is reported with its line and left out; the rest holds. Pure; never throws.
 * @param source the YAML text
 * @param file its path, for messages
 */
export function parseCorrection(source: string, file: string): { correction: Correction; problems: Problem[] } {
  const problems: Problem[] = [];
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const values: Record<string, unknown> = {};
  const notes: Record<string, string> = {};
  const lines = new Map<number, Role>();
  const heading: Record<"by" | "note", string | null> = { by: null, note: null };
  const syntax = document.errors[0];
  if (syntax || (document.contents !== null && !isMap(document.contents))) {
    const line = syntax ? counter.linePos(syntax.pos[0]).line : 1;
    problems.push(recordProblem("correction-unreadable", { file, line, found: syntax?.message.split("\n")[0] ?? "" }));
  } else if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      const key = pair.key as { value?: unknown; range?: [number, number, number] } | null;
      const name = String(key?.value ?? "");
      const line = key?.range ? counter.linePos(key.range[0]).line : 1;
      const where = { file, line, field: name };
      const value = asText((pair.value as { toJS?: (d: unknown) => unknown } | null)?.toJS?.(document) ?? null);
      if (name === "by" || name === "note") {
        if (typeof value === "string" && value.trim()) heading[name] = value.trim();
        else problems.push(recordProblem("correction-wrong-type", { ...where, found: `${name}: ${shown(value)}` }));
      } else if (name === "lines") {
        problems.push(...readRoles(value, where, lines));
      } else if (!isField(name)) {
        problems.push(recordProblem("correction-unknown-field", { ...where, found: name }));
      } else {
        const { plain, note } = unwrap(value);
        const checked = correctable[name].safeParse(asText(plain));
        if (checked.success) {
          values[name] = checked.data;
          if (note) notes[name] = note;
        } else {
          const code =
            DATES.has(name) && typeof plain === "string" ? "correction-impossible-date" : "correction-wrong-type";
          problems.push(recordProblem(code, { ...where, found: `${name}: ${shown(plain)}` }));
        }
      }
    }
  }
  return { correction: { file, ...heading, values: values as Partial<Values>, notes, lines }, problems };
}

/** `{value, note}` gives a value its own reason; anything else is the value itself. */
function unwrap(value: unknown): { plain: unknown; note: string | null } {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && "value" in value) {
    const { value: plain, note } = value as { value: unknown; note?: unknown };
    return { plain, note: typeof note === "string" && note.trim() ? note.trim() : null };
  }
  return { plain: value, note: null };
}

/** Reads `lines: {56: furniture}` into the map; reports what is no line number or no role. */
function readRoles(
  value: unknown,
  where: { file: string; line: number; field: string },
  into: Map<number, Role>,
): Problem[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [recordProblem("correction-wrong-type", { ...where, found: `lines: ${shown(value)}` })];
  }
  const problems: Problem[] = [];
  for (const [number, role] of Object.entries(value)) {
    const checked = roleSchema.safeParse(role);
    if (/^[1-9]\d*$/.test(number) && checked.success) into.set(Number(number), checked.data);
    else problems.push(recordProblem("correction-wrong-type", { ...where, found: `lines: ${number}: ${shown(role)}` }));
  }
  return problems;
}
