import type { ArchiveSettings } from "../settings.ts";

/** Red that shows on light and dark tab bars alike (contrast ≥ 3 on both papers). */
const RED = "#b5432f";

/** The site's sign: one nuqta. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path fill="${RED}" d="m1 0 1 1-1 1-1-1z"/></svg>\n`;

/** The sign as an address, smaller than a request for it; single quotes, since it stands in an attribute. */
export const ICON_ADDRESS = `data:image/svg+xml,${ICON.trim().replaceAll('"', "'").replaceAll("#", "%23")}`;

/**
 * Web app manifest, so that the archive can be put on a phone's first screen. Addresses are relative to the manifest,
 * which lies at the root.
 */
export function manifestOf(settings: ArchiveSettings): string {
  return `${JSON.stringify(
    {
      name: settings.title,
      short_name: settings.title.slice(0, 12),
      description: settings.description,
      lang: "ar",
      dir: "rtl",
      start_url: "./",
      scope: "./",
      display: "minimal-ui",
      background_color: "#fbf8f2",
      theme_color: "#fbf8f2",
      icons: [{ src: "favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
    },
    null,
    1,
  )}\n`;
}
