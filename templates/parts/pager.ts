import { pagePath } from "../../src/site/lists.ts";
import type { ListPage } from "../../src/site/pages.ts";
import { type Html, html, nothing } from "../html.ts";
import { fill } from "./fill.ts";
import type { Place } from "./place.ts";

/** The pages of shelves. */
export interface Pages {
  /** Address of page 1. */
  readonly first: string;
  readonly number: number;
  readonly last: number;
  /** Address of a page; default: that of shelves. */
  readonly address?: (first: string, number: number) => string;
}

/** Pages named on either side of the one shown; the first and last always are. */
const BESIDE = 2;

/** The pages to name: the first, the last, those around; null stands for those left out. */
function named(number: number, last: number): (number | null)[] {
  const shown = Array.from({ length: last }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - number) <= BESIDE,
  );
  return shown.flatMap((page, index) => (index > 0 && page - (shown[index - 1] ?? 0) > 1 ? [null, page] : [page]));
}

/** A row of pages, with what leads to the one before and after. */
function row(place: Place, { previous, next, labels, pages }: Row): Html {
  const { words, to } = place;
  const turn = (address: string, label: string, rel: string): Html =>
    html`<a class="turn" rel="${rel}" href="${to(address)}">${label}</a>`;
  return html`<nav class="pager" aria-label="${words.browse.pages}">
${previous !== null && turn(previous, labels[0], "prev")}
<ol class="pages">${pages}</ol>
${next !== null && turn(next, labels[1], "next")}
</nav>`;
}

/** What a row of pages is made of. */
interface Row {
  readonly previous: string | null;
  readonly next: string | null;
  readonly labels: readonly [string, string];
  readonly pages: readonly Html[];
}

/** The pages of a list by number: links, the one shown, gaps. */
function numbers(place: Place, { number, last, address }: Numbered): Html[] {
  const { words, to } = place;
  return named(number, last).map((target) => {
    if (target === null) return html`<li>…</li>`;
    const label = fill(words.browse.page, { n: place.number(target), last: place.number(last) });
    return target === number
      ? html`<li><span aria-current="page">${place.number(target)}</span></li>`
      : html`<li><a href="${to(address(target))}" aria-label="${label}">${place.number(target)}</a></li>`;
  });
}

/** A page among others. */
interface Numbered {
  readonly number: number;
  readonly last: number;
  readonly address: (number: number) => string;
}

/** Turning the pages of shelves, and going to any of them. Nothing when there is one page. */
export function pager(place: Place, { first, number, last, address = pagePath }: Pages): Html {
  if (last === 1) return nothing;
  const { browse } = place.words;
  return row(place, {
    previous: number > 1 ? address(first, number - 1) : null,
    next: number < last ? address(first, number + 1) : null,
    labels: [browse.previous, browse.next],
    pages: numbers(place, { number, last, address: (target) => address(first, target) }),
  });
}

/**
 * Turning the pages of a list. Its first page leads to any of them; the others say which they are and lead back, so that
 * they stay as they are while the list grows.
 */
export function listPager(place: Place, list: ListPage): Html {
  const { first, number, last, previous, next, subject } = list;
  if (last === 1) return nothing;
  const { words, to } = place;
  const { browse } = words;
  const inTime = subject.of !== "headlines";
  const address = (target: number): string => (target === number ? first : `${first}page-${target}/`);
  const alone = [
    html`<li><a href="${to(first)}">${browse.firstPage}</a></li>`,
    html`<li><span aria-current="page">${place.number(number)}</span></li>`,
  ];
  return row(place, {
    previous,
    next,
    labels: inTime ? [browse.newer, browse.older] : [browse.previous, browse.next],
    pages: last === null ? alone : numbers(place, { number, last, address }),
  });
}
