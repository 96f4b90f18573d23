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
  /** A part was told by its neighbours alone. */
  readonly guessed: boolean;
}

/** Marks that stand around titles, not around the names of people. */
const QUOTED = /[«»"“”]/u;

const LONGEST = 140;
/** «ف.ي/ع.خ (د ب أ، رويترز)»: the initials of a desk and, in brackets, its sources. */
const INITIALS_OF_DESK = /^\p{L}{1,2}\.?(?:\s?[./]\s?\p{L}{1,2}\.?){1,5}\s*\(([^()]{3,60})\)$/u;
/** «مرسلة بواسطة فلان في 2:14 م»: when it was posted. */
const AT_TIME = /\s(?:في|at)\s+[0-9٠-٩]{1,2}:[0-9٠-٩]{2}(?:\s?[صم]|\s?[AP]M)?$/iu;
const ADDRESS = /\S+@\S+/gu;
const MOST_PARTS = 8;
/** «-», «–», «ــ», «|», «/», bullets, commas, colons, brackets; tatweel only where it stretches no word («رويــتــرز»). */
const SEPARATORS = /\s*(?:[-–—|/،,:؛;()[\]«»"+•●■◆]|(?<!\p{L})ـ+|ـ{2,}(?!\p{L})|\s{3,})+\s*/u;

/** «قنا – خاص»: written for the outlet alone, from a town that has the name of an agency. */
const OWN = /(?<!\p{L})(?:خاص|خاصّ)(?!\p{L})/u;
const placeOf = (text: string): Part => ({ kind: "place", text: trimPart(text) });

/** Reads a signature line; null when the line is none. Both orders of «name - place» and several pairs are read. */
export function readSignature(line: string, names: KnownNames): Signature | null {
  const { knowledge } = names;
  if (line.length > LONGEST) return null;
  const text = line
    .trim()
    .replace(INITIALS_OF_DESK, "$1")
    .replace(/^[•*]\s*/u, "")
    .replace(ADDRESS, "")
    .replace(AT_TIME, "")
    .trim();
  if (isMasthead(keyOf(text), knowledge)) return null;
  const { rest: prefixed, strong, any } = withoutPrefix(text, knowledge);
  const rest = any ? withoutSection(prefixed, knowledge) : prefixed;
  if (any && keyOf(rest) === "") return null;
  // «الكويت: فلان  بروكسل: فلان»: a double space parts pairs only where there are pairs.
  const pairs = (rest.match(/[:–—-]/gu)?.length ?? 0) >= 2 ? rest.replace(/\s{2,}/gu, " | ") : rest;
  // «تونس في 29 جويلية 2021»: what ties a place to its day.
  const dateless = withoutDates(pairs).replace(/\s(?:في|يوم|بتاريخ)\s*(?=\||$)/gu, " ");
  const isOwn = OWN.test(rest);
  const pieces = withoutPhotographer(dateless.split(SEPARATORS), knowledge);
  const told = pieces
    .flatMap((part) => fromPlace(part, knowledge))
    .map((part) => (isOwn && knowledge.people.isPlace(part.trim()) ? placeOf(part) : partOf(part, names)))
    .filter((part) => part !== null);
  const parts = withoutRooms(told, knowledge);
  if (parts.length === 0 || parts.length > MOST_PARTS) return null;
  if (!any && QUOTED.test(rest) && parts.some(({ kind }) => kind === "maybePerson")) return null;
  const dated: Part[] = dateless === pairs ? [] : [{ kind: "date", text: "" }];
  const closed = /[([][^()[\]]{2,30}[)\]]\s*:?$/u.test(rest) && parts.at(-1)?.kind === "agency";
  const settled = settle([...parts, ...dated], {
    prefixed: strong,
    closed,
    dateline: /[)\]:：]\s*$/u.test(rest),
    dashed: /\s[-–—]\s/u.test(rest),
    barred: /\s\|\s/u.test(rest),
  });
  const guessed = parts.some(
    (part) => UNTOLD.has(part.kind) || (part.kind === "outlet" && part.certainty === "guessed"),
  );
  return settled && toSignature(settled, { prefixed: strong || any, guessed });
}

/** «تحقيق: هدى سليم | تصوير: …»: behind the word for it stands who took the pictures, not who wrote. */
function withoutPhotographer(pieces: readonly string[], { phrases }: Knowledge): readonly string[] {
  const label = (piece: string): boolean =>
    phrases.creditLabels.includes(keyOf(piece)) && !phrases.sourceLabels.has(keyOf(piece));
  const at = pieces.findIndex((piece, index) => index > 0 && index < pieces.length - 1 && label(piece));
  return at < 0 ? pieces : pieces.slice(0, at);
}

/** «ريم الخطيب|مجتمع|…»: beside who writes, the room of the paper signs nothing. */
function withoutRooms(parts: readonly Part[], { labels }: Knowledge): readonly Part[] {
  if (!parts.some(({ kind }) => kind === "person")) return parts;
  return parts.filter(({ kind, text }) => !UNTOLD.has(kind) || !labels.isSection(keyOf(text)));
}

/** «ريم الخطيب من تعز»: who writes, and where. */
function fromPlace(piece: string, { people }: Knowledge): readonly string[] {
  const match = /^(\S+(?: \S+){1,3}) من (\S+(?: \S+)?)$/u.exec(piece.trim());
  const [name = "", place = ""] = match?.slice(1) ?? [];
  return match && people.likeness(name) === "sure" && people.isPlace(place) ? [name, place] : [piece];
}

/** «إعداد: يوسف الكيلاني أخبار العالم»: the section that copying glued to the name behind «إعداد». */
function withoutSection(text: string, { labels, people }: Knowledge): string {
  const words = text.split(/\s+/u);
  const at = [2, 1]
    .map((length) => words.length - length)
    .find((from) => from > 1 && labels.isSection(keyOf(words.slice(from).join(" "))));
  const name = words.slice(0, at).join(" ");
  return at !== undefined && people.likeness(name) === "sure" ? name : text;
}

/** Offices of the masthead («رئيس التحرير …») sign nothing. */
export const isMasthead = (key: string, knowledge: Knowledge): boolean =>
  knowledge.signing.notBylines.some((office) => key === office || key.startsWith(`${office} `));

/** Three, two or one word at the beginning of a line, and the separator behind them. */
const OPENING_WORDS = [3, 2, 1].map(
  (words) => new RegExp(`^((?:[\\p{L}\\p{M}ـ]+\\s+){${words - 1}}[\\p{L}\\p{M}ـ]+)\\s*([:：\\-–/|]|,(?= ))?\\s*`, "u"),
);

/** Takes «كتب», «بقلم:», «حوار -» off. A weak prefix («من», «تقرير») counts only with a separator after it. */
function withoutPrefix(text: string, knowledge: Knowledge): { rest: string; strong: boolean; any: boolean } {
  for (const opening of OPENING_WORDS) {
    const match = opening.exec(text);
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

/** How a whole line is made. */
type Shape = Pick<Untold, "prefixed" | "closed" | "dateline" | "dashed" | "barred">;

/** A part that needs its neighbours to be told, and what they are. */
interface Untold {
  readonly part: Part;
  readonly words: number;
  readonly before: readonly Part[];
  readonly parts: readonly Part[];
  readonly prefixed: boolean;
  /** The line closes with its agency in brackets. */
  readonly closed: boolean;
  /** It closes with a bracket or a colon, as lines over a text do: «واس (نجران)», «واس - الرياض:». */
  readonly dateline: boolean;
  /** A dash parts its names. */
  readonly dashed: boolean;
  /** A stroke does. */
  readonly barred: boolean;
  readonly has: (kind: Part["kind"]) => boolean;
}

/** «Khalid Mansour»: at least two words in Latin letters, each with a capital. */
const LATIN_PERSON = /^[A-Z][a-z'’-]+(?: [A-Z][\w.'’-]*){1,3}$/u;

/** What a name that looks like a person's is: beside a known person a single word, or the other of a pair, is a place. */
function maybePerson(untold: Untold): Part["kind"] | null {
  const { has, parts, words, before, closed, dateline, dashed } = untold;
  // «خالد المنصوري - سبق الساحل - الرياض»: who writes, for whom, from where.
  const between = before.length === 1 && parts.length === 3;
  if (dashed && between && before[0]?.kind === "person" && parts[2]?.kind === "place") return "outlet";
  if (closed || (dateline && isAfterAgency(before))) return unknown(untold);
  const pair = dashed && parts.filter(({ kind }) => kind !== "date").length === 2;
  return has("person") && parts.length > 1 && (words === 1 || pair) ? "place" : "person";
}

/** «CNNi» in a menu names nothing; beside a place or an agency it is who reports; two words beside a date are a person. */
function latin({ part, prefixed, has }: Untold): Part["kind"] | null {
  if (LATIN_PERSON.test(part.text) && (prefixed || has("date"))) return "person";
  return prefixed || has("place") || has("agency") || has("person") ? "outlet" : null;
}

const UNTOLD: ReadonlySet<Part["kind"]> = new Set(["unknown", "maybePerson", "label"]);

const isAfterAgency = (before: readonly Part[]): boolean => before.some(({ kind }) => kind === "agency");

const isBesideOutlet = (parts: readonly Part[]): boolean =>
  parts.filter(({ kind }) => kind !== "date").length === 2 &&
  parts.some((part) => part.kind === "outlet" && part.certainty === "known");

/** What nothing explains is told by its length and by what stands before it. */
function unknown({ part, words, before, parts, prefixed, barred, dashed, has }: Untold): Part["kind"] | null {
  if (words > 3) return null;
  // «واس - وادي النخيل»: an agency names itself first, then the place. «أخبار الضفة | وادي النخيل – (رويترز)»: outlet, place, source.
  if (isAfterAgency(before) && !has("place")) return "place";
  const untold = before.some(({ kind }) => UNTOLD.has(kind));
  if (has("agency") && untold) return "place";
  const followed = parts.slice(before.length + 1).some(({ kind }) => UNTOLD.has(kind));
  if (has("agency") && followed && words > 1) return "outlet";
  // «مالمو – أسرة التحرير»
  if (words === 1 && dashed && parts.length === 2 && has("desk")) return "place";
  if (words === 1 && (has("person") || has("maybePerson") || has("agency"))) return "place";
  // «مرصد الساحل/ تعز/ من سارة الحداد»: where who writes is told, the third is for whom.
  if (has("place") && has("person") && words >= 2) return "outlet";
  // «رأس النورس - مرايا الساحل»: what stands with the name of an outlet that is known is where it reports from.
  if (dashed && words <= 2 && isBesideOutlet(parts)) return "place";
  if (has("place") && words >= 2) return "person";
  // «عبد الله الخطيب | الضفة الأخرى»: who writes, and for whom.
  if (has("person") && (barred || dashed) && parts.length === 2) return "outlet";
  if (has("agency") || (has("place") && part.text.startsWith("ال"))) return "outlet";
  return prefixed && parts.filter(({ kind }) => kind !== "date").length === 1 ? "person" : null;
}

/** Decides parts that could be several things by what stands beside them; null when something stays unexplained. */
function settle(parts: readonly Part[], shape: Shape): readonly Part[] | null {
  const has = (kind: Part["kind"]): boolean => parts.some((part) => part.kind === kind);
  const settled: Part[] = [];
  for (const [at, part] of parts.entries()) {
    const words = part.text.split(/\s+/u).length;
    const untold: Untold = { part, words, before: parts.slice(0, at), parts, has, ...shape };
    const kind = TOLD_BY[part.kind]?.(untold);
    if (kind === null) return null;
    if (kind === undefined || kind === "agency") settled.push(part);
    else if (kind === "outlet") settled.push({ kind, text: part.text, certainty: "guessed" });
    else settled.push({ kind, text: part.text });
  }
  return settled;
}

/** How parts of a kind that needs its neighbours are told; the others are what they are. */
const TOLD_BY: Partial<Record<Part["kind"], (untold: Untold) => Part["kind"] | null>> = {
  maybePerson,
  latin,
  unknown,
  // «أخبار الضفة - … - (رويترز)»: words no name has, in a line that closes with its agency in brackets.
  label: (untold) => (untold.closed ? unknown(untold) : null),
};

function toSignature(
  parts: readonly Part[],
  { prefixed, guessed }: Pick<Signature, "prefixed" | "guessed">,
): Signature | null {
  const texts = (kind: Part["kind"]): string[] => [
    ...new Set(parts.filter((part) => part.kind === kind).map((part) => trimPart(part.text))),
  ];
  const agencies = parts.flatMap((part) => (part.kind === "agency" ? part.agencies : []));
  const [persons, desks, places, outlets] = [texts("person"), texts("desk"), texts("place"), texts("outlet")];
  if (persons.length + desks.length + places.length + outlets.length + agencies.length === 0) return null;
  const known = desks.length + places.length + outlets.length + agencies.length > 0;
  return { persons, desks, places, agencies, outlets, sure: prefixed || known, prefixed, guessed };
}
