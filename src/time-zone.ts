import { IANAZone } from "luxon";

/** IANA time zones: "Africa/Cairo". */

/** Whether a name is a zone of the IANA database; offsets ("+03:00") are none, since they know no summer time. */
export const isTimeZone = (name: string): boolean => /^[a-z]/iu.test(name) && IANAZone.isValidZone(name);

/** The zone a city's name means: "cairo" → "Africa/Cairo"; null when none or several have it. */
export function zoneOfCity(name: string): string | null {
  const wanted = name.trim().toLowerCase().replaceAll(/\s+/gu, "_");
  const found = Intl.supportedValuesOf("timeZone").filter((zone) => zone.toLowerCase().split("/").at(-1) === wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}
