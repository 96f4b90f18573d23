import { because, type EvidenceCode, finding, type Kind } from "../../findings/finding.ts";
import { keyOf } from "../knowledge/key.ts";
import { sharedBy, topicOf } from "../signals/overlap.ts";
import { withoutBullet } from "../signals/signal.ts";
import { WEIGHTS } from "../weights/evidence.ts";
import { SHARES } from "../weights/shares.ts";
import { brokenTitle } from "./broken-title.ts";
import { candidatesOf, choose, isDate, isSourceLine, topicOfText, topOf } from "./candidates.ts";
import type { Headline, Stretch } from "./labelled.ts";
import { isHeadOfIssue } from "./no-title.ts";
import type { Candidate } from "./order-of-titles.ts";
import { bareTitle, heldTitle, type Printed, printedTexts, titledBy } from "./page-title.ts";
import type { Sheet } from "./sheet.ts";

/** Finds the headline: stated by the metadata, given away by the page title, printed twice, or the best candidate above the text. */
export function findHeadline(sheet: Sheet, core: Stretch): Headline | null {
  const printed = printedTexts(sheet);
  return (
    ofMetadata(sheet, core, printed) ??
    ofPageTitle(sheet, core, printed) ??
    brokenTitle(sheet, core.from) ??
    ofCandidates(sheet, core, printed)
  );
}

function ofMetadata(sheet: Sheet, core: Stretch, printed: Printed): Headline | null {
  const stated = sheet.capture.metadata.headline;
  if (!stated) return null;
  const bare = bareTitle(stated.value.trim(), sheet, printed);
  const title = printed.has(keyOf(bare)) ? bare : withoutBullet(heldTitle(bare, sheet)?.text ?? bare);
  const at = nearest(sheet, printed.get(keyOf(title)) ?? similar(sheet, keyOf(title)), core);
  if (at === null) return isLeftOver(title, sheet, core) ? null : { at, text: title };
  sheet.give(at, finding("headline", "headline", because("statedByMetadata")));
  // What the reader saw keeps the quotation marks that metadata lose.
  const line = withoutBullet(sheet.signals[at]?.text ?? "");
  return { at, text: keyOf(line) === keyOf(title) ? line : title };
}

/** What a first line says of itself that is no title, whatever separators it holds. */
const SAYS_OTHERWISE: ReadonlySet<Kind> = new Set([
  "clock",
  "menu",
  "machine",
  "letterHead",
  "copyright",
  "gluedLabels",
]);

function ofPageTitle(sheet: Sheet, core: Stretch, printed: Printed): Headline | null {
  const first = sheet.signals[0];
  const says = sheet.kind(0);
  const isOther = (says && SAYS_OTHERWISE.has(says)) || (first && isHeadOfIssue(first.text));
  const titled = first && !isOther ? titledBy(first, sheet, printed) : null;
  const line = titled && sheet.signals[titled.at];
  if (!first || !titled || titled.at > core.to || isSourceLine(sheet, first) || (line && isDate(line))) return null;
  // «BBC News, عربي - أخبار»: what is left of the title is the outlet.
  if (sheet.knowledge.outlets.named(titled.text)) return null;
  if (titled.at !== 0) sheet.give(0, finding("pageTitle", "pageTitle"));
  const evidence = because(titled.at === 0 ? "titleWithoutOutlet" : "repeatedByTitle");
  sheet.give(titled.at, finding("headline", "headline", evidence));
  return titled;
}

function ofCandidates(sheet: Sheet, core: Stretch, printed: Printed): Headline | null {
  const candidates = candidatesOf(sheet, core, printed);
  const best = choose(sheet, candidates);
  if (!best) return null;
  const { signal } = best.place;
  sheet.give(signal.at, finding("headline", "headline", because(evidenceOf(best))));
  const headline = { at: signal.at, text: bareTitle(withoutBullet(signal.text), sheet, printed) };
  const rival = topOf(candidates.filter((other) => other !== best));
  if (!rival) return headline;
  return {
    ...headline,
    rival: { at: rival.place.signal.at, points: rival.score, lead: best.score - rival.score },
  };
}

/**
 * A stated title that is another page's, or every page's: it is printed nowhere, none of its words stands in the text, and a
 * heading of the page has words of the text.
 */
function isLeftOver(title: string, sheet: Sheet, core: Stretch): boolean {
  const topic = topicOfText(sheet, core);
  if (sharedBy(topicOf(keyOf(title), sheet.knowledge.verbs.functionWords), topic) > 0) return false;
  return sheet.signals.some(
    ({ at, hint }) => /^h[1-4]$/u.test(hint?.element ?? "") && sharedBy(sheet.topic(at), topic) >= WEIGHTS.shares.many,
  );
}

/** The printing of a stated headline that is the page's heading, else the one nearest to the text. */
function nearest(sheet: Sheet, places: readonly number[], core: Stretch): number | null {
  const above = places.filter((at) => at < core.to);
  const heading = above.find((at) => sheet.signals[at]?.hint?.element === "h1");
  return heading ?? above.at(-1) ?? places[0] ?? null;
}

/** Lines that hold the stated headline, or that it holds, at nine tenths of its length. */
function similar(sheet: Sheet, key: string): number[] {
  if (key.length < 20) return [];
  return sheet.signals
    .filter((signal) => {
      const [short, long] = signal.key.length < key.length ? [signal.key, key] : [key, signal.key];
      return short.length >= SHARES.sameHeadline * long.length && long.includes(short);
    })
    .map(({ at }) => at);
}

function evidenceOf({ place }: Candidate): EvidenceCode {
  if (place.shared >= WEIGHTS.shares.many) return "wordsInText";
  return place.signal.at === 0 ? "firstLine" : "nearestAbove";
}
