import type { Capture } from "../../capture/capture.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { SeenOutlets } from "../signature/parts.ts";
import { labelAboveHeadline, labelBreadcrumbs, labelRepeats } from "./above.ts";
import { type Absence, absence } from "./absence.ts";
import { labelAfter } from "./after.ts";
import { findCore } from "./core.ts";
import { findEnd } from "./ending.ts";
import { findHeadline, type Headline } from "./headline.ts";
import { labelInside } from "./inside.ts";
import { labelObvious } from "./obvious.ts";
import { labelOpening } from "./opening.ts";
import { labelPictures } from "./pictures.ts";
import { openSheet, type Sheet } from "./sheet.ts";
import { seenOutlets } from "./signed.ts";

/** A labelled sheet: where the article is in it, or why there is none. */
export interface Labelled {
  readonly sheet: Sheet;
  readonly headline: Headline | null;
  /** First and last line of the body; null when the capture holds none. */
  readonly body: { readonly from: number; readonly to: number } | null;
  readonly seen: SeenOutlets;
  readonly absence: Absence | null;
}

/**
 * Labels a capture in passes, each resting on the ones before:
 * breadcrumbs before menus (a breadcrumb looks like one) → lines that speak for themselves → pictures (a caption with a
 * full stop looks like a sentence) → the core of running text → whether there is an article → the headline (its words are
 * the core's) → from headline to text → the end → inside → below → above.
 */
export function labelCapture(capture: Capture, knowledge: Knowledge): Labelled {
  const sheet = openSheet(capture, knowledge);
  const seen = seenOutlets(sheet);
  labelBreadcrumbs(sheet);
  labelObvious(sheet);
  labelPictures(sheet);
  const core = findCore(sheet);
  const missing = absence(sheet, core);
  if (missing || !core) {
    labelNothing(sheet, missing ?? "extract-no-article");
    return { sheet, headline: null, body: null, seen, absence: missing ?? "extract-no-article" };
  }
  const headline = findHeadline(sheet, core);
  labelRepeats(sheet, headline);
  const from = labelOpening(sheet, headline, core, seen) ?? core.from;
  if (from >= sheet.signals.length) {
    // All the running text there is was the headline: a row without its text, a file cut after its first line.
    labelNothing(sheet, "extract-no-article");
    return { sheet, headline, body: null, seen, absence: "extract-no-article" };
  }
  const to = findEnd(sheet, from, core, seen);
  labelInside(sheet, from, to);
  labelAfter(sheet, to, seen);
  labelAboveHeadline(sheet, headline, from, seen);
  for (const { at } of sheet.signals) if (sheet.isFree(at)) sheet.give(at, "furniture", "aroundArticle", "خارج المتن");
  return { sheet, headline, body: { from, to }, seen, absence: null };
}

/** No article: every line keeps what it says of itself, the rest are titles or furniture. */
function labelNothing(sheet: Sheet, why: Absence): void {
  for (const { at, words } of sheet.signals) {
    if (!sheet.isFree(at)) continue;
    if (why === "extract-other-language") sheet.give(at, "furniture", "otherLanguage");
    else if (words >= 5) sheet.give(at, "otherTitle", "noArticle");
    else sheet.give(at, "furniture", "noArticle");
  }
}
