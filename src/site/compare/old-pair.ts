import { compareQuestion } from "../../compare/question.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import { withoutLanguage } from "../languages.ts";
import { inReadingOrder } from "../order.ts";
import { ANY_COMPARISON, comparePath } from "./pairs.ts";

/**
 * Pairs that had a page of their own once: which those are changes with every article. Both articles being there, they can
 * still be compared in the reader's browser.
 */

/** Where a pair is compared that has no page of its own. */
export interface PairAsked {
  /** Path of the pair's own page, or of the one that compares any articles. */
  readonly to: string;
  /** What that page is asked, with its "?"; "" for nothing. */
  readonly question: string;
}

/** The address of a pair's page, in any language of the site. */
const PAIR = /^compare\/(?<first>[^/]+)\/(?<second>[^/]+)\/$/u;

/**
 * Where the pair of an address is compared now; null where the address is no pair's, or an article of it is not there.
 * @param recordOf the article that answers to an id, its own or a former one
 * @param pages paths of the site's own pages
 */
export function askedPair(
  path: string,
  recordOf: (id: string) => ArticleRecord | undefined,
  pages: ReadonlySet<string>,
): PairAsked | null {
  const { first = "", second = "" } = PAIR.exec(withoutLanguage(path))?.groups ?? {};
  const [one, other] = [recordOf(first), recordOf(second)];
  if (!one || !other || one.id === other.id) return null;
  const own = comparePath(one.id, other.id);
  if (pages.has(own)) return { to: own, question: "" };
  const earlierFirst = inReadingOrder([one, other]).reverse();
  return { to: ANY_COMPARISON, question: compareQuestion(earlierFirst.map(({ id }) => id)) };
}
