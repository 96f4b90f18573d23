import { createHash } from "node:crypto";
import type { VersionGroup } from "../../record/beside.ts";
import type { ArticleRecord, Dated } from "../../record/schema.ts";
import { articlePath } from "../entry.ts";
import { type DiffPart, difference } from "./difference.ts";
import { versionDate } from "./versions.ts";

/** A version of an article as pages name it. */
export interface VersionEntry {
  readonly id: string;
  readonly path: string;
  readonly headline: string | null;
  /** When it was captured, else changed, else published; null when nothing tells. */
  readonly day: Dated | null;
}

/** What an article's page says of its versions. */
export interface VersionNote {
  /** All of them, newest first. */
  readonly versions: readonly VersionEntry[];
  /** Whether the page is the newest one's. */
  readonly newest: boolean;
  /** The page that shows what changed. */
  readonly path: string;
}

/** The page of one article's versions: what changed from each to the next. */
export interface VersionsPage {
  readonly kind: "versions";
  readonly path: string;
  readonly headline: string | null;
  readonly versions: readonly VersionEntry[];
  /** Newest first. */
  readonly changes: readonly {
    readonly from: VersionEntry;
    readonly to: VersionEntry;
    readonly parts: readonly DiffPart[];
  }[];
}

/** Address of a group's page: by what its captures have in common, so that it stays when another capture comes. */
const pathOf = ({ key }: VersionGroup): string =>
  `versions/${createHash("sha256").update(key).digest("hex").slice(0, 12)}/`;

const entryOf = (record: ArticleRecord): VersionEntry => ({
  id: record.id,
  path: articlePath(record.id),
  headline: record.headline,
  day: versionDate(record),
});

const membersOf = ({ ids }: VersionGroup, byId: ReadonlyMap<string, ArticleRecord>): ArticleRecord[] =>
  ids.flatMap((id) => byId.get(id) ?? []);

/** What the pages of articles with several versions say, by id. */
export function versionNotes(
  groups: readonly VersionGroup[],
  byId: ReadonlyMap<string, ArticleRecord>,
): ReadonlyMap<string, VersionNote> {
  const notes = new Map<string, VersionNote>();
  for (const group of groups) {
    const versions = membersOf(group, byId).map(entryOf);
    for (const [index, { id }] of versions.entries())
      notes.set(id, { versions, newest: index === 0, path: pathOf(group) });
  }
  return notes;
}

/** The pages of versions. */
export const versionsPages = (
  groups: readonly VersionGroup[],
  byId: ReadonlyMap<string, ArticleRecord>,
): VersionsPage[] =>
  groups.map((group) => {
    const members = membersOf(group, byId);
    const changes = members.slice(1).flatMap((older, index) => {
      const newer = members[index];
      return newer ? [{ from: entryOf(older), to: entryOf(newer), parts: difference(older, newer) }] : [];
    });
    return {
      kind: "versions",
      path: pathOf(group),
      headline: members[0]?.headline ?? null,
      versions: members.map(entryOf),
      changes,
    };
  });
