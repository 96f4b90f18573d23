import { type Word, words } from "../arabic/words.ts";
import { BARE_VALUE, type FieldName, fieldNamed, NAMES } from "./field-names.ts";

/** A question taken apart: words, quoted phrases, alternatives, and what must not occur. Browser-safe, pure. */

/** A word or a quoted phrase of a question. */
export interface Clause {
  readonly words: readonly Word[];
  /** As printed, one after another: a phrase, or a word with = before it. */
  readonly quoted: boolean;
  readonly excluded: boolean;
  /** Whether it is an alternative to the clause before it («الخيل | الزهور»). */
  readonly or: boolean;
  /** For phrases that need not stand together: within how many words of each other theirs must (`"ضمانات أمنية"~5`). */
  readonly within: number | null;
  /** The day, month or year the words are («28 يناير 2022»: "2022-01-28"); told by metadata.ts. */
  readonly date: string | null;
  /** What of an article the words are asked of («ناشر:الشروق»), and the field as it was typed; null for all of it. */
  readonly field: { readonly name: FieldName; readonly typed: string; readonly written: string } | null;
}

/** Letters of a question that are read, and words that are looked up: a headline has 60 letters, a pasted page thousands. */
export const MOST_LETTERS = 600;
const MOST_WORDS = 48;

/** A word behind a sign, with the points and commas inside a number. */
const WORD = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}]|[.,٫٬](?=\p{N}))*`;

/**
 * What is no plain word: a field with its value; a phrase in one of the usual pairs of quotation marks (mixed pairs of the doubled kind are common in
 * captures, so „ ” ‟ close too); | or OR; = before a word; a hyphen that opens a word and follows a space: «-الناتو», not «روسيا
 * - الناتو» nor "2022-01-28".
 */
const SPECIAL = new RegExp(
  [
    String.raw`(?<leave>(?<=^|\s)[-−–])?(?<![\p{L}\p{N}\p{M}])(?<field>${NAMES})[:：]\s?(?<value>"[^"]*"|«[^«»]*»|[“„‟][^“”„‟]*[”“‟]|${BARE_VALUE})`,
    String.raw`(?<not>(?<![\p{L}\p{N}\p{M}])[-−–])?(?:"(?<a>[^"]*)"|«(?<b>[^«»]*)»|[“„‟](?<c>[^“”„‟]*)[”“‟]|‹(?<d>[^‹›]*)›|＂(?<e>[^＂]*)＂)(?:~(?<near>\d{1,3}))?`,
    String.raw`(?<or>\|+|(?<=^|\s)OR(?=\s|$))`,
    String.raw`(?<=^|\s|\|)(?:=(?<exact>${WORD})|[-−–](?<without>${WORD}))`,
  ].join("|"),
  "gu",
);
/** Direction marks and other invisible characters copied along with a question, and spaces that are no U+0020. */
const INVISIBLE = /\u200d|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
const SPACES = /[\s\u0085]+/gu;

/** The question without invisible characters, cut at a word where it is longer than any question. */
export function plainQuestion(text: string): string {
  const clean = text.replace(INVISIBLE, "").replace(SPACES, " ").trim();
  return clean.length <= MOST_LETTERS ? clean : clean.slice(0, MOST_LETTERS + 1).replace(/\s?\S*$/u, "");
}

const isLetter = ({ folded }: Word): boolean => /^[\u0621-\u064a]$/u.test(folded);

/** Plain words, each a clause of its own; but letters written one by one are one abbreviation («أ ف ب», «أ.ش.أ»). */
function plainClauses(text: string): (readonly Word[])[] {
  const groups: Word[][] = [];
  let letters = false;
  for (const word of words(text)) {
    const last = groups.at(-1);
    if (last && letters && isLetter(word)) last.push(word);
    else groups.push([word]);
    letters = isLetter(word);
  }
  return groups;
}

/** Takes a question apart. Never throws; punctuation and invisible characters are harmless. */
export function readQuestion(text: string): Clause[] {
  const clauses: Clause[] = [];
  const clean = plainQuestion(text);
  let or = false;
  const add = (found: readonly Word[], kind: Partial<Clause> = {}): void => {
    if (found.length === 0 || clauses.length === MOST_WORDS) return;
    const quoted = found.length > 1;
    clauses.push({
      words: found,
      quoted,
      excluded: false,
      within: null,
      date: null,
      field: null,
      ...kind,
      or: or && clauses.length > 0,
    });
    or = false;
  };
  const addPlain = (part: string): void => {
    for (const group of plainClauses(part)) add(group);
  };
  let at = 0;
  for (const match of clean.matchAll(SPECIAL)) {
    addPlain(clean.slice(at, match.index));
    at = match.index + match[0].length;
    const {
      a,
      b,
      c,
      d,
      e,
      not,
      near,
      exact,
      without,
      leave,
      field,
      value = "",
    } = match.groups as Record<string, string | undefined>;
    if (field) {
      const asked = words(value);
      if (asked.length === 0) addPlain(field);
      const quoted = asked.length > 1 || /^["«“„‟]/u.test(value);
      const own = { name: fieldNamed(field), typed: field, written: match[0] };
      add(asked, { quoted, excluded: !!leave, field: own });
    } else if (match.groups?.or) or = true;
    else if (exact) add(words(exact), { quoted: true });
    else if (without) add(words(without).slice(0, 1), { excluded: true });
    else {
      const within = near ? Math.max(1, Number(near)) : null;
      add(words(a ?? b ?? c ?? d ?? e ?? ""), { quoted: true, excluded: !!not, within });
    }
  }
  addPlain(clean.slice(at));
  return clauses;
}

const lonelyLetter = (clause: Clause | undefined): boolean =>
  clause !== undefined && !clause.quoted && clause.words.every(isLetter);

/** A question written out: read again it is the same, but for the places of its words. */
export function writeQuestion(clauses: readonly Clause[]): string {
  return clauses
    .map((clause, i) => {
      const { quoted, excluded, or, within, field } = clause;
      // «OR» that was no sign, between brackets, is none in small letters.
      const text = clause.words.map((word) => (word.text === "OR" ? "or" : word.text)).join(" ");
      const value = quoted ? `"${text}"${within === null ? "" : `~${within}`}` : text;
      // Letters side by side would become one abbreviation.
      const apart = lonelyLetter(clause) && lonelyLetter(clauses[i - 1]) ? '"" ' : "";
      return `${apart}${or ? "| " : ""}${excluded ? "-" : ""}${field ? `${field.typed}:` : ""}${value}`;
    })
    .join(" ");
}
