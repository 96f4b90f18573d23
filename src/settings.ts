import * as z from "zod";
import { isColour } from "./colour.ts";
import { engineAlias } from "./engine-address.ts";
import { isTimeZone } from "./time-zone.ts";
import { webAddress } from "./web-address.ts";
import { yesOrNo } from "./yes-or-no.ts";

/**
 * The archive's settings: `articles/archive.yaml`. Every key has a default, so an archive without the file works.
 * Reading and validating the file is `record/read-settings.ts`.
 */
const text = z.string().trim().min(1);
/** One text where a list is expected is a list of one. */
const texts = z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(text)).default([]);
const zone = text.refine(isTimeZone);
const colour = text.refine(isColour).optional();

/** YAML's words for yes and no, and the Arabic ones. */
const flag = z.preprocess((value) => yesOrNo(value) ?? value, z.boolean());

/** A year; files of people hold it as text. */
const year = z.preprocess(
  (value) => (typeof value === "string" && /^\d{4}$/u.test(value) ? Number(value) : value),
  z.int().min(1800).max(2100),
);

/** One of a few words, whatever its capital letters. */
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.preprocess((value) => (typeof value === "string" ? value.trim().toLowerCase() : value), z.enum(words));

/** Forms of an article beside its page and its record, by the endings of their files. */
const EXTRA_FORMATS = ["txt", "md", "bib", "ris", "csl.json"] as const;

/** Languages the interface has. */
export const LANGUAGES = ["ar", "en"] as const;

/** Hosts whose limits are known (publish/host-limits.ts). */
const HOSTS = ["cloudflare-pages", "cloudflare-pages-paid", "github-pages", "gitlab-pages"] as const;

/** An address that pages may link to. */
const address = text.refine((value) => webAddress(value) !== null);

/** An outlet the program does not know, or knows under other names (same form as src/extract/outlets/*.yaml). */
export const outletSchema = z.strictObject({
  id: text.regex(/^[a-z0-9-]+$/),
  name: text.describe("the name shown"),
  nameLatin: text.optional().describe("its own name in Latin letters, for pages and citations in English"),
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

/** Programs that can answer questions in the place of the index in the reader's browser. */
const ENGINES = ["opensearch"] as const;

/** Where an engine answers, and under which name: the address ends in what OpenSearch takes for an index's name. */
const searchSchema = z.strictObject({
  engine: oneOf(ENGINES),
  url: address.refine((value) => engineAlias(value) !== null),
});

/** Names in Latin letters by the names they stand for. */
export type LatinNames = Readonly<Record<string, string>>;

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
  language: oneOf(LANGUAGES).default("ar").describe("language of the interface"),
  languages: z
    .preprocess((value) => (typeof value === "string" ? [value] : value), z.array(oneOf(LANGUAGES)))
    .default([])
    .describe(
      "languages of the interface, the first one under /, each other under its own folder; empty: `language` alone",
    ),
  months: oneOf(["dual", "gulf", "levant", "maghreb"]).default("dual").describe("style of month names"),
  digits: oneOf(["western", "arabic"]).default("western").describe("digits of the interface"),
  hijri: flag.default(false).describe("also print Umm al-Qura dates"),
  timeZone: zone
    .default("UTC")
    .describe("zone of outlets that state none; orders articles, and times of its clock are named by its city"),
  colours: z.strictObject({ accent: colour, accentDark: colour }).default({}),
  formats: z
    .preprocess((value) => (typeof value === "string" ? [value] : value), z.array(oneOf(EXTRA_FORMATS)))
    .default([])
    .describe("forms of each article to publish as files beside its page and its record"),
  host: oneOf(HOSTS).nullable().default(null).describe("where the site is published: its limits are watched"),
  logo: text.nullable().default(null).describe("picture beside the captures that stands before the archive's name"),
  font: text.nullable().default(null).describe("font file beside the captures"),
  style: text.nullable().default(null).describe("style sheet beside the captures; style.css where none is named"),
  search: searchSchema
    .nullable()
    .default(null)
    .describe("a search engine that the search page asks; null: the index is in the reader's browser"),
  offline: flag.default(false).describe("publish a service worker that keeps the archive for offline reading"),
  outlets: z.array(outletSchema).default([]),
  variants: z.array(z.array(text).min(2)).default([]).describe("groups of spellings that search treats as one word"),
  columns: z.record(text, text).default({}).describe("table header → field of docs/record.md"),
});

/** The settings' types, as the schemas define them. */
export type Outlet = z.infer<typeof outletSchema>;
export type ArchiveSettings = z.infer<typeof settingsSchema>;

/** The settings of an archive that states none. */
export const defaultSettings = (): ArchiveSettings => settingsSchema.parse({});
