import { articlePath } from "../entry.ts";
import type { GonePage, Lasting, MovedPage } from "../lasting.ts";
import { articleFile } from "./addresses.ts";
import { type Said, standIn } from "./stand-in.ts";

/**
 * What lies at the addresses of the files beside an article that left or has another id: its record, its capture, its pictures.
 * Whoever has linked to them is told what became of them, and nothing of what they held.
 */

/** The page of an article that left, or one that leads to the article's new id. */
type LeftPage = GonePage | MovedPage;

const ARTICLE = /^articles\/([^/]+)\/$/u;
const idOf = ({ path }: LeftPage): string | null => ARTICLE.exec(path)?.[1] ?? null;

/** The pages of articles that are not where they were. */
const leftPages = ({ gone, moved }: Lasting): LeftPage[] =>
  [...gone, ...moved].filter(
    (page) => idOf(page) !== null && (page.kind === "gone" || idOf({ ...page, path: page.to })),
  );

/** The id of the article to look at instead; null where there is none. */
const insteadOf = (page: LeftPage): string | null =>
  page.kind === "moved" ? idOf({ ...page, path: page.to }) : (page.see?.id ?? null);

/** What is said of an article that left, or has another id, with the way to the one to look at instead. */
function saidOf(page: LeftPage): Said {
  const see = insteadOf(page);
  const to = see === null ? [] : [articlePath(see)];
  const [id, record] = [idOf(page), see === null ? null : articleFile(see, "json")];
  if (page.kind === "moved") {
    const words = ["انتقل هذا المقال إلى معرّف آخر.", "This article has another id.", ...to];
    return { facts: { id, status: "moved", see: record }, words };
  }
  const [left, reason] = [page.withdrawn?.left ?? null, page.withdrawn?.reason ?? null];
  const words = ["لم يعد هذا المقال في الأرشيف.", "This article is no longer in the archive."];
  return {
    facts: { id, status: "withdrawn", left, reason, see: record },
    words: [...words, ...(reason === null ? [] : [reason]), ...to],
  };
}

/**
 * The files of articles that left, with what lies there now: those that a site had, and the record, which every article has.
 * @param had the files of the published site
 */
export function leftFiles(lasting: Lasting, had: readonly string[]): Map<string, string | Uint8Array> {
  const pages = new Map(leftPages(lasting).map((page) => [page.path, page]));
  const files = new Map<string, string | Uint8Array>();
  for (const page of pages.values()) {
    const record = articleFile(idOf(page) ?? "", "json");
    files.set(record, standIn(record, saidOf(page)));
  }
  for (const file of had) {
    const page = pages.get(file.slice(0, file.lastIndexOf("/") + 1));
    if (page && !file.endsWith("/index.html")) files.set(file, standIn(file, saidOf(page)));
  }
  return files;
}
