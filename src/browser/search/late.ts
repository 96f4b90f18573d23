/**
 * What the search page does not need before the first result: suggestions, facets, the results over time and as a file, notes. One
 * file, fetched while the first answer is looked up and shown.
 */

export * as help from "../../search/help.ts";
export { drawBeside } from "./beside-answer.ts";
export { lacking, otherCopies } from "./beside-result.ts";
export { resultKeys } from "./keys.ts";
export { drawNarrowings } from "./narrowing.ts";
export { drawNotes, nothingFound } from "./notes.ts";
export { suggestions } from "./suggestions.ts";

/** This module. */
export type Late = typeof import("./late.ts");
