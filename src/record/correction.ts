import { toWesternDigits } from "../arabic/digits.ts";
import { correctionProblem } from "../problems/correction.ts";
import type { Problem } from "../problems/problem.ts";
import { readYaml, type YamlField, type YamlNode } from "../yaml/read-yaml.ts";
import { yesOrNo } from "../yes-or-no.ts";
import { type Arrangement, arrange, UNARRANGED } from "./arrangement.ts";
import {
  CORRECTABLE,
  CORRECTION_FORM,
  type CorrectableField,
  correctionName,
  formOf,
  isArranging,
  meantName,
} from "./correction-fields.ts";
import { type LinesCorrected, type RolesGiven, rolesByLine, rolesOf } from "./correction-lines.ts";
import {
  addressOf,
  bodyOf,
  dateOf,
  imagesOf,
  keyword,
  namesApart,
  partsOf,
  publisherOf,
  type Reading,
  textOf,
  textsOf,
  wrong,
} from "./correction-values.ts";
import type { Block } from "./schema.ts";

/**
 * Corrections: `articles/<id>.yaml` beside a capture holds what an archivist knows from outside. Every field of the
 * record can be set or emptied (null), alone or with its own reason (`{value, note}`), and lines can be given roles.
 */

/** What a correction can set. */
interface Values {
  headline: string | null;
  standfirst: string | null;
  section: string | null;
  publisher: { id?: string; name: string } | null;
  byline: string | null;
  agencies: string[];
  place: string | null;
  published: string | null;
  updated: string | null;
  captured: string | null;
  body: Omit<Block, "lines">[];
  images: { caption: string | null; credit: string | null }[];
  related: string[];
  tags: string[];
  subjects: string[];
  url: string | null;
}

/** A correction as read: only valid values, with the note that each rests on. */
export interface Correction extends LinesCorrected {
  readonly by: string | null;
  readonly note: string | null;
  readonly values: Partial<Values>;
  readonly notes: Partial<Record<CorrectableField, string>>;
  /** Where the article stands in the archive. */
  readonly arrangement: Arrangement;
}

type Read<Field extends CorrectableField> = (reading: Reading, node: YamlNode) => Values[Field] | undefined;

const orNull =
  <T>(read: (reading: Reading, node: YamlNode) => T | undefined) =>
  (reading: Reading, node: YamlNode): T | null | undefined =>
    node.kind === "nothing" ? null : read(reading, node);

/** Several names may stand in a list: `byline: [أحمد, منى]`. */
const people = orNull((reading, node) =>
  node.kind === "list" ? textsOf(reading, node, (text) => [text])?.join("، ") : textOf(reading, node),
);
const names = (reading: Reading, node: YamlNode): string[] | undefined => textsOf(reading, node, namesApart);

const READERS: { readonly [Field in CorrectableField]: Read<Field> } = {
  headline: orNull(textOf),
  standfirst: orNull(textOf),
  section: orNull(textOf),
  publisher: orNull(publisherOf),
  byline: people,
  agencies: names,
  place: orNull(textOf),
  published: orNull(dateOf),
  updated: orNull(dateOf),
  captured: orNull(dateOf),
  body: bodyOf,
  images: imagesOf,
  related: (reading, node) => textsOf(reading, node, (text) => text.split("\n")),
  tags: (reading, node) => names(reading, node)?.map(keyword).filter(Boolean),
  subjects: (reading, node) => names(reading, node)?.map(keyword).filter(Boolean),
  url: orNull(addressOf),
};

/** Fields whose own form is `{…}`: there a map is the value, unless it says `value`. */
const OWN_MAPS: ReadonlySet<string> = new Set(["publisher", "body", "images", "pictures"]);

/**
 * Reads a correction. What is wrong is reported with its line and left out; the rest holds. Pure; never throws.
 * @param source the YAML text
 * @param file its path, for messages
 */
export function parseCorrection(source: string, file: string): { correction: Correction; problems: Problem[] } {
  const { root, problems } = readYaml(source, CORRECTION_FORM, file);
  return correctionOf(root?.fields ?? [], file, problems);
}

/**
 * A correction from its fields, wherever they stand: in a file of its own, or in a table of corrections.
 * @param noticed what was noticed in reading the file; it comes first among the problems
 */
export function correctionOf(
  fields: readonly YamlField[],
  file: string,
  noticed: readonly Problem[],
): { correction: Correction; problems: Problem[] } {
  const problems = [...noticed];
  const values: Record<string, unknown> = {};
  const notes: Partial<Record<CorrectableField, string>> = {};
  const heading: Record<"by" | "note", string | null> = { by: null, note: null };
  let roles: RolesGiven[] = [];
  let arrangement = UNARRANGED;
  for (const { name: written, line, value } of onlyOnce(fields, file, problems)) {
    const field = correctionName(written);
    if (field === null) {
      const found = `${written}: ${value.written}`.slice(0, 120);
      const meant = meantName(written);
      const number = /^(?:lines?|سطر|السطر)?\s*(\d+(?:-\d+)?)$/iu.exec(toWesternDigits(written))?.[1];
      const named = meant && (value.written.includes("\n") ? `${meant}:` : `${meant}: ${value.written}`);
      const write = number ? `lines: {${number}: ${value.written}}` : named;
      problems.push(correctionProblem("correction-unknown-field", { file, line, field: written, found, write }));
      continue;
    }
    const reading: Reading = { file, field, problems };
    if (field === "by" || field === "note") {
      if (value.kind !== "nothing") heading[field] = people(reading, value) ?? null;
    } else if (value.kind === "nothing" && value.blank) {
      problems.push(
        correctionProblem("correction-blank", { file, line, field, found: `${field}:`, write: `${field}: null` }),
      );
    } else if (field === "lines") roles = rolesOf(reading, value);
    else if (isArranging(field)) {
      const { plain } = unwrap(reading, value);
      if (plain !== null) arrangement = { ...arrangement, ...arrange(field, reading, plain) };
    } else {
      const { plain, note } = unwrap(reading, value);
      const read = plain === null ? undefined : READERS[field](reading, plain);
      if (read === undefined) continue;
      values[field] = read;
      if (note !== null) notes[field] = note;
    }
  }
  const lines = rolesByLine(roles);
  const silent = lines.size === 0 && Object.keys(values).length === 0 && arrangement === UNARRANGED;
  if (silent && problems.length === 0 && (heading.by ?? heading.note) !== null)
    problems.push(correctionProblem("correction-no-field", { file, found: heading.note ?? heading.by }));
  return {
    correction: { file, ...heading, values: values as Partial<Values>, notes, lines, roles, arrangement },
    problems: toldOnce(problems),
  };
}

/** Each problem once: a reference can bring the same value many times. */
const toldOnce = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((each) => [JSON.stringify(each), each])).values(),
];

/** The fields without those that stand twice with two values: which is meant cannot be told. */
function onlyOnce(fields: readonly YamlField[], file: string, problems: Problem[]): YamlField[] {
  const first = new Map<string, YamlField>();
  const clashing = new Set<string>();
  for (const field of fields) {
    const name = correctionName(field.name) ?? field.name;
    const before = first.get(name);
    if (!before) first.set(name, field);
    else if (before.value.written !== field.value.written) {
      clashing.add(name);
      const found =
        `${before.name}: ${before.value.written} (${before.line}) / ${field.value.written} (${field.line})`.slice(
          0,
          160,
        );
      problems.push(correctionProblem("correction-twice", { file, line: field.line, field: name, found }));
      // Of two that contradict each other on whether an article is shown, the one counts that can be taken back.
      if (name === "hidden" && hides(field.value)) first.set(name, field);
    }
  }
  return [...first].filter(([name]) => name === "hidden" || !clashing.has(name)).map(([, field]) => field);
}

/** Whether a value of `hidden` takes an article off the site: whatever does not say that it is shown. */
const hides = (value: YamlNode): boolean =>
  value.kind !== "nothing" && (value.kind !== "text" || yesOrNo(value.text) !== false);

/** `{value, note}` gives a value its own reason; anything else is the value itself. */
function unwrap(reading: Reading, node: YamlNode): { plain: YamlNode | null; note: string | null } {
  if (node.kind !== "map" || (!node.written.startsWith("{") && !node.written.includes("\n")))
    return { plain: node, note: null };
  const says = (name: string): boolean => node.fields.some((field) => field.name.toLowerCase() === name);
  const own = OWN_MAPS.has(reading.field);
  const noteOf = (note: YamlNode | undefined): string | null =>
    note && note.kind !== "nothing" ? (textOf(reading, note) ?? null) : null;
  if (own && !says("value")) {
    const note = node.fields.find(({ name }) => name === "note")?.value;
    return { plain: node, note: noteOf(reading.field === "publisher" ? note : undefined) };
  }
  const parts = partsOf(reading, node, ["value", "note"]);
  const value = parts.get("value")?.value;
  if (!value) {
    // Without a value there is nothing to set, whatever else stands there.
    if (reading.problems.at(-1)?.code !== "correction-unknown-part")
      wrong(reading, node, "correction-wrong-type", `${formOf(reading.field).replace(": ", ": {value: ")}, note: …}`);
    return { plain: null, note: null };
  }
  return { plain: value, note: noteOf(parts.get("note")?.value) };
}

/** The fields a correction sets, in the order of the record. */
export const fieldsSet = ({ values }: Correction): CorrectableField[] => CORRECTABLE.filter((field) => field in values);
