import { isGregorianDay } from "../../arabic/dates/calendar.ts";
import { fold } from "../../arabic/letters.ts";
import type { Stated } from "../../capture/capture.ts";
import type { LabelledLine } from "../extraction.ts";
import type { Clue } from "./clue.ts";
import { monthSpan } from "./day-spans.ts";

/**
 * The day in an article's own address: /2022/01/28/, /2013/middle_east/8/3/, 177431-2025-03-20-17-26-42. Content systems
 * write it when an article is published, but the page does not state it: it is a clue, and what it gives is inferred.
 */
const DAY =
  /(?<![0-9])((?:19|20)[0-9]{2})(?:\/([0-9]{1,2})\/([0-9]{1,2})(?=[/?#]|$)|\/[a-z_-]+\/([0-9]{1,2})\/([0-9]{1,2})(?=\/)|-([0-9]{2})-([0-9]{2})(?![0-9])|([0-9]{2})([0-9]{2})(?=[/?#_-]|$))/iu;
const MONTH = /\/((?:19|20)[0-9]{2})[/-]([0-9]{1,2})(?=[/?#]|$)/u;
/** A line that gives the address the article was found at: «رابط الخبر بصحيفة …: http://…». */
const OWN_LINK =
  /(?<!\p{L})(?:رابط (?:الخبر|المقال|المصدر|الموضوع|التقرير)|المصدر|source|url)(?!\p{L})[^\n]{0,60}?(https?:\/\/\S+)/u;

/** The address with which a line closes; null where its last word is none. */
function lastAddress(text: string): string | null {
  const word = text.slice(-600).trimEnd().split(/\s/u).at(-1) ?? "";
  return word.includes("/") ? word : null;
}

const numbers = (parts: readonly (string | undefined)[]): number[] =>
  parts.flatMap((part) => (part === undefined ? [] : [Number(part)]));

/** The clue of one address, or null. */
function clueOf(address: string, line: number | null): Clue | null {
  const path = address.replace(/^https?:\/\/[^/]*/iu, "").slice(0, 500);
  // What a date rests on is shown to readers: no name and password of a server.
  const words = address.replace(/^(https?:\/\/)[^/?#]*@/iu, "$1");
  const [year = 0, month = 0, day = 0] = numbers(DAY.exec(path)?.slice(1) ?? []);
  if (isGregorianDay({ year, month, day })) {
    const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return { fact: { kind: "day", day: text }, words, line };
  }
  const [monthYear = 0, only = 0] = numbers(MONTH.exec(path)?.slice(1) ?? []);
  if (!isGregorianDay({ year: monthYear, month: only, day: 1 })) return null;
  return { fact: { kind: "span", ...monthSpan(monthYear, only), soft: false }, words, line };
}

/** Clues of the capture's address and of a line that gives the article's. */
export function addressClues(url: Stated | undefined, lines: readonly LabelledLine[]): Clue[] {
  const stated = url ? clueOf(url.value, null) : null;
  if (stated) return [stated];
  for (const { role, kind, text, number } of lines) {
    if (role === "body" || !(kind === "outlet" || text.includes("http"))) continue;
    const link = kind === "outlet" ? lastAddress(text) : OWN_LINK.exec(text.length > 600 ? "" : fold(text))?.[1];
    const clue = link ? clueOf(link, number) : null;
    if (clue) return [clue];
  }
  return [];
}
