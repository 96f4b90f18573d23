import { readKnowledge } from "../knowledge-file.ts";
import { fold } from "../letters.ts";
import { beginners, type Phrasebook, phrasebook } from "./phrasebook.ts";

/** What the data files of src/arabic/data/dates say, loaded once. A linguist extends the YAML; nothing here names a word. */

const read = (name: string): unknown => readKnowledge(new URL(`../data/dates/${name}.yaml`, import.meta.url));

/** How month names are chosen when writing. */
export type MonthSystem = "gulf" | "levant" | "maghreb" | "morocco" | "latin";
export type Calendar = "gregorian" | "hijri" | "persian";
/** What a label before a date says it is the date of. */
export type LabelKind = "published" | "updated" | "captured" | "copyright";
export type DayPart = "morning" | "evening" | "noon" | "night";

interface MonthsFile {
  readonly gregorian: readonly Readonly<Record<MonthSystem, readonly string[]>>[];
  readonly hijri: readonly (readonly string[])[];
  readonly persian: readonly (readonly string[])[];
  readonly libyan: readonly (readonly string[])[];
  readonly stamp: readonly (readonly string[])[];
  readonly zodiac: readonly string[];
}
interface ClockFile {
  readonly parts: Readonly<Record<DayPart, readonly string[]>>;
  readonly latinParts: readonly string[];
  readonly hours: readonly string[];
  readonly minutes: readonly string[];
  readonly zones: Readonly<Record<string, readonly string[]>>;
  readonly cities: Readonly<Record<string, readonly string[]>>;
}
interface ExpressionFile {
  readonly separators: string;
  readonly ordinals: Readonly<Record<string, readonly string[]>>;
  readonly [list: string]: string | readonly string[] | Readonly<Record<string, readonly string[]>>;
}

const months = read("months") as MonthsFile;
const weekdays = read("weekdays") as readonly Readonly<Record<"ar" | "bare" | "latin", readonly string[]>>[];
const clock = read("clock") as ClockFile;
const labels = read("labels") as Readonly<Record<LabelKind, readonly string[]>>;
const expression = read("expression") as ExpressionFile;

const pairs = <M>(lists: Iterable<readonly [M, readonly string[]]>): [string, M][] =>
  [...lists].flatMap(([meaning, names]) => names.map((name): [string, M] => [name, meaning]));
const list = (name: string): readonly string[] => expression[name] as readonly string[];
const flags = (name: string): Phrasebook<true> => phrasebook(list(name).map((phrase) => [phrase, true]));
const numbered = (lists: readonly (readonly string[])[]): Phrasebook<number> =>
  phrasebook(pairs(lists.map((names, index) => [index + 1, names] as const)));

/** Month number (1–12) by name, per calendar. */
export const monthNames: Readonly<Record<Calendar, Phrasebook<number>>> = {
  gregorian: numbered(months.gregorian.map((systems) => Object.values(systems).flat())),
  hijri: numbered(months.hijri),
  persian: numbered(months.persian),
};
/** Months of Libya, whose names are common words: read only between a day and a year. */
export const libyanMonths = numbered(months.libyan);
/** Months as agencies shorten them in their stamps, beside the whole names. */
export const stampMonths = numbered(
  months.gregorian.map((systems, index) => [...(months.stamp[index] ?? []), ...Object.values(systems).flat()]),
);
/** The name written for a month (1–12) of a system; the first of its list. */
export const writtenMonth = (system: MonthSystem, month: number): string =>
  months.gregorian[month - 1]?.[system][0] ?? String(month);
/** The name written for a month (1–12) of the Umm al-Qura calendar. */
export const writtenHijriMonth = (month: number): string => months.hijri[month - 1]?.[0] ?? String(month);

/** ISO weekday (Monday 1 – Sunday 7) by name, Arabic, English and French. */
export const weekdayNames = numbered(weekdays.map((day) => [...day.ar, ...day.latin]));
/** Without the article; a weekday only before a number. */
export const bareWeekdays = numbered(weekdays.map((day) => day.bare));
/** The name written for a weekday (Monday 1 – Sunday 7). */
export const writtenWeekday = (weekday: number, language: "ar" | "en"): string =>
  (language === "ar" ? weekdays[weekday - 1]?.ar : weekdays[weekday - 1]?.latin)?.[0] ?? "";

/** «ص», «مساءً», «ظهرا», «ليلا»: the part of the day a clock time belongs to. */
export const dayParts = phrasebook(pairs(Object.entries(clock.parts) as [DayPart, readonly string[]][]));
/** "AM" and "PM" in Latin letters. */
export const latinDayParts: ReadonlySet<string> = new Set(clock.latinParts.map(fold));
/** «18h55», «18 و55 دقيقة»: what stands between hour and minutes, and after the minutes. */
export const hourWords: ReadonlySet<string> = new Set(clock.hours.map(fold));
export const minuteWords: ReadonlySet<string> = new Set(clock.minutes.map(fold));
/** IANA zone, or "local" for the outlet's own clock. */
export const zoneNames = phrasebook([
  ...pairs(Object.entries(clock.zones)),
  ...pairs(Object.entries(clock.cities)).flatMap(([city, zone]): [string, string][] => [
    [`بتوقيت ${city}`, zone],
    [`توقيت ${city}`, zone],
  ]),
]);
/** The city whose clock an IANA zone is, as «بتوقيت …» names it; null where none is written. */
export const writtenCity = (zone: string): string | null => clock.cities[zone]?.[0] ?? null;
/** «نشر في», «آخر تحديث», «حفظت في»: what the date after them is the date of. */
export const labelNames = phrasebook(pairs(Object.entries(labels) as [LabelKind, readonly string[]][]));
/** «برج القوس» after a date. */
export const zodiacNames = phrasebook(
  pairs([[true as const, months.zodiac.flatMap((sign) => [`برج ${sign}`, `من برج ${sign}`])]]),
);

/** Signs and words that may stand between the parts of an expression. */
export const separators: ReadonlySet<string> = new Set(expression.separators);
export const joiners = flags("joiners");
/** «من شهر» between day and month, «من عام» between month and year, «عام» before a year alone. */
export const dayMonth = flags("dayMonth");
export const monthYear = flags("monthYear");
export const yearCues = flags("yearCues");
/** «غرة» and «سلخ»: first and last day of a month. */
export const firstDay = flags("first");
export const lastDay = flags("last");
/** «م», «هـ», «هـ ش» after a year. */
export const eras: Phrasebook<Calendar> = phrasebook(
  pairs<Calendar>([
    ["persian", list("persianEra")],
    ["gregorian", list("gregorianEra")],
    ["hijri", list("hijriEra")],
  ]),
);
/** «الـ» before a day in figures, "th" after one. */
export const dayArticles: ReadonlySet<string> = new Set(list("dayArticles").map(fold));
export const ordinalSuffixes: ReadonlySet<string> = new Set(list("ordinalSuffixes"));
/** Words that make a date part of a sentence, not of a dateline. */
export const prepositions: ReadonlySet<string> = new Set(list("prepositions").map(fold));
/** «إلى», «حتى»: between two days they make both one of several. */
export const rangeWords: ReadonlySet<string> = new Set(list("rangeWords").map(fold));
/** «التاسع عشر»: days of the month in words. */
export const ordinalDays = phrasebook(
  pairs(Object.entries(expression.ordinals).map(([day, names]) => [Number(day), names] as const)),
);

/** Whether a word may begin a part of a date expression. */
export const beginsPart = beginners([
  ...Object.values(monthNames),
  weekdayNames,
  bareWeekdays,
  dayParts,
  zoneNames,
  labelNames,
  zodiacNames,
  yearCues,
  firstDay,
  lastDay,
  ordinalDays,
  phrasebook(list("dayArticles").map((article) => [article, true])),
]);
