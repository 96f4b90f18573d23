import { because, type EvidenceCode, type Finding, finding } from "../../findings/finding.ts";
import { sharedBy } from "../signals/overlap.ts";
import type { Signal } from "../signals/signal.ts";
import { readDateline } from "../signature/dateline.ts";
import { WEIGHTS } from "../weights.ts";
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
}

/** No summary is longer, in words. */
const LONGEST = 90;
const of = WEIGHTS.standfirst;
const { shared } = WEIGHTS;

const again = ({ sheet, line, next }: FirstText): number => sharedBy(sheet.topic(line.at), sheet.topic(next.at));
const isSaidAgain = (place: FirstText): boolean =>
  again(place) >= shared.saidAgain && place.next.words <= 2 * place.line.words + 20;

/** What speaks for and against the first text as the standfirst; the codes are those the finding quotes. */
export const STANDFIRST_EVIDENCE: (Weighed<FirstText> & { readonly name: EvidenceCode | "nextIsTied" | "dateline" })[] =
  [
    { name: "saidAgain", points: (place) => (isSaidAgain(place) ? of.saidAgain : 0) },
    {
      name: "mostlySaidAgain",
      points: (place) => (!isSaidAgain(place) && again(place) >= shared.mostlySaidAgain ? of.mostlySaidAgain : 0),
    },
    { name: "dateOrSignatureAfter", points: ({ signed }) => (signed ? of.dateOrSignatureAfter : 0) },
    { name: "partedFromText", points: ({ signed, parted }) => (!signed && parted ? of.partedFromText : 0) },
    { name: "noStop", points: ({ line }) => (!line.stop && !line.question ? of.noStop : 0) },
    {
      name: "nominalBeforeVerbal",
      points: ({ line, next }) => (line.opening === "name" && next.opening === "verb" ? of.nominalBeforeVerbal : 0),
    },
    { name: "dash", points: ({ line }) => (line.bullet === "dash" ? of.dash : 0) },
    // The paragraph after a standfirst begins the report anew; one that is tied on («وأفاد») makes the first line its lead.
    { name: "nextIsTied", points: ({ next }) => (next.tied ? of.nextIsTied : 0) },
    { name: "dateline", points: ({ sheet, line }) => (readDateline(line.text, sheet) ? of.dateline : 0) },
    {
      name: "subtitleElement",
      points: ({ line }) => (/^h[2-4]$/u.test(line.hint?.element ?? "") ? of.subtitleElement : 0),
    },
    {
      name: "statedDescription",
      points: ({ sheet, line }) =>
        sheet.capture.metadata.standfirst?.value.trim() === line.text ? of.statedDescription : 0,
    },
  ];

/**
 * Is the first text line the standfirst? It is when the next paragraph says the same again, when the page breaks off after
 * it (date, byline, advert, caption) and it does not read as a news sentence. Doubt leaves it in the body, where nothing is
 * lost.
 */
export function standfirstFinding(place: FirstText): Finding | null {
  if (place.line.words > LONGEST) return null;
  const weighed = STANDFIRST_EVIDENCE.map((each) => ({ name: each.name, points: each.points(place) }));
  if (weighed.reduce((sum, { points }) => sum + points, 0) < of.least) return null;
  const speaks = weighed.filter(({ points }) => points > 0).map(({ name }) => because(name as EvidenceCode));
  return finding("standfirst", "standfirst", ...speaks);
}
