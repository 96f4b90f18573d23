import { absolute } from "../../src/site/exchange/addresses.ts";
import type { Redirect } from "../../src/site/pages.ts";
import type { Site } from "../../src/site/site.ts";
import { html } from "../html.ts";
import { page } from "../layouts/page.ts";
import { placeOf } from "../parts/place.ts";

/** Old addresses, and those of other spellings: a page that leads on at once, by itself or by its link. */
export const data = {
  pagination: { data: "site.redirects", size: 1, alias: "redirect" },
  permalink: ({ redirect }: { redirect: Redirect }) => `/${redirect.path}index.html`,
};

export function render({ site, redirect }: { site: Site; redirect: Redirect }): string {
  const place = placeOf(site, redirect.path);
  const { words, to } = place;
  const canonical = absolute(site.at + redirect.to, site.settings);
  return page(site, {
    path: redirect.path,
    title: words.moved.title,
    head: html`<meta http-equiv="refresh" content="0; url=${to(redirect.to)}">
<meta name="robots" content="noindex">
${canonical !== null && html`<link rel="canonical" href="${canonical}">`}`,
    main: html`<h1>${words.moved.title}</h1>
<p><a href="${to(redirect.to)}">${words.moved.link}</a></p>`,
  });
}
