import type { Hit, HitDetails, Run } from "../../search/search-types.ts";
import { type Child, fill, h } from "../element.ts";
import { called, type Numbers, type SearchWords } from "./words.ts";

/** Results as list items that fill in as their articles' fragments arrive, each in its place. */

const marked = (runs: readonly Run[]): Child => runs.map(({ text, mark }) => (mark ? h("mark", {}, text) : text));

/** Words handed on at most: as many as the article's page takes (src/browser/page/find-words.ts). */
const MARKED = 32;

/**
 * The address of an article with the words to highlight in its fragment: `articles/x/#mark=ضمانات&mark=أمنية`.
 * A fragment, because it never reaches a server's log. Null for an address that does not stay on the site.
 */
export function addressOf(details: Pick<HitDetails, "url" | "words">, root: string): string | null {
  const site = new URL(root, location.href);
  const url = new URL(details.url, site);
  if (!url.href.startsWith(site.href)) return null;
  const marks = new URLSearchParams(details.words.slice(0, MARKED).map((word) => ["mark", word]));
  if (marks.size > 0) url.hash = marks.toString();
  return url.href;
}

/** What a list of results needs to draw itself. */
export interface ResultsStyle {
  readonly root: string;
  readonly words: SearchWords;
  readonly numbers: Numbers;
  /** Whether dates are shown in the site's second language. */
  readonly second?: true | undefined;
}

/** The dot that tells what a date rests on, as the page's templates draw it. */
const nuqta = (basis: string): Child =>
  document.querySelector<HTMLTemplateElement>(`template[data-nuqta="${CSS.escape(basis)}"]`)?.content.cloneNode(true);

/** «يورونيوز · 14 ديسمبر 2021 (حدده محرر)», as lists of the site write it (templates/parts/entries.ts). */
function facts(details: HitDetails, { words, second }: ResultsStyle): HTMLElement {
  const { outlet, agencies, date, dateBasis } = details;
  const { ofAgency } = words;
  const dateShown = second ? details.dateShownToo : details.dateShown;
  const basis = words.bases[dateBasis as keyof SearchWords["bases"]];
  return h(
    "p",
    { class: "facts" },
    h("bdi", {}, outlet === null ? words.noOutlet : called(words, outlet)),
    dateShown === null
      ? h("span", { class: "dated" }, nuqta("undated"), words.noDate)
      : h(
          "span",
          { class: "dated" },
          nuqta(dateBasis ?? "stated"),
          // No `<time datetime>`: the day is what the article is ordered by, the text may say «بين 9 و30 ديسمبر».
          h("span", { class: "num", "data-day": date }, dateShown),
          dateBasis !== "stated" && basis && [" ", h("span", { class: "range" }, `(${basis})`)],
        ),
    agencies.map((agency) => h("span", {}, `${ofAgency} `, h("bdi", {}, called(words, agency)))),
  );
}

function show(item: HTMLLIElement, details: HitDetails, style: ResultsStyle, beside: Child): void {
  const { root, words } = style;
  const href = addressOf(details, root);
  const headline = details.headline.length > 0 ? marked(details.headline) : words.noHeadline;
  // Articles are Arabic whatever the language of the interface.
  fill(
    item,
    h(
      "h3",
      { class: "result-headline", lang: "ar", dir: "rtl" },
      href === null ? headline : h("a", { href, "data-result": true }, headline),
    ),
    facts(details, style),
    details.excerpt.length > 0 && h("p", { class: "summary", lang: "ar", dir: "rtl" }, marked(details.excerpt)),
    beside,
  );
  item.removeAttribute("aria-busy");
}

/**
 * A list item for a place of the list: a quiet placeholder at once, the result when its details have come, a line with a button
 * when they cannot be had. `ready` settles when either stands.
 * @param beside what stands under it (beside-result.ts)
 */
export function result(
  hit: Hit,
  style: ResultsStyle,
  beside: Child = null,
): { item: HTMLLIElement; ready: Promise<void> } {
  const item = h("li", { class: "result" });
  const load = async (): Promise<void> => {
    item.setAttribute("aria-busy", "true");
    fill(
      item,
      h("span", { class: "result-waiting result-waiting-headline" }),
      h("span", { class: "result-waiting" }),
      h("span", { class: "result-waiting" }),
    );
    try {
      show(item, await hit.details(), style, beside);
    } catch {
      const again = h("button", { type: "button", class: "button", onclick: () => void load() }, style.words.retry);
      fill(item, h("p", { class: "result-failed" }, style.words.hitFailed, " ", again));
      item.removeAttribute("aria-busy");
    }
  };
  return { item, ready: load() };
}
