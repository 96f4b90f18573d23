import { DateTime } from "luxon";
import type { ArticleRecord, Dated } from "../../record/schema.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { factualPoint, isoMinute, type Point, readSpan } from "../cite/edtf-points.ts";
import { factsOf } from "../cite/facts.ts";
import { articlePath, entryOf } from "../entry.ts";
import { groupByName, sharedTags } from "../groups.ts";
import { inReadingOrder } from "../order.ts";
import { addressFrom, siteRoot } from "./addresses.ts";
import { nameUrn } from "./urn.ts";

/** A feed: of the whole archive, or of one outlet. */
export interface Feed {
  readonly title: string;
  /** Folder it lies in, from the root: "" or "outlets/<id>/", "subjects/…/", "tags/…/". Its page is the same address. */
  readonly path: string;
  readonly id: string;
  /** RFC 3339, from the entries: the latest of theirs. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** An article as feeds announce it. Text is plain; times are RFC 3339. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly summary: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly tags: readonly string[];
  /** Only a date that is a fact. */
  readonly published: string | null;
  readonly updated: string;
  /** The page the capture was taken from. */
  readonly original: string | null;
}

/** Articles in a feed. */
const ENTRIES = 50;
/**
 * `updated` of an entry of which no date is known for a fact. Atom demands one (RFC 4287 §4.1.2), the clock of the build
 * would change with every build, and a guessed date would pass for a fact: the beginning of Unix time says "unknown".
 */
const UNKNOWN = "1970-01-01T00:00:00Z";

/** The last day of an interval that was not worked out: by then the article had appeared, which is a fact. */
function lastDay(dated: Dated | null): Point | null {
  const span = dated === null || dated.basis === "inferred" ? null : readSpan(dated.edtf);
  return span && !span.approximate ? span.to : null;
}

/** A point as RFC 3339: the day's beginning where no time is known, the archive's zone where no offset is. */
function instant(point: Point | null, settings: ArchiveSettings): string | null {
  if (point?.day === undefined) return null;
  const time = DateTime.fromISO(isoMinute(point), { zone: settings.timeZone, setZone: point.offset !== undefined });
  return time.isValid ? time.toISO({ suppressMilliseconds: true }) : null;
}

function feedEntry(record: ArticleRecord, depth: number, settings: ArchiveSettings): FeedEntry {
  const facts = factsOf(record, settings);
  const published = instant(factualPoint(record.published), settings);
  const updated = factualPoint(record.updated) ?? lastDay(record.published) ?? factualPoint(record.captured);
  return {
    id: facts.address ?? nameUrn(`${settings.title}\n${record.id}`),
    title: facts.title,
    address: addressFrom(depth, articlePath(record.id), settings),
    summary: entryOf(record).summary,
    authors: facts.authors,
    outlet: facts.outlet,
    tags: [...new Set([...(facts.section === null ? [] : [facts.section]), ...facts.tags])],
    published,
    updated: instant(updated, settings) ?? UNKNOWN,
    original: facts.original,
  };
}

/** Compares as instants, since offsets may differ. */
const later = (a: string, b: string): string => (Date.parse(b) > Date.parse(a) ? b : a);

function feedOf(records: readonly ArticleRecord[], path: string, title: string, settings: ArchiveSettings): Feed {
  const depth = path.split("/").length - 1;
  const entries = records.slice(0, ENTRIES).map((record) => feedEntry(record, depth, settings));
  const root = siteRoot(settings);
  return {
    title,
    path,
    id: root === null ? nameUrn(`${settings.title}\nfeed\n${path}`) : addressFrom(0, path, settings),
    updated: entries.map(({ updated }) => updated).reduce(later, UNKNOWN),
    entries,
  };
}

/** The lists of articles that can be followed, by the folder of their feeds: of outlets, subjects, and tags that articles share. */
function followed(ordered: readonly ArticleRecord[]): Map<string, { name: string; records: readonly ArticleRecord[] }> {
  const groups = groupByName(ordered);
  const lists = new Map<string, { name: string; records: readonly ArticleRecord[] }>();
  for (const { key, name, records } of groups.outlets.values()) lists.set(`outlets/${key}/`, { name, records });
  for (const { key, name, records } of groups.subjects.values()) lists.set(`subjects/${key}/`, { name, records });
  for (const { key, name, records } of sharedTags(groups).values()) lists.set(`tags/${key}/`, { name, records });
  return lists;
}

/**
 * The feed of a list that has no articles any more, or too few for one: whoever follows it is told nothing new, and not that it
 * never was.
 */
export const emptyFeed = (path: string, settings: ArchiveSettings): Feed => feedOf([], path, settings.title, settings);

/** The archive's feed and one per outlet, subject and tag: the newest 50 articles each, undated ones last. */
export function feedsOf(records: readonly ArticleRecord[], settings: ArchiveSettings): Feed[] {
  const ordered = inReadingOrder(records);
  return [
    feedOf(ordered, "", settings.title, settings),
    ...[...followed(ordered)].map(([path, { name, records }]) =>
      feedOf(records, path, `${name} – ${settings.title}`, settings),
    ),
  ];
}
