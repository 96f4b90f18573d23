import { letterCounts } from "../../arabic/letter-counts.ts";
import { attribute, type Element, isElement, isText, type Node, walk } from "./page-tree.ts";
import { statedRegion } from "./regions.ts";

/** What a reader of the page sees: which elements never show text, which are hidden, how much text stands where. */

/** Elements whose text is no part of the page's text: machinery, embedded media, form fields. */
const SILENT = new Set(
  (
    "head title script style noscript template iframe frame frameset noframes object embed applet audio video canvas " +
    "svg math map select datalist option optgroup input textarea progress meter"
  ).split(" "),
);

/** Whether an element holds no text for readers: scripts, styles, templates, pictures. */
export const isSilent = (element: Element): boolean => SILENT.has(element.tagName);

/** Whether the element hides itself (`hidden`, display:none, visibility:hidden). The page's own root never does. */
export function isHidden(element: Element): boolean {
  if (element.tagName === "html" || element.tagName === "body") return false;
  if (attribute(element, "hidden") !== null) return true;
  const style = attribute(element, "style");
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style);
}

/** What lies under an element. */
export interface Extent {
  /** Letters and digits of shown text. */
  readonly text: number;
  /** Whether a line break stands inside: a block element or `<br>`. */
  readonly broken: boolean;
  /** Whether an `<h1>` stands inside. */
  readonly title: boolean;
}

type Mutable = { -readonly [Key in keyof Extent]: Extent[Key] };

/** Elements that start a line of their own (HTML standard, "Rendering": display block, table row, list item). */
export const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody tfoot " +
    "thead tr ul caption colgroup listing plaintext xmp"
  ).split(" "),
);

/** Whether the extent of a node is ever asked for: that of a landmark, or of a cell. Most elements are neither. */
const isAskedFor = (node: Node): boolean =>
  isElement(node) && (node.tagName === "td" || node.tagName === "th" || statedRegion(node) !== null);

/** Which elements a page is read without. */
export type Passing = (element: Element) => boolean;

/** Measures every element once, in one pass; keeps the extents of the root, of landmarks and of cells. Elements that are passed over count nothing. */
export function measure(root: Node, isPassed: Passing): { extents: ReadonlyMap<Node, Extent>; hidden: number } {
  const extents = new Map<Node, Mutable>();
  const open: Mutable[] = [];
  let hidden = 0;
  walk(
    root,
    (node) => {
      if (isText(node)) {
        const top = open.at(-1);
        if (top) top.text += letterCounts(node.value).lettersAndDigits;
        return false;
      }
      open.push({ text: 0, broken: false, title: false });
      return !(isElement(node) && isSilent(node));
    },
    (node) => {
      if (isText(node)) return;
      const extent = open.pop();
      const parent = open.at(-1);
      if (!extent) return;
      if (!parent || isAskedFor(node)) extents.set(node, extent);
      if (!parent) return;
      if (isElement(node) && isPassed(node)) {
        hidden += extent.text;
        return;
      }
      parent.text += extent.text;
      parent.title ||= extent.title || (isElement(node) && node.tagName === "h1");
      parent.broken ||= extent.broken || (isElement(node) && (BLOCKS.has(node.tagName) || node.tagName === "br"));
    },
  );
  return { extents, hidden };
}
