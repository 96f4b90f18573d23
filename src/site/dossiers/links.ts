import { anchorOf } from "../../anchors.ts";
import type { Problem } from "../../problems/problem.ts";
import { writtenPageProblem } from "../../problems/written-page.ts";
import { safeId } from "../../record/identity.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import type { WrittenPage } from "../../record/written-page.ts";
import { articlePath } from "../entry.ts";
import { encodePath } from "../exchange/addresses.ts";
import type { LinkTo } from "../markdown.ts";

/** Where the links of an archivist's page lead: articles by their ids, places of the site, pages of the net. */

/** What addresses in the markup of a page begin with, for the template to replace. */
export const ROOT = "@root/";

/** The articles that links may lead to, by id. */
export type Linkable = ReadonlyMap<string, ArticleRecord>;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The id a link names: «harbour-2023», «articles/harbour-2023/»; null where it names another place of the site. */
function idIn(path: string): string | null {
  const [, inFolder] = /^articles\/([^/]+)(?:\/(?:index\.html)?)?$/u.exec(path) ?? [];
  return inFolder ?? (/^[^/]+$/u.test(path) && !/\.(?:html?|xml|json|csv)$/u.test(path) ? path : null);
}

/** Places of the site by one name, which are no articles. */
const ROOMS = /^(?:search|dates|outlets|agencies|sections|headlines|tags|subjects|dossiers|about|undated|data|\d{4})$/u;

/**
 * Leads the links of a page to their places, and tells those that lead nowhere.
 * @param problems where they are told
 */
export function linksOf(page: WrittenPage, articles: Linkable, problems: Problem[]): LinkTo {
  const told = (code: "page-link" | "page-paragraph", href: string): void => {
    const lines = page.markdown.split("\n");
    const at = lines.findIndex((line) => line.includes(href) || decoded(line).includes(decoded(href)));
    const line = at < 0 ? null : page.textLine + at;
    problems.push(writtenPageProblem(code, { file: page.file, line, found: decoded(href) }));
  };
  return (href) => {
    if (/^(?:[a-z][a-z\d+.-]*:|#|$)/iu.test(href)) return href;
    const [address = "", anchor] = href.split("#");
    const [folders = "", query] = address.split("?");
    const path = decoded(folders).replace(/^(?:\.{0,2}\/)+/u, "");
    const id = idIn(path);
    if (id === null || (ROOMS.test(id) && !articles.has(id))) {
      const asked = query === undefined ? "" : `?${query}`;
      return `${ROOT}${encodePath(path)}${asked}${anchor ? `#${anchor}` : ""}`;
    }
    const record = articles.get(id) ?? articles.get(safeId(id));
    if (record === undefined) {
      told("page-link", href);
      return null;
    }
    const place = ROOT + encodePath(articlePath(record.id));
    if (anchor === undefined || !/^p\d+(?:-|$)/u.test(anchor)) return anchor ? `${place}#${anchor}` : place;
    if (record.body.some((block, index) => anchorOf(block, index) === anchor)) return `${place}#${anchor}`;
    told("page-paragraph", href);
    return place;
  };
}
