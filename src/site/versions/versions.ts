import { besideProblem } from "../../problems/beside.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Arrangement } from "../../record/arrangement.ts";
import type { VersionGroup } from "../../record/beside.ts";
import type { ArticleRecord, Dated } from "../../record/schema.ts";
import { earliest } from "../order.ts";
import { type Features, READ } from "../related/features.ts";
import { shared } from "../related/shingles.ts";
import { addressKey } from "./address-key.ts";

/**
 * Versions: several captures of one address are one article. The newest is its page; the older ones keep theirs, and are in
 * no list. Captures of one address that share no text are not one article (a front page, a live page under one address).
 */

/**
 * Share of the shorter text's five-word runs that two captures of one address must have in common to be one article. Of
 * 19,997 random pairs among 4,000 articles of one outlet none shares a tenth; an update keeps most of what it adds to.
 */
const ALIKE = 0.3;

/** What the day of a version rests on: when it was captured, else when it was changed, else when it appeared. */
export const versionDate = ({ captured, updated, published }: ArticleRecord): Dated | null =>
  captured ?? updated ?? published;

const momentOf = (record: ArticleRecord): string | null => {
  const dated = versionDate(record);
  return dated === null ? null : earliest(dated.edtf);
};

/** Whether two captures of one address hold one article. */
function alike(one: ArticleRecord, other: ArticleRecord, features: Features): boolean {
  if (one.source.sha256 === other.source.sha256) return true;
  const [a, b] = [features.shingles(one), features.shingles(other)];
  const shorter = Math.min(a.length, b.length);
  return shorter > 0 && shared(a, b) / shorter >= ALIKE;
}

/** Newest first; of those no date tells apart the larger id first, which is told. */
function newestFirst(records: readonly ArticleRecord[]): { ids: string[]; certain: boolean } {
  const dated = records.map((record) => ({ id: record.id, moment: momentOf(record) }));
  const ordered = dated.sort((a, b) => {
    if (a.moment !== b.moment) return (a.moment ?? "") < (b.moment ?? "") ? 1 : -1;
    return a.id < b.id ? 1 : -1;
  });
  const [first, second] = ordered;
  return { ids: ordered.map(({ id }) => id), certain: first?.moment != null && first.moment !== second?.moment };
}

/** What is read of an archive to find its versions. */
export interface Versioned {
  readonly records: readonly ArticleRecord[];
  readonly arrangements: ReadonlyMap<string, Arrangement>;
  /** Path of an article's capture, for messages. */
  readonly fileOf: (record: ArticleRecord) => string;
  /** What articles are compared by; read from their texts where it is absent. */
  readonly features?: Features;
}

/** The groups as they form: each record in at most one. */
class Grouping {
  readonly #groupOf = new Map<string, { key: string; members: ArticleRecord[] }>();
  join(key: string, first: ArticleRecord, second: ArticleRecord): void {
    const [one, other] = [this.#groupOf.get(first.id), this.#groupOf.get(second.id)];
    const group = one ?? other ?? { key, members: [] };
    for (const record of [first, second, ...(one?.members ?? []), ...(other?.members ?? [])]) {
      if (!group.members.includes(record)) group.members.push(record);
      this.#groupOf.set(record.id, group);
    }
  }
  all(): { key: string; members: ArticleRecord[] }[] {
    return [...new Set(this.#groupOf.values())];
  }
}

/** Joins captures of one address, unless a correction says that one is no version of anything. */
function byAddress({ records, arrangements, features = READ }: Versioned, grouping: Grouping): void {
  const byKey = new Map<string, ArticleRecord[]>();
  for (const record of records) {
    const { url } = record.source;
    if (url === null || arrangements.get(record.id)?.versionOf !== undefined) continue;
    const key = addressKey(url);
    if (key === null) continue;
    const captures = byKey.get(key);
    if (captures) captures.push(record);
    else byKey.set(key, [record]);
  }
  for (const [key, captures] of byKey) {
    // Compared with the first of each article found so far: a page captured a thousand times is not compared a million times.
    const firsts: ArticleRecord[] = [];
    for (const record of captures) {
      const first = firsts.find((each) => alike(each, record, features));
      // Two articles of one address («live») are two groups: the second is known by its first capture too.
      if (first) grouping.join(first === firsts[0] ? key : `${key} ${first.id}`, first, record);
      else firsts.push(record);
    }
  }
}

/** Joins what corrections say is one article; what they name that is not there is told. */
function byWord({ records, arrangements, fileOf }: Versioned, grouping: Grouping, problems: Problem[]): void {
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const [id, { versionOf, versionAt }] of arrangements) {
    const record = byId.get(id);
    if (!record || versionOf == null) continue;
    const other = byId.get(versionOf);
    if (other && other !== record) grouping.join(versionOf, other, record);
    else {
      const where = versionAt ?? { file: fileOf(record) };
      problems.push(besideProblem("version-of", { ...where, id, field: "versionOf", found: versionOf }));
    }
  }
}

/** Finds the versions of an archive's articles. Pure. */
export function versionsOf(versioned: Versioned): { groups: VersionGroup[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const grouping = new Grouping();
  byAddress(versioned, grouping);
  byWord(versioned, grouping, problems);
  const groups = grouping.all().map(({ key, members }): VersionGroup => {
    const { ids, certain } = newestFirst(members);
    const [newest = ""] = ids;
    if (!certain) {
      const record = members.find(({ id }) => id === newest);
      const where = { file: record ? versioned.fileOf(record) : null, id: newest };
      problems.push(besideProblem("version-order", { ...where, found: ids.join(", ") }));
    }
    return { key, ids };
  });
  return { groups: groups.sort((a, b) => (a.key < b.key ? -1 : 1)), problems };
}

/** Ids of the articles that stand behind a newer version: they have pages, and are in no list. */
export const olderIds = (groups: readonly VersionGroup[]): ReadonlySet<string> =>
  new Set(groups.flatMap(({ ids }) => ids.slice(1)));
