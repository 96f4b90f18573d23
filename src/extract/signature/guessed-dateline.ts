import { keyOf } from "../knowledge/key.ts";
import type { Signal } from "../signals/signal.ts";
import { isRunning } from "../weights/evidence.ts";
import type { Dateline } from "./dateline.ts";
import type { KnownNames } from "./parts.ts";

/** «الضفة - تفتح …», «شفا – مديحة العلي ، …»: a word or two, and a dash before the text. */
const OPENING = /^\s*(\p{L}[\p{L}\p{M}ـ]*(?: [\p{L}\p{M}ـ]+)?)\s*[-–—]+\s+(?=[\p{L}"«“])/u;
/** A name and the office it reports for, each closed by a comma. */
const PERSON = /^([\p{L}\p{M}]+(?: [\p{L}\p{M}]+){1,2})\s*[،,]\s*/u;
const OFFICE = /^([\p{L}\p{M}]+)(?: [\p{L}\p{M}]+){1,5}\s*[،,]\s*/u;

/**
 * The dateline of an outlet or a place that no list knows: a word or two before a dash at the head of a text whose next
 * paragraph does not open so too (then it is a list). They are taken for the outlet, which the caller reports as doubtful.
 */
export function guessDateline(first: Signal, next: Signal | undefined, names: KnownNames): Dateline | null {
  const { verbs, labels, people, signing } = names.knowledge;
  const match = OPENING.exec(first.text);
  const name = match?.[1]?.trim() ?? "";
  const key = keyOf(name);
  if (!match || !isRunning(first.prose) || (next && OPENING.test(next.text))) return null;
  if (verbs.opening(key) !== "name" || people.isNoName(name) || people.likeness(name) === "sure") return null;
  if (labels.isSection(key) && !key.endsWith("يه")) return null;
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
