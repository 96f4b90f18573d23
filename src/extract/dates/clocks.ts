import { fold } from "../../arabic/letters.ts";
import { isEditors } from "../../findings/finding.ts";
import type { LabelledLine } from "../extraction.ts";
import { COUNTS } from "../weights/counts.ts";
import { DATES } from "../weights/dates.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { type Page, type Place, placeOf } from "./standing.ts";
import { hasEdition, hasWeather, isListHeading, isTemperature, namesOfficers } from "./surroundings.ts";

/**
 * The clock of a page: the day and time of the visit, which a site prints above everything else. It stands before the
 * headline, in the company of the weather, of the paper's officers, of menus and lists, and never carries a label of
 * the article. 9 of 62 captures seen have one (docs/parsing.md, "Dates").
 */

const OTHERS = new Set(["otherTitle", "related"]);

/** Lines of the page before the text. */
const beforeText = (page: Page): number => (page.bodyStart < 0 ? page.lines.length : page.bodyStart);

/** Whether the weather, or above the headline the paper's officers, stand beside the line. */
function hasCompany(page: Page, index: number, place: Place): boolean {
  for (
    let at = Math.max(0, index - COUNTS.beside);
    at <= Math.min(beforeText(page) - 1, index + COUNTS.beside);
    at += 1
  ) {
    const text = page.lines[at]?.text ?? "";
    if (text.length > LENGTHS.stamp) continue;
    const folded = fold(text);
    if (isTemperature(folded)) return true;
    // Under a headline an editor-in-chief may be who wrote the article.
    if (place === "above" && namesOfficers(folded)) return true;
    if (place === "above" && at !== index && text.length <= LENGTHS.stamp / 2 && hasWeather(folded)) return true;
  }
  return false;
}

/** Whether a menu, a list or its heading («آخر الأخبار») parts the line from the headline below it. */
function isParted(page: Page, index: number): boolean {
  if (page.headline < 0) return false;
  const between = page.lines.slice(index + 1, page.headline);
  const labels = between.filter(({ role }) => role === "furniture");
  if (labels.length >= DATES.menu) return true;
  return between.some(({ role, kind, text }) => OTHERS.has(role) || kind === "menu" || isListHeading(fold(text)));
}

/** «اليوم الثلاثاء 5 مارس 2024», «اليوم: …» as a line by itself. */
const TODAY = /^\s*(?:اليوم|today)(?!\p{L})/u;

/** The day of a paper: its number stands in the line or right beside it, and no hour does. */
export const isOfIssue = (page: Page, index: number): boolean =>
  !/[0-9٠-٩]:[0-9٠-٩]/u.test(page.lines[index]?.text ?? "") &&
  page.lines
    .slice(Math.max(0, index - 1), index + 2)
    .some(({ text }) => text.length <= 2 * LENGTHS.stamp && hasEdition(fold(text)));

/** Whether a date line before the text, unlabelled or the update of the site, is the clock of the page. */
export function isClock(page: Page, index: number): boolean {
  const line = page.lines[index];
  if (line === undefined || isEditors(line) || index >= beforeText(page)) return false;
  const place = page.headline < 0 ? "above" : placeOf(page, index);
  if (hasCompany(page, index, place)) return true;
  if (isOfIssue(page, index)) return false;
  return place === "above" && (TODAY.test(fold(line.text)) || isParted(page, index));
}

/** Whether a line may stand above the clock of a page: a title or name of the site, or the page's own words. */
const isOfSite = ({ role, kind }: LabelledLine): boolean => role !== "meta" || kind === "outlet" || kind === "dateLine";

/**
 * Whether an unlabelled date above the headline has nothing of the article above it (section, breadcrumb, byline): it is
 * an article's own date line as often as the clock of the page, which nothing in a capture of the text alone can tell
 * apart.
 */
export const mayBeClock = (page: Page, index: number): boolean =>
  placeOf(page, index) === "above" && page.lines.slice(0, index).every(isOfSite);
