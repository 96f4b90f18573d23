import type { ArchiveSettings } from "../settings.ts";

/** The site's sign: a nuqta, red on paper, light in dark. */
export const iconOf = (_settings: ArchiveSettings): string =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:#962a1c}@media(prefers-color-scheme:dark){path{fill:#f09a86}}</style><path d="M16 2 30 16 16 30 2 16z"/><path d="M16 10 22 16 16 22 10 16z" style="fill:#fbf8f2"/></svg>\n';

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
