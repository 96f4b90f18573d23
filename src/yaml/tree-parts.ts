import type { YamlField, YamlMap, YamlNode } from "./tree.ts";

/** Parts of a tree by their place in it: a path of names and, in lists, of numbers from 0. */
export type Key = string | number;

/** A map that says each name once, at every depth, and the fields that said one again. */
export function onceEach(root: YamlMap): { readonly root: YamlMap; readonly repeated: readonly YamlField[] } {
  const repeated: YamlField[] = [];
  const once = <T extends YamlNode>(node: T): T => {
    if (node.kind === "list") return { ...node, items: node.items.map(once) };
    if (node.kind !== "map") return node;
    const seen = new Set<string>();
    const fields = node.fields.filter((field) => {
      if (seen.has(field.name)) repeated.push(field);
      return !seen.has(field.name) && seen.add(field.name);
    });
    return { ...node, fields: fields.map((field) => ({ ...field, value: once(field.value) })) };
  };
  return { root: once(root), repeated };
}

/** The tree as plain texts, lists and objects; what says nothing is undefined. */
export function plainOf(node: YamlNode): unknown {
  if (node.kind === "text") return node.text;
  if (node.kind === "nothing") return undefined;
  if (node.kind === "list") return node.items.map(plainOf);
  return Object.fromEntries(node.fields.map(({ name, value }) => [name, plainOf(value)]));
}

/** What stands at a place: the value and the line of its name, as deep as the path leads. */
function find(root: YamlNode, at: readonly Key[]): { readonly value: YamlNode; readonly line: number } {
  let [value, line] = [root, root.line];
  for (const key of at) {
    if (value.kind === "list" && typeof key === "number") {
      const item = value.items[key];
      if (!item) break;
      [value, line] = [item, item.line];
    } else {
      const field = value.kind === "map" ? value.fields.find(({ name }) => name === key) : undefined;
      if (!field) break;
      [value, line] = [field.value, field.line];
    }
  }
  return { value, line };
}

/** 1-based line of what stands at a place, or of what should hold it. */
export const lineAt = (root: YamlNode, at: readonly Key[]): number => find(root, at).line;

/** What stands at a place, as the person wrote it, on one line. */
export const writtenAt = (root: YamlNode, at: readonly Key[]): string =>
  find(root, at).value.written.replaceAll(/\s+/gu, " ");

/** Whether a place lies within a value that has no parts: a text where a list may stand is a list of one. */
const isWhole = ({ kind }: YamlNode, rest: readonly Key[]): boolean =>
  rest.length === 0 || kind === "text" || kind === "nothing";

/** The tree without what stands at a place, or without the text that the place lies in; the same tree when nothing does. */
export function withoutPart<T extends YamlNode>(node: T, at: readonly Key[]): T {
  const [key, ...rest] = at;
  if (node.kind === "list" && typeof key === "number") {
    const item = node.items[key];
    if (!item) return node;
    const items = isWhole(item, rest) ? node.items.toSpliced(key, 1) : node.items.with(key, withoutPart(item, rest));
    return { ...node, items };
  }
  const field = node.kind === "map" ? node.fields.find(({ name }) => name === key) : undefined;
  if (node.kind !== "map" || !field) return node;
  const fields = isWhole(field.value, rest)
    ? node.fields.filter((other) => other !== field)
    : node.fields.map((other) => (other === field ? { ...field, value: withoutPart(field.value, rest) } : other));
  return { ...node, fields };
}

/** The node with every line moved down by a number: for YAML that stands inside another file. */
export function moved<T extends YamlNode>(node: T, by: number): T {
  const line = node.line + by;
  if (node.kind === "list") return { ...node, line, items: node.items.map((item) => moved(item, by)) };
  if (node.kind !== "map") return { ...node, line };
  const fields = node.fields.map((field) => ({ ...field, line: field.line + by, value: moved(field.value, by) }));
  return { ...node, line, fields };
}
