import type { Stated } from "../capture.ts";
import { tidy } from "../decode/text-lines.ts";
import { attribute, type Element, isElement, type Node, walk } from "./page-tree.ts";
import { statedRegion } from "./regions.ts";

/**
 * `<time datetime>` elements that can be the article's own. Lists of other articles have them too, so only those
 * outside menus, sidebars, footers and comments count, and of these the first; one marked as the update is the update.
 */

const UPDATE = /modif|updat|edit|تحديث/iu;

/** An element whose times belong to something else: a landmark around the article, or a link to another page. */
const isElsewhere = (element: Element): boolean => {
  const region = statedRegion(element);
  return (
    region === "nav" || region === "aside" || region === "footer" || region === "comments" || element.tagName === "a"
  );
};

/** Times that `<time>` elements and itemprops state for the article itself, not for lists beside it. */
export function articleTimes(root: Node): { readonly published: Stated | null; readonly updated: Stated | null } {
  let published: Stated | null = null;
  let updated: Stated | null = null;
  walk(root, (node) => {
    if (!isElement(node)) return true;
    if (node.tagName !== "body" && node.tagName !== "html" && isElsewhere(node)) return false;
    if (node.tagName !== "time") return true;
    const value = tidy(attribute(node, "datetime") ?? "");
    if (value === null || !/\d{4}/u.test(value)) return true;
    const marks = ["class", "itemprop", "id"].map((name) => attribute(node, name) ?? "").join(" ");
    const stated: Stated = { value, from: "time datetime" };
    if (UPDATE.test(marks)) updated ??= stated;
    else published ??= stated;
    return true;
  });
  return { published, updated };
}
