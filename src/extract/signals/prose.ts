import type { LineHint } from "../../capture/capture.ts";
import type { DateSignal } from "../dates/date-signal.ts";
import type { LabelMatch } from "../knowledge/labels.ts";
import type { Opening } from "../knowledge/verbs.ts";
import { WEIGHTS } from "../weights/evidence.ts";
import { SHARES } from "../weights/shares.ts";

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

const of = WEIGHTS.evidence;

/** What no running text is, whatever it looks like: below every threshold. */
const NEVER = -10;

function ofLength({ words, stop }: ProseEvidence): number {
  if (words >= 30) return of.strong;
  if (words >= 18) return of.medium;
  if (words >= 12 || (words >= 9 && stop)) return of.weak;
  return words < 4 ? -of.strong : words < 6 ? -of.weak : 0;
}

function ofOpening({ opening, words }: ProseEvidence): number {
  if (opening === "linkedVerb") return of.strong;
  if (opening === "verb" || opening === "connective") return words >= 8 ? of.medium : of.weak;
  return opening === "conjunction" ? of.weak : 0;
}

const ofEnd = ({ stop, question }: ProseEvidence): number => (stop ? of.medium : question ? of.weak : 0);

/** A colon at the end and commas inside: only longer lines tell by them. */
const ofMarks = ({ words, colon, text }: ProseEvidence): number =>
  (words >= 8 && colon ? of.medium : 0) + (words >= 10 && /[،,؛]/u.test(text) ? of.weak : 0);

/** Labels, code, standing text, dates, and what menus, footers, comments and banners of archives hold. */
function isNever({ label, machine, standing, date, hint }: ProseEvidence): boolean {
  const dated = date?.isDateOnly || date?.isEmptyLabel || date?.isCopyright;
  return Boolean(label || machine || standing || dated) || (hint !== null && OTHER_REGIONS.has(hint.region));
}

const OTHER_REGIONS: ReadonlySet<LineHint["region"]> = new Set(["nav", "footer", "comments", "banner"]);
const BESIDE: ReadonlySet<LineHint["region"]> = new Set(["figure", "aside"]);

/** Other scripts, links, and what stands beside a text speak against it; a paragraph of the text's own part for it. */
function ofHint({ hint, arabic }: ProseEvidence): number {
  const latin = arabic < SHARES.arabic ? -of.strong : 0;
  if (!hint) return latin;
  const beside = BESIDE.has(hint.region)
    ? -of.strong
    : hint.region === "main"
      ? of.weak
      : hint.region === "header"
        ? -of.weak
        : 0;
  return latin + beside + (hint.linked >= SHARES.linked ? -of.strong : 0);
}

/**
 * How much a line looks like running text. Length speaks first, then how it ends and how it opens; labels, dates, code
 * and links speak against it. A sentence of nine words with its full stop is prose, and so is a long line without one.
 */
export const proseScore = (line: ProseEvidence): number =>
  isNever(line) ? NEVER : ofLength(line) + ofEnd(line) + ofOpening(line) + ofMarks(line) + ofHint(line);
