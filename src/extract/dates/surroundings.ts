import { readKnowledge } from "../../arabic/knowledge-file.ts";
import { fold } from "../../arabic/letters.ts";

/** What else stands in a line with a date; the words are src/arabic/data/dates/surroundings.yaml. */
const words = readKnowledge(new URL("../../arabic/data/dates/surroundings.yaml", import.meta.url)) as Readonly<
  Record<
    "weather" | "prayers" | "masthead" | "counters" | "copyright" | "officers" | "listHeadings" | "ageCues",
    readonly string[]
  >
> & {
  readonly ages: Readonly<Record<keyof typeof MINUTES, Readonly<Record<"one" | "two" | "many", readonly string[]>>>>;
};

/** Minutes of a unit of age; months and years as pages count them. */
const MINUTES = { second: 1 / 60, minute: 1, hour: 60, day: 1440, week: 10_080, month: 43_200, year: 525_600 } as const;

const anyOf = (list: readonly string[]): string =>
  list
    .map((word) => fold(word).replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
    .sort((a, b) => b.length - a.length)
    .join("|");
const whole = (list: readonly string[], flags = "u"): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${anyOf(list)})(?!\\p{L})`, flags);

const DEGREES = /[0-9]\s*(?:°|º|℃|℉)|[°º]\s*[0-9]|(?<![\p{L}0-9.])[0-9]{1,2}(?:[.,][0-9])?\s?[cf](?![\p{L}0-9])/u;
/** A line that is a temperature («26.5 C», «24°»), of a weather widget. */
const TEMPERATURE =
  /^\s*[+-]?(?:[0-9]{1,2}(?:[.,][0-9])?\s*(?:[°º]\s*[cfم]?|℃|℉|[cf])|[°º]\s*[cf]?\s*[0-9]{1,2}(?:[.,][0-9])?)\s*$/u;
const WEATHER = whole(words.weather);
const PRAYERS = whole(words.prayers, "gu");
const EDITION = new RegExp(`(?<!\\p{L})(?:${anyOf(words.masthead)})[\\s:.#([]*[0-9]{1,7}[\\])]?`, "gu");
const COUNTED = `(?<!\\p{L})(?:${anyOf(words.counters)})(?!\\p{L})`;
const COUNTER = new RegExp(`${COUNTED}[\\s:([]*[0-9][0-9.,]*[\\])]?|(?<![0-9.,])[0-9][0-9.,]*\\s*${COUNTED}`, "gu");
const COPYRIGHT = whole(words.copyright);
const RIGHTS = words.copyright.map((word) => fold(word));
const OFFICERS = whole(words.officers);
const LIST_HEADING = new RegExp(`^(?:[^\\p{L}\\p{N}]*(?:${anyOf(words.listHeadings)}))+[^\\p{L}\\p{N}]*$`, "u");

interface Unit {
  readonly minutes: number;
  /** What the word counts without a number before it; null: nothing. */
  readonly alone: number | null;
}
const UNITS: ReadonlyMap<string, Unit> = new Map(
  (Object.keys(MINUTES) as (keyof typeof MINUTES)[]).flatMap((name) => {
    const { one, two, many } = words.ages[name];
    const unit =
      (alone: number | null) =>
      (word: string): [string, Unit] => [fold(word), { minutes: MINUTES[name], alone }];
    return [...one.map(unit(1)), ...two.map(unit(2)), ...many.map(unit(null))];
  }),
);
const CUES = words.ageCues.map(fold);
const AGE_WORDS = anyOf([...UNITS.keys()]);
const AGE = new RegExp(
  `(?<!\\p{L})(?:${anyOf(words.ageCues)})\\s+(?:حوالي\\s+|نحو\\s+)?(?:([0-9]{1,3})\\s+)?(${AGE_WORDS})(?!\\p{L}|\\s+[0-9]{4})|` +
    `(?<![0-9])([0-9]{1,3})\\s+(${AGE_WORDS})\\s+ago(?!\\p{L})`,
  "u",
);

/** Surroundings of a folded line. */
export const hasWeather = (folded: string): boolean => DEGREES.test(folded) || WEATHER.test(folded);
/** Three or more of the five prayers (and sunrise): a table of prayer times. */
export const hasPrayerTimes = (folded: string): boolean => (folded.match(PRAYERS) ?? []).length >= 3;
/** The line without the number of its edition («رقم العدد [15767]», «السنة 146 العدد 49365», "Issue 18000"). */
export const withoutEdition = (folded: string): string => folded.replace(EDITION, " ");
/** Whether a folded line numbers an edition. */
export const hasEdition = (folded: string): boolean => withoutEdition(folded) !== folded;
/** The line without what it counts («عدد المشاهدات 1208», «3 تعليقات»). */
export const withoutCounters = (folded: string): string => folded.replace(COUNTER, " ");
export const hasCopyright = (folded: string): boolean =>
  RIGHTS.some((word) => folded.includes(word)) && COPYRIGHT.test(folded);
/** How often a post was seen: «👁 3.4K», «1200 مشاهدة», "3.4K views". */
const VIEWS = /👁|[0-9][0-9.,]*(?:\s*[km])?\s*(?:views?|مشاهده|مشاهدات|قراءه|قراءات)(?!\p{L})/u;
/** Whether a folded line counts its readers, as networks do under a post, beside its moment. */
export const countsViews = (folded: string): boolean => VIEWS.test(folded);
/** A folded line that is a temperature. */
export const isTemperature = (folded: string): boolean => TEMPERATURE.test(folded);
/** «رئيس التحرير»: a line of the paper's masthead. */
export const namesOfficers = (folded: string): boolean => OFFICERS.test(folded);
/** «آخر الأخبار», «الرئيسية»: a folded line that heads a list or a menu of the page. */
export const isListHeading = (folded: string): boolean => LIST_HEADING.test(folded);

/** The age a folded line gives, in minutes, with the minutes of its unit; null without one, or without its number. */
export function readAge(folded: string): { readonly minutes: number; readonly unit: number } | null {
  const found = AGE.exec(folded);
  const unit = found && UNITS.get(found[2] ?? found[4] ?? "");
  const printed = found?.[1] ?? found?.[3];
  const count = printed === undefined ? unit?.alone : Number(printed);
  return unit && count != null ? { minutes: count * unit.minutes, unit: unit.minutes } : null;
}

/** «منذ 16 دقائق», «3 hours ago»: whether a folded line gives an age. */
export const hasAge = (folded: string): boolean => CUES.some((cue) => folded.includes(cue)) && AGE.test(folded);
