import { findDates } from "../../arabic/dates/find-dates.ts";
import { readKnowledge } from "../../arabic/knowledge-file.ts";
import type { Line } from "../capture.ts";
import { archivedAddress } from "./archived-address.ts";

/** Banners of web archives above a page: which lines they are, and what they say (lookup/archive-banners.yaml). */

/** A banner found. */
export interface Banner {
  /** The archive: "wayback", "google-cache", "archive-today". */
  readonly archive: string;
  /** Places of its lines in the capture. */
  readonly from: number;
  readonly to: number;
  /** The page's own address, and the time of the copy as printed; null where the banner does not say. */
  readonly url: string | null;
  readonly captured: string | null;
}

const whole = (pattern: string): RegExp => new RegExp(`^\\s*(?:${pattern})\\s*$`, "iu");

const ARCHIVES = Object.entries(
  readKnowledge(new URL("../lookup/archive-banners.yaml", import.meta.url)) as Record<
    string,
    { readonly opening: readonly string[]; readonly lines: readonly string[] }
  >,
).map(([archive, { opening, lines }]) => ({ archive, opening: opening.map(whole), lines: lines.map(whole) }));

/** What every opening holds, and few lines of an Arabic text: an address or English words. */
const FOREIGN = /[a-z]{2}/iu;
/** Lines from the top among which a banner begins, and the longest line of one. */
const TOP = 30;
const LONGEST = 600;

const ADDRESS = /https?:\/\/[^\s«»"<>]+/iu;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** The toolbar's little calendar: "Feb MAR Apr", "12", "2022 2023 2024": the copy's own in the middle. */
const CALENDAR =
  /(?:^|\s)[a-z]{3}\s+([a-z]{3})\s+[a-z]{3}\s[\s\S]{0,200}?(?:^|\s)(\d{1,2})\s[\s\S]{0,200}?(?:^|\s)\d{4}\s+(\d{4})(?:\s+\d{4})?(?:\s|$)/iu;

function calendarDay(text: string): string | null {
  const [, month = "", day = "", year = ""] = CALENDAR.exec(text) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? null : `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** What the banner's lines say of address and time. */
function saying(lines: readonly Line[]): Pick<Banner, "url" | "captured"> {
  const addresses = lines.flatMap(({ text }) => ADDRESS.exec(text)?.[0]?.replace(/[.,;،]+$/u, "") ?? []);
  const archived = addresses.map(archivedAddress).find((found) => found !== null);
  if (archived?.captured) return archived;
  const text = lines.map((line) => line.text).join("\n");
  const stamp = lines.flatMap((line) => findDates(line.text)).find((date) => date.hasYear && date.edtf.includes("T"));
  return { url: archived?.url ?? addresses[0] ?? null, captured: stamp?.edtf ?? calendarDay(text) };
}

/** The banner at the top of a capture, or null. */
export function findBanner(lines: readonly Line[]): Banner | null {
  const top = lines.slice(0, TOP).map(({ text }) => (text.length <= LONGEST ? text : ""));
  for (const { archive, opening, lines: known } of ARCHIVES) {
    const at = top.findIndex((text) => FOREIGN.test(text) && opening.some((pattern) => pattern.test(text)));
    if (at < 0) continue;
    const belongs = (index: number): boolean =>
      [...opening, ...known].some((pattern) => pattern.test(top[index] ?? ""));
    let from = at;
    while (from > 0 && belongs(from - 1)) from--;
    let to = at;
    // A collection's own description stands among the banner's lines, in English.
    for (let next = at + 1; next < top.length && (belongs(next) || isEnglish(top[next] ?? "")); next++)
      if (belongs(next)) to = next;
    return { archive, from, to, ...saying(lines.slice(from, to + 1)) };
  }
  return null;
}

const isEnglish = (text: string): boolean => /[a-z]{3}/iu.test(text) && !/\p{Script=Arabic}/u.test(text);
