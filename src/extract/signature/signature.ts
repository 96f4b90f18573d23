import type { FoundAgency } from "../knowledge/agencies.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type KnownNames, type Part, partOf, trimPart, withoutDates } from "./parts.ts";

/** Who signed a text, where and for whom, as one line states it. */
export interface Signature {
  readonly persons: readonly string[];
  readonly desks: readonly string[];
  readonly places: readonly string[];
  readonly agencies: readonly FoundAgency[];
  readonly outlets: readonly string[];
  /** Stated by a prefix («كتب») or by a part that is known; a bare unknown name needs evidence from its place. */
  readonly sure: boolean;
  readonly prefixed: boolean;
}

const LONGEST = 140;
const ADDRESS = /\S+@\S+/gu;
const MOST_PARTS = 8;
/** «-», «–», «ــ», «|», «/», commas, colons, brackets; tatweel only where it stretches no word («رويــتــرز»). */
const SEPARATORS = /\s*(?:[-–—|/،,:؛;()[\]«»"+•]|(?<!\p{L})ـ+|ـ{2,}(?!\p{L})|\s{3,})+\s*/u;

/** Reads a signature line; null when the line is none. Both orders of «name - place» and several pairs are read. */
export function readSignature(line: string, names: KnownNames): Signature | null {
  const { knowledge } = names;
  if (line.length > LONGEST) return null;
  const text = line
    .trim()
    .replace(/^[•*]\s*/u, "")
    .replace(ADDRESS, "")
    .trim();
  if (isMasthead(keyOf(text), knowledge)) return null;
  const { rest, strong, any } = withoutPrefix(text, knowledge);
  if (any && keyOf(rest) === "") return null;
  // «الكويت: فلان  بروكسل: فلان»: a double space parts pairs only where there are pairs.
  const pairs = (rest.match(/[:–—-]/gu)?.length ?? 0) >= 2 ? rest.replace(/\s{2,}/gu, " | ") : rest;
  const parts = withoutDates(pairs)
    .split(SEPARATORS)
    .map((part) => partOf(part, names))
    .filter((part) => part !== null);
  if (parts.length === 0 || parts.length > MOST_PARTS) return null;
  const settled = settle(parts, strong);
  return settled && toSignature(settled, strong || any);
}

/** Offices of the masthead («رئيس التحرير …») sign nothing. */
export const isMasthead = (key: string, knowledge: Knowledge): boolean =>
  knowledge.signing.notBylines.some((office) => key === office || key.startsWith(`${office} `));

/** Takes «كتب», «بقلم:», «حوار -» off. A weak prefix («من», «تقرير») counts only with a separator after it. */
function withoutPrefix(text: string, knowledge: Knowledge): { rest: string; strong: boolean; any: boolean } {
  for (let words = 3; words >= 1; words--) {
    const match = new RegExp(
      `^((?:[\\p{L}\\p{M}ـ]+\\s+){${words - 1}}[\\p{L}\\p{M}ـ]+)\\s*([:：\\-–/|]?)\\s*`,
      "u",
    ).exec(text);
    if (!match) continue;
    const key = keyOf(match[1] ?? "");
    const strong = knowledge.signing.strongPrefixes.has(key);
    if (!knowledge.signing.prefixes.has(key) || !(strong || match[2])) continue;
    const rest = text.slice(match[0].length);
    const again = withoutPrefix(rest, knowledge);
    return again.any ? { ...again, strong: again.strong || strong } : { rest, strong, any: true };
  }
  return { rest: text, strong: false, any: false };
}

/** Decides parts that could be several things by what stands beside them; null when something stays unexplained. */
function settle(parts: readonly Part[], prefixed: boolean): readonly Part[] | null {
  const has = (kind: Part["kind"]): boolean => parts.some((part) => part.kind === kind);
  const settled: Part[] = [];
  for (const part of parts) {
    const words = part.text.split(/\s+/u).length;
    if (part.kind === "maybePerson") {
      if (has("person") && parts.length > 1 && words === 1) settled.push({ kind: "place", text: part.text });
      else settled.push({ kind: "person", text: part.text });
    } else if (part.kind === "latin") {
      // «CNNi» in a menu names nothing; beside a place or an agency it is who reports.
      if (!prefixed && !has("place") && !has("agency") && !has("person")) return null;
      settled.push({ kind: "outlet", text: part.text });
    } else if (part.kind === "label") {
      return null;
    } else if (part.kind === "unknown") {
      if (words > 3) return null;
      if (words === 1 && (has("person") || has("maybePerson") || has("agency")))
        settled.push({ kind: "place", text: part.text });
      else if (has("place") && words >= 2) settled.push({ kind: "person", text: part.text });
      else if (has("agency") || (has("place") && part.text.startsWith("ال")))
        settled.push({ kind: "outlet", text: part.text });
      else if (prefixed && parts.length === 1) settled.push({ kind: "person", text: part.text });
      else return null;
    } else settled.push(part);
  }
  return settled;
}

function toSignature(parts: readonly Part[], prefixed: boolean): Signature | null {
  const texts = (kind: Part["kind"]): string[] => [
    ...new Set(parts.filter((part) => part.kind === kind).map((part) => trimPart(part.text))),
  ];
  const agencies = parts.flatMap((part) => (part.kind === "agency" ? part.agencies : []));
  const [persons, desks, places, outlets] = [texts("person"), texts("desk"), texts("place"), texts("outlet")];
  if (persons.length + desks.length + places.length + outlets.length + agencies.length === 0) return null;
  const known = desks.length + places.length + outlets.length + agencies.length > 0;
  return { persons, desks, places, agencies, outlets, sure: prefixed || known, prefixed };
}
