import type { Archive } from "../archive.ts";
import type { ArchiveSettings } from "../settings.ts";
import { articleViews } from "./article.ts";
import type { SiteAssets } from "./assets.ts";
import { browseLists, browseShelves, shelvesOf } from "./browse.ts";
import { articlePath, entryOf } from "./entry.ts";
import { groupRecords } from "./groups.ts";
import { holdingsOf } from "./holdings.ts";
import { inReadingOrder } from "./order.ts";
import type { ArticlePage, Holdings, HomePage, ListPage, ProsePage, ShelvesPage } from "./pages.ts";
import { timelinesOf } from "./timelines.ts";

/** What the build adds to the archive. */
export interface BuildParts {
  /** Address of the search bundle's folder from the root ("search/index/"), or null when the site has no search. */
  readonly search: string | null;
  readonly assets: SiteAssets;
  /** Text of articles/about.md, or null for the built-in text. */
  readonly about?: string | null;
}

/** The whole site: which pages exist and what each shows. */
export interface Site {
  readonly settings: ArchiveSettings;
  readonly search: string | null;
  readonly assets: SiteAssets;
  readonly holdings: Holdings;
  readonly home: HomePage;
  readonly articles: readonly ArticlePage[];
  readonly lists: readonly ListPage[];
  readonly shelves: readonly ShelvesPage[];
  readonly about: ProsePage;
  /** Names of all outlets, agencies and sections, largest first, for the search page's filters. */
  readonly names: {
    readonly outlets: readonly string[];
    readonly agencies: readonly string[];
    readonly sections: readonly string[];
  };
}

/** Articles on the home page. */
const NEWEST = 8;
/** Outlets, agencies and sections on the home page. */
const SHELVES = 12;

/**
 * Describes the site of an archive. Pure: the same archive and parts give the same site.
 */
export function describeSite(archive: Archive, build: BuildParts): Site {
  const records = inReadingOrder(archive.records);
  const groups = groupRecords(records);
  const views = articleViews(records);
  const outlets = shelvesOf("outlets/", groups.outlets);
  const agencies = shelvesOf("agencies/", groups.agencies);
  const sections = shelvesOf("sections/", groups.sections);
  const oldest = records.findLast(({ published }) => published !== null);
  return {
    settings: archive.settings,
    search: build.search,
    assets: build.assets,
    holdings: holdingsOf(records, groups),
    home: {
      kind: "home",
      path: "",
      newest: records.slice(0, NEWEST).map(entryOf),
      timelines: timelinesOf(records, archive.settings),
      oldest: oldest === undefined || records.indexOf(oldest) < NEWEST ? null : entryOf(oldest),
      outlets: outlets.slice(0, SHELVES),
      agencies: agencies.slice(0, SHELVES),
      sections: sections.slice(0, SHELVES),
    },
    articles: records.flatMap((record, index): ArticlePage[] => {
      const view = views[index];
      return view === undefined ? [] : [{ kind: "article", path: articlePath(record.id), record, view }];
    }),
    lists: browseLists(groups),
    shelves: browseShelves(groups),
    about: { kind: "prose", path: "about/", markdown: build.about ?? null },
    names: {
      outlets: outlets.map(({ name }) => name),
      agencies: agencies.map(({ name }) => name),
      sections: sections.map(({ name }) => name),
    },
  };
}
