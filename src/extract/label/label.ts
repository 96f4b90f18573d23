import type { Capture } from "../../capture/capture.ts";
import { because, finding } from "../../findings/finding.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { labelAboveHeadline, labelRepeats } from "./above.ts";
import { absence } from "./absence.ts";
import { labelAfter } from "./after.ts";
import { labelBreadcrumbs } from "./breadcrumb.ts";
import { findCore } from "./core.ts";
import { findEnd } from "./ending.ts";
import { findHeadline } from "./headline.ts";
import { labelInside } from "./inside.ts";
import type { Absence, Headline, Labelled } from "./labelled.ts";
import { labelObvious } from "./obvious.ts";
import { labelOpening } from "./opening.ts";
import { labelPictures } from "./pictures.ts";
import { openSheet, type Sheet } from "./sheet.ts";

/**
 * Labels a capture in passes, each resting on the ones before:
 * breadcrumbs before menus (a breadcrumb looks like one) → lines that speak for themselves → pictures (a caption with a
 * full stop looks like a sentence) → the core of running text → whether there is an article → the headline (its words are
 * the core's) → from headline to text → the end → inside → below → above.
 */
export function labelCapture(capture: Capture, knowledge: Knowledge): Labelled {
  const sheet = openSheet(capture, knowledge);
  labelBreadcrumbs(sheet);
  labelObvious(sheet);
  labelPictures(sheet);
  const core = findCore(sheet);
  const missing = absence(sheet, core);
  if (missing || !core) return withoutArticle(sheet, null, missing ?? "extract-no-article");
  const headline = findHeadline(sheet, core);
  labelRepeats(sheet, headline);
  const from = labelOpening(sheet, headline, core);
  // All the running text there is was the headline: a row without its text, a file cut after its first line.
  if (from >= sheet.signals.length) return withoutArticle(sheet, headline, "extract-no-article");
  const to = findEnd(sheet, from, core);
  labelInside(sheet, from, to);
  labelAfter(sheet, to);
  labelAboveHeadline(sheet, headline, from);
  for (const { at } of sheet.signals)
    if (sheet.isFree(at)) sheet.give(at, finding("furniture", "around", because("outsideText")));
  return { sheet, headline, body: { from, to }, absence: null };
}

/** No article: every line keeps what it says of itself, the rest are titles or furniture. */
function withoutArticle(sheet: Sheet, headline: Headline | null, why: Absence): Labelled {
  for (const { at, words } of sheet.signals) {
    if (!sheet.isFree(at)) continue;
    if (why === "extract-other-language") sheet.give(at, finding("furniture", "otherLanguage"));
    else sheet.give(at, finding(words >= LENGTHS.title ? "otherTitle" : "furniture", "noArticle"));
  }
  return { sheet, headline, body: null, absence: why };
}
