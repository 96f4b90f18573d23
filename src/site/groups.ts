import type { ArticleRecord } from "../record/schema.ts";
import { addressPart, shelfKey } from "./address.ts";
import { calendarPlaces } from "./calendar.ts";
import { initialOf } from "./initials.ts";

/** Articles that share something, in reading order. `key` is the part of the address, `name` what is shown. */
export interface Group {
  readonly key: string;
  readonly name: string;
  readonly records: ArticleRecord[];
  /** Other parts of addresses that lead here: how its name is spelt elsewhere, and what its address was once. */
  readonly aliases: readonly string[];
}

/** Articles a tag needs for a page of its own: outlets print words that no second article has, and such a page says nothing. */
const SHARED = 2;

/** The tags that have pages of their own: those that articles share. */
export const sharedTags = ({ tags }: Pick<Groups, "tags">): ReadonlyMap<string, Group> =>
  new Map([...tags].filter(([, { records }]) => records.length >= SHARED));

/** The same by what makes spellings of a name one (`shelfKey`). */
export const tagShelves = (groups: Pick<Groups, "tags">): ReadonlyMap<string, Group> =>
  new Map([...sharedTags(groups).values()].map((group) => [shelfKey(group.name), group]));

/** Addresses of the pages of names, however a name is spelt: links go to the page itself, not to one that leads there. */
export interface NamePages {
  /** @param id the outlet's */
  outlet(id: string): string;
  section(name: string): string;
  subject(name: string): string;
  /** @param id the agency's, or its name where it has none */
  agency(id: string): string;
}

const pagesOf = (root: string, groups: ReadonlyMap<string, Group>): ((name: string) => string) => {
  const keys = new Map(
    [...groups.values()].flatMap(({ key, aliases }) => [key, ...aliases].map((part) => [part, key])),
  );
  const known = new Map<string, string>();
  const pageOf = (name: string): string => `${root}${keys.get(addressPart(name)) ?? addressPart(name)}/`;
  // Thousands of articles name the same few.
  return (name) => {
    const page = known.get(name) ?? pageOf(name);
    known.set(name, page);
    return page;
  };
};

/** The pages of the names of an archive. */
export const namePages = (groups: Pick<Groups, "outlets" | "sections" | "subjects" | "agencies">): NamePages => ({
  outlet: pagesOf("outlets/", groups.outlets),
  section: pagesOf("sections/", groups.sections),
  subject: pagesOf("subjects/", groups.subjects),
  agency: pagesOf("agencies/", groups.agencies),
});

/** Everything the archive can be browsed by. */
export interface Groups {
  readonly years: ReadonlyMap<string, Group>;
  readonly months: ReadonlyMap<string, Group>;
  readonly days: ReadonlyMap<string, Group>;
  readonly undated: readonly ArticleRecord[];
  readonly outlets: ReadonlyMap<string, Group>;
  readonly agencies: ReadonlyMap<string, Group>;
  readonly sections: ReadonlyMap<string, Group>;
  /** Keywords printed on the pages; one that a single article has is here, too. */
  readonly tags: ReadonlyMap<string, Group>;
  /** Subjects an editor put articles under. */
  readonly subjects: ReadonlyMap<string, Group>;
  readonly initials: ReadonlyMap<string, Group>;
}

function put(groups: Map<string, Group>, key: string, name: string, record: ArticleRecord): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, { key, name, records: [record], aliases: [] });
  else if (group.records.at(-1) !== record) group.records.push(record);
}

/** What a name gathers: articles, and by part of an address the name as spelt there and how often. */
interface Gathered {
  readonly records: ArticleRecord[];
  readonly spellings: Map<string, { name: string; count: number }>;
}

/** Groups by name, each with the spellings of its name. */
class Gathering {
  readonly #groups = new Map<string, Gathered>();
  /** What makes a name one with others, and its part of an address: thousands of articles name the same few. */
  readonly #known = new Map<string, { readonly key: string; readonly part: string }>();

  #partsOf(id: string): { readonly key: string; readonly part: string } {
    const known = this.#known.get(id) ?? { key: shelfKey(id), part: addressPart(id) };
    this.#known.set(id, known);
    return known;
  }

  /** @param id what the address is made of; @param name what is shown */
  put(id: string, name: string, record: ArticleRecord): void {
    const { key, part } = this.#partsOf(id);
    const group: Gathered = this.#groups.get(key) ?? { records: [], spellings: new Map() };
    if (group.records.at(-1) !== record) group.records.push(record);
    const spelling = group.spellings.get(part) ?? { name, count: 0 };
    spelling.count++;
    group.spellings.set(part, spelling);
    this.#groups.set(key, group);
  }

  /** The groups by address. Of several spellings the one with more ة and ى is right: they are left out, never put in. */
  named(): Map<string, Group> {
    const groups = new Map<string, Group>();
    for (const [key, { records, spellings }] of this.#groups) {
      const letters = (part: string): number => part.match(/[ةى]/gu)?.length ?? 0;
      const [best, ...others] = [...spellings].sort(
        ([a, one], [b, other]) => letters(b) - letters(a) || other.count - one.count || (a < b ? -1 : 1),
      );
      if (best === undefined) continue;
      const aliases = new Set([...others.map(([part]) => part), key]);
      aliases.delete(best[0]);
      groups.set(best[0], { key: best[0], name: best[1].name, records, aliases: [...aliases].sort() });
    }
    return groups;
  }
}

/** What articles can be browsed by beside time and headline. */
export type NamedGroups = Pick<Groups, "outlets" | "agencies" | "sections" | "tags" | "subjects">;

/** What the address of an outlet is made of: its id, but its name where the id is nothing but the name folded, ة and ى lost. */
export const outletAddress = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  shelfKey(name) === shelfKey(id) ? name : id;

/** Groups all records by the names they carry. */
export function groupByName(records: readonly ArticleRecord[]): NamedGroups {
  const [outlets, agencies, sections] = [new Gathering(), new Gathering(), new Gathering()];
  const [tags, subjects] = [new Gathering(), new Gathering()];
  const addresses = new Map<string, string>();
  const addressOf = (publisher: { readonly id: string; readonly name: string }): string => {
    const named = `${publisher.id}\n${publisher.name}`;
    const address = addresses.get(named) ?? outletAddress(publisher);
    addresses.set(named, address);
    return address;
  };
  for (const record of records) {
    const { publisher, section } = record;
    if (publisher !== null) outlets.put(addressOf(publisher), publisher.name, record);
    for (const [index, name] of record.agencies.entries()) agencies.put(record.agencyIds[index] ?? name, name, record);
    if (section !== null) sections.put(section, section, record);
    for (const tag of record.tags) tags.put(tag, tag, record);
    for (const subject of record.subjects) subjects.put(subject, subject, record);
  }
  return {
    outlets: outlets.named(),
    agencies: agencies.named(),
    sections: sections.named(),
    tags: tags.named(),
    subjects: subjects.named(),
  };
}

/**
 * Groups all records in passes of our own: Eleventy's collections cost twelve times as much
 * (docs/architecture.md, "How Eleventy is used").
 */
export function groupRecords(records: readonly ArticleRecord[]): Groups {
  const groups = {
    years: new Map<string, Group>(),
    months: new Map<string, Group>(),
    days: new Map<string, Group>(),
    undated: [] as ArticleRecord[],
    initials: new Map<string, Group>(),
  };
  for (const record of records) {
    const places = record.published === null ? null : calendarPlaces(record.published.edtf);
    if (places === null || places.years.length === 0) groups.undated.push(record);
    for (const year of places?.years ?? []) put(groups.years, year, year, record);
    for (const month of places?.months ?? []) put(groups.months, month, month, record);
    for (const day of places?.days ?? []) put(groups.days, day, day, record);
    if (record.headline !== null) {
      const initial = initialOf(record.headline);
      put(groups.initials, initial.key, initial.letter, record);
    }
  }
  return { ...groups, ...groupByName(records) };
}
