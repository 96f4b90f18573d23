import { fill, h, one } from "../element.ts";
import { type Answer, type Place, tiers } from "./ask.ts";
import type { Late } from "./late.ts";
import { type ResultsStyle, result } from "./results.ts";
import { put } from "./words.ts";

/** The results of an answer: those with every word, under a heading of their own those that lack some, twenty at a time. */

/** Results shown at first and with each «المزيد». */
const STEP = 20;

/** Milliseconds in which articles usually come: results that come together are shown together, so that nothing jumps. */
const TOGETHER = 300;

/** What the list needs of the page. */
export interface ResultListStyle extends ResultsStyle {
  /** Called with how many results are drawn. */
  drawn(count: number): void;
  announce(text: string): void;
}

/** The list of results in its place. */
export interface ResultList {
  /**
   * Fetches the first results (at least `count`) and gives what draws them; it may be called when nothing newer was
   * asked. `late` where something stands under results. Settles when they have come, or after a moment with the late ones held by placeholders.
   */
  prepare(answer: Answer, count: number, late: Late | null): Promise<() => void>;
  clear(...instead: readonly Node[]): void;
}

type Made = ReturnType<typeof result>;

/** Gives the list at `[data-search-results]`, with its «المزيد» at `[data-search-more]`. */
export function resultList(style: ResultListStyle): ResultList {
  const { words, numbers } = style;
  const list = one("[data-search-results]");
  const more = one("[data-search-more]");

  let late: Late | null = null;

  /** Places number `from` to `to` of the list, of which the first `all` are of articles with every word or stand among them. */
  const make = (places: readonly Place[], from: number, to: number, all: number): Made[] =>
    places
      .slice(from, to)
      .map(({ hit, copies }, i) =>
        result(
          hit,
          style,
          late && [from + i < all && late.lacking(hit, style), late.otherCopies(copies, style, result)],
        ),
      );

  /** Puts results number `from` on into the list; the first of those that lack a word opens the second list. */
  function place(made: readonly Made[], from: number, all: number): void {
    for (const [index, { item }] of made.entries()) {
      const at = from + index;
      if (at === 0 || at === all) {
        const partial = at === all;
        if (partial) list.append(h("h2", { class: "results-partial" }, all === 0 ? words.partialOnly : words.partial));
        list.append(h("ol", { class: "entries results", "aria-label": partial ? words.partial : null }));
      }
      list.lastElementChild?.append(item);
    }
  }

  function offerMore(hits: readonly Place[], drawn: number, all: number): void {
    const articles = (some: readonly Place[]): number => some.reduce((sum, { copies }) => sum + 1 + copies.length, 0);
    const [here, total] = [articles(hits.slice(0, drawn)), articles(hits)];
    const shown = put(words.shown, { shown: numbers.number(here), total: numbers.number(total) });
    const grow = async () => {
      const made = make(hits, drawn, drawn + STEP, all);
      place(made, drawn, all);
      offerMore(hits, drawn + made.length, all);
      await Promise.all(made.map(({ ready }) => ready));
      made[0]?.item.querySelector<HTMLElement>("a, button")?.focus();
      style.announce(more.textContent ?? "");
    };
    fill(
      more,
      hits.length > STEP && h("p", { class: "results-shown" }, shown),
      drawn < hits.length &&
        h("button", { type: "button", class: "button button-wide", onclick: () => void grow() }, words.more),
    );
    style.drawn(drawn);
  }

  return {
    async prepare(answer, count, parts) {
      late = parts;
      const { all, partial } = tiers(answer.hits);
      const hits = [...all, ...partial];
      const made = make(hits, 0, Math.max(count, STEP), all.length);
      const moment = new Promise((resolve) => setTimeout(resolve, TOGETHER));
      await Promise.race([Promise.all(made.map(({ ready }) => ready)), moment]);
      return () => {
        list.replaceChildren();
        place(made, 0, all.length);
        offerMore(hits, made.length, all.length);
      };
    },
    clear(...instead) {
      list.replaceChildren(...instead);
      more.replaceChildren();
    },
  };
}
