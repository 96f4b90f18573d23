import type { Archive } from "../opened-archive.ts";
import { NOTHING_BESIDE } from "../record/beside.ts";
import type { ArticleRecord } from "../record/schema.ts";
import type { ArchiveSettings, LatinNames } from "../settings.ts";
import type { ArticlePage } from "./article.ts";
import { articlePages, olderPages, type ViewParts } from "./article.ts";
import type { SiteAssets } from "./assets.ts";
import { browseLists, browseShelves, redirects, shelvesOf } from "./browse.ts";
import { ANY_COMPARISON, comparePages } from "./compare/pairs.ts";
import type { Verdicts } from "./compare/verdicts.ts";
import { type DossierPage, type OwnPage, readDossiers } from "./dossiers/read-dossiers.ts";
import { articlePath, entryOf } from "./entry.ts";
import { type Offers, offersOf } from "./exchange/offers.ts";
import { dataParts } from "./exchange/yearly.ts";
import { groupRecords, sharedTags } from "./groups.ts";
import { holdingsOf } from "./holdings.ts";
import { isOfOtherLanguage } from "./languages.ts";
import { type Lasting, lastingAddresses, type OncePage } from "./lasting.ts";
import { inReadingOrder } from "./order.ts";
import type { ComparePage, Holdings, HomePage, ListPage, ProsePage, Redirect, ShelvesPage } from "./pages.ts";
import type { Features } from "./related/features.ts";
import type { KnownLikeness } from "./related/known-likeness.ts";
import { moreLikeThis } from "./related/more-like-this.ts";
import type { ShownPicture } from "./shown-picture.ts";
import { storyOf } from "./story/story.ts";
import { chartOf, countInTime } from "./timeline/chart.ts";
import { type VersionsPage, versionNotes, versionsPages } from "./versions/pages.ts";
import { olderIds } from "./versions/versions.ts";

/** What the build adds to the archive. */
export interface BuildParts {
  /** Address of the search bundle's folder from the root ("search/index/"), or null when the site has no search. */
  readonly search: string | null;
  readonly assets: SiteAssets;
  /** Text of articles/about.md, or null for the built-in text. */
  readonly about?: string | null;
  /** Pictures of articles as they were written, by the articles' ids. */
  readonly pictures?: ReadonlyMap<string, readonly ShownPicture[]>;
  /** Which articles tell enough alike to stand side by side; judged anew where it is absent. */
  readonly verdicts?: Verdicts;
  /** What articles are compared by; read from their texts where it is absent. */
  readonly features?: Features;
  /** What the last build found them to be like. */
  readonly known?: KnownLikeness;
  /** The pages that the site had before this build; their addresses must still answer. */
  readonly once?: readonly OncePage[];
}

/** The whole site: which pages exist and what each shows. */
export interface Site {
  readonly settings: ArchiveSettings;
  /** Folder of its pages from the root: "", or that of a further language ("en/"). */
  readonly at: string;
  readonly search: string | null;
  readonly assets: SiteAssets;
  /** What is made only where it is worth its cost. */
  readonly offers: Offers;
  readonly holdings: Holdings;
  readonly home: HomePage;
  readonly articles: readonly ArticlePage[];
  /** Pairs of articles side by side. */
  readonly comparisons: readonly ComparePage[];
  readonly lists: readonly ListPage[];
  readonly shelves: readonly ShelvesPage[];
  readonly redirects: readonly Redirect[];
  readonly about: ProsePage;
  /** Dossiers and pages of the menu, in the order they are shown. */
  readonly dossiers: readonly DossierPage[];
  readonly ownPages: readonly OwnPage[];
  /** Pages that show what changed between captures of one article. */
  readonly versions: readonly VersionsPage[];
  /** Old addresses and those of what left. */
  readonly lasting: Lasting;
  /** Folders of the data files below `data/`: "" alone, or one a year. */
  readonly dataFolders: readonly string[];
  /** Names of all outlets, agencies and sections, largest first, for the search page's filters. */
  readonly names: {
    readonly outlets: readonly string[];
    readonly agencies: readonly string[];
    readonly sections: readonly string[];
  };
  /** Names of outlets and agencies in Latin letters, by the names that records have for them. */
  readonly latinNames: LatinNames;
  /** IANA zones of outlets' printed times, by their ids. */
  readonly outletZones: Readonly<Record<string, string>>;
  /** The whole names of agencies, by the shorter ones they print. */
  readonly agencyNames: Readonly<Record<string, string>>;
}

/** Pages that every site has. */
const FIXED = ["", "404.html", "search/", "about/", "about/design/", ANY_COMPARISON];
/** Articles on the home page. */
const NEWEST = 8;
/** Outlets, agencies and sections on the home page. */
const SHELVES = 12;

/** The articles in reading order, and the versions that stand behind a newer one. */
function currentAndOlder({ records, beside = NOTHING_BESIDE }: Archive): [ArticleRecord[], ArticleRecord[]] {
  const older = olderIds(beside.versions);
  const ordered = inReadingOrder(records);
  return [ordered.filter(({ id }) => !older.has(id)), ordered.filter(({ id }) => older.has(id))];
}

/** Every address that has a page of its own. */
const addressesOf = ({ records }: Archive, pages: readonly { readonly path: string }[]): ReadonlySet<string> =>
  new Set([
    ...FIXED,
    ...pages.map(({ path }) => path),
    ...(pages.some(({ path }) => path.startsWith("dossiers/")) ? ["dossiers/"] : []),
    ...records.map(({ id }) => articlePath(id)),
  ]);

/**
 * Describes the site of an archive. Pure: the same archive and parts give the same site.
 */
export function describeSite(archive: Archive, build: BuildParts): Site {
  const { versions = [] } = archive.beside ?? {};
  const [records, older] = currentAndOlder(archive);
  const byId = new Map(archive.records.map((record) => [record.id, record]));
  const groups = groupRecords(records);
  const parts: ViewParts = { groups, versions: versionNotes(versions, byId), pictures: build.pictures ?? new Map() };
  const versionPages = versionsPages(versions, byId);
  const alike = moreLikeThis(records, build);
  const comparisons = comparePages(records, alike, build.verdicts);
  const compared = new Set(comparisons.map(({ path }) => path));
  const outlets = shelvesOf("outlets/", groups.outlets);
  const agencies = shelvesOf("agencies/", groups.agencies);
  const sections = shelvesOf("sections/", groups.sections);
  const subjects = shelvesOf("subjects/", groups.subjects);
  const tags = shelvesOf("tags/", sharedTags(groups));
  const chart = chartOf(countInTime(records));
  const lists = browseLists(groups);
  const shelves = browseShelves(groups, chart);
  const { dossiers, pages: ownPages } = archive.written ?? readDossiers(archive);
  const moved = redirects(groups);
  const once = (build.once ?? []).filter(({ path }) => !isOfOtherLanguage(path, archive.settings));
  const pages = [...lists, ...shelves, ...moved, ...dossiers, ...ownPages, ...versionPages, ...comparisons];
  return {
    settings: archive.settings,
    at: "",
    search: build.search,
    assets: build.assets,
    offers: offersOf(archive.settings, archive.records.length),
    holdings: holdingsOf(records, groups),
    home: {
      kind: "home",
      path: "",
      newest: records.slice(0, NEWEST).map(entryOf),
      story: storyOf(records),
      chart,
      outlets: outlets.slice(0, SHELVES),
      agencies: agencies.slice(0, SHELVES),
      sections: sections.slice(0, SHELVES),
      subjects: subjects.slice(0, SHELVES),
      tags: tags.slice(0, SHELVES),
    },
    articles: [...articlePages(records, { ...parts, alike, compared }), ...olderPages(older, parts)],
    comparisons,
    lists,
    shelves,
    redirects: moved,
    dossiers,
    ownPages,
    versions: versionPages,
    lasting: lastingAddresses(archive, once, { pages: addressesOf(archive, pages), redirects: moved }),
    about: { kind: "prose", path: "about/", markdown: build.about ?? null },
    dataFolders: dataParts(archive.records).map(({ folder }) => folder),
    names: {
      outlets: outlets.map(({ name }) => name),
      agencies: agencies.map(({ name }) => name),
      sections: sections.map(({ name }) => name),
    },
    latinNames: archive.latinNames ?? {},
    outletZones: archive.outletZones ?? {},
    agencyNames: archive.agencyNames ?? {},
  };
}
