import { settingsSchema } from "../settings.ts";
import { zoneOfCity } from "../time-zone.ts";
import { nearestName } from "../yaml/nearest.ts";
import type { YamlForm } from "../yaml/read-yaml.ts";

/** How each setting is written, for the remedies of archive.yaml; and what people call settings that have another name. */

const FORMS: Readonly<Record<string, string>> = {
  title: "title: أرشيف الموانئ",
  description: "description: مقالات عن الموانئ",
  editor: "editor: أمينة الأرشيف",
  contact: "contact: archive@example.org",
  rights: "rights: حقوق المقالات لناشريها.",
  baseUrl: "baseUrl: https://example.org/archive/",
  pathPrefix: "pathPrefix: /archive/",
  language: "language: ar  # en",
  languages: "languages: [ar, en]",
  months: "months: dual  # gulf, levant, maghreb",
  digits: "digits: western  # arabic",
  hijri: "hijri: true  # false",
  formats: "formats: [bib, ris, csl.json, txt, md]",
  host: "host: github-pages  # cloudflare-pages, cloudflare-pages-paid, gitlab-pages",
  logo: "logo: logo.svg",
  font: "font: font.woff2",
  style: "style: style.css",
  search: "search: {engine: opensearch, url: https://search.example.org/warraq}",
  offline: "offline: true  # false",
  timeZone: "timeZone: Africa/Cairo",
  colours: 'colours: {accent: "#0a5c36", accentDark: "#7fd1a8"}',
  outlets: "outlets: [{id: example-news, name: أخبار المثال, zone: Africa/Cairo}]",
  variants: "variants: [[بنغازي, بني غازي]]",
  columns: "columns: {عنوان الخبر: title, نص الخبر: text}",
};

/** The parts of an outlet and of the colours. */
const PARTS: Readonly<Record<string, string>> = {
  id: "id: example-news",
  name: "name: أخبار المثال",
  aliases: "aliases: [المثال نيوز]",
  zone: "zone: Africa/Cairo",
  founded: "founded: 1996",
  domains: "domains: [example.com]",
  openings: "openings: [المثالية]",
  titleSuffixes: "titleSuffixes: [أخبار المثال | الرئيسية]",
  labels: "labels: [مختارات المثال]",
  standing: "standing: [تطبيق أخبار المثال]",
  agency: "agency: true",
  engine: "engine: opensearch",
  url: "url: https://search.example.org/warraq",
  accent: 'accent: "#0a5c36"',
  accentDark: 'accentDark: "#7fd1a8"',
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  name: "title",
  url: "baseUrl",
  base: "baseUrl",
  baseurl: "baseUrl",
  site: "baseUrl",
  lang: "language",
  langs: "languages",
  color: "colours",
  colors: "colours",
  colour: "colours",
  theme: "style",
  css: "style",
  stylesheet: "style",
  icon: "logo",
  fonts: "font",
  accent: "colours",
  accentdark: "colours",
  tz: "timeZone",
  zone: "timeZone",
  timezone: "timeZone",
  prefix: "pathPrefix",
  path: "pathPrefix",
  copyright: "rights",
  licence: "rights",
  license: "rights",
  email: "contact",
  author: "editor",
  sources: "outlets",
  publishers: "outlets",
};

const NAMES = Object.keys(settingsSchema.shape);
const byCase = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

/** The setting a name means, whatever its capital letters; the name as it is where there is none. */
export const settingName = (written: string): string => byCase.get(written.toLowerCase()) ?? written;

/** The setting that was probably meant by a name that is none; null when none is near. */
export const meantSetting = (written: string): string | null => {
  const other = OTHER_NAMES[written.toLowerCase()];
  return other !== undefined && Object.hasOwn(OTHER_NAMES, written.toLowerCase()) ? other : nearestName(written, NAMES);
};

/** The line to write for a part of a setting; `name` may be a near miss. Null where none is meant. */
export function partLine(name: string): string | null {
  const meant = Object.hasOwn(PARTS, name) ? name : nearestName(name, Object.keys(PARTS));
  return meant === null ? null : (PARTS[meant] ?? null);
}

/** The line to write for a setting, with a value of the right form. */
export const settingLine = (name: string): string | null => (Object.hasOwn(FORMS, name) ? (FORMS[name] ?? null) : null);

/** The zone that was probably meant by a name that is none: its city alone, or a slip of the pen; null when none is near. */
export const meantZone = (name: string): string | null =>
  zoneOfCity(name) ?? nearestName(name, Intl.supportedValuesOf("timeZone"));

/** The line to write for a setting that is one of several words, of which the one written is none: the nearest first, if any. */
export function choiceLine(name: string, written: string, words: readonly unknown[]): string | null {
  const choices = words.map(String);
  const meant = nearestName(written, choices);
  return meant === null ? null : `${name}: ${meant}  # ${choices.filter((word) => word !== meant).join(", ")}`;
}

/** What archive.yaml looks like to the reader of YAML. */
export const SETTINGS_FORM: YamlForm = { isKey: (name) => byCase.has(name.toLowerCase()), example: "title" };
