import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { fold } from "../../arabic/letters.ts";

/** What else stands in a line with a date; the words are src/arabic/data/dates/surroundings.yaml. */
const words = parse(
  readFileSync(new URL("../../arabic/data/dates/surroundings.yaml", import.meta.url), "utf8"),
) as Readonly<Record<"weather" | "prayers" | "masthead" | "copyright" | "ages" | "ageCues", readonly string[]>>;

const anyOf = (list: readonly string[]): string =>
  list
    .map((word) => fold(word).replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
    .sort((a, b) => b.length - a.length)
    .join("|");
const whole = (list: readonly string[], flags = "u"): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${anyOf(list)})(?!\\p{L})`, flags);

const DEGREES = /[0-9]\s*(?:°|º|℃|℉)/u;
const WEATHER = whole(words.weather);
const PRAYERS = whole(words.prayers, "gu");
const EDITION = new RegExp(`(?<!\\p{L})(?:${anyOf(words.masthead)})[\\s:.#([]*[0-9]{1,7}[\\])]?`, "gu");
const COPYRIGHT = whole(words.copyright);
const AGE = new RegExp(
  `(?<!\\p{L})(?:${anyOf(words.ageCues)})\\s+(?:[0-9]{1,3}\\s+)?(?:${anyOf(words.ages)})(?!\\p{L})|` +
    `(?<![0-9])[0-9]{1,3}\\s+(?:${anyOf(words.ages)})\\s+ago(?!\\p{L})`,
  "u",
);

/** Surroundings of a folded line. */
export const hasWeather = (folded: string): boolean => DEGREES.test(folded) || WEATHER.test(folded);
/** Three or more of the five prayers (and sunrise): a table of prayer times. */
export const hasPrayerTimes = (folded: string): boolean => (folded.match(PRAYERS) ?? []).length >= 3;
/** The line without the number of its edition («رقم العدد [15767]», «السنة 146 العدد 49365», "Issue 18000"). */
export const withoutEdition = (folded: string): string => folded.replace(EDITION, " ");
export const hasCopyright = (folded: string): boolean => COPYRIGHT.test(folded);
export const hasAge = (folded: string): boolean => AGE.test(folded);
