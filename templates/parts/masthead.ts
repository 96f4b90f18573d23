import { type Html, html } from "../html.ts";
import { nuqta } from "./nuqta.ts";
import type { Place } from "./place.ts";

/** The rooms of the site, in the order of the navigation. */
const ROOMS = ["search", "dates", "outlets", "headlines", "about"] as const;
export type Room = (typeof ROOMS)[number];

/** The archive's name and the ways in. The theme button is shown by the page script; without it the system decides. */
export function masthead({ site, words, to }: Place, current: Room | undefined): Html {
  const rooms = ROOMS.filter((room) => room !== "search" || site.search !== null);
  const link = (room: Room): Html =>
    html`<li><a href="${to(`${room}/`)}"${room === current && html` aria-current="page"`}>${words.site[room]}</a></li>\n`;
  return html`<header class="masthead">
<a class="brand" href="${to("")}">${nuqta("stated")}<span>${site.settings.title}</span></a>
<nav aria-label="${words.site.navigation}"><ul>
${rooms.map(link)}</ul></nav>
<button type="button" class="theme" data-theme-button hidden aria-label="${words.site.theme}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3a9 9 0 1 0 0 18z"/><path d="M12 3a9 9 0 0 1 0 18" fill="none" stroke="currentColor"/></svg></button>
</header>`;
}
