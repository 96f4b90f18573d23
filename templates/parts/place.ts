import { type DateStyle, formatDate, monthName } from "../../src/arabic/dates/format-date.ts";
import { writtenWeekday } from "../../src/arabic/dates/lexicon.ts";
import { toArabicIndicDigits } from "../../src/arabic/digits.ts";
import type { ArchiveSettings } from "../../src/settings.ts";
import { languagesOf } from "../../src/site/languages.ts";
import type { Site } from "../../src/site/site.ts";
import type { Forms } from "../forms.ts";
import { type Words, wordsOf } from "../words.ts";
import { count, number as western } from "./count.ts";
import { encodePath, linkFrom, rootsFrom, type To } from "./link.ts";

/** Where a part stands: the site, and how this archive words, links, counts and dates things on this page. */
export interface Place {
  readonly site: Site;
  readonly settings: ArchiveSettings;
  readonly words: Words;
  readonly to: To;
  /** The site's root as seen from this page, where files lie. */
  readonly root: string;
  /** This page in the site's other languages. */
  readonly elsewhere: readonly { readonly language: ArchiveSettings["language"]; readonly href: string }[];
  /** What an outlet or agency is called here: in English by its own name in Latin letters, where that is known. */
  readonly called: (name: string) => string;
  /** A number in the interface's digits, thousands apart. */
  readonly number: (n: number) => string;
  /** A counted noun in the form the language asks for: «مقالان»، «11 مقالًا». */
  readonly count: (noun: Forms, n: number) => string;
  /** An EDTF date for readers, in the archive's style of months. */
  readonly date: (edtf: string, style?: Pick<DateStyle, "weekday" | "time" | "printedIn">) => string;
  /** Name of a month (1–12) at the head of a column: one name where dates have two, in English its short form. */
  readonly month: (month: number) => string;
  /** Name of a day of the week at the head of a column, as ISO 8601 numbers them (1 Monday … 7 Sunday). */
  readonly weekday: (weekday: number) => string;
}

/** Letters of a name that has a short form: English has one of three for months and days, Arabic none. */
const SHORT = 3;
const short = ({ language }: Words, name: string): string => (language === "en" ? name.slice(0, SHORT) : name);

/** The place of the page at `path`. */
export function placeOf(site: Site, path: string): Place {
  const { settings } = site;
  const words = wordsOf(settings);
  const { months, digits, language, timeZone: zone } = settings;
  const roots = rootsFrom(settings, path, site.at);
  const number = (n: number): string => (digits === "arabic" ? toArabicIndicDigits(western(n)) : western(n));
  return {
    site,
    settings,
    words,
    to: linkFrom(roots),
    root: roots.files,
    elsewhere: languagesOf(settings).flatMap(({ language: other, at }) => {
      // An unknown address is unknown in every language: what there is in the other one is its first page.
      const there = path === "404.html" ? "" : path;
      return other === language ? [] : [{ language: other, href: `${roots.files}${encodePath(at + there)}` }];
    }),
    called: (name) =>
      words.language === "en" && Object.hasOwn(site.latinNames, name) ? (site.latinNames[name] ?? name) : name,
    number,
    count: (noun, n) => count(words, noun, n, number),
    date: (edtf, style = {}) => formatDate(edtf, { months, digits, language, zone, ...style }),
    month: (month) => short(words, monthName(month, { months: months === "dual" ? "gulf" : months, language })),
    weekday: (weekday) => short(words, writtenWeekday(weekday, language)),
  };
}
