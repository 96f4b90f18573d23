import { findDates } from "../../arabic/dates/find-dates.ts";
import type { FoundAgency } from "../knowledge/agencies.ts";
import { keyOf } from "../knowledge/key.ts";
import { type KnownNames, type Part, partOf, trimPart, withoutDates } from "./parts.ts";

/** The opening of a dispatch: «دمشق، سوريا (CNN) --», «الجزائر-», «الكويت - 12 - 3 (كونا) --». */
export interface Dateline {
  /** Length of the prefix in the line, separators and space after it included. */
  readonly length: number;
  /** The whole prefix stands in brackets («( أردو بوینت / سبوتنيك - 18 كانون الثاني 2022ء)»): no words of the text. */
  readonly bracketed: boolean;
  /** Nothing explains its first words: they are taken for the outlet because a dash parts them from the text. */
  readonly guessed: boolean;
  /** Its place is told by nothing but where it stands, behind an outlet that is known. */
  readonly guessedPlace?: true;
  readonly places: readonly string[];
  readonly persons: readonly string[];
  readonly agencies: readonly FoundAgency[];
  readonly outlets: readonly string[];
}

/** A dateline longer than this has never been seen; the longest in the corpora has 71 characters. */
export const LONGEST = 110;
const MOST_PARTS = 8;
/** Parts that nothing explains: whoever meets one here has met the text. */
const UNTOLD: ReadonlySet<Part["kind"]> = new Set(["unknown", "label", "maybePerson"]);
/** Without a digit there is no date whose separators could be taken for the dateline's. */
const DIGIT = /[0-9٠-٩۰-۹]/u;
const BRACKET = /^\s*[([]([^()[\]]{3,90})[)\]]\s*[-–—:]*\s*/u;
/** A name begins and ends with what is no space: a line of thousands would be tried at each of them. A day is blank by now. */
const NEXT =
  /^\s*([^\s\-–—:/()،,|](?:[^-–—:/()،,|]{0,43}?[^\s\-–—:/()،,|])?)\s*((?:\s*[-–—]+|\s+ـ+|ـ{2,}(?!\p{L})|\s*[:/()|،,])+)\s*/u;

/** Reads the dateline a text opens with; null when it opens with none. */
export function readDateline(text: string, names: KnownNames): Dateline | null {
  return readBracket(text, names) ?? readOpening(text, names);
}

function readBracket(text: string, names: KnownNames): Dateline | null {
  const match = BRACKET.exec(text);
  if (!match || match[0].length >= text.trimEnd().length) return null;
  const parts = withoutDates(match[1] ?? "")
    .split(/[-–—/|،,۔]+/u)
    .map((part) => partOf(part, names))
    .filter((part) => part !== null);
  const hasSource = parts.some((part) => part.kind === "agency" || part.kind === "outlet");
  if (!hasSource || parts.length > MOST_PARTS) return null;
  const hasAgency = parts.some((part) => part.kind === "agency");
  const settled = parts.map(
    (part): Part =>
      UNTOLD.has(part.kind) && hasAgency ? { kind: "outlet", text: part.text, certainty: "guessed" } : part,
  );
  if (settled.some((part) => UNTOLD.has(part.kind))) return null;
  return { length: match[0].length, bracketed: true, guessed: false, ...sortOut(settled) };
}

function readOpening(text: string, names: KnownNames): Dateline | null {
  const parts: Part[] = [];
  const head = masked(text.slice(0, LONGEST + 90));
  let at = 0;
  let end = 0;
  let held = 0;
  while (at < LONGEST && parts.length < MOST_PARTS) {
    const match = NEXT.exec(head.slice(at, at + 90));
    if (!match) break;
    const found = explain(match[1] ?? "", names);
    if (!found) break;
    parts.push(...found);
    at += match[0].length;
    const separator = (match[2] ?? "").trim();
    if (!/^[،,(]$/u.test(separator)) [end, held] = [at, parts.length];
    else if (separator === "(") end = 0;
  }
  // «صفاقس - وات - هنأ الأمير فلان، …»: what only a comma ends is the text's.
  parts.splice(held);
  if (end === 0 || end >= text.trimEnd().length) return null;
  const glued = parts.some((part) => part.kind === "agency") ? null : gluedAgency(text, end, names);
  if (glued) {
    parts.push(glued.part);
    end = glued.end;
  }
  const sorted = sortOut(parts);
  const named = parts.some((part) => part.kind === "outlet" && part.certainty !== "guessed");
  const strong = sorted.places.length > 0 || sorted.agencies.length > 0 || named;
  return strong && end <= LONGEST ? { length: end, bracketed: false, guessed: false, ...sorted } : null;
}

/** «دمشق-سانا أكدت …», «موسكو – سبوتنيك. قال …»: the agency right behind a bare hyphen, or closed by a full stop. */
function gluedAgency(text: string, end: number, { knowledge }: KnownNames): { part: Part; end: number } | null {
  const match = /^(\p{L}+(?: \p{L}{1,2}(?!\p{L})){0,2})([.:]?)\s+/u.exec(text.slice(end, end + 40));
  const bare = /[-–—]/u.test(text.charAt(end - 1));
  const agencies = match && (bare || match[2]) ? knowledge.agencies.list(match[1] ?? "") : null;
  if (!match || !agencies) return null;
  return { part: { kind: "agency", text: match[1] ?? "", agencies }, end: end + match[0].length };
}

/** The text with every date blanked to a separator of the same length, so that the hyphens of 5-2-2020 part nothing. */
export function masked(text: string): string {
  if (!DIGIT.test(text)) return text;
  let rest = "";
  let from = 0;
  for (const found of findDates(text)) {
    if (found.start < from) continue;
    rest += `${text.slice(from, found.start)}|${" ".repeat(found.end - found.start - 1)}`;
    from = found.end;
  }
  return rest + text.slice(from);
}

/** What a piece between separators is, its dates taken out; null when some of it stays unexplained. */
function explain(piece: string, names: KnownNames): Part[] | null {
  const parts = withoutDates(piece)
    .replace(/\s(?:في|يوم)\s*(?=\||$)/u, " ")
    .split("|")
    .flatMap((part) => partOf(part, names) ?? splitNumbers(part, names));
  if (parts.some((part) => UNTOLD.has(part.kind))) return null;
  // «دمشق / شينخوا / أكد مبروك كورشيد، …»: the text has begun.
  const { verbs } = names.knowledge;
  return parts.some(({ kind, text }) => kind === "person" && verbs.opening(keyOf(text)) === "verb") ? null : parts;
}

/** «2020 وفا»: a number and an agency in one piece. */
function splitNumbers(part: string, names: KnownNames): Part[] {
  const rest = trimPart(part.replace(/[0-9٠-٩]+/gu, " "));
  const found = rest === "" ? null : partOf(rest, names);
  return found ? [found] : [];
}

function sortOut(parts: readonly Part[]): Pick<Dateline, "places" | "persons" | "agencies" | "outlets"> {
  const texts = (...kinds: Part["kind"][]): string[] =>
    parts.filter((part) => kinds.includes(part.kind)).map((part) => part.text);
  return {
    places: texts("place"),
    persons: texts("person"),
    agencies: parts.flatMap((part) => (part.kind === "agency" ? part.agencies : [])),
    outlets: texts("outlet", "latin"),
  };
}
