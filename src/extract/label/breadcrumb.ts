import { finding } from "../../findings/finding.ts";
import { keyOf } from "../knowledge/key.ts";
import { withoutBullet } from "../signals/signal.ts";
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

/** Breadcrumbs, before menus are recognised. */
export function labelBreadcrumbs(sheet: Sheet): void {
  for (const { at, text, words } of sheet.signals)
    if (words <= 20 && readBreadcrumb(text)) sheet.give(at, finding("meta", "breadcrumb"));
}
