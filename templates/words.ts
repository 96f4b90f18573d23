import type { ArchiveSettings } from "../src/settings.ts";
import { ar } from "./strings.ar.ts";
import { en } from "./strings.en.ts";

/** All interface words of one language. Arabic is complete by definition; every other language has its shape. */
export type Words = typeof ar;

/** What each language of the interface is called by those who speak it. */
export const LANGUAGE_NAMES: Readonly<Record<ArchiveSettings["language"], string>> = { ar: "العربية", en: "English" };

/** The words of the interface language an archive chose. */
export const wordsOf = (settings: ArchiveSettings): Words => (settings.language === "en" ? en : ar);
