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
  /^\s*(\p{L}[\p{L}\p{M}ـ]*(?: \p{L}[\p{L}\p{M}ـ]*){0,3}?)(?: (?:في|يوم))?[\s\p{N}،,|–—:-]*(?:\(([^()]{2,40})\)\s*[-–—:]+|\/([^/]{2,40})\/)\s*(?=\S)/u;

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
  const beside = besideAgency(first, names);
  if (beside) return beside;
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
  return {
    length: match[0].length + signed,
    bracketed: false,
    guessed: true,
    places: [],
    persons: signs ? [person[1] ?? ""] : [],
    agencies: [],
    outlets: [name],
  };
}
