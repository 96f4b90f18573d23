import { createHash } from "node:crypto";
import { stem } from "../arabic/stem.ts";
import { markedContent, placesBefore, textOf, wordsOf } from "./article-text.ts";
import { checkIndex } from "./check-index.ts";
import { facetsOf, momentOf } from "./facets.ts";
import type { PartWords } from "./gather-words.ts";
import {
  chunkPlaces,
  indexedAddress,
  NO_WORD_HERE,
  newestChunkPlaces,
  type PagefindFragment,
  tokenOf,
} from "./pagefind-facts.ts";
import {
  type IndexRecord,
  indexRecords,
  type PackFragment,
  type PartEntry,
  packFragment,
  readPartEntry,
  rewriteFragments,
} from "./pagefind-indexer.ts";
import { type ArticleWords, type PartLengths, type PartTexts, wordCount } from "./part-texts.ts";
import { NEWEST, type Part } from "./partition.ts";
import type { SearchDocument } from "./search-types.ts";
import { textPlace } from "./text-length.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One part of an archive: indexed by Pagefind, its original texts put back, and proven. Build side. */

/** What an indexed part says of itself. */
export interface PartReport {
  /** The id of each article's fragment, in order. */
  readonly ids: readonly string[];
  /** In how many of its articles each indexed stem stands. */
  readonly articlesUnder: readonly (readonly [stem: string, articles: number])[];
  readonly entry: PartEntry;
}

/** A part with its articles measured. */
export interface MeasuredPart extends Part {
  readonly lengths: readonly PartLengths[];
}

/** A part with its words counted. */
export interface CountedPart extends MeasuredPart {
  readonly words: PartWords;
  /** The words of its articles, read again where they are not held: together they are as large as the archive. */
  readonly texts: () => PartTexts;
}

/** Fingerprint of all that search knows of an article. */
export const fingerprintOf = (document: SearchDocument): string =>
  document.fingerprint ?? createHash("sha256").update(JSON.stringify(document)).digest("hex").slice(0, 16);

/** What a result shows of an article beside its text, by the names Pagefind's interfaces know (`title`) and our own. */
function metaOf(document: SearchDocument): Record<string, string> {
  const { headline, standfirst } = textOf(document);
  const { id, date, dateShown, dateShownToo = null, dateBasis, outlet } = document;
  const known = {
    title: headline,
    standfirst: standfirst || null,
    id,
    date,
    dateShown,
    dateShownToo,
    dateBasis,
    outlet,
  };
  return Object.fromEntries(Object.entries(known).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Says how a word is indexed: under which stem, as which token. */
export class Indexer {
  private readonly known = new Map<string, { readonly under: string; readonly token: string }>();
  /** Stem → stem it is indexed under. */
  readonly links: Vocabulary["links"];
  private readonly apart: Vocabulary["apart"];

  constructor({ links, apart }: Pick<Vocabulary, "apart" | "links">) {
    this.links = links;
    this.apart = apart;
  }

  /** A word by the form it is matched in. */
  indexed(folded: string): { readonly under: string; readonly token: string } {
    const known = this.known.get(folded);
    if (known) return known;
    const own = this.apart.keyOf(folded) ?? stem(folded);
    const under = this.links.get(own) ?? own;
    const made = { under, token: tokenOf(under, folded) };
    this.known.set(folded, made);
    return made;
  }

  /** The words of an article as they are indexed, in order, each with its place. */
  wordsOf(document: SearchDocument): { readonly under: string; readonly token: string; readonly place: number }[] {
    const { headline, standfirst, text } = wordsOf(textOf(document));
    const before = headline.length + standfirst.length;
    const empty = placesBefore(before);
    return [...headline, ...standfirst, ...text].map(({ folded }, at) => ({
      ...this.indexed(folded),
      place: at < before ? at : at + empty,
    }));
  }
}

/** Says of the articles of a part how they are indexed. Of each word that is asked once for the part. */
class PartTokens {
  private readonly texts: PartTexts;
  private readonly known: (ReturnType<Indexer["indexed"]> | undefined)[];
  private readonly indexer: Indexer;

  constructor(texts: PartTexts, indexer: Indexer) {
    this.texts = texts;
    this.indexer = indexer;
    this.known = new Array(texts.folded.length);
  }

  private indexed(word: number): ReturnType<Indexer["indexed"]> {
    const known = this.known[word] ?? this.indexer.indexed(this.texts.folded[word] as string);
    this.known[word] = known;
    return known;
  }

  /** The words of an article as Pagefind is given them: a token a place, with one for a place without a word. */
  of(article: number): string[] {
    const { lengths, numbers } = this.texts.articles[article] as ArticleWords;
    const before = lengths.headline + lengths.standfirst;
    const empty = numbers.length > before ? placesBefore(before) : 0;
    const tokens = new Array<string>(numbers.length + empty).fill(NO_WORD_HERE);
    for (let at = 0; at < numbers.length; at++)
      tokens[at < before ? at : at + empty] = this.indexed(numbers[at] as number).token;
    return tokens;
  }

  /** The stems an article is found under. */
  stemsOf(article: number): ReadonlySet<string> {
    const stems = new Set<string>();
    for (const word of (this.texts.articles[article] as ArticleWords).numbers) stems.add(this.indexed(word).under);
    return stems;
  }
}

/** The places of an article's words, the empty ones between them counted. */
const placeCount = ({ headline, standfirst, text }: PartLengths): number =>
  text === 0 ? headline + standfirst : textPlace(headline + standfirst) + text;

/** The articles as Pagefind is given them; counts on the way in how many each stem stands. */
function* recordsOf(
  documents: readonly SearchDocument[],
  tokens: PartTokens,
  articlesUnder: Map<string, number>,
): Generator<IndexRecord> {
  for (const [article, document] of documents.entries()) {
    for (const under of tokens.stemsOf(article)) articlesUnder.set(under, (articlesUnder.get(under) ?? 0) + 1);
    const moment = momentOf(document.date);
    yield {
      address: indexedAddress(document.url, fingerprintOf(document)),
      tokens: tokens.of(article),
      filters: facetsOf(document),
      sort: moment === null ? {} : { date: moment },
    };
  }
}

/**
 * Puts the original text back into Pagefind's fragments.
 * @returns the id of each article's fragment, in the order of articles
 * @throws Error when Pagefind counted other words than there are
 */
function putTextBack({ name, documents, lengths }: MeasuredPart, folder: string, pack: PackFragment): string[] {
  const numbers = new Map(documents.map(({ url }, article) => [url, article]));
  const ids: string[] = new Array(documents.length).fill("");
  const rewrite = (url: string, old: PagefindFragment, id: string): (() => Omit<PagefindFragment, "anchors">) => {
    const article = numbers.get(url) ?? -1;
    const document = documents[article];
    if (document === undefined) throw new Error(`Pagefind wrote a fragment of no article: ${url}`);
    const count = placeCount(lengths[article] as PartLengths);
    if (old.word_count !== Math.max(1, count))
      throw new Error(`Pagefind counted ${old.word_count} places in «${document.id}», there are ${count}.`);
    ids[article] = id;
    const made = { url, filters: old.filters, word_count: count };
    return () => ({ ...made, content: markedContent(textOf(document)), meta: metaOf(document) });
  };
  rewriteFragments(folder, name, { rewrite, pack });
  const missing = ids.indexOf("");
  if (missing >= 0) throw new Error(`Pagefind wrote no fragment of «${documents[missing]?.id}».`);
  return ids;
}

/**
 * Indexes a part into a folder, beside whatever other parts lie there.
 * @param pack gives the file of an article's fragment, where it need not be made
 * @throws Error when Pagefind's index is not what was asked for
 */
export async function writePart(
  part: CountedPart,
  indexer: Indexer,
  folder: string,
  pack: PackFragment = packFragment,
): Promise<PartReport> {
  const { name, documents, lengths } = part;
  const articlesUnder = new Map<string, number>();
  const count = lengths.reduce((sum, own) => sum + wordCount(own), 0);
  const tokens = new PartTokens(part.texts(), indexer);
  const records = recordsOf(documents, tokens, articlesUnder);
  const places = name === NEWEST ? newestChunkPlaces(count) : chunkPlaces(count);
  await indexRecords({ part: name, records, places }, folder);
  if (documents.length === 0) return { ids: [], articlesUnder: [], entry: {} };
  const ids = putTextBack(part, folder, pack);
  await checkIndex(folder, ids, (article) => tokens.of(article));
  return { ids, articlesUnder: [...articlesUnder], entry: readPartEntry(folder, name) };
}
