import { clean } from "../arabic/letters.ts";
import { correctionProblem } from "../problems/correction.ts";
import type { Problem } from "../problems/problem.ts";
import { judgeAddress, withoutPassword } from "../web-address.ts";
import { nearestName } from "../yaml/nearest.ts";
import type { YamlField, YamlMap, YamlNode } from "../yaml/read-yaml.ts";
import { quoted } from "../yaml/written-line.ts";
import { typedDate } from "./correction-dates.ts";
import { type CorrectionName, formOf } from "./correction-fields.ts";
import { safeId } from "./identity.ts";
import { type Block, blockSchema } from "./schema.ts";

/** The values of a correction's fields, each from what was written; what is no such value is told and left out. */

/** Where values are read: the field, and where its problems go. */
export interface Reading {
  readonly file: string;
  readonly field: CorrectionName;
  readonly problems: Problem[];
}

type Code = Parameters<typeof correctionProblem>[0];

/** A value as messages show it: on one line, not too long. */
const shown = (text: string): string => withoutPassword(text.replaceAll(/\s+/gu, " ")).slice(0, 120);

/** Tells what is wrong with a value; gives undefined, which is no value. */
export function wrong(
  reading: Reading,
  node: YamlNode,
  code: Code,
  write: string | null = formOf(reading.field),
): undefined {
  const { file, field, problems } = reading;
  const found = `${field}: ${shown(node.written)}`;
  problems.push(correctionProblem(code, { file, line: node.line, field, found, write }));
}

/** A text on one line, as a record keeps it. */
const oneLine = (text: string): string => clean(text.replaceAll(/\s+/gu, " ")).trim();

/** Whether a node is words after all: «عاجل: خبر» on a line of its own is a field to YAML. */
const isSentence = ({ kind, written }: YamlNode): boolean =>
  kind === "map" && !/^[{[]/u.test(written) && !written.includes("\n");

/** A text; undefined when it is none. */
export function textOf(reading: Reading, node: YamlNode): string | undefined {
  const written = isSentence(node) ? node.written : node.kind === "text" ? node.text : null;
  const text = written === null ? "" : oneLine(written);
  if (text !== "") return text;
  const name = reading.field;
  if (node.kind === "text") return wrong(reading, node, "correction-wrong-type", `${name}: null`);
  if (node.kind === "nothing") return wrong(reading, node, "correction-wrong-type");
  // `{name: x}` where a name is expected means that name.
  const only = node.kind === "map" && node.fields.length === 1 ? node.fields[0]?.value : undefined;
  const meant = only?.kind === "text" ? only.text : node.written;
  return wrong(reading, node, "correction-wrong-type", `${name}: ${quoted(shown(meant))}`);
}

/** The inner fields of `{…}` by name; those that mean nothing there are told. */
export function partsOf(reading: Reading, node: YamlMap, names: readonly string[]): Map<string, YamlField> {
  const parts = new Map<string, YamlField>();
  for (const part of node.fields) {
    const name = names.find((each) => each === part.name.toLowerCase());
    if (name !== undefined) parts.set(name, part);
    else {
      const meant = nearestName(part.name, names);
      const value = shown(part.value.written);
      const found = `${part.name}: ${value}`;
      // One part alone under another name is the value itself.
      const write = meant ? `${meant}: ${value}` : node.fields.length === 1 ? `${reading.field}: ${value}` : null;
      const { file, field, problems } = reading;
      problems.push(correctionProblem("correction-unknown-part", { file, line: part.line, field, found, write }));
    }
  }
  return parts;
}

const SEPARATOR = /\s*[،,؛;|\n]\s*/u;

/** The texts of a list; one text alone is a list of one. `apart` cuts a text that names several. */
export function textsOf(
  reading: Reading,
  node: YamlNode,
  apart: (text: string) => readonly string[],
): string[] | undefined {
  if (node.kind === "nothing") return [];
  const given = node.kind === "list" ? node.items : [node];
  const texts = given.flatMap((item) => {
    const text = textOf(reading, item);
    if (text === undefined) return [];
    return item.kind === "text" && item.quoted && node.kind === "list" ? [text] : apart(text).map(oneLine);
  });
  const found = texts.filter((text) => text !== "");
  return found.length > 0 || given.length === 0 ? found : undefined;
}

/** Names in a row: «سياسة، اقتصاد», «#سياسة #اقتصاد». */
export const namesApart = (text: string): string[] => text.split(SEPARATOR).flatMap((part) => part.split(/\s+(?=#)/u));

/** A keyword without the marks it carries elsewhere: «#تشيرنوبل_اليوم». */
export const keyword = (text: string): string => text.replace(/^#/u, "").replaceAll("_", " ").trim();

/** A date, as the EDTF form the record holds. */
export function dateOf(reading: Reading, node: YamlNode): string | undefined {
  if (node.kind === "list" && node.items.length > 1) {
    const typed = typedDate(`[${node.items.map(({ written }) => written).join(",")}]`);
    return wrong(
      reading,
      node,
      "correction-date-form",
      "write" in typed && typed.write ? `${reading.field}: ${typed.write}` : undefined,
    );
  }
  if (node.kind !== "text") return wrong(reading, node, "correction-wrong-type");
  const typed = typedDate(node.text);
  if ("fault" in typed) {
    const code = typed.fault === "form" ? "correction-date-form" : "correction-impossible-date";
    const [, day = "", reason = ""] = /^([^()]+)\(([^()]+)\)$/u.exec(node.text.trim()) ?? [];
    const apart = day === "" ? null : typedDate(day);
    const instead = apart && "edtf" in apart ? `{value: ${apart.edtf}, note: ${quoted(reason.trim())}}` : typed.write;
    return wrong(reading, node, code, instead && `${reading.field}: ${instead}`);
  }
  if (typed.doubtful) wrong(reading, node, "correction-date-read", `${reading.field}: ${typed.edtf}`);
  return typed.edtf;
}

/** An address that may be a link. */
export function addressOf(reading: Reading, node: YamlNode): string | undefined {
  if (node.kind !== "text") return wrong(reading, node, "correction-wrong-type");
  const judged = judgeAddress(node.text);
  if ("address" in judged) return judged.address;
  const bare = /^[\w-]+(?:\.[\w-]+)+(?:[/?#:].*)?$/u.test(node.text.trim());
  return wrong(reading, node, "correction-address", bare ? `url: https://${node.text.trim()}` : formOf("url"));
}

/** An outlet: its name, or `{id, name}`. */
export function publisherOf(reading: Reading, node: YamlNode): { name: string; id?: string } | undefined {
  if (node.kind !== "map" || isSentence(node)) {
    const name = textOf(reading, node);
    return name === undefined ? undefined : { name };
  }
  const parts = partsOf(reading, node, ["id", "name", "note"]);
  const [nameNode, idNode] = [parts.get("name")?.value, parts.get("id")?.value];
  const name = nameNode ? textOf(reading, nameNode) : wrong(reading, node, "correction-wrong-type");
  if (name === undefined) return undefined;
  const id = idNode && idNode.kind !== "nothing" ? textOf(reading, idNode) : undefined;
  if (id === undefined) return { name };
  const safe = safeId(id).toLowerCase();
  if (safe === id) return { name, id };
  wrong(reading, node, "correction-wrong-type", `publisher: {id: ${safe}, name: ${quoted(name)}}`);
  return { name };
}

const BLOCK_TYPES = blockSchema.shape.type.options;

/** A block of the body: a text, or `{type, text}`. */
export function blockOf(reading: Reading, node: YamlNode): Omit<Block, "lines">[] {
  if (node.kind !== "map" || isSentence(node)) {
    const text = textOf(reading, node);
    return text === undefined ? [] : [{ type: "paragraph", text }];
  }
  const parts = partsOf(reading, node, ["type", "text"]);
  const [typeNode, textNode] = [parts.get("type")?.value, parts.get("text")?.value];
  const stated = typeNode?.kind === "text" ? typeNode.text.trim().toLowerCase() : typeNode ? "" : "paragraph";
  const type = BLOCK_TYPES.find((each) => each === stated);
  const text = textNode && textOf(reading, textNode);
  if (type === undefined || textNode === undefined) wrong(reading, node, "correction-wrong-type");
  return type === undefined || text === undefined ? [] : [{ type, text }];
}

/** The body: a list of blocks, or one text whose lines are its paragraphs. */
export function bodyOf(reading: Reading, node: YamlNode): Omit<Block, "lines">[] | undefined {
  if (node.kind === "nothing") return [];
  if (node.kind === "text") {
    const paragraphs = node.text
      .split("\n")
      .map(oneLine)
      .filter((text) => text !== "");
    return paragraphs.length > 0
      ? paragraphs.map((text) => ({ type: "paragraph", text }))
      : wrong(reading, node, "correction-wrong-type", "body: null");
  }
  const given = node.kind === "list" ? node.items : [node];
  const blocks = given.flatMap((item) => blockOf(reading, item));
  return blocks.length > 0 || given.length === 0 ? blocks : undefined;
}

const PICTURE_FILE = /^\S+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$|^\w+:\/\//iu;

/** Captions and credits: `{caption, credit}`, or a caption alone. */
export function imagesOf(
  reading: Reading,
  node: YamlNode,
): { caption: string | null; credit: string | null }[] | undefined {
  if (node.kind === "nothing") return [];
  const given = node.kind === "list" ? node.items : [node];
  const images = given.flatMap((item) => {
    if (item.kind === "text" && !PICTURE_FILE.test(item.text.trim())) {
      const caption = textOf(reading, item);
      return caption === undefined ? [] : [{ caption, credit: null }];
    }
    if (item.kind !== "map") return wrong(reading, item, "correction-wrong-type") ?? [];
    const parts = partsOf(reading, item, ["caption", "credit"]);
    const part = (name: string): string | null => {
      const value = parts.get(name)?.value;
      return !value || value.kind === "nothing" ? null : (textOf(reading, value) ?? null);
    };
    const image = { caption: part("caption"), credit: part("credit") };
    return image.caption === null && image.credit === null ? [] : [image];
  });
  return images.length > 0 || given.length === 0 ? images : undefined;
}
