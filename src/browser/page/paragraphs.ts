import { onceSettled } from "./settled.ts";

/**
 * Links of paragraphs: one stop of the Tab key for all of them, arrows from one to the next; on a screen without a pointer
 * a tap on a paragraph shows its own. A page opened at a paragraph stays at it when the face of the text arrives.
 */
export function paragraphLinks(): void {
  const body = document.querySelector<HTMLElement>(".body");
  if (body === null) return;
  const marks = [...body.querySelectorAll<HTMLAnchorElement>("a.mark")];
  const only = (shown: HTMLAnchorElement | undefined): void => {
    for (const mark of marks) mark.tabIndex = mark === shown ? 0 : -1;
  };
  only(marks[0]);
  body.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const at = marks.indexOf(event.target as HTMLAnchorElement);
    const next = marks[at + step];
    if (at < 0 || step === 0 || next === undefined) return;
    event.preventDefault();
    only(next);
    next.focus();
  });
  body.addEventListener("click", ({ target }) => {
    for (const part of body.children) part.toggleAttribute("data-pointed", part.contains(target as Node));
  });
}

/** Stays at the paragraph of the address while the page comes in. */
export function stayAtTarget(): void {
  const target = /^#p\d/u.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
  if (target !== null) onceSettled(() => target.scrollIntoView({ behavior: "instant" }));
}
