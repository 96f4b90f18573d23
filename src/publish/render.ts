import { readdir } from "node:fs/promises";
import path from "node:path";
import { PROGRAM } from "../program.ts";
import type { ArticlePage } from "../site/article.ts";
import { inLanguages } from "../site/languages.ts";
import { shownBy } from "../site/shown.ts";
import type { Site } from "../site/site.ts";
import { keyOf, programOf } from "../store/keys.ts";
import { type Draft, wholeDraft } from "./draft.ts";
import { run, TEMPLATE } from "./eleventy-run.ts";
import { RENDERER } from "./programs.ts";
import type { Unit } from "./standing.ts";

/**
 * Rendering: which pages there are, which of them differ from those that stand, and Eleventy for those. A page of a kind
 * that shows only itself depends on the frame (settings, styles, scripts, what the site offers) and its own data; its
 * template is given nothing else, and fails where it asks. All other pages may show anything of the archive, and are rendered
 * whenever anything of it changed.
 */

/** Pages of one template, of which Eleventy makes as many as it is given. */
interface PageKind {
  /** Name of the template in templates/pages, without its ending. */
  readonly template: string;
  /** The name by which the template's pagination knows its pages. */
  readonly data: string;
  readonly shows: "itself" | "archive";
  readonly of: (site: Site) => readonly { readonly path: string }[];
}

/** Kinds whose pages are made one by one. A template that is not named here makes all of its pages together, and they show the archive. */
const KINDS: readonly PageKind[] = [
  { template: "article", data: "articlePages", shows: "itself", of: ({ articles }) => articles },
  { template: "list", data: "listPages", shows: "itself", of: ({ lists }) => lists },
  { template: "compare", data: "comparePages", shows: "itself", of: ({ comparisons }) => comparisons },
  { template: "shelves", data: "shelvesPages", shows: "archive", of: ({ shelves }) => shelves },
];

/** Pages rendered in one run of Eleventy: each holds some 24 KB until its run ends, and a run costs next to nothing (docs/architecture.md). */
const PAGES_PER_RUN = 500;

/** Eleventy copies plain objects deeply for every page; an instance of a class is passed on as it is. */
class Whole {}
const whole = <Data extends object>(data: Data): Data => Object.assign(new Whole(), data);

/** The frame of every page, which a page that shows only itself is given for the site. */
const frameOf = ({
  at,
  settings,
  assets,
  offers,
  search,
  dossiers,
  ownPages,
  dataFolders,
  latinNames,
  outletZones,
}: Site) => ({
  at,
  settings,
  assets,
  offers,
  latinNames,
  outletZones,
  // The menu names the room of dossiers, and pages that were put into it.
  dossiers: dossiers.slice(0, 1).map(() => ({})),
  ownPages: ownPages.filter(({ menu }) => menu).map(({ path: at, title, menu }) => ({ path: at, title, menu })),
  // The foot names the tables where there is one of each.
  dataFolders: dataFolders.length === 1 ? dataFolders : [],
  // Where the bundle lies differs with every build; pages ask only whether there is one.
  search: search === null ? null : "search",
});

/** The frame in the place of the site: what else a template asks for, it must not depend on. */
const onlyFrame = (site: Site): object =>
  new Proxy(whole(frameOf(site)), {
    get(frame, name) {
      if (typeof name === "symbol" || name in frame || name === "then") return Reflect.get(frame, name);
      throw new Error(
        `a page that shows only itself asks for site.${name}: it would not be made anew when that changes`,
      );
    },
  });

/** A page to be made, and what it is made of. */
interface Task {
  readonly unit: string;
  readonly key: Unit["key"];
  readonly page: { readonly path: string };
}

/** The keys that many pages share. */
interface SharedKeys {
  readonly program: string;
  readonly frame: string;
  readonly archive: string;
}

/** Gives the key of what a page shows. */
type ShownKey = (page: object) => string;

/** Keys of what pages show, each made once: the archive's key is made of all of them. */
function shownKeys(): ShownKey {
  const known = new Map<object, string>();
  return (page) => {
    const key = known.get(page) ?? keyOf(shownBy(page));
    known.set(page, key);
    return key;
  };
}

function sharedKeys(site: Site, shown: ShownKey): SharedKeys {
  const { settings: _, assets, articles, comparisons, lists, shelves, ...rest } = site;
  const { files: __, ...dress } = assets;
  const pages = [articles, comparisons, lists, shelves].flatMap((each) => each.map(shown));
  return {
    program: programOf(RENDERER),
    frame: keyOf(JSON.stringify({ ...frameOf(site), assets: dress })),
    archive: keyOf(shownBy(rest), ...pages),
  };
}

/** All templates there are, and the keys of what they make and of what pages show. */
interface Templates {
  readonly all: readonly string[];
  readonly shared: SharedKeys;
  readonly shown: ShownKey;
}

/** The pages of a kind that do not stand. */
function tasksOf(kind: PageKind, site: Site, draft: Draft, { shared, shown }: Templates): Task[] {
  const { program, frame, archive } = shared;
  return kind.of(site).flatMap((page): Task[] => {
    const unit = `page ${site.at}${page.path}`;
    const key = { program, frame, ...(kind.shows === "archive" ? { archive } : { page: shown(page) }) };
    return draft.stands(unit, key) ? [] : [{ unit, key, page }];
  });
}

const pieces = <Item>(items: readonly Item[]): (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / PAGES_PER_RUN) }, (_, index) =>
    items.slice(index * PAGES_PER_RUN, (index + 1) * PAGES_PER_RUN),
  );

/** Renders the pages of one kind that do not stand; gives how many. */
async function renderKind(kind: PageKind, site: Site, draft: Draft, templates: Templates): Promise<number> {
  const { all } = templates;
  const given = kind.shows === "itself" ? onlyFrame(site) : whole(site);
  const missing = tasksOf(kind, site, draft, templates);
  for (const tasks of pieces(missing)) {
    const pages = { [kind.data]: tasks.map(({ page }) => page) };
    await run({ site: given, at: site.at, templates: new Set([kind.template]), all, pages }, draft);
    for (const { unit, key, page } of tasks) draft.made(unit, key, [`${site.at}${page.path}index.html`]);
  }
  return missing.length;
}

/** Names of the templates, in order. */
async function templateNames(): Promise<string[]> {
  const names = await readdir(path.join(PROGRAM, "templates/pages"));
  return names
    .filter((name) => name.endsWith(TEMPLATE))
    .map((name) => name.slice(0, -TEMPLATE.length))
    .sort();
}

/** Renders the pages of one language that do not stand; gives how many. */
async function renderLanguage(
  site: Site,
  draft: Draft,
  { all, shown }: Pick<Templates, "all" | "shown">,
  onKind: (pages: number) => void,
): Promise<number> {
  const shared = sharedKeys(site, shown);
  let pages = 0;
  for (const kind of KINDS) {
    pages += await renderKind(kind, site, draft, { shared, all, shown });
    onKind(kind.of(site).length);
  }
  const { program, frame, archive } = shared;
  const key = { program, frame, archive };
  const single = all.filter((name) => !KINDS.some(({ template }) => template === name));
  const missing = single.filter((name) => !draft.stands(`template ${site.at}${name}`, key));
  if (missing.length === 0) return pages;
  const made = await run({ site: whole(site), at: site.at, templates: new Set(missing), all, pages: {} }, draft);
  for (const name of missing) draft.made(`template ${site.at}${name}`, key, made.get(name) ?? []);
  return pages + [...made.values()].flat().length;
}

/**
 * Renders pages of articles in each language of their site, whatever stands.
 * @param folder where they are written, as the site's root
 * @throws what a template or Eleventy throws
 */
export async function renderArticles(site: Site, pages: readonly ArticlePage[], folder: string): Promise<void> {
  const all = await templateNames();
  for (const each of inLanguages(site)) {
    const data = { articlePages: pages };
    const templates = new Set(["article"]);
    await run({ site: onlyFrame(each), at: each.at, templates, all, pages: data }, wholeDraft(folder));
  }
}

/**
 * Renders the pages of a site that do not stand, in each of its languages.
 * @param onPage called after each kind of pages with how many there are of how many, for progress
 * @throws what a template or Eleventy throws
 */
export async function renderSite(
  site: Site,
  draft: Draft,
  onPage: (done: number, total: number) => void = () => {},
): Promise<{ readonly pages: number }> {
  const templates = { all: await templateNames(), shown: shownKeys() };
  const languages = inLanguages(site);
  const total = KINDS.reduce((sum, { of }) => sum + of(site).length, 0) * languages.length;
  let [pages, done] = [0, 0];
  for (const each of languages) {
    pages += await renderLanguage(each, draft, templates, (of) => {
      done += of;
      onPage(done, total);
    });
  }
  return { pages };
}
