import type { orderAr } from "./strings.order.ar.ts";

/** Interface words in English for the order an archivist gives the archive. */
export const orderEn: typeof orderAr = {
  movedTitle: "This page has moved",
  movedTo: "It is now here: {link}",
  goneTitle: "This article is no longer in the archive",
  goneText: "There was an article at this address. It was taken out of the archive.",
  goneWhat: "What was here",
  goneId: "Id",
  goneHeadline: "Headline",
  gonePublisher: "Publisher",
  gonePublished: "Published",
  goneLeft: "Left",
  goneReason: "Reason",
  goneSee: "In its place",
  goneOther: "What else the archive holds",
  dossiersTitle: "Dossiers",
  dossiersNote: "Stories that the archive tells with its articles.",
  dossierMore: "The first {shown} of {total} are shown here.",
  versions: "Versions of this article",
  versionOlder: "This is an earlier version of the article. {link}",
  versionNewest: "To the newest version",
  versionHere: "this page",
  versionUndated: "undated",
  versionChanges: "What changed",
  versionsTitle: "What changed in “{headline}”",
  versionsNote:
    "What is new is underlined, what is gone is struck out; word by word, between the captures the archive keeps of the article.",
  versionFromTo: "From {from} to {to}",
  versionSame: "The texts do not differ.",
  added: "added",
  removed: "removed",
};
