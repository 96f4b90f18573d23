import type { Agency } from "./data.ts";
import { keyOf } from "./key.ts";

/** An agency found in a text: how it is printed there and which it is. */
export interface FoundAgency {
  readonly printed: string;
  readonly id: string;
  /** «وكالات»، «متابعات»: names no agency in particular. */
  readonly general: boolean;
  readonly photos: boolean;
}

/** The news agencies that are known, looked up by how they sign. */
export interface Agencies {
  /** The agency a whole text is, as «واس» or «(أ ف ب)». */
  readonly whole: (text: string) => FoundAgency | null;
  /** Every agency of a list such as «رويترز، أ ف ب» or null when some part is none. */
  readonly list: (text: string) => readonly FoundAgency[] | null;
}

const AROUND = /^[\s()[\]«»"'“”\-–—/:.،•]+|(?<![\s()[\]«»"'“”\-–—/:،•])[\s()[\]«»"'“”\-–—/:،•]+$/gu;
const BETWEEN = /\s{0,9}(?:[،,/+•|؛;–—-]|\sو(?=\p{L}{3}))\s*/u;

/** Compiles the agencies' spellings; «أ.ف.ب», «أ ف ب» and «ا ف ب» have one key. */
export function compileAgencies(agencies: readonly Agency[]): Agencies {
  const byKey = new Map<string, Agency>();
  for (const agency of agencies)
    for (const spelling of [...agency.spellings, agency.name]) {
      const key = keyOf(spelling);
      if (!byKey.has(key)) byKey.set(key, agency);
    }
  const whole = (text: string): FoundAgency | null => {
    if (text.length > 60) return null;
    const agency = byKey.get(keyOf(text));
    if (!agency) return null;
    return { printed: text.replace(AROUND, ""), id: agency.id, general: agency.general, photos: agency.photos };
  };
  const list = (text: string): readonly FoundAgency[] | null => {
    const one = whole(text);
    if (one) return [one];
    if (text.length > 120) return null;
    const parts = text.split(BETWEEN).filter((part) => keyOf(part) !== "");
    const found = parts.map(whole);
    return parts.length > 0 && found.every((agency) => agency !== null) ? (found as FoundAgency[]) : null;
  };
  return { whole, list };
}
