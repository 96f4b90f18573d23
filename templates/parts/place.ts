import { type DateStyle, formatDate } from "../../src/arabic/dates/format-date.ts";
import { toArabicIndicDigits } from "../../src/arabic/digits.ts";
import type { ArchiveSettings } from "../../src/settings.ts";
import type { Site } from "../../src/site/site.ts";
import type { Forms } from "../strings.ar.ts";
import { type Words, wordsOf } from "../words.ts";
import { count, number as western } from "./count.ts";
import { linkFrom, type To } from "./link.ts";

/** Where a part stands: the site, and how this archive words, links, counts and dates things on this page. */
export interface Place {
  readonly site: Site;
  readonly settings: ArchiveSettings;
  readonly words: Words;
  readonly to: To;
  /** A number in the interface's digits, thousands apart. */
  readonly number: (n: number) => string;
  /** A counted noun in the form the language asks for: «مقالان»، «11 مقالًا». */
  readonly count: (noun: Forms, n: number) => string;
  /** An EDTF date for readers, in the archive's style of months. */
  readonly date: (edtf: string, style?: Pick<DateStyle, "weekday" | "time">) => string;
}

/** The place of the page at `path`. */
export function placeOf(site: Site, path: string): Place {
  const { settings } = site;
  const words = wordsOf(settings);
  const { months, digits, language } = settings;
  const number = (n: number): string => (digits === "arabic" ? toArabicIndicDigits(western(n)) : western(n));
  return {
    site,
    settings,
    words,
    to: linkFrom(settings, path),
    number,
    count: (noun, n) => count(words, noun, n, number),
    date: (edtf, style = {}) => formatDate(edtf, { months, digits, language, ...style }),
  };
}
