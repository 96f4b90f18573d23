/**
 * Lengths that tell one kind of line from another, in words where nothing else is said. bench/parse/limits.ts prints what they
 * were set on: how long lines of each true role are, in [B] 49 captures with truth, in [P] 200 made-up pages and in [A] 7,963
 * texts of the corpus; and how many of the values of [B] and [P] become wrong or right when a number is a third larger or
 * smaller. Where nothing else is said, none does: such a number is a border that no line seen comes near.
 */
export const LENGTHS = {
  /** Most words of an outlet's name, of an age («قبل 3 أيام»), of the weather beside a clock. */
  few: 4,
  /** Fewest of a headline or kicker. [A]: one title of a hundred has 4. */
  headline: 4,
  /** Most of a headline or subheading. [A]: no title has more than 17; in [B] 18. With 16 one value is lost. */
  longestHeadline: 24,
  /** Fewest of another article's title: [B] 6, [P] 5. With 3 one value is lost. */
  title: 5,
  /** Most of a bare title: [A] 17, [B] 18. A row of a menu is longer, and so is text without a stop. */
  longestTitle: 18,
  /** Most of a keyword: [B] 4, [P] 6 in one of a hundred. */
  tag: 5,
  /** A shorter line under a headline is no deck: the shortest in [B] has 6. «كتب: فلان الفلاني» is no longer. */
  remark: 6,
  /** Most of a source line, of a credit below its label, of a heading with a colon. */
  source: 8,
  /** Most of a line of date, names and places: [B] 11 in 95 of a hundred, 18 in all, [P] 12. */
  signature: 16,
  /** Fewest of a sentence with its stop, and of a title that the capture prints twice. */
  shortSentence: 3,
  /** From here on a line is a sentence by its length: of first paragraphs in [A] 99 of a hundred have 14. With 8 one value is lost. */
  sentence: 12,
  /** A longer line is text, also where an agency closes it; half the first paragraphs of [A] have 29. */
  runningLine: 30,
  /** Most of a caption, credit and all: in [B] 9, in [P] 17. */
  caption: 45,
  /** A longer line is an article in one piece, and no summary: standfirsts of [B] have 40 at most. With 40 one value is lost. */
  wholeText: 60,
  /** Letters of the longest line that is a stamp, an age, a label or a dateline beside its text. */
  stamp: 80,
  /** Letters of the longest line that a printed column breaks: in three captures of papers 50 to 75. Not counted on [A] to [P]. */
  column: 110,
  /** Letters at which lists cut teasers; with 220 one value is lost. */
  teaser: 330,
  /** Letters below which a label, a host's part or a line spells too many ordinary words. */
  glued: 3,
};
