import type { Clue, Fact } from "./clue.ts";

/** A clue whose fact is of one kind. */
export type ClueOf<Kind extends Fact["kind"]> = Clue & { readonly fact: Extract<Fact, { kind: Kind }> };

/** The clues of one kind, in order. */
export const cluesOf = <Kind extends Fact["kind"]>(clues: readonly Clue[], kind: Kind): ClueOf<Kind>[] =>
  clues.filter((clue): clue is ClueOf<Kind> => clue.fact.kind === kind);

/** A value that clues agree on, and those clues. */
export interface Agreed<Value> {
  readonly value: Value;
  readonly clues: readonly Clue[];
}

/** The value most clues of a kind agree on; null without any, and where two values are as frequent. */
export function agreed<Kind extends Fact["kind"], Value>(
  clues: readonly Clue[],
  kind: Kind,
  value: (fact: ClueOf<Kind>["fact"]) => Value,
): Agreed<Value> | null {
  const groups = new Map<Value, Clue[]>();
  for (const clue of cluesOf(clues, kind)) {
    const key = value(clue.fact);
    groups.set(key, [...(groups.get(key) ?? []), clue]);
  }
  const [first, second] = [...groups].sort((a, b) => b[1].length - a[1].length);
  if (!first || (second && second[1].length === first[1].length)) return null;
  return { value: first[0], clues: first[1] };
}

/** Quotes each clue once, with its line: «اليوم الأحد» (س 12). */
export function quoteClues(clues: readonly Clue[]): string {
  const quotes = new Map<string, number | null>();
  for (const { words, line } of clues) if (!quotes.has(words.trim())) quotes.set(words.trim(), line);
  return [...quotes].map(([words, line]) => (line === null ? `«${words}»` : `«${words}» (س ${line})`)).join("، ");
}
