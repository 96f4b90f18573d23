import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type LineCounter, type Node } from "yaml";
import type { YamlFault } from "./written.ts";

/**
 * What a person's YAML file says: texts, lists and fields, each with its line. There are no numbers, booleans or dates in
 * it («2022», "true" and "2023-01-01" may be headlines): what a text means is for the reader of the file to say.
 */
export type YamlNode = YamlText | YamlNothing | YamlList | YamlMap;

interface Placed {
  /** 1-based line of the file. */
  readonly line: number;
  /** The value as it stands in the file. */
  readonly written: string;
}
/** Words. `quoted`: they stood in quotation marks or in a block, so that nothing but text can be meant. */
export interface YamlText extends Placed {
  readonly kind: "text";
  readonly text: string;
  readonly quoted: boolean;
}
/** `null` or `~`; `blank` where nothing is written at all. */
export interface YamlNothing extends Placed {
  readonly kind: "nothing";
  readonly blank: boolean;
}
/** A list. */
export interface YamlList extends Placed {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
}
/** Fields in the order written; a name can stand twice. */
export interface YamlMap extends Placed {
  readonly kind: "map";
  readonly fields: readonly YamlField[];
}
/** A name with its value. */
export interface YamlField {
  readonly name: string;
  readonly line: number;
  readonly value: YamlNode;
}

/** Values a file may hold, references followed: a file of references to references can mean billions. */
const MOST_NODES = 200_000;

const CORE = /^(?:!|tag:yaml\.org,2002:(?:str|null|int|float|bool|seq|map))$/u;
const NULL = /^(?:~|null|Null|NULL)?$/u;

/** Thrown inside this file where a file means more than MOST_NODES values. */
export class TooMuch extends Error {}

/** Makes the tree of a parsed document; tells what in it has no meaning here and leaves it out. */
export function treeOf(document: Document, source: string, counter: LineCounter, faults: YamlFault[]): YamlNode | null {
  let count = 0;
  const lineOf = (node: Node): number => counter.linePos(node.range?.[0] ?? 0).line;

  /** `said`: the reference by which the file says the node; what is wrong with it stands there. */
  const make = (node: unknown, open: readonly unknown[], said: Placed | null = null): YamlNode | null => {
    if (++count > MOST_NODES) throw new TooMuch();
    if (isAlias(node)) {
      const target = node.resolve(document);
      const here = said ?? { line: lineOf(node), written: `*${node.source}` };
      if (target && !open.includes(target)) return make(target, open, here);
      faults.push({ code: "yaml-unreadable", line: lineOf(node), found: `*${node.source}`, write: null });
      return null;
    }
    if (!isScalar(node) && !isSeq(node) && !isMap(node)) return null;
    const [from, to] = node.range ?? [0, 0];
    const placed = said ?? { line: lineOf(node), written: source.slice(from, to).trim() };
    if (node.tag && !CORE.test(node.tag)) {
      faults.push({ code: "yaml-tag", line: placed.line, found: placed.written, write: null });
      return null;
    }
    if (isScalar(node)) {
      const text = node.source ?? String(node.value ?? "");
      if (node.type !== "PLAIN") return { kind: "text", text, quoted: true, ...placed };
      if (NULL.test(text)) return { kind: "nothing", blank: text === "", ...placed };
      return { kind: "text", text, quoted: false, ...placed };
    }
    const within = [...open, node];
    if (isSeq(node)) {
      const items = node.items.map((item) => make(item, within, said)).filter((item) => item !== null);
      return { kind: "list", items, ...placed };
    }
    const fields = node.items.flatMap((pair): YamlField[] => {
      if (!isPair(pair)) return [];
      const key = pair.key as Node;
      const line = said?.line ?? lineOf(key);
      const name = isScalar(key) ? (key.source ?? "") : source.slice(key.range?.[0], key.range?.[1]);
      if (pair.value === null) return [{ name, line, value: { kind: "nothing", blank: true, line, written: "" } }];
      const value = make(pair.value, within, said);
      return value ? [{ name: name.trim(), line, value }] : [];
    });
    return { kind: "map", fields, ...placed };
  };
  return make(document.contents, []);
}
