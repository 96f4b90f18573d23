import * as z from "zod";
import { isColour } from "./colour.ts";
import { isTimeZone } from "./time-zone.ts";
import { webAddress } from "./web-address.ts";

/**
 * The archive's settings: `articles/archive.yaml`. Every key has a default, so an archive without the file works.
 * Reading and validating the file is `record/read-settings.ts`.
 */
const text = z.string().trim().min(1);
/** One text where a list is expected is a list of one. */
const texts = z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(text)).default([]);
const zone = text.refine(isTimeZone);
const colour = text.refine(isColour).optional();

const YES: ReadonlySet<unknown> = new Set(["true", "yes", "on", "نعم"]);
const NO: ReadonlySet<unknown> = new Set(["false", "no", "off", "لا"]);
/** YAML's words for yes and no, and the Arabic ones. */
const flag = z.preprocess((value) => {
  const word = typeof value === "string" ? value.toLowerCase() : value;
  return YES.has(word) ? true : NO.has(word) ? false : value;
}, z.boolean());

/** A year; files of people hold it as text. */
const year = z.preprocess(
  (value) => (typeof value === "string" && /^\d{4}$/u.test(value) ? Number(value) : value),
  z.int().min(1800).max(2100),
);

/** One of a few words, whatever its capital letters. */
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.preprocess((value) => (typeof value === "string" ? value.trim().toLowerCase() : value), z.enum(words));

/** An address that pages may link to. */
const address = text.refine((value) => webAddress(value) !== null);

/** An outlet the program does not know, or knows under other names (same form as src/extract/outlets/*.yaml). */
export const outletSchema = z.strictObject({
  id: text.regex(/^[a-z0-9-]+$/),
  name: text.describe("the name shown"),
  aliases: texts.describe("other ways the name is printed"),
  zone: zone.optional().describe("IANA time zone of its printed times"),
  founded: year.optional().describe("year it was founded in: no older date is taken as its own"),
  domains: texts.describe("hosts of its pages"),
  openings: texts.describe("names it opens its own texts with, before a dash («وطنية - …»); ordinary words elsewhere"),
  titleSuffixes: texts.describe("what its page titles end in"),
  labels: texts.describe("furniture labels only this outlet prints"),
  standing: texts.describe("openings of standing text (dossier lines, app advertisements)"),
  agency: flag.default(false).describe("whether it is a news agency"),
});

/** The keys of archive.yaml, their kinds and defaults. */
export const settingsSchema = z.strictObject({
  title: text.default("ورّاق"),
  description: text.default("أرشيف مقالات صحفية عربية"),
  editor: text.nullable().default(null).describe("person or institution that answers for the archive"),
  contact: text.nullable().default(null),
  rights: text.default("حقوق المقالات لناشريها."),
  baseUrl: address
    .nullable()
    .default(null)
    .describe("address the site is published at; null leaves addresses relative"),
  pathPrefix: z
    .string()
    .regex(/^\/(?:[^/\s]+\/)*$/)
    .default("/")
    .describe("sub-path of the host, with slashes at both ends"),
  language: oneOf(["ar", "en"]).default("ar").describe("language of the interface"),
  months: oneOf(["dual", "gulf", "levant", "maghreb"]).default("dual").describe("style of month names"),
  digits: oneOf(["western", "arabic"]).default("western").describe("digits of the interface"),
  hijri: flag.default(false).describe("also print Umm al-Qura dates"),
  timeZone: zone.default("UTC").describe("zone of outlets that state none; used to order only"),
  colours: z.strictObject({ accent: colour, accentDark: colour }).default({}),
  offline: flag.default(false).describe("publish a service worker that keeps the archive for offline reading"),
  outlets: z.array(outletSchema).default([]),
  variants: z.array(z.array(text).min(2)).default([]).describe("groups of spellings that search treats as one word"),
  columns: z.record(text, text).default({}).describe("table header → field of record.md"),
});

/** The settings' types, as the schemas define them. */
export type Outlet = z.infer<typeof outletSchema>;
export type ArchiveSettings = z.infer<typeof settingsSchema>;

/** The settings of an archive that states none. */
export const defaultSettings = (): ArchiveSettings => settingsSchema.parse({});
