import { anchorOf } from "../anchors.ts";
import { sentencesOf } from "../arabic/sentences.ts";
import { type Word, words } from "../arabic/words.ts";
import type { Block } from "../record/schema.ts";
import type { Knowledge } from "./knowledge.ts";
import { peopleIn } from "./people.ts";
import { type NamedPlace, placesIn } from "./places.ts";

/** What a text tells sentence by sentence, in terms that do not depend on how an outlet words it. */

/** A name of a person or a place in a sentence, as printed, with the keys of its words. */
export interface Name {
  readonly printed: string;
  readonly keys: readonly string[];
  /** Its words folded, without particles written on. */
  readonly folded: string;
}

/** What a word or name of a sentence stands for. */
interface Part {
  readonly key: string;
  readonly printed: string;
  /** Whether it acts whatever is said of it: a government, an alliance. */
  readonly acts: boolean;
}

/** A sentence of a body, read by itself. */
export interface ReadSentence {
  /** Place of its paragraph in the body, from 0, and its own place in the paragraph. */
  readonly block: number;
  readonly sentence: number;
  /** Permanent name of its paragraph on the article's page. */
  readonly anchor: string;
  readonly text: string;
  readonly words: readonly Word[];
  /** What each word is compared by. */
  readonly keys: readonly string[];
  readonly people: readonly Name[];
  readonly places: readonly Name[];
  readonly parts: readonly Part[];
}

/** A body, read by itself. */
export type ReadBody = readonly ReadSentence[];

/** A sentence and what it tells beside another text. */
export interface Told extends ReadSentence {
  /** What it is about: key → its words as printed. Events, things, places, numbers; no actors. */
  readonly things: ReadonlyMap<string, string>;
  /** Who acts in it: people, governments and their alliances. Two sentences about one person need not tell the same. */
  readonly actors: ReadonlyMap<string, string>;
}

/** Shortest key that says anything. */
const SHORTEST = 2;

/** What a sentence's words stand for, without those that any article may say. */
function partsOf(text: string, found: readonly Word[], keys: readonly string[], knowledge: Knowledge): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < keys.length; ) {
    const named = knowledge.thingAt(keys, at);
    const length = named?.length ?? 1;
    const key = named?.key ?? keys[at] ?? "";
    const { folded = "", start = 0 } = found[at] ?? {};
    const printed = text.slice(start, found[at + length - 1]?.end ?? start);
    at += length;
    if (named === null && (key.length < SHORTEST || knowledge.isCommon(folded))) continue;
    parts.push({ key, printed, acts: knowledge.acts(key) });
  }
  return parts;
}

/** A name with its words, printed without particles written on to its first. */
function nameAt(text: string, words: readonly Word[], { from, to, first }: NamedPlace, keys: readonly string[]): Name {
  const { text: printed = "", folded = "", start = 0, end = 0 } = words[from] ?? {};
  const bare =
    folded === first
      ? printed
      : first.startsWith("ال") && !folded.includes("ال")
        ? `ال${printed.slice(-(first.length - 2))}`
        : printed.slice(-first.length);
  const rest = words.slice(from + 1, to);
  return {
    printed: bare + text.slice(end, words[to - 1]?.end ?? start),
    keys,
    folded: [first, ...rest.map((word) => word.folded)].join(" "),
  };
}

/** The people and places a sentence names: a place in an office is no person («مدير الوكالة طهران»), a place in a name no place. */
function namesIn(text: string, found: readonly Word[], { titles, places: known }: Knowledge) {
  const named = placesIn(text, found, known);
  const people = peopleIn(text, found, titles).filter(({ from }) => named.every((place) => place.from !== from));
  const places = named.filter((place) => !people.some(({ from, to }) => place.from < to && from < place.to));
  return { people, places };
}

/** Reads a body; its subheads tell nothing that its sentences do not. */
export function readBody(body: readonly Block[], knowledge: Knowledge): ReadSentence[] {
  return body.flatMap((block, index) => {
    if (block.type === "heading") return [];
    const anchor = anchorOf(block, index);
    return sentencesOf(block.text).map(({ text }, sentence): ReadSentence => {
      const found = words(text);
      const keys = found.map(({ folded }) => knowledge.keyOf(folded));
      const { people, places } = namesIn(text, found, knowledge);
      const parts = partsOf(text, found, keys, knowledge);
      return {
        block: index,
        sentence,
        anchor,
        text,
        words: found,
        keys,
        people: people.map((name) =>
          nameAt(text, found, { ...name, first: found[name.from]?.folded ?? "" }, keys.slice(name.from, name.to)),
        ),
        places: places.map((name) =>
          nameAt(text, found, name, [knowledge.keyOf(name.first), ...keys.slice(name.from + 1, name.to)]),
        ),
        parts,
      };
    });
  });
}

/** The keys of all names in some bodies. */
const keysOfNames = (bodies: readonly ReadBody[]): ReadonlySet<string> =>
  new Set(bodies.flat().flatMap(({ people }) => people.flatMap(({ keys }) => keys)));

function toldBy(read: ReadSentence, names: ReadonlySet<string>): Told {
  const things = new Map<string, string>();
  const actors = new Map<string, string>();
  for (const { key, printed, acts } of read.parts) {
    const into = acts || names.has(key) ? actors : things;
    if (!into.has(key)) into.set(key, printed);
  }
  return { ...read, things, actors };
}

/**
 * What two or more bodies tell beside one another: a name that one introduces with a title («الرئيس الروسي فلاديمير بوتين») stands
 * alone in the others («بوتين»).
 */
export function toldIn(bodies: readonly ReadBody[]): Told[][] {
  const names = keysOfNames(bodies);
  return bodies.map((body) => body.map((sentence) => toldBy(sentence, names)));
}
