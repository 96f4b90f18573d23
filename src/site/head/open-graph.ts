import type { ArticleRecord } from "../../record/schema.ts";
import { factualPoint, isoMinute } from "../cite/edtf-points.ts";
import type { Facts } from "../cite/facts.ts";
import { type MetaTag, named, properties } from "./tags.ts";

/** Size of the pictures of publish/pictures.ts in pixels, the one all networks show whole. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** Open Graph (ogp.me) and the twitter card. A picture only with an absolute address: nobody fetches a relative one. */
export function openGraph(facts: Facts, record: ArticleRecord, description: string, picture: string | null): MetaTag[] {
  const published = factualPoint(record.published);
  const updated = factualPoint(record.updated);
  return [
    ...properties([
      ["og:type", "article"],
      ["og:title", facts.outlet === null ? facts.title : `${facts.title} – ${facts.outlet}`],
      ["og:description", description],
      ["og:site_name", facts.archive],
      ["og:locale", "ar_AR"],
      ["og:url", facts.address],
      ["article:published_time", published && isoMinute(published)],
      ["article:modified_time", updated && isoMinute(updated)],
      ["article:section", facts.section],
      ...facts.tags.map((tag) => ["article:tag", tag] as const),
    ]),
    ...pictureTags(picture, facts.title),
    ...named([
      ["twitter:card", picture === null ? "summary" : "summary_large_image"],
      ["twitter:title", facts.title],
      ["twitter:description", description],
    ]),
  ];
}

function pictureTags(picture: string | null, alt: string): MetaTag[] {
  if (picture === null) return [];
  return properties([
    ["og:image", picture],
    ["og:image:type", "image/png"],
    ["og:image:width", String(PICTURE_SIZE.width)],
    ["og:image:height", String(PICTURE_SIZE.height)],
    ["og:image:alt", alt],
  ]);
}
