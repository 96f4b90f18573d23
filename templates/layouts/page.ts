import { cutAtWord } from "../../src/site/entry.ts";
import { escapeText } from "../../src/site/markdown.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html, trusted } from "../html.ts";
import { foot } from "../parts/foot.ts";
import { masthead, type Room } from "../parts/masthead.ts";
import { type Place, placeOf } from "../parts/place.ts";
import { policy } from "../parts/policy.ts";
import { offlineNote } from "../parts/search-offline.ts";

/** What a page gives the layout. */
export interface PageContent {
  /** Address from the site's root, without leading slash: "articles/x/", "" for the home page, "404.html". */
  readonly path: string;
  /** Title before the archive's; null on the home page. */
  readonly title: string | null;
  readonly description?: string | null;
  /** More tags for the head (metadata of an article, preloads). */
  readonly head?: Html;
  /** What stands inside `<main>`. It holds the page's one `<h1>`. */
  readonly main: Html;
  /** Whether `main` itself holds `restOf(place)`, at the place where the first screen ends. */
  readonly linksRest?: boolean;
  /** The part of the site the page belongs to: marked in the navigation. */
  readonly room?: Room;
  /** Style bundles to inline after "base": templates/styles/<name>.css. */
  readonly styles?: readonly string[];
  /** Script entries (src/publish/scripts.ts) loaded as modules besides "page": names of `site.assets.scripts`. */
  readonly scripts?: readonly string[];
  /** A line for the foot of the printed page (address, fingerprint); the address is always printed. */
  readonly printed?: Html;
}

/** Longest `<title>`: what search engines and tabs show of one (html-validate, "long-title"). The h1 is never cut. */
const LONGEST_TITLE = 70;

/** Title of the page and of the archive; the archive's gives way to a long one. */
function titleOf(title: string | null, archive: string): string {
  const whole = title === null ? archive : `${title} - ${archive}`;
  return whole.length <= LONGEST_TITLE ? whole : cutAtWord(title ?? archive, LONGEST_TITLE - 1);
}

/**
 * Link to the styles that all pages share. A browser paints what stands before it without waiting for it (HTML,
 * "body-ok" links).
 */
export const restOf = ({ site, to }: Place): Html => html`<link rel="stylesheet" href="${to(site.assets.rest)}">`;

/**
 * The frame of every page: head, masthead, main, foot. Links are relative to the page, so that the site works from
 * any sub-path. The styles of the first screen are inline, allowed by their hash in the policy; the rest is one file for all
 * pages, linked where the first screen ends.
 */
export function page(site: Site, content: PageContent): string {
  const place = placeOf(site, content.path);
  const { words, to, settings } = place;
  const { assets } = site;
  const style = ["base", ...(content.styles ?? [])]
    .map((name) => assets.styles[name] ?? "")
    .join("")
    .replaceAll("@root/", to(""));
  const scripts = ["page", ...(content.scripts ?? [])].flatMap((name) => assets.scripts[name] ?? []);
  const title = titleOf(content.title, settings.title);
  const description = content.description ?? settings.description;
  return html`<!DOCTYPE html>
<html lang="${words.language}" dir="${words.direction}"${settings.offline && html` data-service-worker="${to("service-worker.js")}"`}>
<head>
<meta charset="utf-8">
${policy(style, assets.early?.hash)}
${assets.early && html`<script>${trusted(assets.early.code)}</script>`}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${trusted(escapeText(title))}</title>
<meta name="description" content="${description}">
<link rel="preload" href="${to(assets.font)}" as="font" type="font/woff2" crossorigin>
<style>${trusted(style)}</style>
<link rel="icon" href="${trusted(assets.icon)}">
${content.head}
${scripts.map((script) => html`<script type="module" src="${to(script)}"></script>`)}
</head>
<body>
<a class="skip" href="#main">${words.site.skip}</a>
${masthead(place, content.room)}
${offlineNote(settings, words)}
<main id="main">
${content.main}
</main>
${content.linksRest !== true && restOf(place)}
${foot(place, content)}
</body>
</html>
`.markup.replaceAll(/\n{2,}/gu, "\n");
}
