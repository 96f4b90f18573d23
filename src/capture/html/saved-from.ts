import type { Metadata } from "../capture.ts";
import { tidy } from "../decode/text-lines.ts";
import { type Document, isElement, type Node } from "./page-tree.ts";

/**
 * What the program that saved a page wrote into it: browsers put `<!-- saved from url=(0031)https://… -->` before the
 * page ("mark of the web"), SingleFile its address and the time of saving.
 */

const BROWSER = /^\s*saved from url=\(\d+\)(\S+)/u;
const SINGLE_FILE = /Page saved with SingleFile\s+url:\s*(\S+)(?:\s+saved date:\s*([^\n]+))?/u;

/** The comments before and at the start of a page. */
function* openingComments(tree: Document): Generator<string> {
  for (const node of tree.childNodes) {
    if ("data" in node) yield node.data;
    if (!isElement(node)) continue;
    const inside: readonly Node[] = node.childNodes.slice(0, 5);
    for (const child of inside) if ("data" in child && typeof child.data === "string") yield child.data;
  }
}

/** Address and time of saving, as far as the page's opening comments state them. */
export function savedFrom(tree: Document): Pick<Metadata, "url" | "captured"> {
  for (const comment of openingComments(tree)) {
    const browser = tidy(BROWSER.exec(comment)?.[1] ?? "");
    if (browser && /^https?:/iu.test(browser)) return { url: { value: browser, from: "saved from url" } };
    const single = SINGLE_FILE.exec(comment);
    const [url, date] = [tidy(single?.[1] ?? ""), tidy(single?.[2] ?? "")];
    if (url)
      return {
        url: { value: url, from: "SingleFile url" },
        ...(date ? { captured: { value: date, from: "SingleFile saved date" } } : {}),
      };
  }
  return {};
}
