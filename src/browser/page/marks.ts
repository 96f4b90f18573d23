import { densest, patternOf, placesOf, wordsOfFragment } from "./find-words.ts";
import { marksBar } from "./marks-bar.ts";
import { onceSettled } from "./settled.ts";

/**
 * The words a reader searched for, highlighted in the article they opened, with a small bar to go from one to the
 * next. Esc or its last button takes all of it back.
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

/** Highlights the words named in the address, and shows the bar. Does nothing where there are none. */
export function marksOnArrival(): void {
  const scopes = [...document.querySelectorAll("[data-marks-scope]")];
  let undo: (() => void)[] = [];

  function clear(): void {
    for (const step of undo.splice(0)) step();
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
    let current = densest(places);
    function go(to: number): void {
      current = (to + ranges.length) % ranges.length;
      const range = ranges[current];
      if (range === undefined) return;
      if (highlights !== null) highlights.set("current", new Highlight(range));
      const { top, height } = range.getBoundingClientRect();
      const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
      scrollTo({ top: top + scrollY - (innerHeight - height) / 3, behavior });
      bar?.tell(current + 1, ranges.length);
    }
    const bar = marksBar({ previous: () => go(current - 1), next: () => go(current + 1), clear });
    undo = [paint("found", ranges), () => void highlights?.delete("current"), () => bar?.remove()];
    go(current);
    if (document.readyState !== "complete") onceSettled(() => go(current));
  }

  addEventListener("hashchange", arrive);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && undo.length > 0 && !event.defaultPrevented) clear();
  });
  arrive();
}
