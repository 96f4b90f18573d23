import type { ArchiveSettings } from "../settings.ts";

/** Red that shows on light and dark tab bars alike (contrast ≥ 3 on both papers). */
const RED = "#b5432f";

/** The site's sign: one nuqta. */
export const ICON = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><path fill='${RED}' d='M16 1 31 16 16 31 1 16z'/></svg>`;

/** The sign as an address: it is smaller than a request for it. Only the signs that addresses reserve are encoded. */
export const ICON_ADDRESS = `data:image/svg+xml,${ICON.replaceAll("#", "%23").replaceAll("<", "%3C").replaceAll(">", "%3E").replaceAll("'", "%22")}`;

/**
 * Web app manifest, so that the archive can be put on a phone's first screen. Addresses are relative to the manifest,
 * which lies in assets/.
 */
export function manifestOf(settings: ArchiveSettings, icon: string): string {
  return `${JSON.stringify(
    {
      name: settings.title,
      short_name: settings.title.slice(0, 12),
      description: settings.description,
      lang: "ar",
      dir: "rtl",
      start_url: "../",
      scope: "../",
      display: "minimal-ui",
      background_color: "#fbf8f2",
      theme_color: "#fbf8f2",
      icons: [{ src: icon, sizes: "any", type: "image/svg+xml", purpose: "any" }],
    },
    null,
    1,
  )}\n`;
}
