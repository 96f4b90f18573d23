import type { ArchiveSettings, LatinNames, Outlet } from "../settings.ts";
import { readData } from "./knowledge/data.ts";

/** The outlets an archive knows: its own (archive.yaml) first, then those that come with the program. */
export const outletsOf = (settings: ArchiveSettings): readonly Outlet[] => [...settings.outlets, ...readData().outlets];

/**
 * What outlets and agencies call themselves in Latin letters, by the names that records have for them: an outlet by the name
 * shown, an agency by every spelling that may be printed.
 */
export function latinNamesOf(settings: ArchiveSettings): LatinNames {
  const ofAgencies = readData().agencies.flatMap(({ name, spellings, nameLatin }) =>
    nameLatin === undefined ? [] : [name, ...spellings].map((spelling) => [spelling, nameLatin] as const),
  );
  // The archive's own outlets come first, and win.
  const ofOutlets = [...outletsOf(settings)]
    .reverse()
    .flatMap(({ name, nameLatin }) => (nameLatin === undefined ? [] : [[name, nameLatin] as const]));
  return Object.fromEntries([...ofAgencies, ...ofOutlets]);
}

/** The whole names of agencies, by the shorter ones they print: «وكالة أنباء الشرق الأوسط» of «أ ش أ». */
export const agencyNames = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readData().agencies.flatMap(({ name, spellings }) =>
      spellings.filter((spelling) => !name.includes(spelling)).map((spelling) => [spelling, name] as const),
    ),
  );

/** The IANA zones of outlets' printed times, by their ids. */
export const outletZonesOf = (settings: ArchiveSettings): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...outletsOf(settings)].reverse().flatMap(({ id, zone }) => (zone === undefined ? [] : [[id, zone] as const])),
  );
