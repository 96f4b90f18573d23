import type { Line } from "../capture.ts";
import { LineWriter } from "./line-writer.ts";
import { attribute, type Element, isElement, isText, type Node, parsePage, walk } from "./page-tree.ts";
import { type Region, regionInside } from "./regions.ts";
import { BLOCKS, type Extent, isHidden, isSilent, measure, type Passing } from "./visibility.ts";

/**
 * A page as numbered lines, much as a person's copy of it: a line per block, a blank line around paragraphs, headings,
 * lists and tables, "  • " before list items, table cells in a row; scripts, form fields, pictures and hidden
 * elements left out. Every line carries what the tags say of it.
 */

/** Elements with a blank line before and after them. */
const SPACED = new Set("p h1 h2 h3 h4 h5 h6 ul ol dl menu dir table blockquote pre hr fieldset listing xmp".split(" "));

/** Inline elements that a line is named after when they hold most of it. */
const NAMING = new Set(["time", "figcaption", "button", "cite", "td", "th", "label"]);

const PREFORMATTED = new Set(["pre", "listing", "xmp", "plaintext"]);

/** Letters of a cell from which on it is a column of the page's layout, not a cell of a table. */
const LONG_CELL = 120;

/** State that holds inside an element. */
interface Scope {
  readonly element: string;
  readonly region: Region;
  readonly link: boolean;
  readonly preformatted: boolean;
  /** Whether cells of the current row stand on lines of their own. */
  readonly layout: boolean;
}

/** Whether a row's cells are columns of the page: one of them is long or has lines of its own. */
const isLayoutRow = (row: Element, extents: ReadonlyMap<Node, Extent>): boolean =>
  row.childNodes.some((cell) => {
    const extent = extents.get(cell);
    return extent !== undefined && (extent.broken || extent.text > LONG_CELL);
  });

function scopeInside(element: Element, outer: Scope, extents: ReadonlyMap<Node, Extent>, all: number): Scope {
  const { tagName } = element;
  const extent = extents.get(element);
  const names = BLOCKS.has(tagName) || NAMING.has(tagName);
  return {
    element: names ? tagName : outer.element,
    region: regionInside(element, outer.region, { share: (extent?.text ?? 0) / all, title: extent?.title ?? false }),
    link: outer.link || (tagName === "a" && attribute(element, "href") !== null),
    preformatted: outer.preformatted || PREFORMATTED.has(tagName),
    layout: tagName === "tr" ? isLayoutRow(element, extents) : outer.layout,
  };
}

const OUTERMOST: Scope = { element: "body", region: "none", link: false, preformatted: false, layout: false };

function openBlock(writer: LineWriter, element: Element, scope: Scope): void {
  const { tagName } = element;
  if (SPACED.has(tagName)) writer.blankLine();
  else if (BLOCKS.has(tagName)) writer.newLine();
  else if (tagName === "td" || tagName === "th") {
    if (scope.layout) writer.newLine();
    else writer.cell();
  }
  if (tagName === "li") writer.bullet();
  if (tagName === "br") writer.forcedBreak();
}

function closeBlock(writer: LineWriter, element: Element, scope: Scope): void {
  const { tagName } = element;
  if (tagName === "li") writer.endBullet();
  if (SPACED.has(tagName)) writer.blankLine();
  else if (BLOCKS.has(tagName) || (scope.layout && (tagName === "td" || tagName === "th"))) writer.newLine();
}

/** Renders a parsed page without the elements that are passed over. */
function render(root: Node, extents: ReadonlyMap<Node, Extent>, isPassed: Passing): Line[] {
  const all = Math.max(1, extents.get(root)?.text ?? 1);
  const writer = new LineWriter();
  const scopes: Scope[] = [OUTERMOST];
  const current = (): Scope => scopes.at(-1) ?? OUTERMOST;
  walk(
    root,
    (node) => {
      if (isText(node)) {
        writer.text(node.value, current());
        return false;
      }
      if (!isElement(node)) return true;
      if (isSilent(node) || isPassed(node)) return false;
      const scope = scopeInside(node, current(), extents, all);
      openBlock(writer, node, scope);
      scopes.push(scope);
      return true;
    },
    (node) => {
      if (!isElement(node) || isSilent(node) || isPassed(node)) return;
      closeBlock(writer, node, scopes.pop() ?? OUTERMOST);
    },
  );
  return writer.finish();
}

const none: Passing = () => false;

/** A page's lines from its tree. */
export function renderTree(root: Node): Line[] {
  const shown = measure(root, isHidden);
  const visible = shown.extents.get(root)?.text ?? 0;
  // Pages that hide their text until a script runs show next to nothing without it.
  if (shown.hidden > 3 * visible) return render(root, measure(root, none).extents, none);
  return render(root, shown.extents, isHidden);
}

/** A page's or fragment's lines from its source. */
export const renderPage = (html: string): Line[] => renderTree(parsePage(html));
