import { keyOf } from "../knowledge/key.ts";
import { withoutBullet } from "../signals/signal.ts";
import type { SeenOutlets } from "../signature/parts.ts";
import type { Headline } from "./headline.ts";
import { labelAbove } from "./obvious.ts";
import type { Sheet } from "./sheet.ts";
import { giveSignature, signatureOf } from "./signed.ts";

/** A date so close above the headline is the article's, unless another stands below it. */
const NEAR = 4;
const BREADCRUMB = /^(?:الرئيسية|الصفحة الرئيسية|الاستقبال|Home)\s*(?:[>»›/\\«‹←-]\s*)?(.+)$/iu;
const CRUMBS = /\s*[>»›/\\«‹←]+\s*/u;

/** The sections of a breadcrumb («الرئيسية > أخبار > دولية»), or null. A menu has more parts and bars between them. */
export function readBreadcrumb(text: string): readonly string[] | null {
  const match = BREADCRUMB.exec(withoutBullet(text));
  const rest = match?.[1] ?? "";
  if (!match || rest.includes("|")) return null;
  const crumbs = rest
    .split(CRUMBS)
    .map((crumb) => crumb.trim())
    .filter(Boolean);
  if (crumbs.length === 0 || crumbs.length > 4 || keyOf(crumbs[0] ?? "").split(" ").length > 4) return null;
  return crumbs;
}

/** Breadcrumbs, before menus are recognised. */
export function labelBreadcrumbs(sheet: Sheet): void {
  for (const { at, text, words } of sheet.signals)
    if (words <= 20 && readBreadcrumb(text)) sheet.give(at, "meta", "breadcrumb");
}

/** Lines above the headline: section, date, signature; the rest is menus, tickers and titles of other articles. */
export function labelAboveHeadline(sheet: Sheet, headline: Headline | null, bodyFrom: number, seen: SeenOutlets): void {
  const to = headline?.at ?? 0;
  const datedBelow = sheet.signals.slice(to + 1, bodyFrom).some((signal) => signal.date?.isDateOnly);
  for (let at = to - 1; at >= 0; at--) {
    const signal = sheet.signals[at];
    if (!signal || !sheet.isFree(at)) continue;
    const near = to - at <= NEAR;
    if (signal.date?.isDateOnly) {
      if (near && !datedBelow) sheet.give(at, "meta", "dateLine");
      else sheet.give(at, "furniture", "clock");
      continue;
    }
    if (signal.question && /^(?:poll|comments)$/u.test(labelAbove(sheet, at)?.kind ?? "")) {
      sheet.give(at, "furniture", "poll");
      continue;
    }
    const beside = to - at <= 2;
    const prefixed = beside ? signatureOf(signal, sheet, seen) : null;
    if (prefixed && (prefixed.prefixed || prefixed.outlets.length + prefixed.agencies.length > 0)) {
      giveSignature(sheet, at, prefixed);
      continue;
    }
    const named = sheet.knowledge.labels.isSection(signal.key) && !isInMenu(sheet, at);
    if (beside && (named || (at === 0 && to === 1 && signal.words <= 3))) {
      sheet.give(at, "meta", "section");
      continue;
    }
    const signature = near ? signatureOf(signal, sheet, seen) : null;
    if (signature?.sure && signature.places.length === 0) giveSignature(sheet, at, signature);
    else if (signal.words >= 5) sheet.give(at, "otherTitle", "otherTitle");
    else sheet.give(at, "furniture", "aroundArticle", "فوق العنوان");
  }
}

/** A section among sections is an item of a menu, not the article's section. */
export function isInMenu(sheet: Sheet, at: number): boolean {
  if (sheet.signals[at]?.hint?.region === "nav") return true;
  return [at - 1, at + 1].some((next) => {
    const signal = sheet.signals[next];
    return signal && (signal.label?.kind === "navigation" || sheet.knowledge.labels.isSection(signal.key));
  });
}

/** The headline printed again anywhere, and permalinks that quote it. */
export function labelRepeats(sheet: Sheet, headline: Headline | null): void {
  const key = keyOf(headline?.text ?? "");
  if (key === "") return;
  for (const signal of sheet.signals) {
    if (!sheet.isFree(signal.at) && sheet.reason(signal.at).code !== "pageOpening") continue;
    if (signal.key === key) sheet.give(signal.at, "headlineRepeat", "headlineRepeat");
    else if (key.length >= 12 && signal.key.length <= key.length + 45 && signal.key.includes(key)) {
      const suffixed = signal.key.startsWith(key);
      if (suffixed && signal.at < (headline?.at ?? 0)) sheet.give(signal.at, "pageTitle", "pageTitle");
      else if (!signal.stop && signal.prose < 5) sheet.give(signal.at, "furniture", "permalink");
    }
  }
}
