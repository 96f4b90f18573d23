import { placesBefore } from "../article-text.ts";
import { AS_PRINTED, type Occurrences, type Occurring, OTHER_FORM, SAME_BUT_ARTICLE } from "../engine.ts";
import { asPrinted, merged, phrase } from "../occurrences.ts";
import { askable } from "../pagefind-facts.ts";
import { near } from "../phrases.ts";
import type { EngineArticle } from "./engine-fields.ts";
import { type HEADLINE_TOKENS, NAMED, TIMES } from "./engine-fields.ts";
import type { Sought, SoughtWord } from "./sought.ts";

/**
 * Where what is sought stands in one article, by the tokens that were sent of it: the same places, in the same forms, as
 * Pagefind's index gives. Browser-safe, pure.
 */

/** What is read of an article. */
export type Placed = Pick<
  EngineArticle,
  "agency" | "dated" | "headlineWords" | "outlet" | "section" | "standfirstWords" | "words" | typeof HEADLINE_TOKENS
>;

/** An article with its tokens, one a place. */
export interface Tokens {
  readonly article: Placed;
  readonly tokens: readonly string[];
}

/** Stands in a place without a word. */
const NO_TOKEN = "";

/** The tokens of an article in their places. */
export function tokensOf(article: Placed): Tokens {
  const { words, headlineWords, standfirstWords } = article;
  const places = [words].flat().flatMap((value) => (value === "" ? [] : value.split(" ")));
  const tokens = places.map((place) => place.split(TIMES, 1)[0] ?? "");
  const above = headlineWords + standfirstWords;
  const empty = new Array<string>(placesBefore(above)).fill(NO_TOKEN);
  return { article, tokens: [...tokens.slice(0, above), ...empty, ...tokens.slice(above)] };
}

/** The number under which the one article stands in lists. */
const ONE = 0;

const nowhere: Occurring = new Map();
const listed = (occurrences: Occurrences): Occurring =>
  occurrences.positions.length === 0 ? nowhere : new Map([[ONE, occurrences]]);

/** Marks at the end of a token. */
const MARKS = 2;

function placesOfWord({ wanted, folded, asPrinted: isExact }: SoughtWord, tokens: readonly string[]): Occurring {
  const { stem, bare, exact } = askable(wanted.stem, folded);
  const positions: number[] = [];
  const likeness: number[] = [];
  for (const [place, token] of tokens.entries()) {
    if (!token.startsWith(stem) || token.length !== stem.length + MARKS) continue;
    const isBare = (wanted.sisters || wanted.printed) && token.startsWith(bare);
    positions.push(place);
    likeness.push(
      wanted.printed && token === exact ? AS_PRINTED : isBare && wanted.sisters ? SAME_BUT_ARTICLE : OTHER_FORM,
    );
  }
  const found = listed({ positions, likeness });
  return isExact ? asPrinted(found) : found;
}

/** An article that answers without a place in its text. */
const placeless: Occurring = new Map([[ONE, { positions: [], likeness: [] }]]);

/** The places of what is sought in an article, under the number 0; an empty list where it has none. */
export function placesIn(sought: Sought, of: Tokens): Occurring {
  const { article, tokens } = of;
  switch (sought.kind) {
    case "word":
      return placesOfWord(sought, tokens);
    case "any":
      return merged(sought.parts.map((part) => placesIn(part, of)));
    case "run":
      return phrase(sought.parts.map((part) => placesIn(part, of)));
    case "near":
      return near(
        sought.parts.map((part) => placesIn(part, of)),
        sought.within,
      );
    case "inHeadline":
      return placesIn(sought.part, { article, tokens: tokens.slice(0, article.headlineWords) });
    case "dated":
      return article.dated?.includes(sought.day) ? placeless : nowhere;
    case "named":
      return NAMED.some((name) => sought.names[name].some((value) => [article[name]].flat().includes(value)))
        ? placeless
        : nowhere;
  }
}
