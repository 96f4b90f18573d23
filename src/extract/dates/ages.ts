import { DateTime } from "luxon";
import { labelIn } from "../../arabic/dates/labels.ts";
import { fold } from "../../arabic/letters.ts";
import type { Dated } from "../../record/schema.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { besideOtherTitles, type Page, placeOf } from "./standing.ts";
import { readAge } from "./surroundings.ts";

/**
 * «منذ 5 ساعات» under a headline: with the time of the capture it gives the day. Programs round such ages in either
 * direction, so that the article is half a unit younger to a whole unit older.
 */
const ROUNDING = { younger: 0.5, older: 1 } as const;
const OWN = new Set(["meta", "furniture"]);

/** An age that the page prints for the article itself, and whether it is the age of the update. */
interface OwnAge {
  readonly minutes: number;
  readonly unit: number;
  readonly use: "published" | "updated";
  readonly text: string;
  readonly line: number;
}

function ownAges(page: Page): OwnAge[] {
  return page.lines.flatMap((line, at): OwnAge[] => {
    if (!OWN.has(line.role) || line.text.length > LENGTHS.stamp || placeOf(page, at) !== "head") return [];
    const age = besideOtherTitles(page, at) ? null : readAge(fold(line.text));
    if (!age) return [];
    const use = labelIn(line.text) === "updated" ? "updated" : "published";
    return [{ ...age, use, text: line.text.trim(), line: line.number }];
  });
}

/** First and last moment of a capture, in the outlet's zone where both are known. */
function captureSpan(captured: string, zone: string | null): readonly [DateTime, DateTime] | null {
  const offset = /T.*(?:Z|[+-]\d\d:\d\d)$/u.test(captured);
  const moment = DateTime.fromISO(captured, offset && zone ? { zone } : { setZone: true });
  if (!moment.isValid) return null;
  return captured.includes("T") ? [moment, moment] : [moment.startOf("day"), moment.endOf("day")];
}

/**
 * What the page's own age says of a use, counted from the capture; null without either. A day, or an interval where the
 * rounding or the capture leaves more than one.
 */
export function fromAge(
  page: Page,
  captured: Dated | null,
  { use, zone }: { readonly use: "published" | "updated"; readonly zone: string | null },
): Dated | null {
  const span = captured && captureSpan(captured.edtf, zone);
  const age = span ? ownAges(page).find((own) => own.use === use) : undefined;
  if (!captured || !span || !age) return null;
  const first = span[0].minus({ minutes: age.minutes + ROUNDING.older * age.unit }).toFormat("yyyy-MM-dd");
  const last = span[1].minus({ minutes: age.minutes - ROUNDING.younger * age.unit }).toFormat("yyyy-MM-dd");
  const edtf = first === last ? first : `${first}/${last}`;
  return { edtf, basis: "inferred", evidence: `«${age.text}» (س ${age.line}) ← ${captured.edtf}`, line: age.line };
}
