import { plainQuestion } from "../../search/question.ts";
import type { FacetName, SearchRequest } from "../../search/search-types.ts";

/**
 * The question in the address: `?q=ضمانات&outlet=…&month=2022-01&from=…&to=…&sort=newest`.
 * What is in the address can be shared, bookmarked and gone back to; several values of a facet repeat its key.
 */

/** The facets in the order they are shown and stand in the address. */
export const FACETS: readonly FacetName[] = ["outlet", "agency", "section", "subject", "tag", "month"];
/** Order of the results. */
export type Sort = NonNullable<SearchRequest["sort"]>;
/** The orders there are; the first is what no question needs to say. */
export const SORTS: readonly Sort[] = ["relevance", "newest", "oldest"];

/** Everything the reader has asked for, as the page holds it. `from` and `to` are days or "". */
export interface Question {
  readonly text: string;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  readonly from: string;
  readonly to: string;
  readonly sort: Sort;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
const day = (value: string | null): string => (value !== null && DAY.test(value) ? value : "");
const distinct = (values: readonly string[]): string[] =>
  [...new Set(values.map((value) => value.trim()))].filter(Boolean);

/** Reads the part of an address after `?`. Anything that is not a question's is passed over, never an error. */
export function readAddress(search: string): Question {
  const keys = new URLSearchParams(search);
  const sort = keys.get("sort") as Sort;
  return {
    text: plainQuestion(keys.get("q") ?? ""),
    facets: Object.fromEntries(FACETS.map((name) => [name, distinct(keys.getAll(name))])) as Record<
      FacetName,
      string[]
    >,
    from: day(keys.get("from")),
    to: day(keys.get("to")),
    sort: SORTS.includes(sort) ? sort : "relevance",
  };
}

/** The question of a reader who has not asked anything. */
export const NO_QUESTION = readAddress("");

/** The part after `?` that `readAddress` reads back, keys in a fixed order, without what is not asked; "" for no question. */
export function writeAddress(question: Question): string {
  const keys = new URLSearchParams();
  const { text, facets, from, to, sort } = question;
  if (text !== "") keys.set("q", plainQuestion(text));
  for (const name of FACETS) for (const value of facets[name]) keys.append(name, value);
  if (from !== "") keys.set("from", from);
  if (to !== "") keys.set("to", to);
  if (sort !== "relevance") keys.set("sort", sort);
  return keys.size === 0 ? "" : `?${keys}`;
}

/** The question as the search room takes it. */
export function requestOf({ text, facets, from, to, sort }: Question): SearchRequest {
  const chosen = Object.fromEntries(
    FACETS.filter((name) => facets[name].length > 0).map((name) => [name, facets[name]]),
  );
  return {
    text,
    sort,
    ...(Object.keys(chosen).length > 0 ? { facets: chosen } : {}),
    ...(from !== "" ? { from } : {}),
    ...(to !== "" ? { to } : {}),
  };
}

/** How many narrowings (facet values, date bounds) the question holds. */
export const narrowings = ({ facets, from, to }: Question): number =>
  FACETS.reduce((sum, name) => sum + facets[name].length, 0) + (from === "" ? 0 : 1) + (to === "" ? 0 : 1);
