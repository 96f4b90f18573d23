import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Signature } from "./signature.ts";

/** Letters of the shortest place that is looked for at the end of a word, and of what is left before it. */
const SHORTEST = { place: 4, rest: 3 } as const;

/** The place that a word ends with, when a word of letters stands before it: «الشامجيرود» under a headline about «جيرود». */
function gluedPlace(word: string, { people }: Knowledge, headline: ReadonlySet<string>): string | null {
  for (let at = SHORTEST.rest; at <= word.length - SHORTEST.place; at++) {
    const end = word.slice(at);
    if (people.isPlace(end) || headline.has(keyOf(end))) return end;
  }
  return null;
}

/**
 * Outlet and place that copying glued («رمان الشامجيرود») and that look like a bare name: told by a place that is known, or
 * of which the headline speaks, at the end of the last word. A guess. All else stays as it was read.
 */
export function unglued(signature: Signature, headline: string, knowledge: Knowledge): Signature {
  const [name, second] = signature.persons;
  if (name === undefined || second !== undefined || signature.sure) return signature;
  if (knowledge.people.likeness(name) === "sure") return signature;
  const words = name.split(/\s+/u);
  const last = words.at(-1) ?? "";
  const titled = new Set(keyOf(headline).split(" "));
  const place = words.length > 1 && !titled.has(keyOf(last)) ? gluedPlace(last, knowledge, titled) : null;
  if (place === null) return signature;
  const outlet = [...words.slice(0, -1), last.slice(0, -place.length)].join(" ");
  return { ...signature, persons: [], outlets: [outlet], places: [place], guessed: true };
}
