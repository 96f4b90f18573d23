/**
 * What the search page does not need before the first result: suggestions, facets, the results over time and as a file, notes. One
 * file, fetched while the first answer is looked up and shown.
 */

export * as help from "../../search/help.ts";
export { besideResult } from "./beside-result.ts";
export { drawCommoner } from "./commoner.ts";
export { compareBar } from "./compare-bar.ts";
export { drawFeed } from "./feed.ts";
export { resultKeys } from "./keys.ts";
export { drawFacets, drawNarrowings } from "./narrowing.ts";
export { drawNotes, nothingFound } from "./notes.ts";
export { suggestions } from "./suggestions.ts";
export { drawTakeAway } from "./take-away.ts";
export { drawTimes } from "./times.ts";

/** This module. */
export type Late = typeof import("./late.ts");
