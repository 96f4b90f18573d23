import type { ArchiveSettings } from "../../settings.ts";
import { absolute, addressFrom, FEED_NAMES } from "./addresses.ts";
import type { Feed } from "./feed-entries.ts";

/** The feed as JSON Feed 1.1 (jsonfeed.org). A date stands only where it is a fact. */
export function jsonFeed(feed: Feed, settings: ArchiveSettings): string {
  const depth = feed.path.split("/").length - 1;
  const self = absolute(feed.path + FEED_NAMES.json, settings);
  const value = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: settings.description,
    home_page_url: addressFrom(depth, feed.path, settings),
    ...(self === null ? {} : { feed_url: self }),
    language: "ar",
    authors: [{ name: settings.editor ?? settings.title }],
    items: feed.entries.map((article) => ({
      id: article.id,
      url: article.address,
      ...(article.original === null ? {} : { external_url: article.original }),
      title: article.title,
      content_text: article.summary ?? article.title,
      ...(article.published === null ? {} : { date_published: article.published, date_modified: article.updated }),
      ...(article.authors.length > 0 ? { authors: article.authors.map((name) => ({ name })) } : {}),
      ...(article.tags.length > 0 ? { tags: article.tags } : {}),
      language: "ar",
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
