import { type Html, html, nothing } from "../html.ts";
import type { PageContent } from "../layouts/page-content.ts";
import { ROOMS, type Room } from "../layouts/page-content.ts";
import { languageSwitch } from "./alternates.ts";
import { nuqta } from "./nuqta.ts";
import type { Place } from "./place.ts";
import { directionOf } from "./text.ts";

/** Whether a site has a room: one may be empty. */
const isThere = ({ site }: Place, room: Room): boolean =>
  room === "search" ? site.search !== null : room !== "dossiers" || site.dossiers.length > 0;

/** A way in: a room, or a page of the archivist's own. */
interface WayIn {
  readonly path: string;
  readonly name: string;
  readonly current: boolean;
  /** Attributes of a name that is not of our words, and may run against the page. */
  readonly way: Html;
}

/** The ways in: rooms, and before the last one what the archivist put into the menu. */
function waysIn(place: Place, { room, path }: Pick<PageContent, "room" | "path">): WayIn[] {
  const { site, words } = place;
  const rooms = ROOMS.filter((each) => isThere(place, each)).map(
    (each): WayIn => ({ path: `${each}/`, name: words.site[each], current: each === room, way: nothing }),
  );
  const own = site.ownPages
    .filter(({ menu }) => menu)
    .map(
      ({ path: its, title }): WayIn => ({
        path: its,
        name: title,
        current: its === path,
        way: directionOf(place, title),
      }),
    );
  return [...rooms.slice(0, -1), ...own, ...rooms.slice(-1)];
}

/** The archive's own logo, or the program's mark. The name beside it says what it stands for. */
function mark({ site, to }: Place): Html {
  const logo = site.assets.own?.logo ?? null;
  if (logo === null) return nuqta("stated");
  return html`<img class="logo" src="${to(logo.path)}" width="${logo.width}" height="${logo.height}" alt="">`;
}

/** Ways in that stand in one line on a phone, from edge to edge; more go on in a second line, one after the other. */
const FEW = 5;

/**
 * The archive's name and the ways in. On the home page the name stands large below, so that here the mark alone is seen.
 * The theme button is shown by the page script; without it the system decides.
 */
export function masthead(place: Place, content: Pick<PageContent, "room" | "path">): Html {
  const { site, words, to } = place;
  const ways = waysIn(place, content);
  const link = ({ path, name, current, way }: WayIn): Html =>
    html`<li><a href="${to(path)}"${current && html` aria-current="page"`}${way}>${name}</a></li>\n`;
  return html`<header class="masthead">
<a class="brand" href="${to("")}">${mark(place)}<span${content.path === "" && html` class="away"`}>${site.settings.title}</span></a>
<nav aria-label="${words.site.navigation}"><ul${ways.length > FEW && html` class="many"`}>
${ways.map(link)}</ul></nav>
${languageSwitch(place)}<button type="button" class="theme" data-theme-button aria-label="${words.site.theme}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3a9 9 0 1 0 0 18z"/><path d="M12 3a9 9 0 0 1 0 18" fill="none" stroke="currentColor"/></svg></button>
</header>`;
}
