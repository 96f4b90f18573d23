import { withMarks } from "../../arabic/quotation-marks.ts";
import { h } from "../element.ts";
import { address } from "./copy.ts";
import { copyText, say } from "./said.ts";

/**
 * «انسخ مع الاستشهاد»: a sentence selected in an article is copied with its citation and a link that leads back to the very
 * words (text fragments, https://wicg.github.io/scroll-to-text-fragment/), in browsers that know none to the paragraph.
 */

/** Words at either end of a long quotation that name it in the address. */
const NAMED = 4;
/** Shortest selection that is a quotation and not a word looked up, in characters. */
const SHORTEST = 12;

const part = (words: readonly string[]): string => encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");

/** The part of an address that names a stretch of text: `p3-3f2a:~:text=first words,last words`. */
export function textFragment(text: string, anchor: string): string {
  const words = text.trim().split(/\s+/u);
  const named = words.length <= 2 * NAMED ? part(words) : `${part(words.slice(0, NAMED))},${part(words.slice(-NAMED))}`;
  return `${anchor}:~:text=${named}`;
}

/** The selected words of the body, and the paragraph they begin in; null where the selection is no quotation of it. */
function selected(body: Element): { readonly text: string; readonly anchor: string; readonly range: Range } | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const text = selection.toString().replace(/\s+/gu, " ").trim();
  if (text.length < SHORTEST || !body.contains(range.commonAncestorContainer)) return null;
  const from = range.startContainer;
  const anchor = (from instanceof Element ? from : from.parentElement)?.closest(".body > [id]")?.id ?? "";
  return { text, anchor, range };
}

/** Offers to copy what is selected with its citation. */
export function quoting(): void {
  const body = document.querySelector(".body");
  const citation = document.getElementById("cite-note");
  const [label, done, open = "", close = "", ...inner] =
    document.querySelector<HTMLElement>("[data-quote]")?.dataset.quote?.split("|") ?? [];
  if (body === null || citation === null || label === undefined) return;
  const button = h("button", { type: "button", class: "copy quote-button", hidden: true }, label);
  document.body.append(button);
  button.addEventListener("click", async () => {
    const quoted = selected(body);
    if (quoted === null) return;
    const link = `${address()}#${textFragment(quoted.text, quoted.anchor)}`;
    const text = `${open}${withMarks(quoted.text, inner)}${close}\n${citation.textContent?.trim()}\n${link}`;
    if (await copyText(text)) say(done ?? "");
    button.hidden = true;
  });
  document.addEventListener("selectionchange", () => {
    const quoted = selected(body);
    button.hidden = quoted === null;
    if (quoted === null) return;
    const { bottom, left, width } = quoted.range.getBoundingClientRect();
    // Below the selection: what a system shows of its own stands above it.
    button.style.top = `${bottom + scrollY + 8}px`;
    button.style.left = `${Math.max(8, Math.min(left + (width - button.offsetWidth) / 2, innerWidth - button.offsetWidth - 8))}px`;
  });
}
