import type { Wanted } from "../engine.ts";
import { NAMED, type Named } from "./engine-fields.ts";

/**
 * What a word, phrase or date of a question asks for, before any place is known: what the planner looks up in the browser is
 * handed to the engine whole. Browser-safe, pure.
 */

/** A word, and whether its printed form alone is meant. */
export interface SoughtWord {
  readonly kind: "word";
  readonly wanted: Wanted;
  readonly folded: string;
  readonly asPrinted: boolean;
}

/** What is asked for; `null` stands for what the archive does not have. */
export type Sought =
  | SoughtWord
  /** One after another. */
  | { readonly kind: "run"; readonly parts: readonly Sought[] }
  /** The others within so many words of the first. */
  | { readonly kind: "near"; readonly parts: readonly Sought[]; readonly within: number }
  | { readonly kind: "any"; readonly parts: readonly Sought[] }
  /** The places in headlines. */
  | { readonly kind: "inHeadline"; readonly part: Sought }
  /** Articles of a stretch of time ("2022-01-28", "2022", "-01-28"), or of one of the names; of no place in the text. */
  | { readonly kind: "dated"; readonly day: string }
  | { readonly kind: "named"; readonly names: Readonly<Record<Named, readonly string[]>> };

/** A word; null where the archive does not have it. */
export const word = (wanted: Wanted | null, folded: string): SoughtWord | null =>
  wanted === null ? null : { kind: "word", wanted, folded, asPrinted: false };

/** The printed form of a word; null where the archive does not print it. */
export const printed = (wanted: Wanted | null, folded: string): SoughtWord | null =>
  wanted?.printed ? { kind: "word", wanted, folded, asPrinted: true } : null;

/** Any of some. */
export function any(parts: readonly (Sought | null)[]): Sought | null {
  const there = parts.filter((part) => part !== null);
  return there.length > 1 ? { kind: "any", parts: there } : (there[0] ?? null);
}

/** All of some, one after another. */
export function run(parts: readonly (Sought | null)[]): Sought | null {
  const there = parts.filter((part) => part !== null);
  if (there.length < parts.length || there.length === 0) return null;
  return there.length > 1 ? { kind: "run", parts: there } : (there[0] ?? null);
}

/** Names of the archive; null where there are none. */
export const named = (names: Readonly<Record<Named, readonly string[]>>): Sought | null =>
  NAMED.some((field) => names[field].length > 0) ? { kind: "named", names } : null;

/** In about how many articles it stands: what its rarity is reckoned with before the engine was asked. */
export function articlesWith(sought: Sought): number {
  switch (sought.kind) {
    case "word":
      return sought.wanted.articles;
    case "any": {
      // Forms of one stem stand in the articles of the stem.
      const ofStems = new Map(sought.parts.map((part, i) => [part.kind === "word" ? part.wanted.stem : i, part]));
      return [...ofStems.values()].reduce((sum, part) => sum + articlesWith(part), 0);
    }
    case "run":
    case "near":
      return Math.min(...sought.parts.map(articlesWith));
    case "inHeadline":
      return articlesWith(sought.part);
    default:
      return 0;
  }
}
