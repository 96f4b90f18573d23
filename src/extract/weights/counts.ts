/**
 * How many lines, and of how many a kind. Set on the material of lengths.ts, counted by bench/parse/limits.ts in the same way:
 * where no count is given, a third more or less changes no value of [B] and [P].
 */
export const COUNTS = {
  /** Lines within which a section, a kicker or the company of a clock stands; with 1 one value is lost. */
  beside: 2,
  /** Lines within which one thing is told by another: a writer below a headline, a caption printed twice, a tied sentence. */
  near: 3,
  /** Lines below the text, or above the headline, in which a signature, an agency or a date is the article's. */
  nearEnd: 4,
  /** Lines between a date and the headline below it up to which it is the article's: 3 of 20 dates in [B] stand above, at most 2 lines. */
  dateAbove: 6,
  /**
   * Lines below a text in which a part of it that was left out is looked for, and lines of a post. In 1,000 pages 14 of 978
   * whole texts were noted; with 5 lines 12, with 11 lines 17.
   */
  belowLines: 8,
  /** Lines after which an interrupted text is over. */
  interruption: 14,
  /** Empty lines after which it is. */
  gap: 2,
  /** Lines in which a letter's head stands: five fields, what says that it was sent on, and an empty field or two; three letters were seen. */
  letterHead: 8,
  /** Lines of the longest note that holds no prose. */
  note: 6,
  /** Paragraphs whose words are the text's topic. */
  ofTopic: 6,
  /** Teasers that make a list, and titles over one; with 1 two values are lost. */
  teasers: 2,
  /** So many of a kind make a series: questions an interview, days a chronicle, times a table. With 2 two values are lost. */
  series: 3,
  /** Content words below which a line says nothing of its topic. */
  stems: 4,
  /** And below which a text has said too little for a line to be unlike it. */
  stemsOfText: 30,
};
