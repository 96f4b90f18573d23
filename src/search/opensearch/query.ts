import type { Types } from "@opensearch-project/opensearch";
import { askable } from "../pagefind-facts.ts";
import { WEIGHTS } from "../rank.ts";
import { HEADLINE_TOKENS, NAMED, WORDS } from "./engine-fields.ts";
import { articlesWith, type Sought, type SoughtWord } from "./sought.ts";

/**
 * What is sought in the engine's query language: as a filter, as places, and scored as `rank.ts` scores it. Only terms and
 * spans are asked for: no scripts, which a server open to readers should refuse. Browser-safe, pure.
 */

type Query = Types.Common_QueryDsl.QueryContainer;
type Span = Types.Common_QueryDsl.SpanQuery;

/** The field that is asked: all words, or those of headlines. */
type TokenField = typeof WORDS | typeof HEADLINE_TOKENS;

/** Rarity of what stands in so many of the archive's articles, as in `rank.ts` and in Lucene. */
export const idf = (articles: number, holding: number): number =>
  Math.log(1 + Math.max(0, articles - holding + 0.5) / (holding + 0.5));

/** The key of a word's stem, or of its printed form. */
function keyOf({ wanted, folded, asPrinted }: SoughtWord): string {
  const { stem, exact } = askable(wanted.stem, folded);
  return asPrinted ? exact : stem;
}

/** The places of what is sought; null where it has none. */
export function spanOf(sought: Sought, field: TokenField = WORDS): Span | null {
  switch (sought.kind) {
    case "word":
      return { span_term: { [field]: { value: keyOf(sought) } } };
    case "any": {
      const clauses = sought.parts.flatMap((part) => spanOf(part, field) ?? []);
      return clauses.length > 1 ? { span_or: { clauses } } : (clauses[0] ?? null);
    }
    case "run": {
      const clauses = sought.parts.flatMap((part) => spanOf(part, field) ?? []);
      return clauses.length < sought.parts.length ? null : { span_near: { clauses, slop: 0, in_order: true } };
    }
    case "near": {
      const clauses = sought.parts.flatMap((part) => spanOf(part, field) ?? []);
      // Lucene counts the words between the outermost two; ours each one's distance from the first.
      const slop = sought.within * Math.max(1, 2 * (clauses.length - 2)) - (clauses.length - 1);
      return { span_near: { clauses, slop: Math.max(0, slop), in_order: false } };
    }
    case "inHeadline":
      return spanOf(sought.part, HEADLINE_TOKENS);
    default:
      return null;
  }
}

/** What is sought as a filter. */
export function filterOf(sought: Sought, field: TokenField = WORDS): Query {
  switch (sought.kind) {
    case "word":
      return { term: { [field]: { value: keyOf(sought) } } };
    case "any":
      return { bool: { should: sought.parts.map((part) => filterOf(part, field)), minimum_should_match: 1 } };
    case "inHeadline":
      return filterOf(sought.part, HEADLINE_TOKENS);
    case "dated":
      return { term: { dated: { value: sought.day } } };
    case "named":
      return {
        bool: {
          should: NAMED.flatMap((name) =>
            sought.names[name].length > 0 ? { terms: { [name]: [...sought.names[name]] } } : [],
          ),
          minimum_should_match: 1,
        },
      };
    default:
      return (spanOf(sought, field) as Query | null) ?? { match_none: {} };
  }
}

/** The words that are asked for: Lucene weighs a span by the sum of their rarities. */
function leaves(sought: Sought): SoughtWord[] {
  if (sought.kind === "word") return [sought];
  if (sought.kind === "inHeadline") return leaves(sought.part);
  return "parts" in sought ? sought.parts.flatMap(leaves) : [];
}

/** What a whole form counts for: as its stem, as the form without its article, and as printed. */
const WHOLE_FORM = 1 + WEIGHTS.bare + WEIGHTS.exact;

/** A span whose weight is to be the given one, whatever rarities its words have. */
function weighed(span: Span, words: readonly SoughtWord[], weight: number, articles: number): Query {
  const byKey = new Map(words.map((word) => [keyOf(word), word]));
  const own = [...byKey.values()].reduce((sum, { wanted }) => sum + idf(articles, wanted.articles), 0);
  const [[kind, query] = []] = Object.entries(span);
  return { [kind as string]: { ...(query as object), boost: own > 0 ? weight / own : 1 } } as Query;
}

const term = (value: string, boost: number): Query => ({ term: { [WORDS]: { value, boost } } });

/** The forms of a word that add to its stem's score: the one without its article, where others share it, and the printed one. */
function formsOf({ wanted, folded }: SoughtWord): Query[] {
  const { bare, exact } = askable(wanted.stem, folded);
  // Without sisters the form without its article is the printed form.
  const isBareKnown = wanted.sisters || wanted.printed;
  return [...(isBareKnown ? [term(bare, WEIGHTS.bare)] : []), ...(wanted.printed ? [term(exact, WEIGHTS.exact)] : [])];
}

function scoredWord(sought: SoughtWord): Query {
  if (sought.asPrinted) return term(keyOf(sought), WHOLE_FORM);
  const should = [term(keyOf(sought), 1), ...formsOf(sought)];
  return should.length > 1 ? { bool: { should, minimum_should_match: 1 } } : (should[0] as Query);
}

/** Alternatives as one word: places of any of them count together, and are as rare as all are. */
function scoredAny(parts: readonly Sought[], articles: number): Query {
  const words = parts.filter((part): part is SoughtWord => part.kind === "word");
  const others = parts.filter(({ kind }) => kind !== "word").map((part) => scoredOf(part, articles));
  const span = words.length > 1 ? spanOf({ kind: "any", parts: words }) : null;
  if (span === null) return { bool: { should: [...words.map(scoredWord), ...others], minimum_should_match: 1 } };
  const weight = words.every(({ asPrinted }) => asPrinted) ? WHOLE_FORM : 1;
  const together = weighed(span, words, weight * idf(articles, articlesWith({ kind: "any", parts: words })), articles);
  const forms = words.flatMap((word) => (word.asPrinted ? [] : formsOf(word)));
  return { bool: { should: [together, ...forms, ...others], minimum_should_match: 1 } };
}

/**
 * What is sought, scored.
 * @param articles how many the archive has
 */
export function scoredOf(sought: Sought, articles: number): Query {
  switch (sought.kind) {
    case "word":
      return scoredWord(sought);
    case "any":
      return scoredAny(sought.parts, articles);
    case "inHeadline":
      return { bool: { must: [scoredOf(sought.part, articles)], filter: [filterOf(sought)] } };
    case "run":
    case "near": {
      const span = spanOf(sought);
      if (span === null) return { match_none: {} };
      return weighed(span, leaves(sought), WHOLE_FORM * idf(articles, articlesWith(sought)), articles);
    }
    default:
      // Of no place in the text: it is found, and adds nothing.
      return { constant_score: { filter: filterOf(sought), boost: 0 } };
  }
}

/** What is added where the second of two neighbours of the question follows the first closely; null where one has no places. */
export function neighboursOf(first: Sought, second: Sought, articles: number): Query | null {
  const [a, b] = [spanOf(first), spanOf(second)];
  if (a === null || b === null) return null;
  const rarity = Math.min(idf(articles, articlesWith(first)), idf(articles, articlesWith(second)));
  const span: Span = { span_near: { clauses: [a, b], slop: WEIGHTS.reach - 1, in_order: true } };
  return weighed(span, [...leaves(first), ...leaves(second)], WEIGHTS.near * rarity, articles);
}
