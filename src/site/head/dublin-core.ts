import type { Dated } from "../../record/schema.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { readSpan } from "../cite/edtf-points.ts";
import { creators, type Facts } from "../cite/facts.ts";
import { type LinkTag, type MetaTag, named } from "./tags.ts";

/** Namespaces of the prefixes (DCMI, "Expressing Dublin Core metadata using HTML/XHTML meta and link elements", 2008). */
export const dublinCoreLinks: readonly LinkTag[] = [
  { rel: "schema.DC", href: "http://purl.org/dc/elements/1.1/" },
  { rel: "schema.DCTERMS", href: "http://purl.org/dc/terms/" },
];

/** A date for `DC.date`: the EDTF itself, since Dublin Core allows intervals; nothing for one that was worked out or is approximate. */
function certain(dated: Dated | null): string | null {
  if (dated === null || dated.basis === "inferred") return null;
  const span = readSpan(dated.edtf);
  return span === null || span.approximate ? null : dated.edtf;
}

/** The Dublin Core elements of an article. */
export function dublinCore(facts: Facts, updated: Dated | null, settings: ArchiveSettings): MetaTag[] {
  return named([
    ["DC.title", facts.title],
    ...creators(facts).map((name) => ["DC.creator", name] as const),
    ["DC.publisher", facts.outlet],
    ["DC.date", certain(facts.published)],
    ["DCTERMS.modified", certain(updated)],
    ["DC.language", "ar"],
    ["DC.type", "Text"],
    ["DC.format", "text/html"],
    ["DC.identifier", facts.address ?? facts.id],
    ["DC.source", facts.original],
    ["DC.description", facts.summary],
    ...facts.tags.map((tag) => ["DC.subject", tag] as const),
    ["DCTERMS.isPartOf", facts.archive],
    ["DC.rights", settings.rights],
  ]);
}
