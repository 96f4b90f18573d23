import { readKnowledge } from "../../arabic/knowledge-file.ts";
import { fold } from "../../arabic/letters.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { factualPoint, isoMinute } from "../cite/edtf-points.ts";
import type { Facts } from "../cite/facts.ts";
import { absolute, siteRoot } from "../exchange/addresses.ts";
import { captureFile, mediaType } from "../exchange/capture-file.ts";
import type { JsonLd } from "./tags.ts";

/** First words that make a byline a desk or an institution; everything else is taken for a person. */
const desks: ReadonlySet<string> = new Set(
  (readKnowledge(new URL("./desks.yaml", import.meta.url)) as string[]).map(fold),
);
const isDesk = (byline: string): boolean => {
  const [first = ""] = fold(byline).split(/[\s/]+/u);
  return desks.has(first) || desks.has(first.replace(/^ال/u, ""));
};

const organization = (name: string): JsonLd => ({ "@type": "Organization", name });
const person = (name: string): JsonLd => (isDesk(name) ? organization(name) : { "@type": "Person", name });

/** Leaves out what is null, so that nothing is claimed. */
const known = (properties: Record<string, unknown>): JsonLd =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined));

function authors(facts: Facts): JsonLd[] | null {
  if (facts.authors.length > 0) return facts.authors.map(person);
  if (facts.agencies.length > 0) return facts.agencies.map(organization);
  return facts.signedByOutlet && facts.outlet !== null ? [organization(facts.outlet)] : null;
}

/** The archive as the collection an article is part of. */
export const collectionOf = (settings: ArchiveSettings): JsonLd =>
  known({ "@type": "Collection", name: settings.title, url: siteRoot(settings) });

/**
 * NewsArticle (schema.org). `datePublished` and `dateModified` only where the date is a fact; `isBasedOn` is the capture
 * with its fingerprint and, where known, the page it was taken from. Addresses only when the archive states its own.
 */
export function newsArticle(
  facts: Facts,
  record: ArticleRecord,
  settings: ArchiveSettings,
  picture: string | null,
): JsonLd {
  const published = factualPoint(record.published);
  const updated = factualPoint(record.updated);
  const capture = captureFile(record);
  return known({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": facts.address,
    url: facts.address,
    mainEntityOfPage: facts.address,
    identifier: facts.id,
    headline: facts.title,
    description: facts.summary,
    inLanguage: "ar",
    author: authors(facts),
    publisher: facts.outlet === null ? null : organization(facts.outlet),
    datePublished: published && isoMinute(published),
    dateModified: updated && isoMinute(updated),
    articleSection: facts.section,
    keywords: facts.tags.length > 0 ? facts.tags : null,
    locationCreated: record.place === null ? null : { "@type": "Place", name: record.place },
    image: picture === null ? null : [picture],
    isPartOf: collectionOf(settings),
    isBasedOn: known({
      "@type": "MediaObject",
      name: record.source.file.split(/[/\\]/u).at(-1) ?? record.source.file,
      encodingFormat: mediaType(record.source.format),
      contentSize: `${record.source.bytes} B`,
      sha256: record.source.sha256,
      contentUrl: capture === null ? null : absolute(capture, settings),
      url: facts.original,
    }),
  });
}
