import type { Capture, Line, Metadata } from "../capture.ts";
import { archivedAddress } from "./archived-address.ts";
import { type Banner, findBanner } from "./banner.ts";

/** Captures made of an archive's copy of a page: the page's own address and the time of the copy, not of the copying. */

/** What the Wayback Machine writes into a page it gives out: a comment at its end, a call of its script at its beginning. */
const COMMENT = /FILE ARCHIVED ON (\d{2}:\d{2}:\d{2} [A-Z][a-z]{2} \d{1,2}, \d{4}) AND RETRIEVED/u;
const SCRIPT = /__wm\.wombat\(\s*"(https?:[^"\s]{1,2000})"\s*,\s*"(\d{14})"/u;

/** Address and time that the Wayback Machine wrote into a page's source. */
export function writtenIntoPage(html: string): Pick<Metadata, "url" | "captured"> {
  const from = "Wayback Machine";
  const [, url, stamp] = html.includes("__wm.wombat") ? (SCRIPT.exec(html) ?? []) : [];
  if (url && stamp) {
    const captured = archivedAddress(`https://web.archive.org/web/${stamp}/${url}`)?.captured ?? stamp;
    return { url: { value: url, from }, captured: { value: captured, from } };
  }
  const time = html.includes("FILE ARCHIVED ON") ? COMMENT.exec(html)?.[1] : undefined;
  return time ? { captured: { value: `${time} UTC`, from } } : {};
}

const HINT = { element: "div", region: "banner", linked: 0 } as const;

const marked = (lines: readonly Line[], { from, to }: Banner): readonly Line[] =>
  lines.map((line, at) => (at >= from && at <= to ? { ...line, hint: HINT } : line));

/** What an archive says of a copy. */
interface Copy {
  readonly url: string | null;
  readonly captured: string | null;
  readonly from: string;
}

/** Whether a person wrote the time of capture: then it is not ours to better. */
const isWritten = (metadata: Metadata): boolean => /^(?:front matter|column) /u.test(metadata.captured?.from ?? "");

/**
 * Metadata with what an archive says: the page's own address in the place of the copy's, the time of the copy in the place
 * of the time of saving, since the text is as old as the copy. What was there before is kept under `extra`.
 */
function withCopy(metadata: Metadata, { url, captured, from }: Copy): Metadata {
  const stated = metadata.url?.value;
  const isArchives = stated !== undefined && archivedAddress(stated) !== null;
  const time = captured && !isWritten(metadata) ? captured : null;
  const saved = metadata.captured?.value;
  const extra = {
    ...metadata.extra,
    ...(isArchives ? { "archived copy": stated } : {}),
    ...(time && saved && saved !== time ? { "saved on": saved } : {}),
  };
  return {
    ...metadata,
    ...(url && (isArchives || stated === undefined) ? { url: { value: url, from } } : {}),
    ...(time ? { captured: { value: time, from } } : {}),
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
  };
}

/** Metadata whose address is an archive's, as the page's own; other metadata stays as it is. */
export function withArchivedAddress(metadata: Metadata): Metadata {
  const archived = archivedAddress(metadata.url?.value ?? "");
  return archived ? withCopy(metadata, { ...archived, from: "archive's address" }) : metadata;
}

/**
 * The capture with what its archive says: in the address it was taken from, then in the banner above the text, whose lines
 * are marked as such.
 */
export function withArchiveCopy(capture: Capture): Capture {
  const banner = findBanner(capture.lines);
  if (!banner) {
    const metadata = withArchivedAddress(capture.metadata);
    return metadata === capture.metadata ? capture : { ...capture, metadata };
  }
  const archived = archivedAddress(capture.metadata.url?.value ?? "");
  const copy = {
    url: archived?.url ?? banner.url,
    captured: archived?.captured ?? banner.captured,
    from: `banner of ${banner.archive}`,
  };
  return { ...capture, lines: marked(capture.lines, banner), metadata: withCopy(capture.metadata, copy) };
}
