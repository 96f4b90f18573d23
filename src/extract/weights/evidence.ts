/**
 * The numbers that decide what a line is: few, and each with what was counted to set it. Material:
 * [A] 2,500 texts of the corpus (shared/corpus) of three paragraphs and more;
 * [P] 1,000 pages of made-up outlets around articles of the corpus, 16,142 lines of copied text, 1,595 of them text
 *     (bench/parse/evidence.ts prints every count below from [A] and [P]);
 * [B] the 44 captures with truth (seeds, dev-set/parse, dev-set/parse-2).
 * bench/parse/mutations.ts shifts each by a third; the project's own fixtures stand on both sides of every one.
 */
export const WEIGHTS = {
  /**
   * How much one piece of evidence says, whether for running text, for a headline or for a standfirst. Logarithms (base 2) of
   * odds in [P]: for text, weak 1.7 («opens with a verb») and less, medium 3.7 (18 words) to 5 (stop, comma), strong 9.5 to 11
   * (30 words; وأضاف, كما), −8 to −11 against (under 4 words, Latin); for headlines most words of the text 3.1, none −5.6, a
   * bullet −6.7, a list below −6.7, a length that no headline has −9.1. Pages that begin with their title, and those that print
   * it twice, are rarer in [P] than in [B]; there both speak for a headline.
   */
  evidence: { weak: 1, medium: 2, strong: 3, decisive: 6 },

  /**
   * Points from which on a line is running text: one strong piece of evidence, or a medium and a weak one. In [P] a verb or a
   * stop alone stands in 9 and 5 % of all other lines. The first text under a headline is its standfirst from as many on: in
   * [B] 10 have a standfirst, and a lead that is lost from the body is worse than a standfirst that stays in it.
   */
  least: { running: 3, standfirst: 3 },

  headline: {
    /** Points by which an earlier line may fall short of a later one and still be the headline: below it stand decks and captions. */
    earlierOther: 3.5,
  },

  /**
   * What lines cost the stretch of running text that holds them, in words of text. Half the paragraphs of the corpus have 28 words
   * and more, one of ten fewer than 9, one of ten more than 52: the label of a list or of keywords outweighs nine of ten, a date
   * or a title's label one short sentence, an advert or a caption a few words.
   */
  core: { breaks: -60, parts: -10, interrupts: -3 },

  /**
   * Part of its words that a teaser under a label of other articles is worth to that stretch. No text of [P] and [B] hangs on it:
   * each outweighs its teasers. It is for short texts above long lists, of which the fixtures have both sides.
   */
  teaser: 1 / 3,

  /**
   * Shares of words (stems) that two pieces of text have in common. [A]: of titles 85, 96 and 99.6 % have most, many and some of
   * theirs in their own text, and 0.3, 0.7 and 6 % in another; of last paragraphs that nothing ties 0.8 % have hardly any in
   * common with the text above, of another article's first words 81 %.
   */
  shares: { most: 0.6, many: 0.4, some: 0.2, hardly: 0.1 },
};

/** Running text from here on; below it a line needs its neighbours to be understood. */
export const isRunning = (prose: number): boolean => prose >= WEIGHTS.least.running;

/** Share from which on a line is a date and hardly anything else. */
export const nothingElse = (): number => 1 - WEIGHTS.shares.hardly;
