import { labelIn } from "../../arabic/dates/labels.ts";
import type { Role } from "../../findings/finding.ts";
import { extractProblem } from "../../problems/extract.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Labelled } from "../label/labelled.ts";
import { LENGTHS } from "../weights/lengths.ts";

/** Lines that speak of the page, not of what the article or another one tells. */
const OF_PAGE: ReadonlySet<Role | undefined> = new Set(["meta", "furniture"]);

/** «نُشر: … – آخر تحديث: …» has its label behind another one. */
const isLabelled = (text: string): boolean => text.split(/[-–—|،]/u).some((part) => labelIn(part) === "updated");

/** A text without an update, on a page that prints the label of one with figures behind it. */
export function unreadUpdate({ sheet, body }: Labelled): Problem[] {
  if (!body) return [];
  const told = sheet.signals.find(
    ({ at, text, words }) =>
      OF_PAGE.has(sheet.role(at)) && words <= LENGTHS.signature && /\p{Nd}/u.test(text) && isLabelled(text),
  );
  if (!told) return [];
  const { file } = sheet.capture;
  return [extractProblem("extract-unread-update", { file, line: told.number, field: "updated", found: told.text })];
}
