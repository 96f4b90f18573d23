import type { Archive } from "../opened-archive.ts";
import { besideProblem } from "../problems/beside.ts";
import type { Problem } from "../problems/problem.ts";
import type { WrittenAlias } from "../record/arrangement.ts";
import { NOTHING_BESIDE } from "../record/beside.ts";
import { folderKey, safeId } from "../record/identity.ts";
import type { ArticleRecord } from "../record/schema.ts";
import type { Withdrawn } from "../record/withdrawn.ts";
import { askedPair } from "./compare/old-pair.ts";
import type { Entry } from "./entry.ts";
import { articlePath, entryOf } from "./entry.ts";
import { withoutLanguage } from "./languages.ts";
import { type OldAddress, oldAddress } from "./old-address.ts";
import type { Redirect } from "./pages.ts";

/**
 * Addresses that last: what was published under an address is found there, whatever became of it. Old addresses lead to the
 * article; what left has a page that says so; lists that emptied lead one level up.
 */

/** A page that leads to another. */
export interface MovedPage {
  readonly kind: "moved";
  readonly path: string;
  /** Path of the page it leads to. */
  readonly to: string;
  /** What that page is asked, with its "?"; "" for nothing. */
  readonly question: string;
  /** Headline of the article there; null where it is none, or has none. */
  readonly headline: string | null;
  /** Where a person wrote it; null for lists that emptied. */
  readonly alias: WrittenAlias | null;
}

/** An old address that no file can answer to, for hosts that read `_redirects`. */
export interface MovedQuery {
  readonly path: string;
  readonly query: string;
  readonly to: string;
}

/** The page of an article that left. */
export interface GonePage {
  readonly kind: "gone";
  readonly path: string;
  readonly id: string;
  /** What the list of what left says of it; null where it says nothing. */
  readonly withdrawn: Withdrawn | null;
  /** The article that takes its place. */
  readonly see: Entry | null;
}

/** A page that the site had before this build. `to`: where it led, for one that led to another. */
export interface OncePage {
  readonly path: string;
  readonly to: string | null;
}

/** The addresses that must still answer. */
export interface Lasting {
  readonly moved: readonly MovedPage[];
  readonly queries: readonly MovedQuery[];
  readonly gone: readonly GonePage[];
  /** Old addresses that are those of pages of the site: they lead nowhere else. */
  readonly taken: readonly MovedPage[];
}

/** An old address with what it leads to. */
interface Claim {
  readonly alias: WrittenAlias;
  readonly id: string;
  readonly headline: string | null;
}

/** Every alias there is, articles first, in order of ids. */
function claimsOf({ records, beside = NOTHING_BESIDE }: Archive, gone: ReadonlySet<string>): Claim[] {
  const ofRecords = records.flatMap(({ id, headline }): Claim[] =>
    (beside.arrangements.get(id)?.aliases ?? []).map((alias) => ({ alias, id, headline })),
  );
  const ofHidden = beside.hidden
    .filter((id) => gone.has(id))
    .flatMap((id) => (beside.arrangements.get(id)?.aliases ?? []).map((alias) => ({ alias, id, headline: null })));
  const ofGone = beside.withdrawn.flatMap(({ id, aliases }) =>
    gone.has(id) ? aliases.map((alias) => ({ alias, id, headline: null })) : [],
  );
  return [...ofRecords, ...ofHidden, ...ofGone];
}

/** What became of the aliases of an archive: the pages they make, and what is wrong with the others. */
export interface AliasesRead {
  readonly moved: readonly MovedPage[];
  readonly queries: readonly MovedQuery[];
  readonly problems: readonly Problem[];
}

/** Judges one alias against those before it and against the articles' own addresses. */
function judged(
  { alias, id }: Claim,
  place: OldAddress | null,
  taken: ReadonlyMap<string, string>,
): Problem | "own" | null {
  const { written, file, line } = alias;
  const where = { file, line, id, field: "aliases", found: written };
  if (place === null) return besideProblem("alias-address", where);
  const before = taken.get(folderKey(`${place.path}?${place.query ?? ""}`));
  if (before === undefined) return null;
  if (before === id || (before === articlePath(id) && place.query === null)) return "own";
  const found = `${written} (${before})`;
  return besideProblem(before.startsWith("articles/") ? "alias-taken" : "alias-twice", { ...where, found });
}

/**
 * Reads the aliases of an archive.
 * @param gone ids of the articles that have a page saying that they left
 */
export function readAliases(archive: Archive, gone: ReadonlySet<string>): AliasesRead {
  const claims = claimsOf(archive, gone);
  if (claims.length === 0) return { moved: [], queries: [], problems: [] };
  const keyOf = ({ path, query }: OldAddress): string => folderKey(`${path}?${query ?? ""}`);
  const ids = archive.records.map(({ id }) => id);
  const taken = new Map(ids.map((id) => [keyOf({ path: articlePath(id), query: null }), articlePath(id)]));
  const [moved, queries, problems]: [MovedPage[], MovedQuery[], Problem[]] = [[], [], []];
  for (const claim of claims) {
    const { alias, id, headline } = claim;
    const place = oldAddress(alias.written, archive.settings, safeId);
    const verdict = judged(claim, place, taken);
    if (verdict === "own" || place === null || verdict !== null) {
      if (verdict !== "own" && verdict !== null) problems.push(verdict);
      continue;
    }
    taken.set(keyOf(place), id);
    const to = articlePath(id);
    if (place.query === null) moved.push({ kind: "moved", path: place.path, to, question: "", headline, alias });
    else {
      queries.push({ path: place.path, query: place.query, to });
      const { file, line, written } = alias;
      problems.push(besideProblem("alias-query", { file, line, id, field: "aliases", found: written }));
    }
  }
  return { moved, queries, problems };
}

const ARTICLE = /^articles\/([^/]+)\/$/u;

/**
 * Ids of the articles that left and need a page: those of the list, and those published once.
 * @param once the pages that the site had before
 */
export function goneIds({ records, beside = NOTHING_BESIDE }: Archive, once: readonly OncePage[]): ReadonlySet<string> {
  const spelt = new Set(records.map(({ id }) => id));
  const had = once.flatMap(({ path, to }) => (to === null ? (ARTICLE.exec(path)?.[1] ?? []) : []));
  // Of tens of thousands of pages nearly all are those of articles that are here, spelt as they were.
  const others = [...beside.withdrawn.map(({ id }) => id), ...had].filter((id) => !spelt.has(id));
  if (others.length === 0) return new Set();
  const here = new Set(records.map(({ id }) => folderKey(id)));
  const left = others.filter((id) => !here.has(folderKey(id)));
  return new Set([...new Map(left.map((id) => [folderKey(id), id])).values()].sort());
}

/** The nearest page above a path that is there. */
function above(path: string, there: ReadonlySet<string>): string {
  const parts = path.replace(/\/$/u, "").split("/");
  for (let length = parts.length - 1; length > 0; length--) {
    const parent = `${parts.slice(0, length).join("/")}/`;
    if (there.has(parent)) return parent;
  }
  return "";
}

/** What a site answers by itself. */
export interface OwnAddresses {
  /** Paths of its pages, those that lead to another spelling included. */
  readonly pages: ReadonlySet<string>;
  /** Those that lead to another spelling. */
  readonly redirects: readonly Redirect[];
}

/**
 * The addresses that must still answer beside those of the site's own pages.
 * @param once the pages that the site had before
 */
export function lastingAddresses(
  archive: Archive,
  once: readonly OncePage[],
  { pages, redirects }: OwnAddresses,
): Lasting {
  const { records, beside = NOTHING_BESIDE } = archive;
  const ids = goneIds(archive, once);
  const { moved: aliases, queries } = readAliases(archive, ids);
  const byId = new Map(records.map((record) => [record.id, record]));
  const said = new Map(beside.withdrawn.map((each) => [each.id, each]));
  const moved = aliases.filter(({ path }) => !pages.has(path));
  const leftBy = new Map(moved.map((page) => [folderKey(page.path), page]));
  const gone = [...ids].flatMap((id): GonePage[] => {
    // A former id of an article that is here: its page leads there.
    if (leftBy.has(folderKey(articlePath(id)))) return [];
    const withdrawn = said.get(id) ?? null;
    const see = withdrawn?.see ? byId.get(withdrawn.see) : undefined;
    return [{ kind: "gone", path: articlePath(id), id, withdrawn, see: see ? entryOf(see) : null }];
  });
  const answered = new Set([...pages, ...moved.map(({ path }) => path), ...gone.map(({ path }) => path)]);
  const emptied = once.filter(({ path, to }) => !answered.has(path) && (to !== null || !path.startsWith("articles/")));
  const spelt = redirects.map((redirect) => ({ ...redirect, question: "" }));
  const onwardFrom = new Map([...spelt, ...moved].map((page) => [page.path, page]));
  const now = (id: string): ArticleRecord | undefined =>
    byId.get(id) ?? byId.get(ARTICLE.exec(leftBy.get(folderKey(articlePath(id)))?.to ?? "")?.[1] ?? "");
  const led = emptied.map(({ path, to }): MovedPage => {
    const led = { kind: "moved", path, headline: null, alias: null } as const;
    const pair = askedPair(path, now, pages);
    if (pair) return { ...led, ...pair };
    const own = withoutLanguage(path);
    // Where it led before, as long as that is there; else the same page in the language that is left.
    const target = to !== null && answered.has(to) ? to : answered.has(own) ? own : above(path, pages);
    // That may lead on by now: nobody is sent twice.
    const onward = onwardFrom.get(target);
    return { ...led, to: onward?.to ?? target, question: onward?.question ?? "" };
  });
  return {
    moved: [...moved, ...led],
    queries,
    gone,
    taken: aliases.filter(({ path }) => pages.has(path)),
  };
}
