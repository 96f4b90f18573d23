import { because, type Finding, finding } from "../../findings/finding.ts";
import { keyOf } from "../knowledge/key.ts";
import { withoutBullet } from "../signals/signal.ts";
import { signedFinding } from "../signature/signed-line.ts";
import { isKicker } from "./headline.ts";
import type { Headline } from "./labelled.ts";
import { labelAbove } from "./obvious.ts";
import { firstFinding, type LinePlace, type Rule } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** A free line above the headline. */
interface AbovePlace extends LinePlace {
  /** Lines from it to the headline. */
  readonly distance: number;
  /** A date stands between headline and text. */
  readonly datedBelow: boolean;
}

/** A date so close above the headline is the article's, unless another stands below it. */
const NEAR = 4;
/** A kicker has at least this many words. */
const SHORTEST_KICKER = 4;
/** A section or the signature of an outlet stands so close. */
const BESIDE = 2;
const BREADCRUMB = /^(?:الرئيسية|الصفحة الرئيسية|الاستقبال|Home)\s*(?:[>»›/\\«‹←-]\s*)?(.+)$/iu;
const CRUMBS = /\s*[>»›/\\«‹←]+\s*/u;

/** The sections of a breadcrumb («الرئيسية > أخبار > دولية»), or null. A menu has more parts and bars between them. */
export function readBreadcrumb(text: string): readonly string[] | null {
  const match = BREADCRUMB.exec(withoutBullet(text));
  const rest = match?.[1] ?? "";
  if (!match || rest.includes("|")) return null;
  const crumbs = rest
    .split(CRUMBS)
    .map((crumb) => crumb.trim())
    .filter(Boolean);
  if (crumbs.length === 0 || crumbs.length > 4 || keyOf(crumbs[0] ?? "").split(" ").length > 4) return null;
  return crumbs;
}

/** Breadcrumbs, before menus are recognised. */
export function labelBreadcrumbs(sheet: Sheet): void {
  for (const { at, text, words } of sheet.signals)
    if (words <= 20 && readBreadcrumb(text)) sheet.give(at, finding("meta", "breadcrumb"));
}

/** What lines above the headline are: date, clock, poll, signature, section; the rest is titles of other articles. */
export const ABOVE: Rule<AbovePlace>[] = [
  {
    name: "dateAbove",
    finds: ({ signal, distance, datedBelow }) => {
      if (!signal.date?.isDateOnly) return null;
      return distance <= NEAR && !datedBelow ? finding("meta", "dateLine") : finding("furniture", "clock");
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
  { name: "sectionAbove", finds: sectionAbove },
  {
    name: "kicker",
    finds: ({ sheet, signal, distance }) => {
      const headline = sheet.signals[signal.at + distance];
      return headline && signal.words >= SHORTEST_KICKER && isKicker(signal, headline)
        ? finding("standfirst", "standfirst", because("kicker"))
        : null;
    },
  },
  {
    name: "signatureAbove",
    finds: ({ sheet, signal, distance }) => {
      const signature = distance <= NEAR ? sheet.signature(signal.at) : null;
      return signature?.sure && !signature.guessed && signature.places.length === 0
        ? signedFinding(signature, signal.text)
        : null;
    },
  },
  {
    name: "titleAbove",
    finds: ({ signal }) => (signal.words >= 5 ? finding("otherTitle", "otherTitle") : null),
  },
];

function signatureBeside({ sheet, signal, distance }: AbovePlace): Finding | null {
  const signature = distance <= BESIDE ? sheet.signature(signal.at) : null;
  const outlets = signature && !signature.guessed ? signature.outlets.length : 0;
  const states = signature && (signature.prefixed || outlets + signature.agencies.length > 0);
  return signature && states ? signedFinding(signature, signal.text) : null;
}

/** A section known by name, or the one short line above a headline that stands second. */
function sectionAbove({ sheet, signal, distance }: AbovePlace): Finding | null {
  const named = sheet.knowledge.labels.isSection(signal.key) && !isInMenu(sheet, signal.at);
  const only = signal.at === 0 && distance === 1 && signal.words <= 3;
  return distance <= BESIDE && (named || only) ? finding("meta", "section") : null;
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
