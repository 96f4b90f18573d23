import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, Parser } from "parse5";

import { compactTree } from "./compact-tree.ts";

/** A saved page as a tree, parsed as browsers do (parse5 follows the HTML standard), with a guard against bombs. */

/** parse5's tree, under the names this room uses. */
export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Copies of unclosed formatting elements a page may cause; real pages stay below a hundred. */
const MOST_COPIES = 50_000;

/**
 * The standard reopens every unclosed `<b>`, `<font …>` in each new paragraph, so n of them and m paragraphs make
 * n × m elements. Past MOST_COPIES this parser reopens no more; the text is the same.
 */
class GuardedParser extends Parser<DefaultTreeAdapterMap> {
  private copies = 0;

  override _reconstructActiveFormattingElements(): void {
    if (this.copies > MOST_COPIES) return;
    let entry = this.activeFormattingElements.newest;
    while (entry !== null && "element" in entry && !this.openElements.contains(entry.element)) {
      this.copies++;
      entry = entry.older;
    }
    if (this.copies <= MOST_COPIES) super._reconstructActiveFormattingElements();
  }
}

/** Parses a page or a fragment of one; programs and styles keep no text. Never throws; nesting may be of any depth. */
export function parsePage(html: string): Document {
  const tree = compactTree();
  const document = GuardedParser.parse<DefaultTreeAdapterMap>(html, { treeAdapter: tree.adapter });
  tree.finish();
  return document;
}

/** What kind of node it is. */
export const isElement = (node: Node): node is Element => "tagName" in node;
export const isText = (node: Node): node is TextNode => node.nodeName === "#text";

/** An attribute's value, or null. */
export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null;

/** A node's children; the contents of a `<template>` are not part of the page. */
export const childrenOf = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : []);

/** What `enter` answers: go into the node, pass over what is inside, or end the walk. */
export type Step = boolean | "stop";

/** Visits every node in document order: `enter` before a node's children (false: skip them), `leave` after them. */
export function walk(root: Node, enter: (node: Node) => Step, leave: (node: Node) => void = () => {}): void {
  const stack: { node: Node; next: number }[] = [];
  const open = (node: Node): boolean => {
    const step = enter(node);
    if (step === true) stack.push({ node, next: 0 });
    else leave(node);
    return step !== "stop";
  };
  let going = open(root);
  for (let top = stack.at(-1); going && top !== undefined; top = stack.at(-1)) {
    const child = childrenOf(top.node)[top.next++];
    if (child !== undefined) going = open(child);
    else {
      stack.pop();
      leave(top.node);
    }
  }
}

/** Nodes looked at for the text of one element: a value has few. */
const MOST_NODES = 200;

/** Text of a node and all below it, as it stands; null when it is longer than `most` characters or has many nodes. */
export function textWithin(root: Node, most: number): string | null {
  let text = "";
  let nodes = 0;
  walk(root, (node) => {
    if (isText(node)) text += node.value;
    return ++nodes > MOST_NODES || text.length > most ? "stop" : true;
  });
  return nodes > MOST_NODES || text.length > most ? null : text;
}
