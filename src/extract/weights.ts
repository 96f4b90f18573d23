/**
 * The numbers that decide what a line is. Material they were set on: [A] the 10,156 articles of shared/corpus (title, then
 * text); [B] the 44 captures with truth (seeds, dev-set/parse, dev-set/parse-2), 1,405 lines. bench/parse/mutations.ts
 * shifts each by a third and asks whether the project's own fixtures notice.
 */
export const WEIGHTS = {
  /** How much a line looks like running text (signals/prose.ts); from `running` on it is. */
  prose: {
    running: 3,
    longest: 3,
    long: 2,
    middling: 1,
    short: -1,
    shortest: -3,
    stop: 2,
    question: 1,
    linkedVerb: 3,
    verb: 2,
    conjunction: 1,
    colon: 2,
    comma: 1,
    label: -8,
    standing: -6,
    dateOnly: -8,
    latin: -4,
    otherRegion: -6,
    linked: -4,
    paragraph: 0.5,
  },

  /** What a line adds to or costs the stretch of running text that holds it (label/core.ts), in words. */
  core: {
    mostOfLine: 60,
    running: 4,
    copyright: -1000,
    rule: -45,
    clock: -60,
    furniture: -8,
    related: -3,
    caption: -1,
    date: -12,
    stop: 1,
    other: -5,
    label: {
      navigation: -10,
      share: -4,
      related: -12,
      lists: -60,
      comments: -1000,
      tags: -60,
      footer: -1000,
      promo: -6,
      advert: -2,
      media: -4,
      poll: -10,
      photo: -1,
    },
  },

  /** What makes a line above the text its headline (label/headline-evidence.ts). */
  headline: {
    least: 1,
    goodLength: 3,
    threeWords: -1,
    twoWords: -2,
    tooLong: -3,
    stop: -1,
    noStop: 1,
    mostWordsInText: 5,
    manyWordsInText: 3,
    someWordsInText: 1,
    noWordsInText: -2,
    printedAgain: 2,
    firstLine: 2,
    opensStored: 7,
    h1: 6,
    h2: 1,
    otherRegion: -4,
    linked: -3,
    dateBelow: 2,
    bullet: -1,
    lineBetween: -0.3,
    mostBetween: -3,
    underPoll: -6,
    underList: -2,
    overList: -2,
    /** Points by which an earlier line may fall short of a later one that says the same, or something else. */
    earlierAlike: 4.5,
    earlierOther: 2.5,
  },

  /** What makes the first text under the headline its standfirst (label/standfirst.ts); from `least` on it is. */
  standfirst: {
    least: 3,
    saidAgain: 3,
    mostlySaidAgain: 2,
    dateOrSignatureAfter: 2,
    partedFromText: 1,
    noStop: 1,
    nominalBeforeVerbal: 1,
    dash: 1,
    nextIsTied: -3,
    dateline: -6,
    subtitleElement: 3,
    statedDescription: 1,
  },

  /** Lines between a date and the headline under it, and between the text and a date under it, up to which it is the article's. */
  date: {
    linesAbove: 6,
    linesBelow: 4,
    /** Years by which `founded` may be late: founding, licence and first issue differ by as much, and sources disagree. */
    yearsBeforeFounding: 2,
  },

  /** Shares of words that two pieces of text have in common, 0–1. */
  shared: {
    /** With the text's first paragraphs, for a headline. */
    most: 0.6,
    many: 0.4,
    some: 0.2,
    /** A standfirst with the next paragraph. */
    saidAgain: 0.6,
    mostlySaidAgain: 0.45,
    /** A title of another article has fewer in common with the text around it. */
    strange: 0.13,
    /** Text behind a label of other articles, and behind any other label that may end a text. */
    goesOnAfterRelated: 0.3,
    goesOnAfterLabel: 0.5,
    /** Text behind a long interruption. */
    rejoins: 0.4,
    /** A keyword with the text. */
    keyword: 0.5,
  },

  /** Shares of a line that are date, 0–1: mostly, nothing else, and below `event` the day of an event in a sentence of the page. */
  dateShare: { mostly: 0.6, nothingElse: 0.9, event: 0.25 },
};

/** Running text from here on; below it a line needs its neighbours to be understood. */
export const isRunning = (prose: number): boolean => prose >= WEIGHTS.prose.running;
