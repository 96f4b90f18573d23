import * as z from "zod";

/**
 * The archive's settings: `articles/archive.yaml`. Every key has a default, so an archive without the file works.
 * Reading and validating the file is `record/read-settings.ts`.
 */
const text = z.string().trim().min(1);

/** An outlet the program does not know, or knows under other names (same form as src/extract/outlets/*.yaml). */
export const outletSchema = z.strictObject({
  id: text.regex(/^[a-z0-9-]+$/),
  name: text.describe("the name shown"),
  aliases: z.array(text).default([]).describe("other ways the name is printed"),
  zone: text.optional().describe("IANA time zone of its printed times"),
  founded: z.int().min(1800).max(2100).optional().describe("year it was founded in: no older date is taken as its own"),
  domains: z.array(text).default([]).describe("hosts of its pages"),
  titleSuffixes: z.array(text).default([]).describe("what its page titles end in"),
  labels: z.array(text).default([]).describe("furniture labels only this outlet prints"),
  standing: z.array(text).default([]).describe("openings of standing text (dossier lines, app advertisements)"),
  agency: z.boolean().default(false).describe("whether it is a news agency"),
});

/** The keys of archive.yaml, their kinds and defaults. */
export const settingsSchema = z.strictObject({
  title: text.default("ورّاق"),
  description: text.default("أرشيف مقالات صحفية عربية"),
  editor: text.nullable().default(null).describe("person or institution that answers for the archive"),
  contact: text.nullable().default(null),
  rights: text.default("حقوق المقالات لناشريها."),
  baseUrl: z
    .url()
    .nullable()
    .default(null)
    .describe("address the site is published at; null leaves addresses relative"),
  pathPrefix: z
    .string()
    .regex(/^\/(?:[^/\s]+\/)*$/)
    .default("/")
    .describe("sub-path of the host, with slashes at both ends"),
  language: z.enum(["ar", "en"]).default("ar").describe("language of the interface"),
  months: z.enum(["dual", "gulf", "levant", "maghreb"]).default("dual").describe("style of month names"),
  digits: z.enum(["western", "arabic"]).default("western").describe("digits of the interface"),
  hijri: z.boolean().default(false).describe("also print Umm al-Qura dates"),
  timeZone: text.default("UTC").describe("zone of outlets that state none; used to order only"),
  colours: z.strictObject({ accent: text.optional(), accentDark: text.optional() }).default({}),
  offline: z.boolean().default(false).describe("publish a service worker that keeps the archive for offline reading"),
  outlets: z.array(outletSchema).default([]),
  variants: z.array(z.array(text).min(2)).default([]).describe("groups of spellings that search treats as one word"),
  columns: z.record(text, text).default({}).describe("table header → field of record.md"),
});

/** The settings' types, as the schemas define them. */
export type Outlet = z.infer<typeof outletSchema>;
export type ArchiveSettings = z.infer<typeof settingsSchema>;

/** The settings of an archive that states none. */
export const defaultSettings = (): ArchiveSettings => settingsSchema.parse({});
