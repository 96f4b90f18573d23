import { cutAtWord } from "../../src/site/entry.ts";
import { escapeText } from "../../src/site/markdown.ts";
import type { Site } from "../../src/site/site.ts";
import { type Html, html, trusted } from "../html.ts";
import { alternates } from "../parts/alternates.ts";
import { foot } from "../parts/foot.ts";
import { masthead } from "../parts/masthead.ts";
import { type Place, placeOf } from "../parts/place.ts";
import { policy } from "../parts/policy.ts";
import { offlineNote } from "../parts/search-offline.ts";
import type { PageContent } from "./page-content.ts";

/** Longest `<title>`: what search engines and tabs show of one (html-validate, "long-title"). The h1 is never cut. */
const LONGEST_TITLE = 70;

/** Shortest part of a headline that still says what a page is about, in characters. */
const SHORTEST_TITLE = 24;

/** What a tab and a search engine show: the page, its outlet and the archive; a long headline is cut so that all three are there. */
function titleOf({ title, outlet }: PageContent, { title: archive, description }: Site["settings"]): string {
  if (title === null) return cutAtWord(`${archive} – ${description}`, LONGEST_TITLE - 1);
  const tails = [[outlet, archive], [archive], []].map((names) =>
    names.map((name) => (name ? ` – ${name}` : "")).join(""),
  );
  const tail = tails.find(({ length }) => Math.min(title.length, SHORTEST_TITLE) + length < LONGEST_TITLE) ?? "";
  return cutAtWord(title, LONGEST_TITLE - 1 - tail.length) + tail;
}

/**
 * Link to the styles that all pages share. A browser paints what stands before it without waiting for it (HTML,
 * "body-ok" links).
 */
export const restOf = ({ site, to }: Place): Html => html`<link rel="stylesheet" href="${to(site.assets.rest)}">`;

const preload = (font: string): Html =>
  html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`;

/**
 * The styles a page waits for: letters and frame. Preloaded beside them: the archive's own font, or the program's Latin
 * letters where the page is read in them.
 */
function faceOf({ site: { assets }, to, words }: Place): Html {
  const font = assets.own?.font ?? (words.direction === "ltr" ? assets.latin : null);
  return html`<link rel="stylesheet" href="${to(assets.face)}">
${font !== null && preload(to(font))}`;
}

/** The styles of a page in English; what an article has none of, its first view does without. */
const english = ({ linksRest }: PageContent): string[] =>
  linksRest === true ? ["english"] : ["english", "english-lists"];

/**
 * The frame of every page: head, masthead, main, foot. Links are relative to the page, so that the site works from any
 * sub-path. What every page waits for, letters and frame, is one file; the page's own styles are inline, allowed by their
 * hash in the policy; what many share is another file, which an article, whose text needs none of it, links where its first
 * screen ends.
 */
export function page(site: Site, content: PageContent): string {
  const place = placeOf(site, content.path);
  const { words, to, settings } = place;
  const { assets } = site;
  const leftToRight = words.direction === "ltr";
  const several = place.elsewhere.length > 0;
  const style = [...(several ? ["languages"] : []), ...(content.styles ?? []), ...(leftToRight ? english(content) : [])]
    .map((name) => assets.styles[name] ?? "")
    .join("");
  const names = ["page", ...(content.scripts ?? [])];
  const scripts = names.flatMap((name) => assets.scripts[name] ?? []);
  const beside = names.flatMap((name) => assets.besideScripts[name] ?? []);
  const title = titleOf(content, settings);
  const description = content.description ?? settings.description;
  return html`<!DOCTYPE html>
<html lang="${words.language}" dir="${words.direction}"${settings.offline && html` data-service-worker="${to("service-worker.js")}"`}>
<head>
<meta charset="utf-8">
${policy(style, [assets.early?.hash ?? [], content.inline?.hash ?? []].flat(), content.asks)}
${content.inline?.script}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${trusted(escapeText(title))}</title>
<meta name="description" content="${description}">
${content.face ?? faceOf(place)}
${assets.early && html`<script>${trusted(assets.early.code)}</script>`}
${style !== "" && html`<style>${trusted(style)}</style>`}
${content.linksRest !== true && restOf(place)}
${assets.own?.style != null && html`<link rel="stylesheet" href="${to(assets.own.style)}">`}
<link rel="icon" href="${trusted(assets.icon)}">
${alternates(place, content.path)}
${content.head}
${beside.map((script) => html`<link rel="modulepreload" href="${to(script)}">`)}
${scripts.map((script) => html`<script type="module" src="${to(script)}"></script>`)}
</head>
<body>
<a class="skip" href="#main">${words.site.skip}</a>
${masthead(place, content)}
${offlineNote(settings, words)}
<main id="main">
${content.main}
</main>
${foot(place, content)}
</body>
</html>
`.markup.replaceAll(/\n{2,}/gu, "\n");
}
