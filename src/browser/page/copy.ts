import { copyText, say } from "./said.ts";

/**
 * Copying: `<button data-copy="cite-text" data-done="نُسخ">` copies the text of the element with that id, the link in a
 * paragraph's margin its absolute address, `<button data-share>` gives the page to the system's sheet or copies its address.
 */

/** Milliseconds for which a button says that it is done. */
const SAID = 2000;

function done(button: HTMLElement): void {
  const said = button.dataset.done ?? "";
  if (button.dataset.copied !== undefined) return;
  say(said);
  button.dataset.copied = "";
  const before = button.textContent;
  button.textContent = said;
  setTimeout(() => {
    delete button.dataset.copied;
    button.textContent = before;
  }, SAID);
}

async function copyShown(button: HTMLElement): Promise<void> {
  const shown = document.getElementById(button.dataset.copy ?? "");
  const text = shown?.textContent?.trim() ?? "";
  if (text !== "" && (await copyText(text, shown))) done(button);
}

/** The page's address: the one it states of itself, else where it was found. */
export const address = (): string =>
  document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href.split("#")[0] ?? "";

async function share(button: HTMLElement): Promise<void> {
  const title = document.querySelector("h1")?.textContent ?? "";
  try {
    if (navigator.share) return await navigator.share({ title, url: address() });
  } catch (failure) {
    // The reader thought better of it; anything else is answered by copying.
    if ((failure as Error).name === "AbortError") return;
  }
  if (await copyText(address())) say(button.dataset.done ?? "");
}

/** Shows the buttons and listens to them and to paragraph links. */
export function copying(): void {
  const shareButton = document.querySelector<HTMLElement>("[data-share]");
  for (const button of document.querySelectorAll<HTMLElement>("button[data-copy]")) button.hidden = false;
  shareButton?.addEventListener("click", () => void share(shareButton));
  document.addEventListener("click", async ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("[data-copy]");
    if (button !== null) return copyShown(button);
    const link = (target as Element).closest<HTMLAnchorElement>("a.mark");
    if (link !== null && (await copyText(link.href))) say(shareButton?.dataset.done ?? "");
  });
}
