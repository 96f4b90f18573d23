/**
 * Shares, from 0 to 1, of a line's letters, words or links. Counted by bench/parse/limits.ts on the material of lengths.ts: where no
 * count is given, a third more or less changes no value of [B] and [P].
 */
export const SHARES = {
  /** Least of its letters that a line of Arabic has in Arabic. */
  arabic: 0.5,
  /** Least of a text's letters that are Arabic; a text of names in Latin letters has more. */
  arabicOfText: 0.4,
  /** Most of its Arabic letters that only Persian, Urdu or Kurdish write (پ، ڤ، ے); foreign names bring some. */
  foreignLetters: 0.06,
  /** From here on a line is a link to somewhere else; a paragraph with links in it has less. */
  linked: 0.8,
  /** Least of the longer of two headlines that the shorter is, where the one holds the other. */
  sameHeadline: 0.85,
  /** A longer share of a line that is its date leaves no room for a title: «الخميس 2 مارس 2017 مساءً» has three quarters. */
  dateOfTitle: 0.7,
  /** Least of a keyword's words that the text has, to be its own. */
  ownKeyword: 0.5,
  /** Least of its column that a line broken by it fills; the last lines of paragraphs and subheadings are shorter. Set on three captures of papers. */
  column: 0.7,
  /** Least of a glued line's letters that labels of the page make up. */
  gluedLabels: 0.7,
};
