import type { Capture, Format } from "../../capture/capture.ts";
import { because, finding } from "../../findings/finding.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { SHARES } from "../weights/shares.ts";
import type { Labelled } from "./labelled.ts";
import { openSheet } from "./sheet.ts";

/** Formats whose files say where an item begins and ends: an item of one line is whole, and not the rest of a page. */
const ITEMS: ReadonlySet<Format> = new Set<Format>(["csl", "feed", "telegram"]);

/**
 * An item that is a headline and nothing else: a reference without abstract, a news flash, a feed that gives titles only.
 * Null for all other captures, which are labelled as pages are.
 */
export function labelTitleOnly(capture: Capture, knowledge: Knowledge): Labelled | null {
  if (!ITEMS.has(capture.format) || capture.lines.length !== 1) return null;
  const sheet = openSheet(capture, knowledge);
  const [only] = sheet.signals;
  if (!only || only.words < LENGTHS.headline || only.arabic < SHARES.arabic) return null;
  const evidence = capture.metadata.headline ? because("statedByMetadata") : because("firstLine");
  sheet.give(0, finding("headline", "headline", evidence));
  return { sheet, headline: { at: 0, text: only.text }, body: null, absence: null };
}
