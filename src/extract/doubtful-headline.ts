import type { EvidenceCode } from "../findings/finding.ts";
import { extractProblem } from "../problems/extract.ts";
import type { Problem } from "../problems/problem.ts";
import { onlyHeading } from "./label/heading-below-list.ts";
import type { Labelled, Stretch } from "./label/labelled.ts";
import { isOffering } from "./label/obvious.ts";
import type { Sheet } from "./label/sheet.ts";
import { sharedBy, topicOf } from "./signals/overlap.ts";
import type { Signal } from "./signals/signal.ts";
import { COUNTS } from "./weights/counts.ts";
import { WEIGHTS } from "./weights/evidence.ts";
import { LENGTHS } from "./weights/lengths.ts";

/** Letters shown of a paragraph. */
const SHOWN = 80;

/** The headline of a line whose finding rests on more than its place: metadata or page title repeat it, or a person says so. */
const isSettled = (sheet: Sheet, at: number): boolean =>
  (sheet.finding(at)?.evidence ?? []).some(({ code }) => SETTLING.has(code));
const SETTLING: ReadonlySet<EvidenceCode> = new Set(["statedByMetadata", "editor"]);

/** What is to be said of a headline that may be another line of the page: of the text as well, where both may be of a list. */
export function doubtfulHeadline({ sheet, headline, body }: Labelled, text: string): Problem[] {
  if (headline?.at == null || !body || isSettled(sheet, headline.at)) return [];
  const { file } = sheet.capture;
  const lineOf = (at: number): number | null => sheet.signals[at]?.number ?? null;
  const where = { file, line: lineOf(headline.at), field: "headline", found: text };
  const doubtful = extractProblem("extract-doubtful-headline", where);
  if (isOfList(sheet, headline.at, body)) {
    const found = (sheet.signals[body.from]?.text ?? "").slice(0, SHOWN);
    const strange = { file, line: lineOf(body.from), field: "body", found };
    return [doubtful, extractProblem("extract-strange-paragraph", strange)];
  }
  const own = topicOf(sheet.signals[headline.at]?.key ?? "", sheet.knowledge.verbs.functionWords);
  if (own.size < 2) return [];
  const inText = sheet.signals.slice(body.from, body.to + 1).flatMap(({ at }) => [...sheet.topic(at)]);
  return sharedBy(own, new Set(inText)) > 0 && !isOutdone(sheet, headline.at, body.from) ? [] : [doubtful];
}

/**
 * A line below the headline, above the text, has most of its words in the text's first paragraph, the headline none: it may be
 * the last title of a ticker.
 */
function isOutdone(sheet: Sheet, at: number, from: number): boolean {
  const first = sheet.topic(from);
  if (sharedBy(sheet.topic(at), first) > 0) return false;
  return sheet.signals
    .slice(at + 1, from)
    .some(
      ({ at: below, stop, words }) =>
        !stop && words >= LENGTHS.headline && sharedBy(sheet.topic(below), first) >= WEIGHTS.shares.most,
    );
}

/** A heading of the page stands in the text, or the headline is the first of several titles with one paragraph each, below a label of others. */
function isOfList(sheet: Sheet, at: number, body: Stretch): boolean {
  const inText = sheet.signals.slice(body.from, body.to + 1);
  const heading = onlyHeading(sheet, "h1");
  if (heading && heading.at !== at && inText.includes(heading)) return true;
  return isBelowOffering(sheet, at) && isOneEach(sheet, inText);
}

/** Whether the nearest line above that says what it is offers other articles. */
function isBelowOffering(sheet: Sheet, at: number): boolean {
  const label = sheet.signals.slice(0, at).findLast((signal) => signal.label !== null);
  return label !== undefined && isOffering(label);
}

/** Whether titles and paragraphs take turns from the first paragraph on, as often as lists have teasers at least. */
function isOneEach(sheet: Sheet, lines: readonly Signal[]): boolean {
  const roles = lines.map(({ at }) => sheet.role(at));
  const turns = roles.findIndex((role, place) => role !== (place % 2 === 0 ? "body" : "subheading"));
  return (turns === -1 ? roles.length : turns) > 2 * COUNTS.teasers;
}
