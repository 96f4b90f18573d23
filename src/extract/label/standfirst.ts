import { because, type EvidenceCode, type Finding, finding } from "../../findings/finding.ts";
import { sharedBy } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { readDateline } from "../signature/dateline.ts";
import { WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import type { Weighed } from "./rule.ts";
import type { Sheet } from "./sheet.ts";

/** The first text under the headline, the next one, and what parts them. */
export interface FirstText {
  readonly sheet: Sheet;
  readonly line: Signal;
  readonly next: Signal;
  /** Lines stand between the two. */
  readonly parted: boolean;
  /** One of those lines is a date or signs the text. */
  readonly signed: boolean;
  /** And a question another: the text is an interview. */
  readonly asked: boolean;
}

const of = WEIGHTS.evidence;
const { shares } = WEIGHTS;

/** The first text with the share of its words that the next one says again. */
interface ComparedText extends FirstText {
  readonly again: number;
}

const isSaidAgain = ({ again, line, next }: ComparedText): boolean =>
  again >= shares.most && next.words <= 2 * line.words + 20;

/** What speaks for and against the first text as the standfirst; the codes are those the finding quotes. */
export const STANDFIRST_EVIDENCE: (Weighed<ComparedText> & {
  readonly name: EvidenceCode | "nextIsTied" | "dateline";
})[] = [
  { name: "saidAgain", points: (place) => (isSaidAgain(place) ? of.strong : 0) },
  {
    name: "mostlySaidAgain",
    points: (place) => (!isSaidAgain(place) && place.again >= shares.many ? of.medium : 0),
  },
  { name: "dateOrSignatureAfter", points: ({ signed, asked }) => (asked ? of.strong : signed ? of.medium : 0) },
  { name: "partedFromText", points: ({ signed, parted }) => (!signed && parted ? of.weak : 0) },
  { name: "noStop", points: ({ line }) => (!line.stop && !line.question ? of.weak : 0) },
  {
    name: "nominalBeforeVerbal",
    points: ({ line, next }) => (line.opening === "name" && next.opening === "verb" ? of.weak : 0),
  },
  { name: "dash", points: ({ line }) => (line.bullet === "dash" ? of.weak : 0) },
  // The paragraph after a standfirst begins the report anew; one that is tied on («وأفاد») makes the first line its lead.
  { name: "nextIsTied", points: ({ next }) => (next.tied ? -of.strong : 0) },
  { name: "dateline", points: ({ sheet, line }) => (readDateline(line.text, sheet) ? -of.decisive : 0) },
  {
    name: "subtitleElement",
    points: ({ line }) => (/^h[2-4]$/u.test(line.hint?.element ?? "") ? of.strong : 0),
  },
  {
    name: "statedDescription",
    points: ({ sheet, line }) => (sheet.capture.metadata.standfirst?.value.trim() === line.text ? of.weak : 0),
  },
];

/**
 * Is the first text line the standfirst? It is when the next paragraph says the same again, when the page breaks off after
 * it (date, byline, advert, caption) and it does not read as a news sentence. Doubt leaves it in the body, where nothing is
 * lost.
 */
export function standfirstFinding(place: FirstText): Finding | null {
  // What a comma closes goes on in the next line.
  if (place.line.words > LENGTHS.wholeText || /[،,]$/u.test(place.line.text)) return null;
  const { sheet, line, next } = place;
  const compared = { ...place, again: sharedBy(sheet.topic(line.at), sheet.topic(next.at)) };
  const weighed = STANDFIRST_EVIDENCE.map((each) => ({ name: each.name, points: each.points(compared) }));
  if (weighed.reduce((sum, { points }) => sum + points, 0) < WEIGHTS.least.standfirst) return null;
  const speaks = weighed.filter(({ points }) => points > 0).map(({ name }) => because(name as EvidenceCode));
  return finding("standfirst", "standfirst", ...speaks);
}
