import { words } from "../arabic/words.ts";
import { partsOf } from "./article-text.ts";
import type { ArchiveTable, Fragment } from "./bundle-types.ts";
import { AS_PRINTED } from "./engine.ts";
import { excerptRuns, type Marked, markedRuns } from "./excerpt.ts";
import type { Plan, Term } from "./plan.ts";
import type { HitDetails } from "./search-types.ts";
import { textPlace } from "./text-length.ts";

/** How much more a place is worth to an excerpt whose form is the one asked for, and one whose neighbour is the question's next word. */
const AS_ASKED = 1;
const NEXT_TO = 2;

/** All places of the question's words in an article; of two terms at one place the later one is kept. */
function markedPlaces(terms: readonly Term[], article: number): Map<number, Marked> {
  const places = new Map<number, Marked>();
  terms.forEach(({ occurring }, term) => {
    const own = occurring.get(article);
    const rarity = 1 / Math.log2(2 + occurring.size);
    const before = new Set(terms[term - 1]?.occurring.get(article)?.positions);
    const after = new Set(terms[term + 1]?.occurring.get(article)?.positions);
    own?.positions.forEach((position, i) => {
      const asked = own.likeness[i] === AS_PRINTED ? AS_ASKED : 0;
      const neighbours = before.has(position - 1) || after.has(position + 1) ? NEXT_TO : 0;
      places.set(position, { term, weight: rarity * (1 + asked + neighbours) });
    });
  });
  return places;
}

/** What a result shows, made of the article's fragment and the places of the question's words in it. Browser-safe. */
export function hitDetails(
  table: Pick<ArchiveTable, "headlineWords" | "standfirstWords">,
  { terms }: Plan,
  article: number,
  fragment: Fragment,
): HitDetails {
  const { url, filters, meta } = fragment;
  const { headline: title, standfirst, text: content } = partsOf(fragment);
  const headlineEnd = table.headlineWords[article] ?? 0;
  const textStart = textPlace(headlineEnd + (table.standfirstWords[article] ?? 0));
  const inHeadline = new Set<number>();
  const inText = new Map<number, Marked>();
  const inStandfirst = new Map<number, Marked>();
  for (const [position, marked] of markedPlaces(terms, article)) {
    if (position < headlineEnd) inHeadline.add(position);
    else if (position < textStart) inStandfirst.set(position - headlineEnd, marked);
    else inText.set(position - textStart, marked);
  }
  const headline = markedRuns(title, words(title), (i) => inHeadline.has(i));
  const fromStandfirst = content === "" || (inText.size === 0 && inStandfirst.size > 0);
  const excerpt = fromStandfirst ? excerptRuns(standfirst, inStandfirst) : excerptRuns(content, inText);
  const marked = headline.filter(({ mark }) => mark).map(({ text }) => text);
  for (const [text, places] of [
    [content, inText],
    [standfirst, inStandfirst],
  ] as const) {
    const printed = places.size > 0 ? words(text) : [];
    for (const place of places.keys()) marked.push(printed[place]?.text ?? "");
  }
  return {
    id: meta.id ?? "",
    url,
    headline,
    excerpt,
    outlet: meta.outlet ?? null,
    agencies: filters.agency ?? [],
    date: meta.date ?? null,
    dateShown: meta.dateShown ?? null,
    dateShownToo: meta.dateShownToo ?? null,
    dateBasis: meta.dateBasis ?? null,
    words: [...new Set(marked)].filter((word) => word !== ""),
  };
}
