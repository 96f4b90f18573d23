import { stem } from "../arabic/stem.ts";
import { type VariantGroups, variantStems } from "../arabic/variants.ts";
import { matched, words } from "../arabic/words.ts";
import { type PackedWords, unpackWords } from "./packed-words.ts";
import { compileTitles, type Titles } from "./people.ts";
import { compilePlaces, type PlaceLists, type Places } from "./places.ts";

/** What comparing knows of the language: which words are one, which say nothing, what introduces a name. */
export interface Knowledge {
  readonly titles: Titles;
  readonly places: Places;
  /** What a folded word is compared by: one key for its forms and spellings. */
  readonly keyOf: (folded: string) => string;
  /** Whether every article may say it: function words, verbs of reporting, titles. */
  readonly isCommon: (folded: string) => boolean;
  /** Key of the thing that a run of keys is a name of («حلف شمال الأطلسي»), with the number of words it takes. */
  readonly thingAt: (keys: readonly string[], from: number) => { readonly key: string; readonly length: number } | null;
  /** Whether a thing's key stands for one that acts: a government, an alliance. */
  readonly acts: (key: string) => boolean;
  /** Whether two printings of one thing are other words or spellings to a reader, and not the same word with another ending. */
  readonly differ: (one: string, other: string) => boolean;
  /** How much a key tells: the rarer in news, the more (Spärck Jones 1972). */
  readonly weight: (key: string) => number;
}

/** What the linguist's files say, as one value that can be sent to a reader's page. */
export interface KnowledgeData {
  /** Words and stems of Arabic news at large. */
  readonly news: PackedWords;
  readonly variants: VariantGroups;
  /** Words that every article may say. */
  readonly common: readonly string[];
  readonly titles: Readonly<Record<"titles" | "offices" | "ends" | "given", readonly string[]>>;
  readonly groups: Readonly<Record<"actors" | "organisations" | "things", readonly (readonly string[])[]>>;
  readonly places: PlaceLists;
}

/** Articles the background was counted on, and the fewest that a stem it does not hold can be in. */
const COUNTED = 38_694;
const UNKNOWN = 4;
/** A word is read as particle and word when the word alone is this many times as frequent («وحلف», «حلف»). */
const MORE = 10;
/** Weight of a name that several words share: as of a word in one article of ten. */
const SHARED_NAME = Math.log(1 + 10);

const BEFORE = /^[وفبلك](?=.{3})/u;

/** Names of one thing by the keys of their words, and which of them act. */
function namesOfThings(groups: KnowledgeData["groups"], keyOf: Knowledge["keyOf"]) {
  const things = new Map<string, string>();
  const actors = new Set<string>();
  let longest = 1;
  for (const [kind, ofKind] of Object.entries(groups)) {
    for (const names of ofKind) {
      const key = `=${names[0]}`;
      if (kind !== "things") actors.add(key);
      for (const name of names) {
        const keys = words(name).map(({ folded }) => keyOf(folded));
        longest = Math.max(longest, keys.length);
        things.set(keys.join(" "), key);
      }
    }
  }
  return { things, actors, longest };
}

/** Makes the knowledge of what the files say. */
export function knowledgeOf(data: KnowledgeData): Knowledge {
  const news = unpackWords(data.news);
  const frequency = (word: string): number => {
    const { power = 0 } = news.get(word) ?? {};
    return power === 0 ? 0 : 2 ** power;
  };
  const linkOf = (word: string): string | null => news.get(word)?.link ?? null;
  const spellings = variantStems(data.variants);
  const keyOf = (folded: string): string => {
    const own = stem(folded);
    const one = spellings.get(own);
    if (one !== undefined) return one;
    const linked = linkOf(own);
    if (linked !== null) return spellings.get(linked) ?? linked;
    const bare = BEFORE.test(own) ? own.slice(1) : own;
    return frequency(bare) > MORE * frequency(own) ? (spellings.get(bare) ?? bare) : own;
  };
  const given = new Set(data.titles.given.map(matched));
  const ordinary = new Set(
    [...news].flatMap(([word, { isOrdinary }]) => (isOrdinary && !given.has(word) ? [word] : [])),
  );
  const leftOut = new Set(
    [...data.common, ...data.titles.titles, ...data.titles.ends].map((word) => keyOf(matched(word))),
  );
  const { things, actors, longest } = namesOfThings(data.groups, keyOf);
  return {
    titles: compileTitles(data.titles, ordinary),
    places: compilePlaces(data.places, ordinary),
    keyOf,
    isCommon: (folded) => leftOut.has(keyOf(folded)) || leftOut.has(keyOf(folded.replace(BEFORE, ""))),
    thingAt: (keys, from) => {
      for (let length = Math.min(longest, keys.length - from); length > 0; length--) {
        const key = things.get(keys.slice(from, from + length).join(" "));
        if (key !== undefined) return { key, length };
      }
      return null;
    },
    acts: (key) => actors.has(key),
    differ: (one, other) => {
      const stems = [one, other].map((printed) =>
        words(printed)
          .map(({ folded }) => linkOf(stem(folded)) ?? stem(folded))
          .join(" "),
      );
      const [a = "", b = ""] = stems;
      return a !== b && !a.includes(b) && !b.includes(a);
    },
    weight: (key) => (key.startsWith("=") ? SHARED_NAME : Math.log(1 + COUNTED / Math.max(UNKNOWN, frequency(key)))),
  };
}
