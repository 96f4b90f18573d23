import JSDOMParser, {
  type ReaderDocument,
  type ReaderElement,
  type ReaderNode,
} from "@mozilla/readability/JSDOMParser.js";
import { defaultTreeAdapter, html } from "parse5";
import { type Document, type Element, isElement, isText, type Node, walk } from "./page-tree.ts";

/**
 * A page's tree as Readability takes it, and back. Readability changes the tree it reads and wants a browser's interface; it
 * brings a small DOM of its own for that, so the page is copied from node to node and never parsed again.
 */

/** What Readability takes off before it reads, and what no reader sees. */
const LEFT_OUT = new Set(["script", "style", "noscript", "template"]);

/** The page as a document of Readability's own. */
export function readerDocument(tree: Document): ReaderDocument {
  const document = new JSDOMParser().parse("");
  const open: Pick<ReaderElement, "appendChild">[] = [document];
  walk(
    tree,
    (node) => {
      if (isText(node)) open.at(-1)?.appendChild(document.createTextNode(node.value));
      if (!isElement(node)) return node === tree;
      if (LEFT_OUT.has(node.tagName)) return false;
      const element = document.createElement(node.tagName);
      for (const { name, value } of node.attrs) element.setAttribute(name, value);
      if (node.tagName === "html") document.documentElement = element;
      if (node.tagName === "head") document.head = element;
      if (node.tagName === "body") document.body = element;
      open.at(-1)?.appendChild(element);
      open.push(element);
      return true;
    },
    (node) => {
      if (isElement(node) && !LEFT_OUT.has(node.tagName)) open.pop();
    },
  );
  return document;
}

const isReaderElement = (node: ReaderNode): node is ReaderElement => "localName" in node && node.nodeType === 1;

/** What Readability gives, as a tree of this room. */
export function pageTree(article: ReaderElement): Node {
  const copyOf = ({ localName, attributes }: ReaderElement): Element =>
    defaultTreeAdapter.createElement(
      localName,
      html.NS.HTML,
      attributes.map(({ name, value }) => ({ name, value })),
    );
  const root = copyOf(article);
  const open = [{ from: article, to: root }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of next.from.childNodes) {
      if (isReaderElement(child)) {
        const element = copyOf(child);
        defaultTreeAdapter.appendChild(next.to, element);
        open.push({ from: child, to: element });
      } else if (child.nodeType === 3)
        defaultTreeAdapter.appendChild(next.to, defaultTreeAdapter.createTextNode(child.textContent));
    }
  }
  return root;
}
