import { fill, h, one } from "../element.ts";
import { narrowings } from "./address.ts";
import type { Answer } from "./ask.ts";
import type { AnswerStyle } from "./beside-answer.ts";
import type { Late } from "./late.ts";
import { resultList } from "./result-list.ts";
import { askForSheets } from "./sheets.ts";
import { panel, summary } from "./summary.ts";
import type { Failure } from "./words.ts";

/** The part of the page under the form: empty, waiting, answered or failed, and nothing else at any time. */

/** Milliseconds before a wait is mentioned: shorter ones would only flicker. */
const PATIENCE = 180;

/** All that the drawings of the page share. */
export type ViewStyle = AnswerStyle & { late(): Promise<Late> };

/** What the page can show. */
export interface View {
  /** The start: the index of outlets and months, no question asked. */
  start(): void;
  /**
   * An answer is on its way: what stands stays for a moment, dimmed, and then only under the question it answers. Nothing says
   * that there are no results.
   * @param text the words of the question
   */
  wait(message: string, text: string): void;
  /** Shows an answer with at least `count` results, unless a newer question was asked meanwhile; settles when it stands. */
  show(answer: Answer, count: number, current: () => boolean): Promise<void>;
  fail(failure: Failure, retry: () => void): void;
  announce(text: string): void;
}

/** Whether an answer stands for itself: it has results, and nothing is to be said about its question or between them. */
const isPlain = ({ hits, unknown, ignored, fields, dates, otherScripts }: Answer): boolean =>
  hits.length > 0 &&
  hits[0]?.tier === "all" &&
  hits.every(({ copies }) => copies === null) &&
  unknown.length + ignored.length + fields.length + dates.length + otherScripts.length === 0;

/** Draws what helps with an answer that stands already; where that cannot be had, a button tries again. */
async function follow(answer: Answer, style: ViewStyle, current: () => boolean): Promise<void> {
  const facets = one("[data-search-facets]");
  facets.setAttribute("aria-busy", "true");
  try {
    await (await style.late()).drawBeside(answer, style, current);
  } catch (failure) {
    if (!current()) return;
    console.warn(failure);
    const again = { label: style.words.retry, run: () => void follow(answer, style, current) };
    fill(facets, panel(style.words.failed, again));
  }
  if (current()) facets.removeAttribute("aria-busy");
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
  const narrowed = one("[data-search-narrowed]");
  const chosen = one("[data-search-count]");
  const list = resultList({ ...style, drawn, announce });
  let patience: ReturnType<typeof setTimeout> | undefined;
  let asked = "";

  function settle(state: "start" | "outcome"): void {
    clearTimeout(patience);
    // Set before the first paint by the script of the head (src/publish/scripts.ts).
    delete document.documentElement.dataset.question;
    waiting.hidden = true;
    start.hidden = state !== "start";
    outcome.hidden = state !== "outcome";
    outcome.removeAttribute("aria-busy");
    askForSheets();
  }

  /** Announcements that repeat the last one are spoken again: a no-break space makes them differ. */
  function announce(text: string): void {
    status.textContent = status.textContent === text ? `${text}\u00a0` : text;
  }

  return {
    announce,
    start() {
      asked = "";
      settle("start");
      announce("");
    },
    wait(message, text) {
      const another = text !== asked;
      asked = text;
      clearTimeout(patience);
      start.hidden = true;
      outcome.setAttribute("aria-busy", "true");
      patience = setTimeout(() => {
        fill(waiting, h("p", {}, message));
        waiting.hidden = false;
        if (another) outcome.hidden = true;
        announce(message);
      }, PATIENCE);
    },
    async show(answer, count, current) {
      const narrowing = narrowings(answer.question);
      // What stands above and between the results has to be there with them; the rest may come after.
      const late = isPlain(answer) && narrowing === 0 ? null : await style.late();
      const draw = await list.prepare(answer, count, late);
      if (!current()) return;
      settle("outcome");
      // Where nothing was found and nothing narrows there is nothing to sort, but the whole archive to browse.
      const bare = answer.hits.length === 0 && narrowing === 0;
      tools.hidden = bare;
      start.hidden = !bare;
      heading.hidden = false;
      fill(heading, summary(answer, style));
      chosen.textContent = narrowing === 0 ? "" : numbers.number(narrowing);
      if (late === null) {
        notes.replaceChildren();
        narrowed.hidden = true;
      } else {
        late.drawNotes(notes, answer, style);
        late.drawNarrowings(narrowed, answer.question, style);
      }
      draw();
      if (answer.hits.length === 0 && late !== null) list.clear(late.nothingFound(answer, style));
      announce([heading, ...notes.children].map(({ textContent }) => textContent).join(" "));
      await follow(answer, style, current);
    },
    fail(failure, retry) {
      settle("outcome");
      heading.hidden = true;
      tools.hidden = true;
      narrowed.hidden = true;
      start.hidden = false;
      for (const part of ["notes", "facets", "times", "commoner", "take", "feed"])
        one(`[data-search-${part}]`).replaceChildren();
      list.clear(panel(failure, { label: words.retry, run: retry }));
      announce(`${failure.what} ${failure.remedy}`);
    },
  };
}
