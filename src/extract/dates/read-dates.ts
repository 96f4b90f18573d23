import { edtfDays } from "../../arabic/dates/edtf.ts";
import type { Dated } from "../../record/schema.ts";
import { fromAge } from "./ages.ts";
import { agreed } from "./agreement.ts";
import type { Candidate } from "./candidates.ts";
import { checkDates, type Refused } from "./check-dates.ts";
import { best, dayOf, mastheadClock, zeros } from "./choose.ts";
import { mayBeClock } from "./clocks.ts";
import type { DatesInput, ReadDates } from "./dates-input.ts";
import { inferFrom, isoWeekday } from "./infer.ts";
import { type MetadataDate, readStated } from "./metadata-dates.ts";
import { isAfter, isBeforeOutlet } from "./possible-days.ts";
import { type DateReading, daysBeside, NO_BOUNDS, openReading, tellPrinted, tellStated } from "./reading.ts";
import { CAPTURE_RANKS } from "./standing-of-date.ts";
import { withTimeBeside } from "./times-beside.ts";
import { type Told, type Verdict, weigh } from "./weigh.ts";

type Field = "published" | "updated" | "captured";
type Chosen = Readonly<Record<Field, Candidate | null>>;
type StatedDates = Readonly<Record<Field, MetadataDate>>;

const lastDay = (dated: Dated | null | undefined): string | null => (dated && edtfDays(dated.edtf)?.last) ?? null;

/**
 * An update at the very moment of publication is what content systems write when there was none. A day that a page prints
 * as its update is one, also on the day of publication: the hour is not known; and so is the only moment it prints.
 */
function realUpdate(updated: Dated | null, moments: readonly (Dated | null | undefined)[]): Dated | null {
  const only = moments.every((moment) => moment?.basis !== "stated");
  if (updated?.basis === "stated" && (only || !updated.edtf.includes("T"))) return updated;
  return updated && moments.some((moment) => moment?.edtf.slice(0, 16) === updated.edtf.slice(0, 16)) ? null : updated;
}

function statedDates({ metadata, file }: DatesInput): StatedDates {
  return {
    published: readStated(metadata.published, "published", file),
    updated: readStated(metadata.updated, "updated", file),
    captured: readStated(metadata.captured, "captured", file),
  };
}

/** Whether a date that may be the clock of the page is of another weekday than the one the text calls today. */
function isClockByText({ page, clues }: DateReading, { date, index }: Candidate): boolean {
  if (date.label !== null || !mayBeClock(page, index)) return false;
  const weekday = agreed(clues(), "weekday", (fact) => fact.weekday)?.value;
  if (weekday === undefined) return false;
  const apart = (isoWeekday(dayOf(date.edtf)) - weekday + 7) % 7;
  // A text of yesterday is printed today.
  return apart > 1;
}

/** Whether a date that may be the clock of the page is later than the day the page gives for its update. */
function isClockByUpdate({ page }: DateReading, { date, index }: Candidate, updated: Candidate | null): boolean {
  if (date.label !== null || updated?.date.label == null || !mayBeClock(page, index)) return false;
  return dayOf(date.edtf) > dayOf(updated.date.edtf);
}

function chooseDates(reading: DateReading): Chosen {
  const { page } = reading;
  const updated = best(reading.candidates, "updated");
  const candidates = reading.candidates.map((each) =>
    each.use === "published" &&
    each.rank > 0 &&
    (isClockByText(reading, each) || isClockByUpdate(reading, each, updated))
      ? ({ ...each, use: "captured", rank: CAPTURE_RANKS.clock } as const)
      : each,
  );
  const own = (use: Field): Candidate | null => {
    const found = best(candidates, use);
    return found && withTimeBeside(found, page);
  };
  return { published: own("published"), updated: own("updated"), captured: best(candidates, "captured") };
}

/** Publication and update of both sources, weighed against each other, and the capture that neither can be later than. */
interface Sources {
  readonly captured: Told | null;
  readonly publication: Verdict;
  readonly update: Verdict;
}

function weighSources(reading: DateReading, chosen: Chosen, stated: StatedDates, zone: string | null): Sources {
  const captured = tellStated(reading, stated.captured, NO_BOUNDS) ?? tellPrinted(reading, chosen.captured, NO_BOUNDS);
  const byCapture = { notAfter: lastDay(captured?.dated), days: [] };
  const update = weigh(
    tellPrinted(reading, chosen.updated, byCapture),
    tellStated(reading, stated.updated, byCapture),
    zone,
  );
  const latest = update.taken?.date.exchanged === null ? update.taken : captured;
  const bounds = { notAfter: lastDay(latest?.dated) };
  const printed = tellPrinted(reading, chosen.published, {
    ...bounds,
    days: daysBeside(reading, [stated.published.date]),
  });
  const other = tellStated(reading, stated.published, { ...bounds, days: daysBeside(reading, [printed?.date]) });
  return { captured, update, publication: weigh(printed, other, zone) };
}

/** Why a date cannot be, or null. */
function refusal(told: Told | null, captured: Told | null, founded: number | null): Refused["why"] | null {
  if (!told) return null;
  if (isAfter(told.dated.edtf, lastDay(captured?.dated))) return "date-after-capture";
  return isBeforeOutlet(told.dated.edtf, founded) ? "date-before-outlet" : null;
}

/** What age, address and text of a page without a date tell of its publication. */
function infer(reading: DateReading, captured: Dated | null, updated: Dated | null, zone: string | null): Dated | null {
  const age = fromAge(reading.page, captured, { use: "published", zone });
  if (age) return age;
  const { address } = reading;
  // An address names its day by machine: beside one, days the text calls today or near are not weighed against it.
  const clues = address.some(({ fact }) => fact.kind === "day") ? address : [...address, ...reading.clues()];
  return inferFrom(clues, { notAfter: lastDay(updated ?? captured), anchors: [] });
}

/**
 * Reads when an article was published, updated and captured, from where and how dates stand on the page and from what
 * its format states; where neither gives a publication date, what can be inferred from the text. A day that cannot be
 * is not stated. Never throws.
 */
export function readDates(input: DatesInput): ReadDates {
  const { file, zone, founded } = input;
  const reading = openReading(input);
  const stated = statedDates(input);
  const chosen = chooseDates(reading);
  const sources = weighSources(reading, chosen, stated, zone);

  const why = {
    published: refusal(sources.publication.taken, sources.captured, founded),
    updated: refusal(sources.update.taken, sources.captured, founded),
  };
  const taken = {
    published: why.published ? null : sources.publication.taken,
    updated: why.updated ? null : sources.update.taken,
  };
  const updated = realUpdate(taken.updated?.dated ?? null, [taken.published?.dated, sources.publication.stated?.dated]);
  const masthead = sources.captured
    ? null
    : mastheadClock(reading.candidates, { chosen: chosen.published, published: taken.published?.date ?? null });
  const captured = (sources.captured ?? tellPrinted(reading, masthead, NO_BOUNDS))?.dated ?? null;

  const dates = {
    published: taken.published?.dated ?? infer(reading, captured, updated, zone),
    updated: updated ?? fromAge(reading.page, captured, { use: "updated", zone }),
    captured,
  };
  const problems = checkDates({
    ...dates,
    file,
    reading,
    chosen,
    stated: Object.values(stated),
    taken: { published: taken.published, updated: updated ? taken.updated : null },
    publication: sources.publication,
    refused: { published: why.published && sources.publication.taken, updated: why.updated && sources.update.taken },
    why,
    zeros: zeros(reading.candidates),
  });
  return { ...dates, problems };
}
