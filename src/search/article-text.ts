import { type Word, words } from "../arabic/words.ts";
import type { Fragment } from "./bundle-types.ts";
import { BEFORE_WORD } from "./pagefind-facts.ts";
import type { SearchDocument } from "./search-types.ts";
import { textPlace } from "./text-length.ts";

/**
 * An article as one text, in which the n-th word is the n-th place of the index: how it is put together for its
 * fragment, and taken apart again for a result. Browser-safe, pure.
 */

/** The three parts of an article; a part it does not have is "". */
export interface ArticleText {
  readonly headline: string;
  readonly standfirst: string;
  readonly text: string;
}

const without = (text: string): string => text.replaceAll(BEFORE_WORD, "");

/** The parts of a document; the character that marks words in a fragment is no text. */
export const textOf = ({
  headline,
  standfirst,
  text,
}: Pick<SearchDocument, "headline" | "standfirst" | "text">): ArticleText => ({
  headline: without(headline),
  standfirst: without(standfirst ?? ""),
  text: without(text),
});

/** The words of the parts, each with its place in its part. */
export const wordsOf = ({ headline, standfirst, text }: ArticleText): Readonly<Record<keyof ArticleText, Word[]>> => ({
  headline: words(headline),
  standfirst: words(standfirst),
  text: words(text),
});

/** How many places stay empty before the text of an article with so many words in headline and standfirst. */
export const placesBefore = (wordsBefore: number): number => textPlace(wordsBefore) - wordsBefore;

/**
 * The whole text with U+200B before each place but the first: the `content` of a fragment. Places without a word stand before the
 * text's first one. Empty parts leave no line.
 */
export function markedContent(article: ArticleText): string {
  const found = wordsOf(article);
  const parts = (["headline", "standfirst", "text"] as const).filter((part) => article[part] !== "");
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    const own = found[part].map(({ start }) => length + start);
    const empty = part === "text" && own.length > 0 ? placesBefore(starts.length) : 0;
    starts.push(...new Array<number>(empty).fill(own[0] ?? 0), ...own);
    length += article[part].length + 1;
  }
  const whole = parts.map((part) => article[part]).join("\n");
  const cuts = [0, ...starts.slice(1), whole.length];
  return cuts
    .slice(1)
    .map((end, i) => whole.slice(cuts[i], end))
    .join(BEFORE_WORD);
}

/** The parts of the article a fragment holds. */
export function partsOf({ content, meta }: Pick<Fragment, "content" | "meta">): ArticleText {
  const headline = meta.title ?? "";
  const standfirst = meta.standfirst ?? "";
  const lines = [headline, standfirst].reduce((sum, part) => sum + (part === "" ? 0 : part.length + 1), 0);
  return { headline, standfirst, text: without(content).slice(lines) };
}
