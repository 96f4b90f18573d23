import { words } from "../arabic/words.ts";
import { type LoadFile, readJson } from "./bundle-files.ts";
import type { ArchiveTable, Fragment } from "./bundle-types.ts";
import { excerptRuns, markedRuns } from "./excerpt.ts";
import { fragmentPath } from "./pagefind-format.ts";
import type { Ranked } from "./rank.ts";
import type { HitDetails } from "./search-types.ts";
import type { Plan } from "./terms.ts";

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
  const inText = new Map<number, { term: number; weight: number }>();
  const inStandfirst = new Map<number, { term: number; weight: number }>();
  terms.forEach(({ occurring }, term) => {
    const weight = 1 / Math.log2(2 + occurring.size);
    for (const position of occurring.get(article)?.positions ?? []) {
      if (position < headlineEnd) inHeadline.add(position);
      else if (position < textStart) inStandfirst.set(position - headlineEnd, { term, weight });
      else inText.set(position - textStart, { term, weight });
    }
  });
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
