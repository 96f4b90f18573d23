import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, type TreeAdapter } from "parse5";

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Text = DefaultTreeAdapterTypes.TextNode;

/** Machinery whose text nothing reads: programs and styles. Data in scripts (JSON-LD and the like) is read. */
function isUnread(parent: Parent): boolean {
  if (!("tagName" in parent)) return false;
  if (parent.tagName === "style") return true;
  if (parent.tagName !== "script") return false;
  return !parent.attrs.some(({ name, value }) => name === "type" && /json/iu.test(value));
}

/** Comments are read where browsers and SingleFile note the address of a page: before it and at its start. */
const isUnreadComment = (parent: Parent, node: DefaultTreeAdapterTypes.ChildNode): boolean =>
  defaultTreeAdapter.isCommentNode(node) && "tagName" in parent && parent.tagName !== "html";

/** Children of an element up to which their list is cut to its length: the engine makes room for 17. */
const FEW = 12;

/** A tree adapter for one parsing, and what to call when it is over. */
export interface CompactTree {
  readonly adapter: TreeAdapter<DefaultTreeAdapterMap>;
  finish(): void;
}

/**
 * parse5's own tree in a third of its memory. The parser hands text over word by word, and appending word to word makes
 * a string of links that takes many times the text's size: here the words of a node wait until it is whole and are then
 * joined once.
 */
export function compactTree(): CompactTree {
  let open: Text | null = null;
  let pieces: string[] = [];
  const finish = (): void => {
    if (open !== null && pieces.length > 0) open.value = pieces.join("");
    open = null;
    pieces = [];
  };
  /** Appends to a text node, which may have been whole already (text that tables put out before them). */
  const append = (node: Text, text: string): void => {
    if (open !== node) {
      finish();
      open = node;
      pieces = node.value === "" ? [] : [node.value];
    }
    pieces.push(text);
  };
  const before = (parent: Parent, reference: DefaultTreeAdapterTypes.ChildNode): Text | undefined => {
    const { childNodes } = parent;
    const at = childNodes.at(-1) === reference ? childNodes.length - 1 : childNodes.indexOf(reference);
    const node = childNodes[at - 1];
    return node && defaultTreeAdapter.isTextNode(node) ? node : undefined;
  };
  const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    appendChild(parent, node) {
      if (!isUnreadComment(parent, node)) defaultTreeAdapter.appendChild(parent, node);
    },
    insertText(parent, text) {
      if (isUnread(parent)) return;
      const last = parent.childNodes.at(-1);
      if (last && defaultTreeAdapter.isTextNode(last)) append(last, text);
      else {
        const node = defaultTreeAdapter.createTextNode("");
        defaultTreeAdapter.appendChild(parent, node);
        append(node, text);
      }
    },
    insertTextBefore(parent, text, reference) {
      const known = before(parent, reference);
      if (known) append(known, text);
      else {
        const node = defaultTreeAdapter.createTextNode("");
        defaultTreeAdapter.insertBefore(parent, node, reference);
        append(node, text);
      }
    },
    onItemPop(item) {
      if (item.childNodes.length <= FEW) item.childNodes = item.childNodes.slice();
    },
  };
  return { adapter, finish };
}
