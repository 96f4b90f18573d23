import { densest, patternOf, placesOf, wordsOfFragment } from "./find-words.ts";

/**
 * The words a reader searched for, highlighted in the article they opened, with a small bar to go from one to the
 * next (templates/parts/search-marks.ts). Esc or «أزل» takes all of it back.
 */

/** The CSS Custom Highlight API: colours ranges without touching the document. */
const highlights = "highlights" in CSS ? CSS.highlights : null;

/** Colours ranges; gives what undoes it. Browsers without the API get `<mark>` around each, taken out again by the undoing. */
function paint(name: string, places: readonly Range[]): () => void {
  if (highlights !== null) {
    highlights.set(name, new Highlight(...places));
    return () => void highlights.delete(name);
  }
  // From the last to the first: a mark moves the text after it into another node.
  const marks = [...places].reverse().map((place) => {
    const mark = document.createElement("mark");
    mark.className = name;
    place.surroundContents(mark);
    place.selectNodeContents(mark);
    return mark;
  });
  return () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  };
}

/** Highlights the words named in the address, and wires the bar. Does nothing where there are none. */
export function marksOnArrival(): void {
  const scopes = [...document.querySelectorAll("[data-marks-scope]")];
  const bar = document.querySelector<HTMLElement>("[data-marks]");
  const undo: (() => void)[] = [];

  function clear(): void {
    for (const step of undo.splice(0)) step();
    if (bar !== null) bar.hidden = true;
    // Only our own fragment is taken out of the address: a paragraph's stays.
    if (location.hash.includes("mark=")) history.replaceState(history.state, "", location.pathname + location.search);
  }

  function arrive(): void {
    const pattern = patternOf(wordsOfFragment(location.hash));
    if (pattern === null) return;
    for (const step of undo.splice(0)) step();
    const places = placesOf(pattern, scopes);
    if (places.length === 0) return;
    const ranges = places.map(({ range }) => range);
    undo.push(paint("found", ranges));

    const count = bar?.querySelector("[data-marks-count]");
    let current = densest(places);
    function go(to: number): void {
      current = (to + places.length) % places.length;
      const range = ranges[current];
      if (range === undefined) return;
      if (highlights !== null) highlights.set("current", new Highlight(range));
      const { top, height } = range.getBoundingClientRect();
      const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
      scrollTo({ top: top + scrollY - (innerHeight - height) / 3, behavior });
      const pattern = bar?.dataset.marks ?? "";
      if (count != null)
        count.textContent = pattern.replace("{at}", String(current + 1)).replace("{of}", String(places.length));
    }
    undo.push(() => void highlights?.delete("current"));
    if (bar !== null) {
      bar.hidden = false;
      for (const [selector, step] of [
        ["[data-marks-next]", 1],
        ["[data-marks-previous]", -1],
      ] as const) {
        const button = bar.querySelector<HTMLElement>(selector);
        if (button !== null) button.onclick = () => go(current + step);
      }
      const remove = bar.querySelector<HTMLElement>("[data-marks-clear]");
      if (remove !== null) remove.onclick = clear;
    }
    go(current);
  }

  addEventListener("hashchange", arrive);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && undo.length > 0 && !event.defaultPrevented) clear();
  });
  arrive();
}
