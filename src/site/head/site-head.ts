import type { ArchiveSettings } from "../../settings.ts";
import { absolute, siteRoot } from "../exchange/addresses.ts";
import type { HeadTags } from "./head.ts";
import { collectionOf } from "./json-ld.ts";
import { type LinkTag, type MetaTag, named, properties } from "./tags.ts";

/** What the home page says of the archive as a whole. `from` and `to` are EDTF; null when nothing is dated. */
export interface ArchiveExtent {
  readonly articles: number;
  readonly from: string | null;
  readonly to: string | null;
}

const feedLinks = (root: string): LinkTag[] => [
  { rel: "alternate", href: `${root}feed.xml`, type: "application/atom+xml" },
  { rel: "alternate", href: `${root}feed.json`, type: "application/feed+json" },
];

/** Link to the OpenSearch description; none while the archive states no address, since browsers need an absolute one. */
export function searchLink(settings: ArchiveSettings): LinkTag | null {
  const href = absolute("opensearch.xml", settings);
  if (href === null) return null;
  return { rel: "search", href, type: "application/opensearchdescription+xml", title: settings.title };
}

function jsonLd(settings: ArchiveSettings, extent: ArchiveExtent): HeadTags["jsonLd"] {
  const root = siteRoot(settings);
  const target = root === null ? null : `${root}search/?q={search_term_string}`;
  const { from, to } = extent;
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "WebSite",
        ...(root === null ? {} : { "@id": `${root}#website`, url: root }),
        name: settings.title,
        description: settings.description,
        inLanguage: "ar",
        ...(settings.editor === null ? {} : { publisher: { "@type": "Organization", name: settings.editor } }),
        ...(target === null
          ? {}
          : {
              potentialAction: {
                "@type": "SearchAction",
                target: { "@type": "EntryPoint", urlTemplate: target },
                "query-input": "required name=search_term_string",
              },
            }),
      },
      {
        ...collectionOf(settings),
        ...(root === null ? {} : { "@id": `${root}#collection` }),
        description: settings.description,
        inLanguage: "ar",
        collectionSize: extent.articles,
        ...(from === null || to === null ? {} : { temporalCoverage: from === to ? from : `${from}/${to}` }),
      },
    ],
  };
}

/** Head tags of the home page. Feeds are linked relative to it, or absolutely when the archive states its address. */
export function siteHeadTags(settings: ArchiveSettings, extent: ArchiveExtent): HeadTags {
  const root = siteRoot(settings);
  const search = searchLink(settings);
  const meta: MetaTag[] = [
    ...named([
      ["description", settings.description],
      ["DC.title", settings.title],
      ["DC.type", "Collection"],
      ["DC.language", "ar"],
      ["DC.rights", settings.rights],
      ["twitter:card", "summary"],
    ]),
    ...properties([
      ["og:type", "website"],
      ["og:title", settings.title],
      ["og:description", settings.description],
      ["og:locale", "ar_AR"],
      ["og:url", root],
    ]),
  ];
  return {
    meta,
    links: [
      ...(root === null ? [] : [{ rel: "canonical", href: root }]),
      ...feedLinks(root ?? ""),
      ...(search === null ? [] : [search]),
    ],
    jsonLd: jsonLd(settings, extent),
  };
}
