import type { API, Types } from "@opensearch-project/opensearch";
import { WEIGHTS } from "../rank.ts";
import type { EngineArticle } from "./engine-fields.ts";
import { TIMES } from "./engine-fields.ts";

/**
 * How OpenSearch keeps the archive: an index template with the analysis of our tokens, our BM25, and the fields. Build side.
 *
 * One token a word is sent, the very one Pagefind is given: stem, a letter that ends it, a mark for the form without its article
 * and one for what stands before it. The engine takes the three beginnings of it as three terms of one place, so that a
 * question asks for the stem, the form, or the printed form as it does in the browser. A word of the headline is sent eight
 * times in one place: the engine counts places that overlap for frequency, but not for length (`discount_overlaps`), which is
 * what `rank.ts` does with the weight of a field. What stands above the text is a value of its own: between two values of a field
 * the engine leaves places empty (`position_increment_gap`), so that no phrase goes from a headline on into the text.
 */

/** Another form of the index: a new one has to be made of an archive. */
export const INDEX_FORMAT = 2;

/** What analyses and weighs the words. */
const ANALYSER = "warraq_tokens";
const FORMS = "warraq_forms";
const PLACES = "warraq_places";
const SIMILARITY = "bm25";

/** Letters of the longest place: a stem of a page of letters, eight times; longer ones would be cut into two places. */
const LONGEST_PLACE = 32_000;
/** Letters of the longest name that can be asked for; Lucene refuses a document with a term of 32,766 bytes. */
const LONGEST_NAME = 8_000;

/** A token and its beginnings, without the last mark and without both, as often as it stands in its place. */
const BEGINNINGS = `((([^${TIMES}]+)[^${TIMES}])[^${TIMES}])`;

/** What an archive holds, as far as the engine's formula asks. */
export interface Volume {
  /** Words of all articles. */
  readonly words: number;
  /** The terms made of them: with their repetitions, three each. */
  readonly terms: number;
}

/**
 * The parameters with which Lucene's BM25 gives our scores. It divides the length of an article, counted in places, by the mean
 * number of terms; ours divides it by the mean number of words. With c terms a word,
 * k1′(1 − b′) = k1(1 − b) and k1′b′/c = k1·b make both denominators one.
 */
export function bm25Of({ words, terms }: Volume): { k1: number; b: number } {
  const { k1, b } = WEIGHTS;
  const c = words === 0 ? 1 : terms / words;
  const asked = k1 * (1 - b) + c * k1 * b;
  const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
  return { k1: rounded(asked), b: rounded((c * k1 * b) / asked) };
}

type Property = Types.Common_Mapping.Property;

const keyword: Property = { type: "keyword", ignore_above: LONGEST_NAME };
const shown: Property = { type: "text", index: false };
const shownName: Property = { type: "keyword", index: false, doc_values: false };
const tokens: Property = { type: "text", analyzer: ANALYSER, similarity: SIMILARITY, index_options: "positions" };
const number: Property = { type: "integer", index: false };

const properties: Readonly<Record<keyof EngineArticle, Property>> = {
  id: keyword,
  url: shownName,
  headline: shown,
  standfirst: shown,
  text: shown,
  words: tokens,
  headlineTokens: tokens,
  headlineWords: number,
  standfirstWords: number,
  day: { type: "date", format: "strict_date" },
  moment: keyword,
  month: keyword,
  dated: keyword,
  date: shownName,
  dateShown: shownName,
  dateShownToo: shownName,
  dateBasis: shownName,
  outlet: keyword,
  agency: keyword,
  section: keyword,
  subject: keyword,
  tag: keyword,
  copyOf: keyword,
};

/**
 * The body of `PUT _index_template/<alias>`.
 * @param alias name that the site asks; indexes are named after it
 */
export function indexTemplate(alias: string, volume: Volume): API.Indices_PutIndexTemplate_RequestBody {
  return {
    index_patterns: [`${alias}-*`],
    priority: 200,
    version: INDEX_FORMAT,
    _meta: { description: "Warraq: an archive of Arabic news" },
    template: {
      settings: {
        // In one shard frequencies are those of the archive; 100,000 articles are some hundreds of MB.
        number_of_shards: 1,
        similarity: { [SIMILARITY]: { type: "BM25", discount_overlaps: true, ...bm25Of(volume) } },
        analysis: {
          tokenizer: { [PLACES]: { type: "whitespace", max_token_length: LONGEST_PLACE } },
          filter: { [FORMS]: { type: "pattern_capture", preserve_original: false, patterns: [BEGINNINGS] } },
          analyzer: { [ANALYSER]: { type: "custom", tokenizer: PLACES, filter: [FORMS] } },
        },
      },
      mappings: { dynamic: "strict", properties },
    },
  };
}
