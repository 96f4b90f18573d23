import { words } from "../arabic/words.ts";
import { type LoadFile, readJson } from "./bundle-files.ts";
import type { ArchiveTable, Fragment } from "./bundle-types.ts";
import { excerptRuns, type Marked, markedRuns } from "./excerpt.ts";
import { fragmentPath } from "./pagefind-format.ts";
import type { Ranked } from "./rank.ts";
import type { HitDetails } from "./search-types.ts";
import type { Plan, Term } from "./terms.ts";

/** How much more a place is worth to an excerpt whose form is the one asked for, and one whose neighbour is the question's next word. */
const AS_ASKED = 1;
const NEXT_TO = 2;

/** All places of the question's words in an article; of two terms at one place the later one is kept. */
function markedPlaces(terms: readonly Term[], article: number): Map<number, Marked> {
  const places = new Map<number, Marked>();
  terms.forEach(({ occurring, code, quoted }, term) => {
    const own = occurring.get(article);
    const rarity = 1 / Math.log2(2 + occurring.size);
    const before = new Set(terms[term - 1]?.occurring.get(article)?.positions);
    const after = new Set(terms[term + 1]?.occurring.get(article)?.positions);
    own?.positions.forEach((position, i) => {
      const asked = quoted || own.codes[i] === code ? AS_ASKED : 0;
      const neighbours = before.has(position - 1) || after.has(position + 1) ? NEXT_TO : 0;
      places.set(position, { term, weight: rarity * (1 + asked + neighbours) });
    });
  });
  return places;
}

/** What a result shows, made of the article's fragment and the places of the question's words in it. Browser-safe. */
export async function hitDetails(
  load: LoadFile,
  table: ArchiveTable,
  { terms }: Plan,
  { article, fragment }: Ranked,
): Promise<HitDetails> {
  const { url, content, filters, meta } = await readJson<Fragment>(load, fragmentPath(fragment));
  const headlineEnd = table.headlineWords[article] ?? 0;
  const textStart = headlineEnd + (table.standfirstWords[article] ?? 0);
  const inHeadline = new Set<number>();
  const inText = new Map<number, Marked>();
  const inStandfirst = new Map<number, Marked>();
  for (const [position, marked] of markedPlaces(terms, article)) {
    if (position < headlineEnd) inHeadline.add(position);
    else if (position < textStart) inStandfirst.set(position - headlineEnd, marked);
    else inText.set(position - textStart, marked);
  }
  const title = meta.title ?? "";
  const headline = markedRuns(title, words(title), (i) => inHeadline.has(i));
  const fromStandfirst = inText.size === 0 && inStandfirst.size > 0;
  const standfirst = meta.standfirst ?? "";
  const excerpt =
    fromStandfirst || content === "" ? excerptRuns(standfirst, inStandfirst) : excerptRuns(content, inText);
  const textWords = inText.size > 0 ? words(content) : [];
  const marked = [...headline.filter(({ mark }) => mark).map(({ text }) => text)];
  for (const place of inText.keys()) marked.push(textWords[place]?.text ?? "");
  if (inStandfirst.size > 0) {
    const standfirstWords = words(standfirst);
    for (const place of inStandfirst.keys()) marked.push(standfirstWords[place]?.text ?? "");
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
    dateBasis: meta.dateBasis ?? null,
    words: [...new Set(marked)].filter((word) => word !== ""),
  };
}
