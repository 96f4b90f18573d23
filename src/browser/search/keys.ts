import { one } from "../element.ts";

/** Keys that go from the field to the results and among them. */

/** Moves the focus to the result after (`step` 1) or before (-1) the one that has it; false when there is none. */
function moveAmongResults(list: ParentNode, step: 1 | -1): boolean {
  const links = [...list.querySelectorAll<HTMLAnchorElement>("a[data-result]")];
  // Where none has it, the place before the first does.
  const target = links[links.indexOf(document.activeElement as HTMLAnchorElement) + step];
  target?.focus();
  return target !== undefined;
}

/** Wires the arrows, and Esc back to the field. */
export function resultKeys(field: HTMLElement): void {
  const results = one("[data-search-results]");
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const among = results.contains(document.activeElement);
    const typing = document.activeElement === field;
    if (event.key === "Escape" && among) field.focus();
    else if (event.key === "ArrowDown" && (among || typing)) {
      if (moveAmongResults(results, 1)) event.preventDefault();
    } else if (event.key === "ArrowUp" && among) {
      event.preventDefault();
      if (!moveAmongResults(results, -1)) field.focus();
    }
  });
}
