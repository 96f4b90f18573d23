import { type Word, words } from "../arabic/words.ts";

/** A question taken apart: words, quoted phrases, and what must not occur. Browser-safe, pure. */

/** A word or a quoted phrase of a question. */
export interface Clause {
  readonly words: readonly Word[];
  readonly quoted: boolean;
  readonly excluded: boolean;
}

/** Pairs of quotation marks, opening → closing. Mixed pairs of the doubled kind are common in captures, so „ ” ‟ close too. */
const QUOTED =
  /(?<not>(?<![\p{L}\p{N}\p{M}])[-−–])?(?:"(?<a>[^"]*)"|«(?<b>[^«»]*)»|[“„‟](?<c>[^“”„‟]*)[”“‟]|‹(?<d>[^‹›]*)›|＂(?<e>[^＂]*)＂)/gu;
/** A hyphen that opens a word and follows a space: «-الناتو», not «روسيا - الناتو» nor "2022-01-28". */
const EXCLUDED_WORD = /(?<=^|\s)[-−–](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}\p{Cf}]+/gu;
/** Direction marks and other invisible characters copied along with a question, and spaces that are no U+0020. */
const INVISIBLE = /\u200d|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
const SPACES = /[\s\u0085]+/gu;

/** Takes a question apart. Never throws; punctuation and invisible characters are harmless. */
export function readQuestion(text: string): Clause[] {
  const clauses: Clause[] = [];
  const clean = text.replace(INVISIBLE, "").replace(SPACES, " ");
  const add = (part: string, quoted: boolean, excluded: boolean): void => {
    const found = words(part);
    if (found.length === 0) return;
    if (quoted) clauses.push({ words: found, quoted, excluded });
    else for (const word of found) clauses.push({ words: [word], quoted, excluded });
  };
  const rest = clean.replace(QUOTED, (...match) => {
    const groups = match.at(-1) as Record<string, string | undefined>;
    add(groups.a ?? groups.b ?? groups.c ?? groups.d ?? groups.e ?? "", true, groups.not !== undefined);
    return " ";
  });
  const wanted = rest.replace(EXCLUDED_WORD, (excluded) => {
    add(excluded, false, true);
    return " ";
  });
  add(wanted, false, false);
  return clauses;
}
