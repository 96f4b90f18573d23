import { readKnowledge } from "../../arabic/knowledge-file.ts";
import { placeLists } from "../../arabic/name-lists.ts";
import { backgroundTable, ordinaryWordTable, stopWordList, variantGroups } from "../../arabic/search-data.ts";
import { type Knowledge, type KnowledgeData, knowledgeOf } from "../../compare/knowledge.ts";
import { type NewsWord, type PackedWords, packWords } from "../../compare/packed-words.ts";
import type { PlaceLists } from "../../compare/places.ts";

/** What comparing knows, read of the data files: at build, and written once for the readers' pages. */

const file = (name: string): unknown => readKnowledge(new URL(name, import.meta.url));

/** The lines of a table without its comments. */
const lines = (table: string): string[] => table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

/**
 * Power of two up to which a stem of news tells about as much as one that is unknown: some 16 of 38,694 articles. Stems up to it
 * that are forms of nothing are left out: all pairs of tests/compare are joined as with them, and a fifth less is sent to readers.
 */
const RARE = 4;

/** The stems of news with how common they are and what they are forms of, and the words that are no names. */
function newsWords(): PackedWords {
  const words = new Map<string, NewsWord>();
  const rows = lines(backgroundTable()).map((line) => line.split("\t"));
  const targets = new Set(rows.map(([, , link]) => link));
  const ordinary = new Set(lines(ordinaryWordTable()));
  for (const word of ordinary) words.set(word, { power: 0, isOrdinary: true, link: null });
  for (const [stem = "", power = "0", link = ""] of rows) {
    const isOrdinary = ordinary.has(stem);
    if (Number(power) <= RARE && link === "" && !targets.has(stem) && !isOrdinary) continue;
    words.set(stem, { power: Number(power), isOrdinary, link: link || null });
  }
  return packWords(words);
}

/** Places of the datelines and those that only sentences name, without what is a common word in a sentence. */
function places(): PlaceLists {
  type Own = Readonly<Record<"more" | "not" | "before" | "openings", readonly string[]>>;
  const { more, not, before, openings } = file("./places.yaml") as Own;
  const datelines = Object.values(placeLists() as Record<string, readonly string[]>).flat();
  const left = new Set(not);
  return { names: [...new Set([...datelines, ...more])].filter((name) => !left.has(name)), before, openings };
}

let data: KnowledgeData | undefined;
let known: Knowledge | undefined;

/** What the data files say, as one value. */
export function knowledgeData(): KnowledgeData {
  data ??= {
    news: newsWords(),
    variants: variantGroups(),
    common: [
      ...new Set([
        ...stopWordList(),
        ...Object.values(file("../related/common-words.yaml") as Record<string, string[]>).flat(),
      ]),
    ],
    titles: file("./titles.yaml") as KnowledgeData["titles"],
    groups: file("./other-words.yaml") as KnowledgeData["groups"],
    places: places(),
  };
  return data;
}

/** The knowledge of the data files, made once. */
export function comparingKnowledge(): Knowledge {
  known ??= knowledgeOf(knowledgeData());
  return known;
}
