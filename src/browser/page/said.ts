import { h } from "../element.ts";

/** Milliseconds for which something stays said. */
const SHOWN = 2000;

let place: HTMLElement | undefined;
let timer = 0;

/** Says that something was done, over the page and to screen readers; nothing on the page moves. */
export function say(text: string): void {
  if (place === undefined) {
    place = h("p", { class: "said", role: "status" });
    document.body.append(place);
  }
  place.textContent = text;
  clearTimeout(timer);
  timer = window.setTimeout(() => place?.replaceChildren(), SHOWN);
}

/** Puts text on the clipboard; where the browser closes that to pages (no https), selects it for the reader's own copy. */
export async function copyText(text: string, shown: Element | null = null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown !== null) getSelection()?.selectAllChildren(shown);
    return shown !== null && document.execCommand("copy");
  }
}
