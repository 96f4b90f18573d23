import { because, type Finding, finding } from "../../findings/finding.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Signature } from "../signature/signature.ts";
import { isNamed, signedFinding } from "../signature/signed-line.ts";
import { COUNTS } from "../weights/counts.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { isSignedDay } from "./dated-line.ts";
import type { Headline } from "./labelled.ts";
import { labelAbove } from "./obvious.ts";
import { isKicker } from "./order-of-titles.ts";
import { firstFinding, type LinePlace, type Rule } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** A free line above the headline. */
interface AbovePlace extends LinePlace {
  /** Lines from it to the headline. */
  readonly distance: number;
  /** A date stands between headline and text. */
  readonly datedBelow: boolean;
}

/** What lines above the headline are: date, clock, poll, signature, section; the rest is titles of other articles. */
export const ABOVE: Rule<AbovePlace>[] = [
  {
    name: "dateAbove",
    finds: ({ sheet, signal, distance, datedBelow }) => {
      if (!signal.date?.isDateOnly && !isSignedDay(sheet, signal)) return null;
      return distance <= COUNTS.nearEnd && !datedBelow ? finding("meta", "dateLine") : finding("furniture", "clock");
    },
  },
  {
    name: "pollAbove",
    finds: ({ sheet, signal }) =>
      signal.question && /^(?:poll|comments)$/u.test(labelAbove(sheet, signal.at)?.kind ?? "")
        ? finding("furniture", "poll")
        : null,
  },
  { name: "signatureBeside", finds: signatureBeside },
  { name: "writerAbove", finds: writerAbove },
  { name: "sectionAbove", finds: sectionAbove },
  {
    name: "kicker",
    finds: ({ sheet, signal, distance }) => {
      const headline = sheet.signals[signal.at + distance];
      return headline && signal.words >= LENGTHS.headline && isKicker(sheet, signal, headline)
        ? finding("standfirst", "standfirst", because("kicker"))
        : null;
    },
  },
  {
    name: "signatureAbove",
    finds: ({ sheet, signal, distance }) => {
      const section = sheet.knowledge.labels.isSection(signal.key);
      const signature = distance <= COUNTS.nearEnd && !section ? sheet.signature(signal.at) : null;
      return signature?.sure && !signature.guessed && signature.places.length === 0 && !isGeneral(signature)
        ? signedFinding(signature, signal.text)
        : null;
    },
  },
  {
    name: "titleAbove",
    finds: ({ signal }) => (signal.words >= LENGTHS.title ? finding("otherTitle", "otherTitle") : null),
  },
];

function signatureBeside({ sheet, signal, distance }: AbovePlace): Finding | null {
  // «الشرق الأوسط» is a paper, and a section of any other.
  const section = sheet.knowledge.labels.isSection(signal.key);
  const signature = distance <= COUNTS.beside && !section ? sheet.signature(signal.at) : null;
  if (!signature) return null;
  const outlets = signature.guessed ? 0 : signature.outlets.length;
  const agencies = isGeneral(signature) ? 0 : signature.agencies.length;
  // «فلان الفلاني (بيروت)»: who, and from where.
  const placed = signature.places.length > 0 && !signature.guessed && isNamed(signature, sheet.knowledge);
  const states =
    placed || signature.prefixed || outlets + agencies > 0 || (signature.sure && isUnderSource(sheet, signal.at));
  return states ? signedFinding(signature, signal.text) : null;
}

/** «متابعة», «وكالات»: nothing but words that name no agency in particular; the first is a button too. */
const isGeneral = ({ agencies, outlets, persons, desks }: Signature): boolean =>
  outlets.length + persons.length + desks.length === 0 && agencies.every(({ general }) => general);

/** «المصدر:», «الكاتب:» on a line of its own: the next one says who. */
function isUnderSource(sheet: Sheet, at: number): boolean {
  const above = sheet.signals[at - 1];
  const { phrases, signing } = sheet.knowledge;
  return above?.colon === true && (phrases.sourceLabels.has(above.key) || signing.prefixes.has(above.key));
}

const HANDLE = /^@[\w.]{3,}$/u;

/** The name over a column: below it stands who that is, or its address in a network; or a section of opinion stands above it. */
function writerAbove({ sheet, signal, distance }: AbovePlace): Finding | null {
  const { signing } = sheet.knowledge;
  const signature = distance <= COUNTS.interruption ? sheet.signature(signal.at) : null;
  if (!signature || signature.guessed || !isNamed(signature, sheet.knowledge)) return null;
  const [above, below] = [sheet.signals[signal.at - 1], sheet.signals[signal.at + 1]];
  const told = below && (signing.bios.has(below.key.split(" ")[0] ?? "") || HANDLE.test(below.text));
  const column = above && signing.columns.has(above.key) && distance <= COUNTS.beside;
  return told || column ? signedFinding(signature, signal.text) : null;
}

/** A section known by name, or the one short line above a headline that stands second. */
function sectionAbove({ sheet, signal, distance }: AbovePlace): Finding | null {
  const named = sheet.knowledge.labels.isSection(signal.key) && !isInMenu(sheet, signal.at);
  const only = signal.at === 0 && distance === 1 && signal.words <= 3;
  return distance <= COUNTS.beside && (named || only) ? finding("meta", "section") : null;
}

/** Lines above the headline. */
export function labelAboveHeadline(sheet: Sheet, headline: Headline | null, bodyFrom: number): void {
  const to = headline?.at ?? 0;
  const datedBelow = sheet.signals.slice(to + 1, bodyFrom).some((signal) => signal.date?.isDateOnly);
  for (const signal of sheet.signals.slice(0, to).reverse()) {
    if (!sheet.isFree(signal.at)) continue;
    const found = firstFinding(ABOVE, { sheet, signal, distance: to - signal.at, datedBelow });
    sheet.give(signal.at, found ?? finding("furniture", "around", because("aboveHeadline")));
  }
}

/** A section among sections is an item of a menu, not the article's section. */
export function isInMenu(sheet: Sheet, at: number): boolean {
  if (sheet.signals[at]?.hint?.region === "nav") return true;
  return [at - 1, at + 1].some((next) => {
    const signal = sheet.signals[next];
    return signal && (signal.label?.kind === "navigation" || sheet.knowledge.labels.isSection(signal.key));
  });
}

/** The headline printed again anywhere, and permalinks that quote it. */
export function labelRepeats(sheet: Sheet, headline: Headline | null): void {
  const key = keyOf(headline?.text ?? "");
  if (key === "") return;
  for (const signal of sheet.signals) {
    if (!sheet.isFree(signal.at) && sheet.kind(signal.at) !== "pageOpening") continue;
    if (signal.key === key) sheet.give(signal.at, finding("headlineRepeat", "headlineRepeat"));
    else if (key.length >= 12 && signal.key.length <= key.length + 45 && signal.key.includes(key)) {
      const suffixed = signal.key.startsWith(key) && signal.at < (headline?.at ?? 0);
      if (suffixed) sheet.give(signal.at, finding("pageTitle", "pageTitle"));
      else if (!signal.stop && signal.prose < 5) sheet.give(signal.at, finding("furniture", "permalink"));
    }
  }
}
