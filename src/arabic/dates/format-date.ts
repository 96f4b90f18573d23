import { DateTime } from "luxon";
import { toArabicIndicDigits } from "../digits.ts";
import { type CalendarDay, toHijri, weekdayOf } from "./calendar.ts";
import { type EdtfPoint, exactDay, parseEdtf } from "./edtf.ts";
import { writtenCity, writtenHijriMonth, writtenMonth, writtenWeekday } from "./lexicon.ts";

/** How the interface writes dates; every part has a default. */
export interface DateStyle {
  /** «28 يناير/ كانون الثاني 2022» (dual, the habit of BBC Arabic), or one name only. */
  readonly months?: "dual" | "gulf" | "levant" | "maghreb";
  readonly digits?: "western" | "arabic";
  /** With the weekday before it, where the day is known. */
  readonly weekday?: boolean;
  /** With the time, where one is stated. */
  readonly time?: boolean;
  readonly language?: "ar" | "en";
  /** The archive's own IANA zone; times of its clock are named by its city. Default UTC. */
  readonly zone?: string;
  /** The IANA zone of the outlet that printed the time; null where it is not known. Its city comes before the archive's. */
  readonly printedIn?: string | null;
}

type FullStyle = Required<DateStyle>;
const DEFAULTS: FullStyle = {
  months: "dual",
  digits: "western",
  weekday: false,
  time: true,
  language: "ar",
  zone: "UTC",
  printedIn: null,
};

const WORDS = {
  ar: {
    about: "حوالي ",
    perhaps: "ربما ",
    between: ["بين ", " و"],
    since: "منذ ",
    until: "حتى ",
    noYear: " (السنة غير مذكورة)",
    noDate: "بلا تاريخ",
    decade: (year: string) => `عقد ${year}`,
    am: "ص",
    pm: "م",
    utc: " بتوقيت غرينتش",
    city: (city: string, offset: string) => ` بتوقيت ${city} (غرينتش${offset})`,
    comma: "، ",
  },
  en: {
    about: "about ",
    perhaps: "perhaps ",
    between: ["between ", " and "],
    since: "since ",
    until: "until ",
    noYear: " (year not stated)",
    noDate: "undated",
    decade: (year: string) => `${year}s`,
    am: "am",
    pm: "pm",
    utc: " GMT",
    city: (city: string, offset: string) => ` ${city} time (GMT${offset})`,
    comma: ", ",
  },
} as const;

/** The name of a month (1–12): «يناير/ كانون الثاني», «كانون الثاني», «جانفي», "January". */
export function monthName(month: number, style: DateStyle = {}): string {
  if (style.language === "en") return writtenMonth("latin", month);
  const system = style.months ?? "dual";
  return system === "dual"
    ? `${writtenMonth("gulf", month)}/ ${writtenMonth("levant", month)}`
    : writtenMonth(system, month);
}

function clock(point: EdtfPoint, style: FullStyle): string {
  if (!style.time || point.hour === null || point.minute === null) return "";
  const words = WORDS[style.language];
  const hour = point.hour % 12 === 0 ? 12 : point.hour % 12;
  const offset = point.offset === null ? "" : zoneOf(point, point.offset, style);
  return `${words.comma}${hour}:${String(point.minute).padStart(2, "0")} ${point.hour < 12 ? words.am : words.pm}${offset}`;
}

/** «+03:00» as «+3», «+05:30» as it is. */
const shortOffset = (offset: string): string => offset.replace(/^([+-])0?(\d+):00$/u, "$1$2");

const cityOf = (zone: string, language: FullStyle["language"]): string | null =>
  language === "ar" ? writtenCity(zone) : (zone.split("/").at(-1)?.replaceAll("_", " ") ?? null);

/** Which clock it is: by its city where it is the outlet's or the archive's own, else by what Greenwich's lacks to it. */
function zoneOf({ year, month, day }: EdtfPoint, offset: string, { zone, printedIn, language }: FullStyle): string {
  const words = WORDS[language];
  if (offset === "+00:00") return words.utc;
  const at = { year: year ?? 0, month: month ?? 1, day: day ?? 1, hour: 12 };
  const own = [printedIn, zone].find(
    (each) => each !== null && DateTime.fromObject(at, { zone: each }).toFormat("ZZ") === offset,
  );
  const city = own == null ? null : cityOf(own, language);
  return city === null ? `${words.utc}${shortOffset(offset)}` : words.city(city, shortOffset(offset));
}

/** One point without the parts left out because the other side of an interval says them. */
function written(point: EdtfPoint, style: FullStyle, leave: { year?: boolean; month?: boolean } = {}): string {
  const words = WORDS[style.language];
  const { year, month, day } = point;
  if (point.years > 1 && year !== null) return words.decade(String(year));
  const parts: string[] = [];
  if (style.weekday && year !== null && month !== null && day !== null) {
    parts.push(writtenWeekday(weekdayOf({ year, month, day }), style.language));
  }
  if (day !== null) parts.push(String(day));
  if (month !== null && !leave.month) parts.push(monthName(month, style));
  if (year !== null && !leave.year) parts.push(String(year));
  const sure = parts.join(" ") + (year === null && month !== null ? words.noYear : "") + clock(point, style);
  return (point.approximate ? words.about : "") + (point.uncertain ? words.perhaps : "") + sure;
}

function interval(first: EdtfPoint | null, last: EdtfPoint | null, style: FullStyle): string {
  const words = WORDS[style.language];
  if (first === null || last === null) {
    const side = first ?? last;
    if (side === null) return words.noDate;
    return (first === null ? words.until : words.since) + written(side, style);
  }
  const year = first.year === last.year && first.hour === null;
  const month = year && first.month === last.month && first.day !== null && last.day !== null;
  // A whole month or year written as an interval still reads «بين 1 و31 …», which is what it says.
  return words.between[0] + written(first, style, { year, month }) + words.between[1] + written(last, style);
}

/**
 * An EDTF date for readers: «28 يناير/ كانون الثاني 2022، 6:55 م», «ديسمبر/ كانون الأول 2021», «حوالي 30 ديسمبر/ كانون
 * الأول 2021», «بين 9 و30 ديسمبر/ كانون الأول 2021». What is no EDTF comes back as it is. Gregorian, no locale of the
 * machine: the names are data, the digits Western unless asked.
 */
export function formatDate(edtf: string, style: DateStyle = {}): string {
  const full: FullStyle = { ...DEFAULTS, ...style };
  const parsed = parseEdtf(edtf);
  if (!parsed) return edtf;
  const text = parsed.interval
    ? interval(parsed.first, parsed.last, full)
    : parsed.first
      ? written(parsed.first, full)
      : WORDS[full.language].noDate;
  return full.digits === "arabic" ? toArabicIndicDigits(text) : text;
}

/** The Umm al-Qura day of a date that names one day: «25 جمادى الآخرة 1443هـ»; null otherwise. Computed, never printed as stated. */
export function formatHijri(edtf: string, style: Pick<DateStyle, "digits"> = {}): string | null {
  const day: CalendarDay | null = exactDay(edtf);
  if (!day) return null;
  const hijri = toHijri(day);
  const text = `${hijri.day} ${writtenHijriMonth(hijri.month)} ${hijri.year}هـ`;
  return style.digits === "arabic" ? toArabicIndicDigits(text) : text;
}
