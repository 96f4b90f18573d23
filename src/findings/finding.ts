/**
 * What labelling says of a line of a capture, as data: the role it plays, the kind of line it is, and the evidence for
 * both. Rooms ask the kind; words are made where they are shown (wording.ts).
 */

/** Roles a line of a capture can have. A line that holds several things gets its main one. */
export const ROLES = [
  "pageTitle",
  "headline",
  "headlineRepeat",
  "standfirst",
  "meta",
  "body",
  "subheading",
  "caption",
  "credit",
  "related",
  "otherTitle",
  "tag",
  "embed",
  "furniture",
] as const;

/** A line's role. */
export type Role = (typeof ROLES)[number];

/** Kinds of lines, finer than roles: a `meta` line is a dateline, a byline, a date line …; furniture is a label, a clock … */
export const KINDS = [
  // titles
  "pageTitle",
  "headline",
  "headlineRepeat",
  "permalink",
  // what an article states about itself
  "breadcrumb",
  "section",
  "dateLine",
  "emptyDateLabel",
  "byline",
  "dateline",
  "agency",
  "outlet",
  "preparedBy",
  "bio",
  "details",
  // text
  "standfirst",
  "bodyStart",
  "sentence",
  "shortLine",
  "subheading",
  // pictures
  "caption",
  "credit",
  // other articles
  "relatedPrefixed",
  "relatedListed",
  "relatedBare",
  "relatedStrange",
  "linked",
  "otherTitle",
  "otherSummary",
  // keywords, posts
  "tag",
  "keywordLine",
  "embed",
  // the page
  "label",
  "gluedLabels",
  "menu",
  "machine",
  "letterHead",
  "standing",
  "archiveBanner",
  "pageOpening",
  "endMark",
  "initials",
  "clock",
  "otherDate",
  "copyright",
  "poll",
  "masthead",
  "around",
  "otherLanguage",
  "noArticle",
] as const;

/** The kind of a line. */
export type Kind = (typeof KINDS)[number];

/** What a finding can rest on. Some codes quote what was found. */
export const EVIDENCE = [
  "words",
  "under",
  "hashtag",
  "shortWordsOfText",
  "openingWords",
  // headline
  "statedByMetadata",
  "titleWithoutOutlet",
  "repeatedByTitle",
  "wordsInText",
  "firstLine",
  "nearestAbove",
  // captions
  "subjectOfText",
  "betweenHeadlineAndText",
  "captionLabel",
  "figure",
  "creditMark",
  "closingAgency",
  "repeatedWithCredit",
  "wordsOfHeadline",
  "printedTwice",
  "pictureWords",
  "creditBelow",
  // standfirst
  "saidAgain",
  "mostlySaidAgain",
  "dateOrSignatureAfter",
  "partedFromText",
  "noStop",
  "nominalBeforeVerbal",
  "dash",
  "subtitleElement",
  "statedDescription",
  "underHeadline",
  "kicker",
  // short lines of the text
  "listItem",
  "question",
  "completeSentence",
  "tiedToBefore",
  // around the article
  "aboveHeadline",
  "belowText",
  "latinInText",
  "outsideText",
  "unexamined",
  // a person
  "editor",
] as const;

/** Code of an evidence. */
export type EvidenceCode = (typeof EVIDENCE)[number];

/** One piece of evidence: its code and, where it quotes, what was found. */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly found: string | null;
}

/** What is found of a line. */
export interface Finding {
  readonly role: Role;
  readonly kind: Kind;
  readonly evidence: readonly Evidence[];
}

/** An evidence that may quote what it rests on. */
export const because = (code: EvidenceCode, found: string | null = null): Evidence => ({ code, found });

/** A finding; evidence in the order of its weight. */
export const finding = (role: Role, kind: Kind, ...evidence: readonly Evidence[]): Finding => ({
  role,
  kind,
  evidence,
});

/** Whether an editor gave the line its role: no rule may overrule it, and what it takes out of the article stays out. */
export const isEditors = ({ evidence }: Pick<Finding, "evidence">): boolean =>
  evidence.some(({ code }) => code === "editor");
