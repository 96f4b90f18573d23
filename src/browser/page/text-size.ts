import { keep } from "./keep.ts";

/** Size of the text in three steps, kept on this device. */

/** Where the choice is kept. The one-line script in the page's head (src/publish/scripts.ts, `early`) reads it too. */
export const SIZE_KEY = "warraq-size";

/** Shows the steps and does what they say. */
export function textSize(): void {
  const root = document.documentElement;
  const tool = document.querySelector<HTMLElement>("[data-reading]");
  if (tool === null) return;
  const steps = [...tool.querySelectorAll<HTMLButtonElement>("[data-size]")];
  const show = (): void => {
    for (const step of steps)
      step.setAttribute("aria-pressed", String(step.dataset.size === (root.dataset.size ?? "1")));
  };
  for (const step of steps)
    step.addEventListener("click", () => {
      const size = step.dataset.size ?? "1";
      if (size === "1") delete root.dataset.size;
      else root.dataset.size = size;
      keep(SIZE_KEY, size === "1" ? null : size);
      show();
    });
  show();
}
