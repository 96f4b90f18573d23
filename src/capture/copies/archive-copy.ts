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

/**
 * The capture with what its archive says: from the address it was taken from, then from the banner above the text. The
 * archive's time wins over that of the saving: the text is as old as the copy. Banner lines are marked as such.
 */
export function withArchiveCopy(capture: Capture): Capture {
  const { metadata } = capture;
  const archived = archivedAddress(metadata.url?.value ?? "");
  const banner = findBanner(capture.lines);
  if (!archived && !banner) return capture;
  const from = banner ? `banner of ${banner.archive}` : "archive's address";
  const url = archived?.url ?? metadata.url?.value ?? banner?.url;
  const captured = archived?.captured ?? banner?.captured;
  const copy = archived ? metadata.url?.value : undefined;
  const saved = captured && metadata.captured ? metadata.captured.value : undefined;
  const extra = {
    ...metadata.extra,
    ...(copy ? { "archived copy": copy } : {}),
    ...(saved && saved !== captured ? { "saved on": saved } : {}),
  };
  return {
    ...capture,
    lines: banner ? marked(capture.lines, banner) : capture.lines,
    metadata: {
      ...metadata,
      ...(url ? { url: archived || !metadata.url ? { value: url, from } : metadata.url } : {}),
      ...(captured ? { captured: { value: captured, from } } : {}),
      ...(Object.keys(extra).length > 0 ? { extra } : {}),
    },
  };
}
