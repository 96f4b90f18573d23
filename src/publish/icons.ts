import type { ArchiveSettings } from "../settings.ts";

/** Red that shows on light and dark tab bars alike (contrast ≥ 3 on both papers). */
const RED = "#b5432f";

/** The site's sign: one nuqta. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${RED}" d="M16 1 31 16 16 31 1 16z"/></svg>\n`;

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
