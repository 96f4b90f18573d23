import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";

/** A citation as citation-js, which wrote none of ours, understands it: one CSL item. */
export interface ParsedItem {
  readonly type?: string;
  readonly title?: string;
  readonly author?: { literal?: string; family?: string; given?: string }[];
  /** RIS: the author of a newspaper article is its reporter (RefMan's table of reference types). */
  readonly reporter?: string | string[];
  readonly "container-title"?: string;
  readonly issued?: { "date-parts"?: number[][]; circa?: boolean };
  readonly accessed?: { "date-parts"?: number[][] };
  readonly URL?: string;
  readonly note?: string;
  readonly abstract?: string;
  readonly language?: string;
  readonly "citation-key"?: string;
  readonly archive_location?: string;
}

/** Parses BibTeX, RIS or CSL-JSON text. Throws when it holds anything but one item. */
export function parsedBack(text: string): ParsedItem {
  const { data } = new Cite(text, { generateGraph: false });
  if (data.length !== 1) throw new Error(`${data.length} items in: ${text}`);
  return data[0] as ParsedItem;
}

/** Names as one string each, however the format parts them. */
export const names = ({ author, reporter = [] }: ParsedItem): string[] =>
  author?.map(({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(" ")) ??
  [reporter].flat();
