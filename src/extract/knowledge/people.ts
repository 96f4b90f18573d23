import type { Data } from "./data.ts";
import { keyOf } from "./key.ts";

/** How much a text looks like a person's name: `sure` holds a known given name or a name particle. */
export type NameLikeness = "sure" | "possible" | "no";

/** What is known of how people are named and sign. */
export interface People {
  readonly likeness: (text: string) => NameLikeness;
  /** Whether a word stands in it that no name has («وزارة», «في»). */
  readonly isNoName: (text: string) => boolean;
  readonly isPlace: (text: string) => boolean;
}

const LETTERS_ONLY = /^[\p{L}\p{M}.\s'’-]+$/u;
const ON = /(?<!\p{L})على(?!\p{L})/u;
const AFTER_PLACE = /\s(?:المحتله|العاصمه|الكبري)$/u;

/** Compiles given names and the gazetteer. */
export function compilePeople(data: Data): People {
  const given = new Set(data.names.given.map(keyOf));
  const particles = new Set(data.names.particles.map(keyOf));
  const never = new Set(data.names.never.map(keyOf));
  const titles = new Set(data.bylines.titles.map(keyOf));
  const regions = new Set(data.names.placeWords.map(keyOf));
  const functionWords = new Set(data.verbs.function.map(keyOf));
  const places = new Set(Object.values(data.places).flat().map(keyOf));

  // Folding makes one word of «على» and the name «علي»; the text as printed tells them apart.
  for (const words of [never, functionWords]) words.delete("علي");
  const likeness = (text: string): NameLikeness => {
    if (text.length > 60 || !LETTERS_ONLY.test(text) || ON.test(text)) return "no";
    let words = keyOf(text).split(" ").filter(Boolean);
    while (words.length > 1 && titles.has(words[0] ?? "")) words = words.slice(1);
    if (words.length < 2 || words.length > 6) return "no";
    // «س ب», «ع.ح»: initials.
    if (words.every((word) => word.length <= 2)) return "no";
    const [first = "", second = ""] = words;
    // «عبد السلام»: of a name in two words the second says nothing of its own.
    const asked = given.has(first + second) ? words.slice(2) : words;
    if (asked.some((word) => never.has(word) || functionWords.has(word))) return "no";
    if (given.has(first) || given.has(first + second) || words.slice(0, -1).some((word) => particles.has(word)))
      return "sure";
    if (given.has(second) && words.length >= 2 && !first.startsWith("ال")) return "sure";
    // «زيارة ميدانية», «صور خاصة»: nouns in ة and ات are labels far more often than names that are not known.
    if (words.some((word) => /(?:ه|ات)$/u.test(word))) return "no";
    if (words.filter((word) => word.startsWith("ال")).length > 1) return "no";
    return words.length <= 4 && !first.startsWith("ال") ? "possible" : "no";
  };
  const isNoName = (text: string): boolean =>
    ON.test(text) ||
    keyOf(text)
      .split(" ")
      .some((word) => never.has(word) || functionWords.has(word));
  const isPlace = (text: string): boolean => {
    const key = keyOf(text);
    const [first = "", ...rest] = key.split(" ");
    return (
      places.has(key) || places.has(key.replace(AFTER_PLACE, "")) || (regions.has(first) && places.has(rest.join(" ")))
    );
  };
  return { likeness, isNoName, isPlace };
}
