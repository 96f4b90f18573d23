import { keyOf } from "../knowledge/key.ts";
import type { Signal } from "../signals/signal.ts";
import { isRunning } from "../weights/evidence.ts";
import { type Dateline, LONGEST, masked } from "./dateline.ts";
import type { KnownNames } from "./parts.ts";

/** «الضفة - تفتح …», «شفا – مديحة العلي ، …»: a word or two, and a dash before the text. */
const OPENING = /^\s*(\p{L}[\p{L}\p{M}ـ]*(?: [\p{L}\p{M}ـ]+)?)\s*[-–—]+\s+(?=[\p{L}"«“])/u;
/** A name and the office it reports for, each closed by a comma. */
const PERSON = /^([\p{L}\p{M}]+(?: [\p{L}\p{M}]+){1,2})\s*[،,]\s*/u;
const OFFICE = /^([\p{L}\p{M}]+)(?: [\p{L}\p{M}]+){1,5}\s*[،,]\s*/u;

/** «رأس النورس، 12 مارس (ومع) - …», «رأس النورس 12-3 / وام / …»: up to four words, perhaps a day, and an agency parted from the text. */
const BESIDE_AGENCY =
  /^\s*(\p{L}[\p{L}\p{M}ـ]*(?: \p{L}[\p{L}\p{M}ـ]*){0,3}?)(?: (?:في|يوم))?[\s\p{N}،,|/–—:-]*?(?:\(([^()]{2,40})\)\s*[-–—:]+|\/([^/|]{2,40}?)(?:\/|\s[-–—]+))\s*(?=\S)/u;

/** What a guess at a place alone holds beside it. */
const NOBODY = { bracketed: false, guessed: true, persons: [], agencies: [], outlets: [] };

/** «أخبار الضفة (النعمة) – …»: a name, and a place in brackets before the dash. */
const WITH_BRACKET = /^\s*(\p{L}[\p{L}\p{M}ـ]*(?: [\p{L}\p{M}ـ]+){0,2}) ?\(([^()]{2,30})\)\s*[-–—:]+\s+(?=[\p{L}"«“])/u;
/** «وطنية - صور - تفقد …», «الضفة – مالمو: …»: behind the outlet's dash a place of a word or two, closed by a dash or a colon. */
const PLACE = /^([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)\s*(?:[-–—]+|:)\s+(?=[\p{L}"«“])/u;

/** The dateline of an outlet or a writer with a place in brackets, neither of which any list knows. */
function bracketedPlace(first: Signal, names: KnownNames): Dateline | null {
  const match = WITH_BRACKET.exec(first.text.slice(0, LONGEST));
  const [name, place] = [match?.[1]?.trim() ?? "", match?.[2]?.trim() ?? ""];
  const { people, labels } = names.knowledge;
  // «الأخبار» and «الرياضة» are outlets' names, and sections'.
  const isSection = labels.isSection(keyOf(name));
  if (!match || !(isSection || mayBeName(name, names)) || !mayBeName(place, names)) return null;
  const isPerson = people.likeness(name) === "sure";
  if (people.likeness(place) === "sure") return null;
  return {
    length: match[0].length,
    bracketed: false,
    guessed: true,
    places: [place],
    agencies: [],
    persons: isPerson ? [name] : [],
    outlets: isPerson || isSection ? [] : [name],
  };
}

/**
 * The place behind an outlet's name and dash, with what it takes of the line; null when the text goes on there. An outlet that
 * is known to open so («وطنية - صور - …») has a place there, whatever else the word may mean.
 */
function placeBehind(
  outlet: string,
  rest: string,
  names: KnownNames,
): { readonly name: string; readonly length: number } | null {
  const match = PLACE.exec(rest.slice(0, LONGEST));
  const name = match?.[1] ?? "";
  const { outlets, people, verbs } = names.knowledge;
  const opens = outlets.opening(outlet) !== null && verbs.openingOf(name) === "name";
  if (!match || !(opens || mayBeName(name, names)) || people.likeness(name) === "sure") return null;
  return { name, length: match[0].length };
}

/** «نبض الساحل – مالمو: …»: a known outlet's dateline with the place behind it, where one stands there that no list knows. */
export function withPlaceBehind(dateline: Dateline, { text }: Signal, names: KnownNames): Dateline {
  const [outlet, second] = dateline.outlets;
  if (outlet === undefined || second !== undefined || dateline.bracketed) return dateline;
  if (dateline.places.length + dateline.persons.length + dateline.agencies.length > 0) return dateline;
  const place = placeBehind(outlet, text.slice(dateline.length), names);
  return place
    ? { ...dateline, length: dateline.length + place.length, places: [place.name], guessedPlace: true }
    : dateline;
}

/** «النورسية ،  12/03/2024  - أشرف …»: up to three words and a day, parted from the text by a dash. */
const BESIDE_DAY = /^\s*(\p{L}[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2})\s*[،,/:]?\s*\|[\s|]*[-–—]+\s*(?=\S)/u;

/** The dateline of a place that no list knows, beside the day. */
function besideDay(first: Signal, names: KnownNames): Dateline | null {
  const match = first.text.includes("|") ? null : BESIDE_DAY.exec(masked(first.text.slice(0, LONGEST)));
  const name = match?.[1] ?? "";
  if (!match || !mayBeName(name, names) || names.knowledge.people.likeness(name) === "sure") return null;
  return { ...NOBODY, length: match[0].length, places: [name] };
}

/** The dateline of a place that no list knows, beside an agency that one does. */
function besideAgency(first: Signal, names: KnownNames): Dateline | null {
  const { agencies, signing, people } = names.knowledge;
  const match = BESIDE_AGENCY.exec(masked(first.text.slice(0, LONGEST)));
  const name = match?.[1]?.trim() ?? "";
  const found = match && agencies.list((match[2] ?? match[3] ?? "").trim());
  // «وكالة الأنباء الموريتانية (وما) - …» names the agency twice.
  if (!match || !found || !mayBeName(name, names) || signing.outletWords.has(keyOf(name).split(" ")[0] ?? ""))
    return null;
  if (agencies.list(name) || people.likeness(name) === "sure") return null;
  return {
    length: match[0].length,
    bracketed: false,
    guessed: true,
    places: [name],
    persons: [],
    agencies: found,
    outlets: [],
  };
}

/** «النورسية: أنهى …»: a word or two, a colon, and a verb. */
const BEFORE_COLON = /^\s*(\p{L}[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)\s*[:：]\s+(?=(\p{L}+))/u;

/**
 * The dateline of a place that no list knows, closed by a colon, where another line says that it is one («في النورسية»). Speakers
 * stand before colons too, and their words open with verbs.
 * @param lines the headline and the text
 */
export function placeBeforeColon(first: Signal, lines: readonly Signal[], names: KnownNames): Dateline | null {
  const match = BEFORE_COLON.exec(first.text.slice(0, LONGEST));
  const [name, after] = [match?.[1] ?? "", match?.[2] ?? ""];
  const { people, verbs } = names.knowledge;
  if (!match || verbs.openingOf(after) !== "verb" || !mayBeName(name, names)) return null;
  const key = keyOf(name);
  const isTold = lines.some((line) => [`في ${key}`, `ب${key}`].some((place) => ` ${line.key} `.includes(` ${place} `)));
  return isTold && people.likeness(name) !== "sure" ? { ...NOBODY, length: match[0].length, places: [name] } : null;
}

/** Whether words may name something: they open no sentence, and are not a section's. */
function mayBeName(name: string, { knowledge: { verbs, people, labels } }: KnownNames): boolean {
  const key = keyOf(name);
  if (key === "" || people.isNoName(name) || verbs.openingOf(name) !== "name") return false;
  return !labels.isSection(key) || key.endsWith("يه");
}

/**
 * The dateline of an outlet or a place that no list knows: a word or two before a dash at the head of a text whose next
 * paragraph does not open so too (then it is a list). They are taken for the outlet, which the caller reports as doubtful.
 */
export function guessDateline(first: Signal, next: Signal | undefined, names: KnownNames): Dateline | null {
  const { people, signing } = names.knowledge;
  if (!isRunning(first.prose)) return null;
  const told = besideAgency(first, names) ?? bracketedPlace(first, names) ?? besideDay(first, names);
  if (told) return told;
  const match = OPENING.exec(first.text);
  const name = match?.[1]?.trim() ?? "";
  if (!match || (next && OPENING.test(next.text))) return null;
  if (!mayBeName(name, names) || people.likeness(name) === "sure") return null;
  const rest = first.text.slice(match[0].length);
  const person = PERSON.exec(rest);
  const office = person && OFFICE.exec(rest.slice(person[0].length));
  const works = office !== null && signing.offices.has(keyOf(office[1] ?? ""));
  const signs = person && (works || people.likeness(person[1] ?? "") === "sure");
  const signed = signs ? person[0].length + (works ? office[0].length : 0) : 0;
  const place = signs ? null : placeBehind(name, rest, names);
  // «رأس النورس - لمراسلنا - كتبنا …»: before a paper's own man stands where he is.
  if (place && signing.correspondents.has(keyOf(place.name)))
    return { ...NOBODY, length: match[0].length + place.length, places: [name] };
  return {
    length: match[0].length + signed + (place?.length ?? 0),
    bracketed: false,
    guessed: true,
    places: place ? [place.name] : [],
    persons: signs ? [person[1] ?? ""] : [],
    agencies: [],
    outlets: [name],
  };
}
