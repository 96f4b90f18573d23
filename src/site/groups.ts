import type { ArticleRecord } from "../record/schema.ts";
import { addressPart } from "./address.ts";
import { calendarPlaces } from "./calendar.ts";
import { initialOf } from "./initials.ts";

/** Articles that share something, in reading order. `key` is the part of the address, `name` what is shown. */
export interface Group {
  readonly key: string;
  readonly name: string;
  readonly records: ArticleRecord[];
}

/** Everything the archive can be browsed by. */
export interface Groups {
  readonly years: ReadonlyMap<string, Group>;
  readonly months: ReadonlyMap<string, Group>;
  readonly days: ReadonlyMap<string, Group>;
  readonly undated: readonly ArticleRecord[];
  readonly outlets: ReadonlyMap<string, Group>;
  readonly agencies: ReadonlyMap<string, Group>;
  readonly sections: ReadonlyMap<string, Group>;
  readonly initials: ReadonlyMap<string, Group>;
}

function put(groups: Map<string, Group>, key: string, name: string, record: ArticleRecord): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, { key, name, records: [record] });
  else if (group.records.at(-1) !== record) group.records.push(record);
}

/**
 * Groups all records in one pass of our own: Eleventy's collections cost twelve times as much
 * (docs/architecture.md, "How Eleventy is used").
 */
export function groupRecords(records: readonly ArticleRecord[]): Groups {
  const groups = {
    years: new Map<string, Group>(),
    months: new Map<string, Group>(),
    days: new Map<string, Group>(),
    undated: [] as ArticleRecord[],
    outlets: new Map<string, Group>(),
    agencies: new Map<string, Group>(),
    sections: new Map<string, Group>(),
    initials: new Map<string, Group>(),
  };
  for (const record of records) {
    const places = record.published === null ? null : calendarPlaces(record.published.edtf);
    if (places === null || places.years.length === 0) groups.undated.push(record);
    for (const year of places?.years ?? []) put(groups.years, year, year, record);
    for (const month of places?.months ?? []) put(groups.months, month, month, record);
    for (const day of places?.days ?? []) put(groups.days, day, day, record);
    if (record.publisher !== null) put(groups.outlets, addressPart(record.publisher.id), record.publisher.name, record);
    for (const [index, name] of record.agencies.entries())
      put(groups.agencies, addressPart(record.agencyIds[index] ?? name), name, record);
    if (record.section !== null) put(groups.sections, addressPart(record.section), record.section, record);
    if (record.headline !== null) {
      const initial = initialOf(record.headline);
      put(groups.initials, initial.key, initial.letter, record);
    }
  }
  return groups;
}
