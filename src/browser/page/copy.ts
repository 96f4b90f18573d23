/**
 * Copying: `<button data-copy="cite-text" data-done="نُسخ">` copies the text of the element with that id,
 * `<a href="#p7-3f2a" data-copy-link data-done="نُسخ الرابط">` the absolute address of the paragraph.
 */

/** Milliseconds for which a button says that it is done. */
const SAID = 2000;

/** Puts text on the clipboard; where the browser closes that to pages (no https), selects it for the reader's own copy. */
async function copy(text: string, shown: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown !== null) getSelection()?.selectAllChildren(shown);
    return shown !== null && document.execCommand("copy");
  }
}

/** One place that screen readers listen to, for all buttons of the page. */
let status: HTMLElement | undefined;
function announce(text: string): void {
  if (status === undefined) {
    status = document.createElement("p");
    status.setAttribute("role", "status");
    status.className = "visually-hidden";
    document.body.append(status);
  }
  status.textContent = text;
}

function done(trigger: HTMLElement): void {
  const said = trigger.dataset.done;
  if (said === undefined || trigger.dataset.copied !== undefined) return;
  announce(said);
  trigger.dataset.copied = "";
  // The word is shown by the button itself where it is text, by CSS (`[data-copied]::after`) where it is a sign.
  const before = trigger.dataset.copy === undefined ? null : trigger.textContent;
  if (before !== null) trigger.textContent = said;
  setTimeout(() => {
    delete trigger.dataset.copied;
    if (before !== null) trigger.textContent = before;
    announce("");
  }, SAID);
}

/** What is copied by a trigger: text and the element that shows it. */
function source(trigger: HTMLElement): { text: string; shown: Element | null } {
  if (trigger instanceof HTMLAnchorElement) return { text: trigger.href, shown: null };
  const shown = document.getElementById(trigger.dataset.copy ?? "");
  const text = shown instanceof HTMLTextAreaElement ? shown.value : (shown?.textContent ?? "");
  return { text: text.trim(), shown };
}

/** Shows the copy buttons and listens to them and to paragraph links. */
export function copying(): void {
  for (const button of document.querySelectorAll<HTMLElement>("button[data-copy]")) button.hidden = false;
  document.addEventListener("click", async (event) => {
    const trigger = (event.target as Element).closest<HTMLElement>("[data-copy], a[data-copy-link]");
    if (trigger === null) return;
    const { text, shown } = source(trigger);
    if (text !== "" && (await copy(text, shown))) done(trigger);
  });
}
