import { type FoundDate, isWholeDay } from "../../arabic/dates/found-date.ts";
import { prepositions } from "../../arabic/dates/lexicon.ts";
import { tokenise } from "../../arabic/dates/tokens.ts";
import { fold } from "../../arabic/letters.ts";
import { isEditors } from "../../findings/finding.ts";
import type { LabelledLine } from "../extraction.ts";
import { COUNTS } from "../weights/counts.ts";
import { DATES } from "../weights/dates.ts";
import { nothingElse, WEIGHTS } from "../weights/evidence.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { isClock, isOfIssue, mayBeClock } from "./clocks.ts";
import type { DateSignal } from "./date-signal.ts";
import { besideOtherTitles, distanceToHeadline, type Page, type Place, placeOf } from "./standing.ts";
import { countsViews } from "./surroundings.ts";

/** What a date of the page may be the date of. */
export type Use = "published" | "updated" | "captured" | "none";

/** A use with how well the date stands for it: dates of rank 0 are not taken. */
export interface Standing {
  readonly use: Use;
  readonly rank: number;
}

/** Ranks of dates that text or clock gives; the situations of date lines are below. */
export const RANK_OF_DATELINE = 3;
const RANK_OF_MONTH = 0.5;
/** Among captures: the archive's own label, the clock of the page, the update of the site. */
export const CAPTURE_RANKS = { labelled: 3, clock: 2, siteUpdate: 1 } as const;

/** A date where it stands. */
interface Spot {
  readonly page: Page;
  readonly index: number;
  readonly line: LabelledLine;
  readonly date: FoundDate;
  readonly signal: DateSignal;
  readonly place: Place;
}

const NONE: Standing = { use: "none", rank: 0 };

/** Whether a line counts the readers of a post. */
export const isUnderPost = (text: string): boolean => text.length <= LENGTHS.stamp && countsViews(fold(text));

/** Roles whose lines hold no date of the article, whatever they print; a title that is a stamp was no title. */
const SILENT = new Set(["embed", "headline", "headlineRepeat", "subheading", "pageTitle"]);
const TITLES = new Set(["headline", "pageTitle"]);
/** Roles of small lines around the article, whose dates are the pictures' unless the line is nothing but the date. */
const SMALL = new Set(["caption", "credit", "tag"]);

const isTimed = ({ date }: Spot): boolean => date.edtf.includes("T");

/** «جريدة السنابل - 4/3/2026 7:12:44 PM»: outlet and moment, in a capture that begins below its headline. */
const isDatedTitle = (spot: Spot): boolean => TITLES.has(spot.line.role) && spot.signal.isDateOnly && isTimed(spot);

/** «2015:01:23.08:36 حجم الخط: اطبع»: day and time first, then buttons, under the headline. */
const isStamp = (spot: Spot): boolean =>
  spot.place === "head" &&
  spot.line.text.length <= LENGTHS.stamp &&
  isTimed(spot) &&
  /^[^\p{L}\p{N}]*$/u.test(spot.line.text.slice(0, spot.date.label?.start ?? spot.date.start)) &&
  !besideOtherTitles(spot.page, spot.index);

/** «👁 3.4K  14:25, Mar 12, 2019»: the counter and the moment under a post. */
const isPostStamp = (spot: Spot): boolean => isTimed(spot) && isUnderPost(spot.line.text);

/** «يناير 2024» and nothing else under the headline: the issue of a magazine. */
const isIssue = ({ place, date, signal }: Spot): boolean =>
  place === "head" && date.precision === "month" && signal.share >= nothingElse();

const isOwn = (spot: Spot): boolean =>
  spot.line.role === "meta" || isDatedTitle(spot) || isStamp(spot) || isPostStamp(spot) || isIssue(spot);

/** Whether words and a preposition lead to the date. */
function isOfSentence({ line, date, signal }: Spot): boolean {
  if (signal.share >= WEIGHTS.shares.most) return false;
  const before = tokenise(line.text, 0, date.start).filter(({ kind }) => kind !== "sign");
  return before.length > DATES.ofSentence && prepositions.has(before.at(-1)?.key ?? "");
}

/** Whether the date cannot be one of the article. */
function isNone(spot: Spot): boolean {
  const { line, date, signal } = spot;
  if (SILENT.has(line.role) && !isDatedTitle(spot)) return true;
  if (signal.isCopyright || date.label?.kind === "copyright" || date.range) return true;
  // The day on which a letter was sent on.
  if (line.kind === "letterHead") return true;
  // A day in an address is a clue, and not printed.
  if (line.kind === "outlet" && line.text[date.start - 1] === "/") return true;
  // What an editor took out of the article takes its date along.
  if (isEditors(line) && line.role !== "meta") return true;
  if (date.label?.kind === "captured") return false;
  if (SMALL.has(line.role) && signal.share < nothingElse() && !isStamp(spot)) return true;
  if (date.label !== null) return false;
  return isOfSentence(spot) || (line.role !== "meta" && signal.share < WEIGHTS.shares.some);
}

/** The page's clock or the archive's mark, or null. */
function asCapture(spot: Spot): Standing | null {
  const { page, index, date, signal, place } = spot;
  if (date.label?.kind === "captured") return { use: "captured", rank: CAPTURE_RANKS.labelled };
  const clock: Standing = { use: "captured", rank: CAPTURE_RANKS.clock };
  if (signal.hasClockAndWeather) return place === "above" || place === "head" ? clock : NONE;
  const own = date.label !== null && (date.label.kind !== "updated" || place !== "above");
  return !own && isClock(page, index) ? clock : null;
}

/** A situation in which a date is the article's. Of several the first that holds is the date's. */
interface Situation {
  readonly name: string;
  readonly rank: number;
  readonly holds: (spot: Spot) => boolean;
}

const isMostlyDate = ({ signal }: Spot): boolean => signal.share >= WEIGHTS.shares.most;
const isNearAbove = ({ page, index, place }: Spot): boolean =>
  place === "above" && distanceToHeadline(page, index) <= COUNTS.dateAbove;
const isNearBelow = ({ page, index, place }: Spot): boolean =>
  place === "below" && index - page.bodyEnd <= COUNTS.nearEnd;
/** «آخر تحديث: …» right below the text, and a label of other articles below it: it is no item of their list. */
const isLabelledEnd = ({ page, index, date }: Spot): boolean =>
  date.label !== null && index === page.bodyEnd + 1 && page.lines[index + 1]?.role === "furniture";
/** The day of a paper, beside its number at the head of the page. */
const isIssueDay = ({ page, index, place }: Spot): boolean => place === "above" && isOfIssue(page, index);
/** Whether the line is one of a list; a line taken for the article's own under its headline and a post's stamp are not. */
const isBeside = (spot: Spot): boolean =>
  !isIssueDay(spot) &&
  besideOtherTitles(spot.page, spot.index) &&
  !(spot.line.role === "meta" && (spot.place === "head" || isLabelledEnd(spot))) &&
  !isPostStamp(spot);

/** The situations, the plainest first. */
export const SITUATIONS: readonly Situation[] = [
  {
    // «نشر في», «آخر تحديث» before it
    name: "labelled",
    rank: 5,
    holds: (spot) =>
      (spot.date.label?.kind === "published" || spot.date.label?.kind === "updated") &&
      (spot.place === "head" || isNearAbove(spot) || (isOwn(spot) && (spot.place === "inside" || isNearBelow(spot)))),
  },
  { name: "underHeadline", rank: 4, holds: (spot) => spot.place === "head" && isOwn(spot) },
  {
    name: "aboveHeadline",
    rank: RANK_OF_DATELINE,
    holds: (spot) => isNearAbove(spot) && isOwn(spot) && !mayBeClock(spot.page, spot.index),
  },
  { name: "firstOfPage", rank: 2, holds: (spot) => isNearAbove(spot) && isOwn(spot) },
  { name: "issue", rank: 2, holds: (spot) => isIssueDay(spot) && isNearAbove(spot) },
  { name: "pageLineUnderHeadline", rank: 2, holds: (spot) => spot.place === "head" && isMostlyDate(spot) },
  {
    name: "closing",
    rank: 1,
    holds: (spot) => isOwn(spot) && isMostlyDate(spot) && (spot.place === "inside" || isNearBelow(spot)),
  },
];

/** Where and how a date stands; labels and the line's role are evidence, never the text itself. */
export function standingOf(page: Page, index: number, date: FoundDate, signal: DateSignal): Standing {
  const line = page.lines[index];
  if (line === undefined) return NONE;
  const spot: Spot = { page, index, line, date, signal, place: placeOf(page, index) };
  if (isNone(spot)) return NONE;
  const capture = asCapture(spot);
  if (capture) return capture;
  const situation = isBeside(spot) ? undefined : SITUATIONS.find(({ holds }) => holds(spot));
  const use = date.label?.kind === "updated" ? "updated" : "published";
  // A month without its day dates an article that nothing else dates.
  return { use, rank: isWholeDay(date) ? (situation?.rank ?? 0) : situation ? RANK_OF_MONTH : 0 };
}
