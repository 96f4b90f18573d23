import type { ArticleRecord } from "../../src/record/schema.ts";
import { citations } from "../../src/site/cite/cite.ts";
import { type Html, html } from "../html.ts";
import type { Place } from "./place.ts";
import { leftToRight, text } from "./text.ts";

/** Files a reference manager reads, by their ending beside the page. */
const FILES = [
  ["bib", "BibTeX"],
  ["ris", "RIS"],
  ["csl.json", "CSL-JSON"],
] as const;

/** How to cite the article: in an Arabic note, in a list of references, in English; and files for reference managers. */
export function cite({ words, settings }: Place, record: ArticleRecord): Html {
  const made = citations(record, settings);
  const { citing } = words;
  const forms = [
    ["note", citing.note, made.text, "rtl", "ar"],
    ["reference", citing.reference, made.reference, "rtl", "ar"],
    ["english", citing.english, made.english, "ltr", "en"],
  ] as const;
  const name = encodeURIComponent(record.id);
  return html`<section class="section cite plain" id="cite"><h2>${words.article.cite}</h2>
${forms.map(
  ([key, label, citation, direction, language]) => html`<div><h3>${label}</h3>
<button type="button" class="copy" data-copy="cite-${key}" data-done="${citing.copied}" hidden>${citing.copy}</button>
<p id="cite-${key}"${language !== words.language && html` lang="${language}" dir="${direction}"`}>${language === "ar" ? text(citation) : leftToRight(citation)}</p></div>\n`,
)}<p class="files">${citing.files} ${FILES.map(([ending, title]) => html`<a href="${name}.${ending}" download><bdi>${title}</bdi></a> `)}</p>
<span class="Z3988" title="${made.coins}"></span>
</section>`;
}
