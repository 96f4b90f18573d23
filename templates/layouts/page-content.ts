import type { Html } from "../html.ts";

/** The rooms of the site, in the order of the navigation. */
export const ROOMS = ["search", "dates", "outlets", "headlines", "dossiers", "about"] as const;
/** One of them. */
export type Room = (typeof ROOMS)[number];

/** What a page gives the layout. */
export interface PageContent {
  /** Address from the site's root, without leading slash: "articles/x/", "" for the home page, "404.html". */
  readonly path: string;
  /** Title before the archive's; null on the home page. */
  readonly title: string | null;
  readonly description?: string | null;
  /** Who published what the page shows, for its title. */
  readonly outlet?: string | null;
  /** More tags for the head (metadata of an article, preloads). */
  readonly head?: Html;
  /** What stands inside `<main>`. It holds the page's one `<h1>`. */
  readonly main: Html;
  /** Whether `main` itself holds `restOf(place)`, at the place where the first screen ends; other pages wait for it. */
  readonly linksRest?: boolean;
  /** The part of the site the page belongs to: marked in the navigation. */
  readonly room?: Room;
  /** Style bundles to inline: templates/styles/<name>.css. */
  readonly styles?: readonly string[];
  /** Script entries (src/publish/scripts.ts) loaded as modules besides "page": names of `site.assets.scripts`. */
  readonly scripts?: readonly string[];
  /** What stands for the link to the sheet that a page waits for, where the page brings that along itself. */
  readonly face?: Html;
  /** A script that stands in this page alone, with its hash for the policy. */
  readonly inline?: { readonly script: Html; readonly hash: string } | null;
  /** Servers that the page's script asks beside its own. */
  readonly asks?: readonly string[];
  /** A line for the foot of the printed page (address, fingerprint); the address is always printed. */
  readonly printed?: Html;
}
