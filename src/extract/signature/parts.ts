import { findDates } from "../../arabic/dates/find-dates.ts";
import type { FoundAgency } from "../knowledge/agencies.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";

/** What one part of a signature or dateline is. `unknown` needs its neighbours to be told. */
export type Part =
  | { readonly kind: "agency"; readonly text: string; readonly agencies: readonly FoundAgency[] }
  | {
      readonly kind: "place" | "outlet" | "latin" | "desk" | "person" | "maybePerson" | "date" | "label" | "unknown";
      readonly text: string;
    };

/** The names that signatures are read with. */
export interface KnownNames {
  readonly knowledge: Knowledge;
  /** Names that follow «صحيفة», «موقع» … somewhere in the capture: outlets the program was never told of, as keys. */
  readonly seen: ReadonlySet<string>;
}

const AROUND = /^[\s()[\]«»"'“”.،,;؛:•*\-–—ـ/|۔]+|[\s()[\]«»"'“”،,;؛:•*\-–—ـ/|۔]+$/gu;
const DIGIT = /[0-9٠-٩]/u;
const LATIN_NAME = /^[A-Z][A-Za-z0-9 .]{1,20}$/u;

/** Text without the separators around it. */
export const trimPart = (text: string): string => text.replace(AROUND, "").trim();

/** Text with every date in it replaced by a separator: «الطائف 26 شوال 1436 هـ … واس» becomes «الطائف | واس». */
export function withoutDates(text: string): string {
  if (!DIGIT.test(text)) return text;
  let rest = "";
  let from = 0;
  for (const found of findDates(text)) {
    if (found.start < from) continue;
    rest += `${text.slice(from, found.start)} | `;
    from = found.end;
  }
  return rest + text.slice(from);
}

/** Words that stand beside places and dates and say nothing of their own. */
const FILLING = new Set(["في", "م", "هـ", "ه", "خاص", "الموافق", "يوم", "من", "صحيفه", "ت", "ءِ", "ء"]);

function isOutlet(text: string, key: string, { knowledge, seen }: KnownNames): boolean {
  const words = key.split(" ");
  const { outletWords, outletParts } = knowledge.signing;
  if (knowledge.outlets.named(text) || seen.has(key)) return true;
  if (words.length > 4) return false;
  if (words.length >= 2 && outletWords.has(words[0] ?? "")) return true;
  return words.length >= 2 && outletParts.has(words.at(-1) ?? "") && knowledge.people.likeness(text) !== "sure";
}

/** What a part is, looked at alone. A place that is also an outlet («الرياض») counts as a place. */
export function partOf(raw: string, names: KnownNames): Part | null {
  const { knowledge } = names;
  const text = trimPart(raw);
  const key = keyOf(text);
  if (key === "" || FILLING.has(key)) return null;
  if (knowledge.signing.strongPrefixes.has(key)) return null;
  if (/^[0-9 ]+$/u.test(key)) return { kind: "date", text };
  const agencies = knowledge.agencies.list(text);
  if (agencies && !agencies.some((agency) => agency.photos)) return { kind: "agency", text, agencies };
  if (knowledge.people.isPlace(text) || isPlaceList(text, knowledge)) return { kind: "place", text };
  if (knowledge.signing.desks.some((desk) => key === desk || key.startsWith(`${desk} `))) return { kind: "desk", text };
  if (isOutlet(text, key, names)) return { kind: "outlet", text };
  if (LATIN_NAME.test(text)) return { kind: "latin", text };
  const likeness = knowledge.people.likeness(text);
  if (likeness === "sure") return { kind: "person", text };
  if (likeness === "possible") return { kind: "maybePerson", text };
  return { kind: knowledge.people.isNoName(text) ? "label" : "unknown", text };
}

/** «الرياض وجدة» */
function isPlaceList(text: string, knowledge: Knowledge): boolean {
  const parts = text.split(/\s+و(?=\p{L}{3})/u);
  return parts.length > 1 && parts.every((part) => knowledge.people.isPlace(part));
}
