/**
 * Points of where and how a date of a page stands, and the sum from which on it is taken. Set on the 24 captures of
 * shared/seeds and dev-set/parse, checked on dev-set/parse-2 and cases/parse: a date under the headline has 6 and
 * more, one beside a related title 1 or less.
 */
export const WEIGHTS = {
  /** The line: the article's own, the page's, any other. */
  ownLine: 2,
  pageLine: -1,
  otherLine: 1,
  /** Most of the line is date. */
  mostlyDate: 1,
  /** «نشر في», «آخر تحديث» before it. */
  labelled: 3,
  besideOtherTitles: -4,
  /** Under the headline; above it near and far; after the body near and far; between its lines. */
  head: 4,
  nearAbove: 3,
  farAbove: -3,
  /** The first thing on the page, which the site's clock is as often. */
  firstOfPage: -1,
  nearBelow: 1,
  farBelow: -3,
  ownInside: 1,
  otherInside: -3,
  /** A month without its day, taken where nothing else dates the article. */
  monthOnly: -2,
} as const;

/** Scores of dates that need no weighing: with a label of the archive's, in a masthead, in the dateline of the text. */
export const SURE = { labelledCapture: 8, clock: 7, dateline: 6 } as const;

/** Points a date must have. */
export const THRESHOLD = 4;

/** Lines between a date above the headline and the headline, beyond which it is the masthead's. */
export const NEAR_HEADLINE = 6;
/** Lines after the body within which a closing date still belongs to the article. */
export const NEAR_END = 4;

/** Share of a line from which on it is mostly date; that is nothing but its date; below which a date is an event's. */
export const SHARE = { mostly: 0.6, nothingElse: 0.9, least: 0.25 } as const;
