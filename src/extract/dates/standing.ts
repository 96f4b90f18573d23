import type { LabelledLine } from "../extraction.ts";

/** Where a line stands on the page, seen from the article. */
export type Place = "above" | "head" | "inside" | "below";

/** The page's lines with the landmarks that dates are judged by. */
export interface Page {
  readonly lines: readonly LabelledLine[];
  /** Index of the headline (its last printing before the body), or -1. */
  readonly headline: number;
  /** Index of the first and last line of body text; -1 without a body. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

const BODY = new Set(["body", "subheading"]);

/** Finds the landmarks of labelled lines. */
export function pageOf(lines: readonly LabelledLine[]): Page {
  const bodyStart = lines.findIndex((line) => BODY.has(line.role));
  const bodyEnd = lines.findLastIndex((line) => BODY.has(line.role));
  const head = bodyStart < 0 ? lines : lines.slice(0, bodyStart);
  const headline = head.findIndex((line) => line.role === "headline");
  return { lines, headline, bodyStart, bodyEnd };
}

/** The place of the line at an index. Without a headline all before the body is its head. */
export function placeOf(page: Page, index: number): Place {
  if (page.bodyStart >= 0 && index > page.bodyEnd) return "below";
  if (page.bodyStart >= 0 && index >= page.bodyStart) return "inside";
  return index < page.headline ? "above" : "head";
}

/** Lines between a line above the headline and the headline. */
export const distanceToHeadline = (page: Page, index: number): number => page.headline - index;

const OTHERS = new Set(["related", "otherTitle"]);

/**
 * Whether the line belongs to a list of other articles: a title of another article stands next to it, or next to a
 * furniture line next to it (lists alternate "date, title, date, title" or "title, section, date").
 */
export function besideOtherTitles(page: Page, index: number): boolean {
  const role = (at: number): string => page.lines[at]?.role ?? "";
  if (OTHERS.has(role(index)) || OTHERS.has(role(index - 1)) || OTHERS.has(role(index + 1))) return true;
  return (
    (role(index + 1) === "furniture" && OTHERS.has(role(index + 2))) ||
    (role(index - 1) === "furniture" && OTHERS.has(role(index - 2)))
  );
}
