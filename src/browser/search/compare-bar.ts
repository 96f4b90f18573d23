import { compareQuestion, MOST_ARTICLES } from "../../compare/question.ts";
import { fill, h, one } from "../element.ts";
import { asking } from "./note-parts.ts";
import type { ResultsStyle } from "./results.ts";
import { put } from "./words.ts";

/**
 * Ticks beside results, and what stands at their foot once one is ticked: how many there are, and the way to their comparison.
 * Ticks come after the results, into a place that is kept free for them.
 */

const TICK = "[data-compare]";

/** The id of the article that a result leads to, or null: pages the archivist wrote are no articles. */
function idOf(result: Element, root: string): string | null {
  const link = result.querySelector<HTMLAnchorElement>("a[data-result]");
  const articles = new URL(`${root}articles/`, location.href).pathname;
  if (link === null || !link.pathname.startsWith(articles)) return null;
  return decodeURIComponent(link.pathname.slice(articles.length).replace(/\/$/u, ""));
}

/** Draws the ticks that results lack. */
function drawTicks(
  results: HTMLElement,
  ticked: ReadonlySet<string>,
  { words: { compare }, root }: ResultsStyle,
): void {
  for (const result of results.querySelectorAll(".result")) {
    const facts = result.querySelector(":scope > .facts");
    const id = idOf(result, root);
    if (facts === null || id === null || facts.querySelector(TICK) !== null) continue;
    const named = `${compare.tick}: ${result.querySelector(".result-headline")?.textContent ?? ""}`;
    const checked = ticked.has(id);
    const box = h("input", { type: "checkbox", value: id, checked, "aria-label": named, "data-compare": true });
    // The name of the box begins with the word beside it, which is not read twice.
    facts.append(h("label", { class: "tick" }, box, h("span", { "aria-hidden": "true" }, compare.tick)));
  }
}

/**
 * Where what is ticked is kept while the tab is open: a reader who looks into a result and comes back, or changes the language of the
 * page, finds it so. The root of files is one for all languages of an archive.
 */
const keyOf = (root: string): string => `warraq-ticked ${new URL(root, location.href).pathname}`;

function kept(key: string): Set<string> {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    return new Set(Array.isArray(ids) ? ids.map(String).slice(0, MOST_ARTICLES) : []);
  } catch {
    return new Set();
  }
}

function keep(key: string, ticked: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify([...ticked]));
  } catch {
    // Nothing can be kept here (a browser that refuses storage): the ticks hold for this page.
  }
}

/** Starts ticks and bar, once for a page; what was ticked under one question stays ticked under the next. */
export function compareBar(style: ResultsStyle & { readonly files?: string | undefined }): void {
  const { words, numbers, root, files = root } = style;
  const { compare } = words;
  const bar = one("[data-search-compare]");
  if (bar.dataset.started === "") return;
  bar.dataset.started = "";
  const results = one("[data-search-results]");
  const said = one("[data-search-compare-status]");
  const key = keyOf(files);
  const ticked = kept(key);
  const boxes = (): HTMLInputElement[] => [...results.querySelectorAll<HTMLInputElement>(TICK)];

  const clear = (): void => {
    const first = boxes().find(({ checked }) => checked);
    ticked.clear();
    for (const box of boxes()) box.checked = false;
    draw();
    // The button that was pressed is gone; the reader goes on where the first tick was.
    first?.focus();
    said.textContent = compare.cleared;
  };

  function draw(): void {
    const count = put(compare.ticked, { count: numbers.count(ticked.size, words.articles) });
    const enough = ticked.size > 1;
    const told = enough ? count : `${count} ${compare.another}`;
    bar.hidden = ticked.size === 0;
    fill(
      bar,
      h("span", {}, told),
      enough && h("a", { class: "button", href: `${root}compare/${compareQuestion([...ticked])}` }, compare.go),
      asking(compare.clear, clear),
    );
    said.textContent = told;
    keep(key, ticked);
  }

  results.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches(TICK)) return;
    const { value: id, checked } = target;
    if (checked && ticked.size === MOST_ARTICLES) {
      target.checked = false;
      said.textContent = put(compare.most, { most: numbers.number(MOST_ARTICLES) });
      return;
    }
    if (checked) ticked.add(id);
    else ticked.delete(id);
    // An article may stand twice: by itself, and among copies of another.
    for (const box of boxes()) if (box.value === id) box.checked = checked;
    draw();
  });
  new MutationObserver(() => drawTicks(results, ticked, style)).observe(results, { childList: true, subtree: true });
  drawTicks(results, ticked, style);
  if (ticked.size > 0) draw();
}
