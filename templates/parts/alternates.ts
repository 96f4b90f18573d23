import { absolute } from "../../src/site/exchange/addresses.ts";
import { languagesOf } from "../../src/site/languages.ts";
import { type Html, html } from "../html.ts";
import { LANGUAGE_NAMES } from "../words.ts";
import { encodePath } from "./link.ts";
import type { Place } from "./place.ts";

/** A page in the other languages of its site, for search engines and for readers; nothing in a site of one language. */

/** Links of the head to this page in every language (HTML, "alternate"; x-default is the first). */
export function alternates({ settings, root, elsewhere }: Place, path: string): Html {
  if (elsewhere.length === 0 || path === "404.html") return html``;
  const link = (hreflang: string, at: string): Html =>
    html`<link rel="alternate" hreflang="${hreflang}" href="${absolute(at + path, settings) ?? `${root}${encodePath(at + path)}`}">\n`;
  return html`${languagesOf(settings).map(({ language, at }) => link(language, at))}${link("x-default", "")}`;
}

/** The switch of the masthead: the same page in another language. Its script keeps the question and the place on the page. */
export const languageSwitch = ({ elsewhere }: Place): Html =>
  html`${elsewhere.map(({ language, href }) => html`<a class="language" href="${href}" lang="${language}" hreflang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}" data-language>${LANGUAGE_NAMES[language]}</a>\n`)}`;
