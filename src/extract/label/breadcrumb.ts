import { finding } from "../../findings/finding.ts";
import { keyOf } from "../knowledge/key.ts";
import { type Signal, withoutBullet } from "../signals/signal.ts";
import { COUNTS } from "../weights/counts.ts";
import type { Sheet } from "./sheet.ts";

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

/** «صوت الموانئ > محليات > عنوان الخبر»: crumbs of which the last is printed again as the title below. */
const TO_TITLE = /^[^>›»]{2,40}\s[>›»]\s.*[>›»]\s+([^>›»]{8,})$/u;

const leadsToTitle = ({ signals }: Sheet, { at, text }: Signal): boolean => {
  const title = keyOf(TO_TITLE.exec(text)?.[1] ?? "");
  return title !== "" && signals.slice(at + 1, at + 1 + COUNTS.near).some(({ key }) => key === title);
};

/** Breadcrumbs, before menus are recognised. */
export function labelBreadcrumbs(sheet: Sheet): void {
  for (const signal of sheet.signals) {
    const isCrumbs = signal.words <= 20 && readBreadcrumb(signal.text) !== null;
    if (isCrumbs || leadsToTitle(sheet, signal)) sheet.give(signal.at, finding("meta", "breadcrumb"));
  }
}
