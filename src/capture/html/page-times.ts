import { labelAtEnd, labelIn } from "../../arabic/dates/labels.ts";
import type { Stated } from "../capture.ts";
import { tidy } from "../decode/text-lines.ts";
import { attribute, type Element, isElement, isText, type Node, textWithin, walk } from "./page-tree.ts";
import { statedRegion } from "./regions.ts";

/**
 * `<time datetime>` elements that can be the article's own. Lists of other articles have them too, so only those
 * outside menus, sidebars, footers and comments count, and of these the first; one marked or labelled as the update is
 * the update.
 */

const UPDATE = /modif|updat|edit|تحديث/iu;

/** Elements whose text nobody reads. */
const SILENT = new Set(["script", "style", "noscript", "template"]);

/** An element whose times belong to something else: a landmark around the article, or a link to another page. */
const isElsewhere = (element: Element): boolean => {
  const region = statedRegion(element);
  return (
    region === "nav" || region === "aside" || region === "footer" || region === "comments" || element.tagName === "a"
  );
};

/** Letters before a time in which its label stands. */
const LABEL_REACH = 60;
/** Letters of a time's own text, which may hold its label. */
const LONGEST_TIME = 200;

/** What a time is the time of: as its attributes say, else the label in its text or printed before it. */
function useOf(time: Element, before: string): "published" | "updated" | null {
  const marks = ["class", "itemprop", "id"].map((name) => attribute(time, name) ?? "").join(" ");
  if (UPDATE.test(marks)) return "updated";
  const label = labelIn(textWithin(time, LONGEST_TIME) ?? "") ?? labelAtEnd(before);
  if (label === "captured" || label === "copyright") return null;
  return label ?? "published";
}

/** Times that `<time>` elements and itemprops state for the article itself, not for lists beside it. */
export function articleTimes(root: Node): { readonly published: Stated | null; readonly updated: Stated | null } {
  const found: { published: Stated | null; updated: Stated | null } = { published: null, updated: null };
  let before = "";
  walk(root, (node) => {
    if (isText(node)) before = `${before} ${node.value}`.slice(-LABEL_REACH);
    if (!isElement(node)) return true;
    if (SILENT.has(node.tagName)) return false;
    if (node.tagName !== "body" && node.tagName !== "html" && isElsewhere(node)) return false;
    if (node.tagName !== "time") return true;
    const value = tidy(attribute(node, "datetime") ?? "");
    const use = value !== null && /\d{4}/u.test(value) ? useOf(node, before) : null;
    if (value !== null && use !== null) found[use] ??= { value, from: "time datetime" };
    before = "";
    return true;
  });
  return found;
}
