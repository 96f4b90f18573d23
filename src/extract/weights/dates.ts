/**
 * Numbers that decide which date is whose, and what a text tells of its day. Where no count is given, a third more or less
 * changes no value of the material of lengths.ts (bench/parse/limits.ts); the cases of tests/extract/dates stand on both sides.
 */
export const DATES = {
  /** Words beside a date in a line that is still nothing but its date («انسخ الرابط»). */
  otherWords: 2,
  /** Words before a date from which on a preposition between makes it an event's: «يعقد المجلس جلسته في 20 يناير 2024». */
  ofSentence: 3,
  /** Letters of the longest dateline or bracket before its date; the longest of the corpora has 71. */
  opening: 160,
  /** Names before the date of a dateline, and behind it. */
  namesBeside: 4,
  /** Letters behind an agency's stamp at the end of its dispatch («كونا 121447 جمت مار 19 NNNN»). */
  afterStamp: 20,
  /** Lines of furniture between a date and the headline that are more than the buttons of an article. */
  menu: 4,
  /** Days between two sources of one date: a zone wrongly marked, a moon sighted. */
  agreement: 1,
  /** Days between an address and the publication that are no contradiction: drafts, zones. */
  draft: 3,
  /**
   * Publication lies from so many days before to so many after the latest day that the text prints with weekday and year, where
   * it gives nothing closer: 95 % of 410 such articles of shared/corpus (bench/dates). Days printed without their weekday are
   * history as often as news: nothing is built on them. A weekday called «المقبل» lies no further ahead.
   */
  nearBefore: 30,
  nearAfter: 14,
  /** Days that a dated weekday called «الماضي» lies behind. */
  behind: 8,
  /** Days around an anniversary, or around a dated article on the same event. */
  around: 5,
  /** Days after a weekday of the news («قال الثلاثاء») on which it is still news. */
  stillNews: 2,
  /** Years back from a capture in which a day and its weekday are looked for; the pair comes round after 5 or 6. */
  yearsBack: 5,
  /** Years by which `founded` may be late: founding, licence and first issue differ by as much, and sources disagree. */
  beforeFounding: 2,
};
