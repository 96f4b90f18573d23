import { type Point, readSpan } from "./edtf-points.ts";
import { creators, type Facts, remark } from "./facts.ts";

/** A CSL date: parts of one point or of both ends; `circa` where the date was worked out; `literal` for open intervals. */
export interface CslDate {
  readonly "date-parts"?: number[][];
  readonly circa?: true;
  readonly literal?: string;
}

/** A CSL-JSON item (schema 1.0.2 of citationstyles.org), as far as news articles fill it. */
export interface CslItem {
  readonly id: string;
  readonly "citation-key": string;
  readonly type: "article-newspaper";
  readonly title: string;
  readonly language: string;
  readonly author?: { readonly literal: string }[];
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly section?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly URL?: string;
  readonly archive: string;
  readonly archive_location: string;
  readonly note: string;
}

const partsOf = ({ year, month, day }: Point): number[] => {
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
};

function issued({ published }: Facts): CslDate | undefined {
  const span = published && readSpan(published.edtf);
  if (!published || !span) return undefined;
  const circa = published.basis === "inferred" || span.approximate ? { circa: true as const } : {};
  if (span.from && span.to) {
    const parts = span.interval ? [partsOf(span.from), partsOf(span.to)] : [partsOf(span.from)];
    return { "date-parts": parts, ...circa };
  }
  return { literal: published.edtf, ...circa };
}

/** The item. Names are literals: Arabic names do not part into family and given by rule. No date: no `issued`. */
export function csl(facts: Facts): CslItem {
  const names = creators(facts);
  const date = issued(facts);
  const address = facts.address ?? facts.original;
  return {
    id: facts.key,
    "citation-key": facts.key,
    type: "article-newspaper",
    title: facts.title,
    language: "ar",
    ...(names.length > 0 ? { author: names.map((literal) => ({ literal })) } : {}),
    ...(facts.outlet === null ? {} : { "container-title": facts.outlet, publisher: facts.outlet }),
    ...(date === undefined ? {} : { issued: date }),
    ...(facts.captured === null ? {} : { accessed: { "date-parts": [partsOf(facts.captured)] } }),
    ...(facts.section === null ? {} : { section: facts.section }),
    ...(facts.summary === null ? {} : { abstract: facts.summary }),
    ...(facts.tags.length > 0 ? { keyword: facts.tags.join(", ") } : {}),
    ...(address === null ? {} : { URL: address }),
    archive: facts.archive,
    archive_location: facts.id,
    note: remark(facts),
  };
}
