import { monthName } from "../../src/arabic/dates/format-date.ts";
import type { SearchPageData } from "../../src/browser/search/words.ts";
import { type Html, html, trusted } from "../html.ts";
import { nuqta } from "./nuqta.ts";
import type { Place } from "./place.ts";
import { searchForm } from "./search-form.ts";
import { searchOutcome } from "./search-outcome.ts";
import { searchHow, searchStart } from "./search-start.ts";

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const BASES = ["stated", "metadata", "inferred", "editor", "undated"] as const;

/** JSON as it may stand in a script element: no sign in it can end the element (HTML, "script data state"). */
const jsonData = (data: unknown): Html => trusted(JSON.stringify(data).replaceAll("<", "\\u003c"));

/** What the script is told; `bundle` is the folder of the search bundle, from the site's root. */
export function searchPageData({ settings, words, to }: Place, bundle: string): SearchPageData {
  const style = { months: settings.months, language: settings.language };
  return {
    language: words.language,
    digits: settings.digits,
    root: to(""),
    bundle: to(bundle.replace(/\/*$/u, "/")),
    months: MONTHS.map((month) => monthName(month, style)),
    words: {
      ...words.search.live,
      articles: words.count.articles,
      bases: words.dates.basis,
      noDate: words.dates.undated,
      noHeadline: words.article.noHeadline,
      noOutlet: words.article.publisherUnknown,
    },
  };
}

/** What stands inside `<main>` of the search page. The dots that tell what a date rests on are given to the script as templates. */
export function searchMain(place: Place, bundle: string): Html {
  return html`<h1 class="search-title">${place.words.search.heading}</h1>
${searchForm(place)}
${searchOutcome(place)}
${searchHow(place)}
${searchStart(place)}
${BASES.map((basis) => html`<template data-nuqta="${basis}">${nuqta(basis)}</template>`)}
<script type="application/json" data-search-page>${jsonData(searchPageData(place, bundle))}</script>`;
}
