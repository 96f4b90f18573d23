import { findDates } from "../../arabic/dates/find-dates.ts";
import { fold } from "../../arabic/letters.ts";
import { hasWeather } from "../dates/surroundings.ts";
import type { FoundAgency } from "../knowledge/agencies.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";

/** What one part of a signature or dateline is. `unknown` needs its neighbours to be told. */
export type Part =
  | { readonly kind: "agency"; readonly text: string; readonly agencies: readonly FoundAgency[] }
  | { readonly kind: "outlet"; readonly text: string; readonly certainty: Certainty }
  | {
      readonly kind: "place" | "latin" | "desk" | "person" | "maybePerson" | "date" | "label" | "unknown";
      readonly text: string;
    };

/** How an outlet is told: it is known, it says what it is («صحيفة …»، «… نيوز»), or ordinary words may mean it («قناة السويس»). */
export type Certainty = "known" | "named" | "guessed";

/** The names that signatures are read with. */
export interface KnownNames {
  readonly knowledge: Knowledge;
  /** Names that follow «صحيفة», «موقع» … somewhere in the capture: outlets the program was never told of, as keys. */
  readonly seen: ReadonlySet<string>;
}

const AROUND =
  /^[\s()[\]«»"'“”.،,;؛:•*\-–—ـ/|۔]+|(?<![\s()[\]«»"'“”،,;؛:•*\-–—ـ/|۔])[\s()[\]«»"'“”،,;؛:•*\-–—ـ/|۔]+$/gu;
const DIGIT = /[0-9٠-٩]/u;
const LATIN_NAME = /^[A-Z][A-Za-z0-9 .]{1,20}$/u;

/** Text without the separators around it. */
export const trimPart = (text: string): string => text.replace(AROUND, "").trim();

/** Text with every date and its label replaced by a separator: «الطائف 26 شوال 1436 هـ … واس» becomes «الطائف | واس». */
export function withoutDates(text: string): string {
  if (!DIGIT.test(text)) return text;
  let rest = "";
  let from = 0;
  for (const found of findDates(text)) {
    if (found.start < from) continue;
    rest += `${text.slice(from, Math.max(from, Math.min(found.start, found.label?.start ?? found.start)))} | `;
    from = found.end;
  }
  return rest + text.slice(from);
}

/** «كشـ24», «عربي21»: letters and a number in one word are an outlet's name; «LOC15» is an agency's hour, «admin2» an account. */
const NUMBERED = /^(?![A-Z]+[0-9]|[a-z]+[0-9]+$)\p{L}{2,}ـ?[0-9٠-٩]{1,3}$/u;

/** Words that stand beside places and dates and say nothing of their own. */
const FILLING = new Set(["في", "م", "هـ", "ه", "خاص", "الموافق", "يوم", "من", "صحيفه", "ت", "ءِ", "ء"]);

/** Words that newspapers and agencies alone put before their names; portals, channels and networks are many things. */
const PAPER = /^(?:صحيفه|جريده|وكاله)$/u;
/** Words that end the names of outlets and stand in any sentence too. */
const ORDINARY = /^(?:اليوم|الان|مباشر)$/u;

/** An adjective of a country or a field without its article: «تونسية», «إخبارية». */
const NISBA = /^(?!ال)\p{L}{3,}يه$/u;

/** «صحيفة يومية مستقلة», «وكالة أنباء موريتانية مستقلة»: what kind of paper it is, not which. */
export function saysKindOnly(name: string, { paperKinds, outletWords }: Knowledge["signing"]): boolean {
  const [first = "", second = "", ...rest] = keyOf(name).split(" ");
  const opens = outletWords.has(first) || paperKinds.has(first);
  if (!opens || !(paperKinds.has(second) || NISBA.test(second))) return false;
  return paperKinds.has(second) || (rest.length > 0 && rest.every((word) => paperKinds.has(word) || NISBA.test(word)));
}

/** Whether a part names an outlet, and how that is told; null when it does not. */
function outletCertainty(text: string, key: string, { knowledge, seen }: KnownNames): Certainty | null {
  // «الطقس الآن في القاهرة 24»
  if (hasWeather(fold(text))) return null;
  const words = key.split(" ");
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const { outletWords, outletParts } = knowledge.signing;
  if (knowledge.outlets.named(text) || seen.has(key)) return "known";
  if (NUMBERED.test(text)) return "named";
  if (words.length < 2 || words.length > 4 || saysKindOnly(text, knowledge.signing)) return null;
  if (outletWords.has(first)) return PAPER.test(first) ? "named" : "guessed";
  if (!outletParts.has(last) || knowledge.people.likeness(text) === "sure") return null;
  if (!ORDINARY.test(last)) return "named";
  return words.length === 2 ? "guessed" : null;
}

/** «… / من أنس الحداد»: the word before a name that stands last. */
const FROM = /^(?:من|عن|كتب|كتبت) (.+)$/u;

/** What a part is, looked at alone. A place that is also an outlet («الرياض») counts as a place. */
export function partOf(raw: string, names: KnownNames): Part | null {
  const { knowledge } = names;
  const text = trimPart(raw);
  const key = keyOf(text);
  if (key === "" || FILLING.has(key) || knowledge.phrases.isEndMark(key)) return null;
  // «السبت 11 آذار 2017 - المصدر: …»: what it labels stands behind it.
  if (knowledge.phrases.sourceLabels.has(key)) return null;
  if (knowledge.signing.strongPrefixes.has(key) || knowledge.phrases.isDateLabels(key)) return null;
  if (/^[0-9 ]+$/u.test(key)) return { kind: "date", text };
  const agencies = knowledge.agencies.list(text);
  if (agencies && !agencies.some((agency) => agency.photos)) return { kind: "agency", text, agencies };
  if (knowledge.people.isPlace(text) || isPlaceList(text, knowledge)) return { kind: "place", text };
  if (knowledge.signing.desks.some((desk) => key === desk || key.startsWith(`${desk} `))) return { kind: "desk", text };
  const certainty = outletCertainty(text, key, names);
  if (certainty) return { kind: "outlet", text, certainty };
  if (LATIN_NAME.test(text)) return { kind: "latin", text };
  const behind = FROM.exec(text)?.[1];
  if (behind && knowledge.people.likeness(behind) === "sure") return { kind: "person", text: behind };
  const likeness = knowledge.people.likeness(text);
  if (likeness === "sure") return { kind: "person", text: withoutTrade(text, knowledge) };
  if (likeness === "possible") return { kind: "maybePerson", text };
  return { kind: knowledge.people.isNoName(text) ? "label" : "unknown", text };
}

/** «نادين قاسم صحافية»: a name without the trade behind it. */
function withoutTrade(text: string, { signing, people }: Knowledge): string {
  const words = text.split(/\s+/u);
  const name = words.slice(0, -1).join(" ");
  return signing.bios.has(keyOf(words.at(-1) ?? "")) && people.likeness(name) === "sure" ? name : text;
}

/** «الرياض وجدة» */
function isPlaceList(text: string, knowledge: Knowledge): boolean {
  const parts = text.split(/\s+و(?=\p{L}{3})/u);
  return parts.length > 1 && parts.every((part) => knowledge.people.isPlace(part));
}
