import type { Hit } from "../../search/search-types.ts";
import { fill, h, one } from "../element.ts";
import { narrowings } from "./address.ts";
import { type Answer, tiers } from "./ask.ts";
import { drawFacets, drawNarrowings } from "./narrowing.ts";
import { drawNotes, type NotesStyle, nothingFound, panel, summary } from "./notes.ts";
import { type ResultsStyle, result } from "./results.ts";
import { type Failure, put } from "./words.ts";

/** The part of the page under the form: empty, waiting, answered or failed, and nothing else at any time. */

/** Results shown at first and with each «المزيد». */
export const STEP = 20;

/** Milliseconds before a wait is mentioned: shorter ones would only flicker. */
const PATIENCE = 180;

/** All that the drawings of the page share. */
export type ViewStyle = NotesStyle & ResultsStyle;

/** What the page can show. */
export interface View {
  /** The start: the index of outlets and months, no question asked. */
  start(): void;
  /** An answer is on its way; what stands stays, dimmed, and nothing says that there are no results. */
  wait(message: string): void;
  /** Shows an answer with at least `count` results drawn; settles when they stand. */
  show(answer: Answer, count: number): Promise<void>;
  fail(failure: Failure, retry: () => void): void;
  /** How many results are drawn. */
  readonly drawn: number;
  announce(text: string): void;
}

/** Finds the places of the search page's template (templates/pages/search.11ty.ts) and gives what draws in them. */
export function viewOf(style: ViewStyle, changed: (drawn: number) => void): View {
  const { words, numbers } = style;
  const start = one("[data-search-start]");
  const outcome = one("[data-search-outcome]");
  const status = one("[data-search-status]");
  const waiting = one("[data-search-waiting]");
  const heading = one("[data-search-summary]");
  const tools = one("[data-search-tools]");
  const notes = one("[data-search-notes]");
  const list = one("[data-search-results]");
  const more = one("[data-search-more]");
  const facets = one("[data-search-facets]");
  const narrowed = one("[data-search-narrowed]");
  const chosen = one("[data-search-count]");
  let drawn = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;

  function settle(state: "start" | "outcome"): void {
    clearTimeout(patience);
    waiting.hidden = true;
    start.hidden = state !== "start";
    outcome.hidden = state !== "outcome";
    outcome.removeAttribute("aria-busy");
  }

  /** Announcements that repeat the last one are spoken again: a no-break space makes them differ. */
  function announce(text: string): void {
    status.textContent = status.textContent === text ? `${text}\u00a0` : text;
  }

  /** Draws results from `from` on until `count` stand; gives the first of them. */
  function draw(
    hits: readonly Hit[],
    all: number,
    count: number,
  ): { first: HTMLElement | null; ready: Promise<unknown> } {
    let first: HTMLElement | null = null;
    const ready: Promise<void>[] = [];
    for (; drawn < Math.min(count, hits.length); drawn++) {
      const hit = hits[drawn];
      if (hit === undefined) break;
      if (drawn === 0 || drawn === all) {
        const partial = drawn === all;
        if (partial) list.append(h("h2", { class: "results-partial" }, all === 0 ? words.partialOnly : words.partial));
        list.append(h("ol", { class: "entries results", "aria-label": partial ? words.partial : null }));
      }
      const made = result(hit, style);
      list.lastElementChild?.append(made.item);
      first ??= made.item;
      ready.push(made.ready);
    }
    const left = hits.length - drawn;
    fill(
      more,
      hits.length > STEP &&
        h(
          "p",
          { class: "results-shown" },
          put(words.shown, { shown: numbers.number(drawn), total: numbers.number(hits.length) }),
        ),
      left > 0 &&
        h("button", { type: "button", class: "button button-wide", onclick: () => grow(hits, all) }, words.more),
    );
    changed(drawn);
    return { first, ready: Promise.all(ready) };
  }

  async function grow(hits: readonly Hit[], all: number): Promise<void> {
    const { first, ready } = draw(hits, all, drawn + STEP);
    await ready;
    first?.querySelector<HTMLElement>("a, button")?.focus();
    announce(put(words.shown, { shown: numbers.number(drawn), total: numbers.number(hits.length) }));
  }

  return {
    get drawn() {
      return drawn;
    },
    announce,
    start() {
      settle("start");
      announce("");
    },
    wait(message) {
      clearTimeout(patience);
      start.hidden = true;
      outcome.setAttribute("aria-busy", "true");
      patience = setTimeout(() => {
        fill(waiting, h("p", {}, message));
        waiting.hidden = false;
        announce(message);
      }, PATIENCE);
    },
    async show(answer, count) {
      settle("outcome");
      const { all, partial } = tiers(answer.hits);
      heading.hidden = false;
      heading.textContent = summary(answer, style);
      // Where nothing was found and nothing narrows there is nothing to sort, but the whole archive to browse.
      const bare = answer.hits.length === 0 && narrowings(answer.question) === 0;
      tools.hidden = bare;
      start.hidden = !bare;
      drawNotes(notes, answer, style);
      drawFacets(facets, answer, style);
      drawNarrowings(narrowed, answer.question, style);
      const narrowing = narrowings(answer.question);
      chosen.textContent = narrowing === 0 ? "" : numbers.number(narrowing);
      drawn = 0;
      list.replaceChildren();
      const { ready } = draw([...all, ...partial], all.length, Math.max(count, STEP));
      if (answer.hits.length === 0) list.append(nothingFound(answer, style));
      announce([summary(answer, style), ...[...notes.children].map((note) => note.textContent ?? "")].join(" "));
      await ready;
    },
    fail(failure, retry) {
      settle("outcome");
      heading.hidden = true;
      tools.hidden = true;
      drawn = 0;
      start.hidden = false;
      for (const place of [notes, facets, more]) place.replaceChildren();
      narrowed.hidden = true;
      fill(list, panel(failure, { label: words.retry, run: retry }));
      announce(`${failure.what} ${failure.remedy}`);
    },
  };
}
