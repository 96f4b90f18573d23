import type { LineHint } from "../../capture/capture.ts";
import type { DateSignal } from "../dates/date-signal.ts";
import type { LabelMatch } from "../knowledge/labels.ts";
import type { Opening } from "../knowledge/verbs.ts";
import { WEIGHTS } from "../weights.ts";

/** What the score is weighed from. */
export interface ProseEvidence {
  readonly text: string;
  readonly words: number;
  readonly stop: boolean;
  readonly question: boolean;
  readonly colon: boolean;
  readonly opening: Opening;
  readonly label: LabelMatch | null;
  readonly date: DateSignal | null;
  readonly machine: boolean;
  readonly standing: boolean;
  readonly arabic: number;
  readonly hint: LineHint | null;
}

const of = WEIGHTS.prose;

function ofLength({ words, stop }: ProseEvidence): number {
  if (words >= 30) return of.longest;
  if (words >= 18) return of.long;
  if (words >= 12 || (words >= 9 && stop)) return of.middling;
  return words < 4 ? of.shortest : words < 6 ? of.short : 0;
}

function ofOpening({ opening, words }: ProseEvidence): number {
  if (opening === "linkedVerb") return of.linkedVerb;
  if (opening === "verb" || opening === "connective") return words >= 8 ? of.verb : of.verb / 2;
  return opening === "conjunction" ? of.conjunction : 0;
}

const ofEnd = ({ stop, question }: ProseEvidence): number => (stop ? of.stop : question ? of.question : 0);

/** A colon at the end and commas inside: only longer lines tell by them. */
const ofMarks = ({ words, colon, text }: ProseEvidence): number =>
  (words >= 8 && colon ? of.colon : 0) + (words >= 10 && /[،,؛]/u.test(text) ? of.comma : 0);

/** Labels, code, standing text, dates and other scripts speak against running text. */
function against({ label, machine, standing, date, arabic }: ProseEvidence): number {
  const dated = date?.isDateOnly || date?.isEmptyLabel || date?.isCopyright;
  return (
    (label || machine ? of.label : 0) +
    (standing ? of.standing : 0) +
    (dated ? of.dateOnly : 0) +
    (arabic < 0.5 ? of.latin : 0)
  );
}

/** Shares of the weight of another region: text of menus and footers is seldom the article's, that of headers may be. */
const REGION = {
  main: -1 / 6,
  none: 0,
  header: 1 / 6,
  figure: 2 / 3,
  aside: 2 / 3,
  nav: 1,
  footer: 1,
  comments: 4 / 3,
  banner: 4 / 3,
};

/** What the markup adds. */
function ofHint(hint: LineHint | null): number {
  if (!hint) return 0;
  const region = of.otherRegion * REGION[hint.region];
  return region + (hint.linked >= 0.8 ? of.linked : 0) + (hint.element === "p" && hint.linked < 0.5 ? of.paragraph : 0);
}

/**
 * How much a line looks like running text. Length speaks first, then how it ends and how it opens; labels, dates, code
 * and links speak against it. A sentence of nine words with its full stop is prose, and so is a long line without one.
 */
export const proseScore = (line: ProseEvidence): number =>
  ofLength(line) + ofEnd(line) + ofOpening(line) + ofMarks(line) + against(line) + ofHint(line.hint);
