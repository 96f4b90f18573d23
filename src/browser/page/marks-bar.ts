import { h } from "../element.ts";

/** The bar that walks through highlighted words. Its words stand in the page (templates/parts/search-marks.ts). */
export interface MarksBar {
  /** Says which of how many places is shown. */
  tell(at: number, of: number): void;
  remove(): void;
}

/** What the bar's buttons do. */
export interface MarksBarActions {
  previous(): void;
  next(): void;
  clear(): void;
}

/** Puts the bar at the end of the page; null where the page has no words for it. */
export function marksBar({ previous, next, clear }: MarksBarActions): MarksBar | null {
  const words = document.querySelector<HTMLElement>("[data-marks]")?.dataset.marks?.split("|");
  if (words === undefined) return null;
  const [name = "", pattern = "", back = "", on = "", off = ""] = words;
  const count = h("span", { role: "status", class: "marks-count" });
  const button = (label: string, kind: string, act: () => void) =>
    h("button", { type: "button", class: `marks-${kind}`, "aria-label": label, onclick: act });
  const bar = h(
    "section",
    { class: "marks", "aria-label": name },
    count,
    button(back, "previous", previous),
    button(on, "next", next),
    button(off, "clear", clear),
  );
  document.body.append(bar);
  return {
    tell: (at, of) => {
      count.textContent = pattern.replace("{at}", String(at)).replace("{of}", String(of));
    },
    remove: () => bar.remove(),
  };
}
