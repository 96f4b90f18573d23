import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBundle } from "../../src/search/node-engine.ts";
import type { SearchDocument, Searcher } from "../../src/search/search-types.ts";
import { writeSearchBundle } from "../../src/search/write-bundle.ts";

/** What a result can be narrowed by, of each capture: outlet, agencies, date. */
const KNOWN: Readonly<Record<string, { outlet: string; agencies: string[]; date: string }>> = {
  almayadeen: { outlet: "الميادين نت", agencies: [], date: "2022-02-20" },
  euronews: { outlet: "يورونيوز", agencies: ["أ ف ب"], date: "2021-12-14" },
  shorouk: { outlet: "الشروق", agencies: ["أ ش أ"], date: "2022-01-28T18:55" },
  unsigned: { outlet: "أخبار", agencies: [], date: "2021-12-30/2021-12-31" },
  urdupoint: { outlet: "أردو بوينت", agencies: ["سبوتنيك"], date: "2022-01-18" },
};

/** The five captures as search documents by their plain text: first line as headline, the rest as text. */
export function fiveArticles(): SearchDocument[] {
  const folder = new URL("../../articles/", import.meta.url);
  return Object.entries(KNOWN).map(([outlet, known]) => {
    const file = readdirSync(folder).find((name) => name.startsWith(`${outlet}-`) && name.endsWith(".txt")) ?? outlet;
    const [headline = "", ...rest] = readFileSync(new URL(file, folder), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
    return {
      ...known,
      id: outlet,
      url: `articles/${outlet}/`,
      headline,
      standfirst: null,
      text: rest.join("\n"),
      dateShown: null,
      dateBasis: "stated",
      section: null,
    };
  });
}

/** Writes documents into a bundle of their own and opens it. */
export async function bundleOf(
  documents: readonly SearchDocument[],
  options = {},
): Promise<{ searcher: Searcher; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), "warraq-search-"));
  await writeSearchBundle(documents, folder, options);
  return { searcher: await openBundle(folder), folder };
}

/** An article of one sentence, its words not in its headline. */
export const smallArticle = (id: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  url: `articles/${id}/`,
  headline: "",
  standfirst: null,
  text,
  date: null,
  dateShown: null,
  dateBasis: null,
  outlet: null,
  agencies: [],
  section: null,
  ...more,
});
