import { factualPoint, isoDay } from "../cite/edtf-points.ts";
import { creators, type Facts } from "../cite/facts.ts";
import { type MetaTag, named } from "./tags.ts";

/**
 * `citation_*` (Highwire Press tags), which Google Scholar and Zotero read: scholar.google.com/intl/en/scholar/inclusion.
 * The publication date, "2022/01/28", only where it is a fact.
 */
export function citationTags(facts: Facts): MetaTag[] {
  const date = factualPoint(facts.published);
  return named([
    ["citation_title", facts.title],
    ...creators(facts).map((name) => ["citation_author", name] as const),
    ["citation_journal_title", facts.outlet],
    ["citation_publisher", facts.outlet],
    ["citation_publication_date", date && isoDay(date).replaceAll("-", "/")],
    ["citation_language", "ar"],
    ["citation_keywords", facts.tags.join("; ")],
    ["citation_abstract", facts.summary],
    ["citation_fulltext_html_url", facts.address],
  ]);
}
