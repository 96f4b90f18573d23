import type { ArchiveSettings } from "../../settings.ts";
import { addressFrom, FEED_NAMES } from "./addresses.ts";
import type { Feed, FeedEntry } from "./feed-entries.ts";
import { element, type Xml, xmlDocument } from "./xml.ts";

const person = (name: string): Xml => element("author", {}, element("name", {}, name));

function entry(article: FeedEntry): Xml {
  // An entry without author inherits the feed's (RFC 4287 §4.1.2); the outlet is the nearest to one it has.
  const authors = article.authors.length > 0 ? article.authors : article.outlet === null ? [] : [article.outlet];
  return element(
    "entry",
    {},
    element("id", {}, article.id),
    element("title", { type: "text" }, article.title),
    element("link", { rel: "alternate", type: "text/html", href: article.address }),
    article.original === null ? null : element("link", { rel: "via", href: article.original }),
    article.published === null ? null : element("published", {}, article.published),
    element("updated", {}, article.updated),
    ...authors.map(person),
    ...article.tags.map((term) => element("category", { term })),
    article.summary === null ? null : element("summary", { type: "text" }, article.summary),
  );
}

/** The feed as Atom (RFC 4287). Links are relative to the feed's own address while the archive states none. */
export function atom(feed: Feed, settings: ArchiveSettings): string {
  const depth = feed.path.split("/").length - 1;
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "ar" },
      element("id", {}, feed.id),
      element("title", { type: "text" }, feed.title),
      element("subtitle", { type: "text" }, settings.description),
      element("rights", { type: "text" }, settings.rights),
      element("link", { rel: "self", href: addressFrom(depth, feed.path + FEED_NAMES.atom, settings) }),
      element("link", { rel: "alternate", type: "text/html", href: addressFrom(depth, feed.path, settings) }),
      element("updated", {}, feed.updated),
      person(settings.editor ?? settings.title),
      ...feed.entries.map(entry),
    ),
  );
}
