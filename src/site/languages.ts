import { type ArchiveSettings, LANGUAGES } from "../settings.ts";

/**
 * A site in several languages: the pages of the first lie under the root, those of each other one in a folder of its own with the
 * same addresses below it. Files that are no pages (styles, scripts, data, captures, the search bundle) lie under the root once.
 */

/** A language of the interface, and the folder of its pages from the root: "" or "en/". */
export interface SiteLanguage {
  readonly language: ArchiveSettings["language"];
  readonly at: string;
}

/** What a site is in one of its languages: where its pages lie, and the language they are in. */
interface InLanguage {
  readonly at: string;
  readonly settings: ArchiveSettings;
}

/** The languages of a site, the first one first. */
export const languagesOf = ({ language, languages }: ArchiveSettings): SiteLanguage[] =>
  languages.length < 2
    ? [{ language, at: "" }]
    : languages.map((each, index) => ({ language: each, at: index === 0 ? "" : `${each}/` }));

/** The same site with its pages in another of its languages. */
export const inLanguage = <Site extends InLanguage>(site: Site, { language, at }: SiteLanguage): Site =>
  at === "" ? site : { ...site, at, settings: { ...site.settings, language } };

/** The site in each of its languages. */
export const inLanguages = <Site extends InLanguage>(site: Site): Site[] =>
  languagesOf(site.settings).map((each) => inLanguage(site, each));

const OTHER = new RegExp(`^(?:${LANGUAGES.join("|")})/`, "u");

/** The address that a page has in the first language. */
export const withoutLanguage = (path: string): string => path.replace(OTHER, "");

/** Whether a page lies in the folder of one of a site's other languages. */
export const isOfOtherLanguage = (path: string, settings: ArchiveSettings): boolean =>
  languagesOf(settings).some(({ at }) => at !== "" && path.startsWith(at));
