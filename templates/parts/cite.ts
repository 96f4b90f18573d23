import type { ArticleRecord } from "../../src/record/schema.ts";
import { citations } from "../../src/site/cite/cite.ts";
import { formatsOf } from "../../src/site/exchange/addresses.ts";
import { type Html, html } from "../html.ts";
import { linkToFile } from "./article-file.ts";
import type { Place } from "./place.ts";
import { leftToRight, text } from "./text.ts";

/** Files a reference manager reads, by their endings, with their media types. */
const FILES = [
  ["bib", "BibTeX", "application/x-bibtex"],
  ["ris", "RIS", "application/x-research-info-systems"],
  ["csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json"],
] as const;

/**
 * A file inside its own address: it needs no place on the host, and no script to be made. Only what an address would lose is
 * escaped (URL Standard, "opaque path"), so that it packs with the same words of the page.
 */
const inside = (type: string, content: string): string =>
  `data:${type};charset=utf-8,${content.replaceAll(/[%#\n\r\t]/gu, encodeURIComponent)}`;

/** How to cite the article: in an Arabic note, in a list of references, in English; and files for reference managers. */
export function cite(place: Place, record: ArticleRecord): Html {
  const { words, settings } = place;
  const made = citations(record, settings, place.site.latinNames);
  const { citing } = words;
  const forms = [
    ["note", citing.note, made.text, "rtl", "ar"],
    ["reference", citing.reference, made.reference, "rtl", "ar"],
    ["english", citing.english, made.english, "ltr", "en"],
  ] as const;
  const published = formatsOf(settings);
  const contents = { bib: made.bibtex, ris: made.ris, "csl.json": JSON.stringify([made.csl]) };
  const addressOf = (ending: (typeof FILES)[number][0], type: string): string =>
    published.includes(ending) ? linkToFile(place, record.id, ending) : inside(type, contents[ending]);
  return html`${forms.map(
    ([key, label, citation, direction, language]) => html`<div class="form"><h2>${label}</h2>
<button type="button" class="copy" data-copy="cite-${key}" data-done="${citing.copied}" hidden>${citing.copy}</button>
<p id="cite-${key}"${language !== words.language && html` lang="${language}" dir="${direction}"`}>${language === "ar" ? text(citation) : leftToRight(citation)}</p></div>\n`,
  )}<p class="files">${citing.files} ${FILES.map(
    ([ending, title, type]) =>
      html`<a href="${addressOf(ending, type)}" download="${record.id}.${ending}"><bdi>${title}</bdi></a> `,
  )}</p>
<span class="Z3988" title="${made.coins}"></span>`;
}
