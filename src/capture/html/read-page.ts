import type { Problem } from "../../problems/problem.ts";
import type { Line, Metadata } from "../capture.ts";
import { withOpinion } from "./article-opinion.ts";
import { pageMetadata } from "./page-metadata.ts";
import { parsePage } from "./page-tree.ts";
import { renderTree } from "./render-page.ts";

/** A saved page: what it states about itself, and its text as lines. Never throws. */
export function readPage(
  html: string,
  file: string,
): { readonly lines: readonly Line[]; readonly metadata: Metadata; readonly problems: readonly Problem[] } {
  const tree = parsePage(html);
  return { lines: withOpinion(renderTree(tree), tree, html), ...pageMetadata(tree, file) };
}
