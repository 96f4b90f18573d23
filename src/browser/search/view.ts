import { fill, h, one } from "../element.ts";
import { narrowings } from "./address.ts";
import type { Answer } from "./ask.ts";
import { drawFacets, drawNarrowings } from "./narrowing.ts";
import { drawNotes, type NotesStyle, nothingFound, panel, summary } from "./notes.ts";
import { resultList } from "./result-list.ts";
import type { ResultsStyle } from "./results.ts";
import type { Failure } from "./words.ts";

/** The part of the page under the form: empty, waiting, answered or failed, and nothing else at any time. */

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
  /** Shows an answer with at least `count` results, unless a newer question was asked meanwhile; settles when it stands. */
  show(answer: Answer, count: number, current: () => boolean): Promise<void>;
  fail(failure: Failure, retry: () => void): void;
  announce(text: string): void;
}

/**
 * Finds the places of the search page's template (templates/pages/search.11ty.ts) and gives what draws in them.
 * @param drawn called with how many results are drawn
 */
export function viewOf(style: ViewStyle, drawn: (count: number) => void): View {
  const { numbers, words } = style;
  const start = one("[data-search-start]");
  const outcome = one("[data-search-outcome]");
  const status = one("[data-search-status]");
  const waiting = one("[data-search-waiting]");
  const heading = one("[data-search-summary]");
  const tools = one("[data-search-tools]");
  const notes = one("[data-search-notes]");
  const facets = one("[data-search-facets]");
  const narrowed = one("[data-search-narrowed]");
  const chosen = one("[data-search-count]");
  const list = resultList({ ...style, drawn, announce });
  let patience: ReturnType<typeof setTimeout> | undefined;

  function settle(state: "start" | "outcome"): void {
    clearTimeout(patience);
    // Set before the first paint by the script of the head (src/publish/scripts.ts).
    delete document.documentElement.dataset.question;
    waiting.hidden = true;
    start.hidden = state !== "start";
    outcome.hidden = state !== "outcome";
    outcome.removeAttribute("aria-busy");
  }

  /** Announcements that repeat the last one are spoken again: a no-break space makes them differ. */
  function announce(text: string): void {
    status.textContent = status.textContent === text ? `${text}\u00a0` : text;
  }

  return {
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
    async show(answer, count, current) {
      const draw = await list.prepare(answer, count);
      if (!current()) return;
      settle("outcome");
      const narrowing = narrowings(answer.question);
      // Where nothing was found and nothing narrows there is nothing to sort, but the whole archive to browse.
      const bare = answer.hits.length === 0 && narrowing === 0;
      tools.hidden = bare;
      start.hidden = !bare;
      heading.hidden = false;
      heading.textContent = summary(answer, style);
      chosen.textContent = narrowing === 0 ? "" : numbers.number(narrowing);
      drawNotes(notes, answer, style);
      drawFacets(facets, answer, style);
      drawNarrowings(narrowed, answer.question, style);
      draw();
      if (answer.hits.length === 0) list.clear(nothingFound(answer, style));
      announce([summary(answer, style), ...[...notes.children].map((note) => note.textContent ?? "")].join(" "));
    },
    fail(failure, retry) {
      settle("outcome");
      heading.hidden = true;
      tools.hidden = true;
      narrowed.hidden = true;
      start.hidden = false;
      for (const place of [notes, facets]) place.replaceChildren();
      list.clear(panel(failure, { label: words.retry, run: retry }));
      announce(`${failure.what} ${failure.remedy}`);
    },
  };
}
