import type { LatinNames } from "../../settings.ts";
import { englishDate, englishPoint } from "./cited-date.ts";
import { creators, type Facts, UNTITLED } from "./facts.ts";

/**
 * Citation text for writing in English, after Chicago 17 (14.191–14.198, newspapers; 11.73, Arabic titles keep their
 * script here, since a machine's romanisation is not to be trusted). Outlets and agencies stand under the names they have
 * for themselves in Latin letters, where those are known.
 */
export function englishCitation(facts: Facts, latinNames: LatinNames = {}): string {
  const called = (name: string): string => (Object.hasOwn(latinNames, name) ? latinNames[name] : null) ?? name;
  const named = facts.outlet === null ? null : called(facts.outlet);
  const outlet = named !== null && facts.outletInferred ? `[${named}]` : named;
  const title = facts.title === UNTITLED ? "[Untitled]" : facts.title;
  const names = creators(facts).map(called).join(", ");
  const source = [outlet, englishDate(facts.published)].filter((part) => part !== null).join(", ");
  const capture = facts.captured === null ? "" : ` Captured ${englishPoint(facts.captured)}.`;
  const address = facts.address ?? facts.original;
  const place = `Archived in ${facts.archive}, no. ${facts.id}.${capture}${address === null ? "" : ` ${address}`}`;
  // A title that ends in a sign of its own takes no full stop (Chicago 17, 6.124).
  const stop = /[.?!؟…]$/u.test(title) ? "" : ".";
  const quote = title.startsWith("[") ? `${title}.` : `“${title}${stop}”`;
  return [names === "" ? "" : `${names}.`, quote, `${source.replace(/\.$/, "")}.`, place]
    .filter((part) => part !== "")
    .join(" ");
}
