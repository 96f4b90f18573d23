import { openArchive } from "../../src/archive.ts";
import type { Archive } from "../../src/opened-archive.ts";
import type { ArchiveSettings } from "../../src/settings.ts";
import { type OrderedArchive, orderedArchive } from "../ordered-archive.ts";
import { largeArchive, sampleArchive } from "../site/sample-archive.ts";
import { type BuiltSite, buildSite } from "./built-site.ts";

/** A page of each template, and of what a template shows differently, by name: its address in the archive that has it. */
export const TEMPLATES: Readonly<Record<"sample" | "ordered" | "large", Readonly<Record<string, string>>>> = {
  sample: {
    home: "",
    article: "articles/harbour-2023/",
    "article-corrected": "articles/observatory-1999/",
    "article-bare": "articles/000_bare/",
    "article-latin": "articles/no-headline/",
    dates: "dates/",
    year: "2023/",
    month: "2023/03/",
    day: "2023/03/05/",
    undated: "undated/",
    outlets: "outlets/",
    outlet: "outlets/sahifat-sahil/",
    agencies: "agencies/",
    agency: "agencies/al-mawj/",
    sections: "sections/",
    section: "sections/محليات/",
    headlines: "headlines/",
    letter: "headlines/mim/",
    about: "about/",
    design: "about/design/",
    missing: "404.html",
    search: "search/",
  },
  ordered: {
    home: "",
    article: "articles/sidon/",
    "article-older": "articles/sidon-first/",
    gone: "articles/beirut/",
    versions: "versions/281fc603ec9b/",
    compare: "compare/byblos/sidon/",
    "compare-any": "compare/",
    dossiers: "dossiers/",
    dossier: "dossiers/harbours/",
    "own-page": "pages/method/",
    subjects: "subjects/",
    subject: "subjects/مواني-الشمال/",
    tags: "tags/",
    tag: "tags/مواني/",
  },
  large: {
    home: "",
    dates: "dates/",
    year: "2022/",
    "year-older": "2022/page-1/",
    sections: "sections/page-2/",
    outlet: "outlets/outlet-1/",
  },
};

/** Pages that lead on at once, to another address: valid, but nothing a browser stays on. */
export const LEAD_ON: Readonly<Record<keyof typeof TEMPLATES, readonly string[]>> = {
  sample: ["subjects/المواني-والملاحه/"],
  ordered: ["articles/harbour-7/", "2019/رصيف.html"],
  large: [],
};

/** The archives in one language. */
export interface EveryTemplate {
  readonly sites: Readonly<Record<keyof typeof TEMPLATES, BuiltSite>>;
  remove(): Promise<void>;
}

/** How the archives are built beside their language. */
interface EveryTemplateOptions {
  readonly pathPrefix?: string;
  /** Whether the files that pages link to are written, too. */
  readonly exports?: boolean;
  /** Languages that both archives are in at once. */
  readonly languages?: ("ar" | "en")[];
}

/** An archive whose home page gives an overview instead of a story, and whose lists have pages: as few articles as that takes. */
function overviewed(more: Partial<ArchiveSettings>): Archive {
  const archive = largeArchive(340);
  return {
    ...archive,
    settings: { ...archive.settings, ...more },
    records: archive.records.filter((_, index) => index < 50 || index % 3 === 1),
  };
}

/** Builds the archives whose pages are of every template. */
export async function everyTemplate(
  language: "ar" | "en",
  { pathPrefix = "/", exports = false, languages = [] }: EveryTemplateOptions = {},
): Promise<EveryTemplate> {
  const sample = await buildSite(sampleArchive({ language, languages, pathPrefix }), { exports });
  const folder: OrderedArchive = await orderedArchive(language);
  const opened = await openArchive(folder.articles);
  const ordered = await buildSite({ ...opened, settings: { ...opened.settings, languages, pathPrefix } }, { exports });
  const large = await buildSite(overviewed({ language, languages, pathPrefix }), { exports });
  return {
    sites: { sample, ordered, large },
    remove: async () => {
      await Promise.all([sample.remove(), ordered.remove(), large.remove(), folder.remove()]);
    },
  };
}
