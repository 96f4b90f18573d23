import type { Problem } from "../../problems/problem.ts";
import type { Line, Metadata } from "../capture.ts";
import { writtenIntoPage } from "../copies/archive-copy.ts";
import { withOpinion } from "./article-opinion.ts";
import { pageMetadata } from "./page-metadata.ts";
import { parsePage } from "./page-tree.ts";
import { renderTree } from "./render-page.ts";
import { withStatedBody } from "./stated-body.ts";

/** A saved page: what it states about itself, and its text as lines. Never throws. */
export function readPage(
  html: string,
  file: string,
): { readonly lines: readonly Line[]; readonly metadata: Metadata; readonly problems: readonly Problem[] } {
  const tree = parsePage(html);
  const { metadata, body, problems } = pageMetadata(tree, file);
  const lines = withStatedBody(withOpinion(renderTree(tree), tree), body);
  const copied = writtenIntoPage(html);
  return {
    lines,
    metadata: { ...copied, ...metadata, ...(copied.captured ? { captured: copied.captured } : {}) },
    problems,
  };
}
