import type { Kind } from "../../findings/finding.ts";
import { extractProblem } from "../../problems/extract.ts";
import type { Problem } from "../../problems/problem.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Labelled } from "../label/labelled.ts";
import type { Sheet } from "../label/sheet.ts";
import type { Signal } from "../signals/signal.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { isUnreadSource } from "./writer.ts";

/** «وادي النخيل - غمرت …», «الساحل: أنهى …», «المرفأ, 12/02/2024 - …»: a few words and what parts a dateline from its text. */
const OPENS = /^[\s([]*(\p{L}[\p{L} ]{1,40}?)\s?(?:[-–—:/]\s|[,،]\s?[\d٠-٩])/u;
/** What a line is that nothing was read from. */
const UNREAD: ReadonlySet<Kind | undefined> = new Set(["bodyStart", "around", "otherTitle", "shortLine"]);

/**
 * A text without a place, whose first paragraph opens as datelines do, or above which a line tells who reports from where.
 * @param outlet who published it: papers open their texts with their own names too
 */
export function unreadPlace({ sheet, headline, body }: Labelled, outlet: string | null): Problem[] {
  if (!body) return [];
  const first = sheet.signals[body.from];
  const opening = first && opensWithName(sheet, first) && !(outlet && opensWith(first.key, outlet)) ? first : null;
  const told =
    opening ??
    sheet.signals.slice((headline?.at ?? body.from) + 1, body.from).find((line) => isUnreadSource(sheet, line));
  if (!told) return [];
  const { file } = sheet.capture;
  const found = told.text.slice(0, LENGTHS.stamp);
  return [extractProblem("extract-unread-place", { file, line: told.number, field: "place", found })];
}

const opensWith = (key: string, name: string): boolean => `${key} `.startsWith(`${keyOf(name)} `);

/** Whether the words before the separator are a name that is no outlet's, or a name follows the outlet's: «أخبار الساحل- المرفأ افتتح …». */
function opensWithName({ knowledge, kind }: Sheet, { at, text }: Signal): boolean {
  const opening = OPENS.exec(text);
  const name = opening?.[1]?.trim();
  if (!opening || !name || !UNREAD.has(kind(at))) return false;
  if (knowledge.outlets.named(name)) return knowledge.verbs.openingOf(text.slice(opening[0].length).trim()) === "name";
  const key = keyOf(name);
  const isName = knowledge.verbs.opening(key) === "name" && !knowledge.labels.isSection(key);
  return isName && key.split(" ").length < LENGTHS.few;
}
