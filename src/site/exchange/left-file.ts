import { articlePath } from "../entry.ts";
import type { GonePage, Lasting, MovedPage } from "../lasting.ts";
import { articleFile } from "./addresses.ts";

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

/** One transparent point: what browsers show of a picture that is not there. */
const NO_PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const PICTURE = /\.(?:png|webp|jpe?g|avif|gif|tiff?)$/iu;

/** The id of the article to look at instead; null where there is none. */
const insteadOf = (page: LeftPage): string | null =>
  page.kind === "moved" ? idOf({ ...page, path: page.to }) : (page.see?.id ?? null);

function asJson(page: LeftPage): string {
  const see = insteadOf(page);
  const said = page.kind === "gone" ? page.withdrawn : null;
  const status = page.kind === "gone" ? "withdrawn" : "moved";
  const left = { left: said?.left ?? null, reason: said?.reason ?? null };
  const record = {
    id: idOf(page),
    status,
    ...(page.kind === "gone" ? left : {}),
    see: see && articleFile(see, "json"),
  };
  return `${JSON.stringify(record, null, 1)}\n`;
}

function asText(page: LeftPage): string {
  const see = insteadOf(page);
  const lines =
    page.kind === "moved"
      ? ["انتقل هذا المقال إلى معرّف آخر.", "This article has another id."]
      : ["لم يعد هذا المقال في الأرشيف.", "This article is no longer in the archive."];
  const reason = page.kind === "gone" ? page.withdrawn?.reason : null;
  return `${[...lines, ...(reason ? [reason] : []), ...(see ? [articlePath(see)] : [])].join("\n")}\n`;
}

/** What lies at a file's address once the article has left. */
function leftFile(page: LeftPage, file: string): string | Uint8Array {
  if (PICTURE.test(file)) return NO_PICTURE;
  return file.endsWith(".json") ? asJson(page) : asText(page);
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
    files.set(record, leftFile(page, record));
  }
  for (const file of had) {
    const page = pages.get(file.slice(0, file.lastIndexOf("/") + 1));
    if (page && !file.endsWith("/index.html")) files.set(file, leftFile(page, file));
  }
  return files;
}
