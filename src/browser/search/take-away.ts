import { cell } from "../../csv-cell.ts";
import type { Hit, HitDetails } from "../../search/search-types.ts";
import { fill, h } from "../element.ts";
import type { Answer } from "./ask.ts";
import type { NotesStyle } from "./summary.ts";
import { put } from "./words.ts";

/** The results as a file: a table (CSV), or records for reference managers (RIS), as the articles' own pages offer them. */

/** Articles a file holds at most: each is a request to the host. */
const MOST = 2_000;
/** Articles asked for at once: more would take the line from the reader. */
const AT_ONCE = 8;

/** What a file is made from. */
interface Format {
  readonly name: "csv" | "ris";
  readonly type: string;
  readonly before: string;
  one(details: HitDetails, address: string): Promise<string>;
}

const row = (values: readonly (string | null)[]): string => `${values.map(cell).join(",")}\r\n`;
/** A byte order mark, by which Excel knows UTF-8, and the columns by the names they have in the archive's own table (data/articles.csv). */
const HEADER = "\ufeffid,headline,publisher,agencies,published,published_basis,address\r\n";
const text = (runs: HitDetails["headline"]): string => runs.map((run) => run.text).join("");

const textAt = async (address: string): Promise<string> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.text();
};

/**
 * The article's record for reference managers, as its own page offers it (templates/parts/cite.ts): inside the link's address, or in
 * a file beside the page. Pages the archivist wrote offer none: they are no articles.
 */
async function recordOf(address: string): Promise<string> {
  // Only the links: of a whole page the browser would weigh styles and scripts, too.
  const [links = ""] = /<p class="files">.*?<\/p>/su.exec(await textAt(address)) ?? [];
  const page = new DOMParser().parseFromString(links, "text/html");
  const link = page.querySelector('a[download$=".ris"]')?.getAttribute("href");
  if (!link) return "";
  const [, inside] = /^data:[^,]*,(.*)$/su.exec(link) ?? [];
  return inside === undefined ? textAt(new URL(link, address).href) : decodeURIComponent(inside);
}

const FORMATS: readonly Format[] = [
  {
    name: "csv",
    type: "text/csv;charset=utf-8",
    before: HEADER,
    one: async ({ id, headline, outlet, agencies, date, dateBasis }, address) =>
      row([id, text(headline), outlet, agencies.join("; "), date, dateBasis, address]),
  },
  {
    name: "ris",
    type: "application/x-research-info-systems;charset=utf-8",
    before: "",
    one: (_, address) => recordOf(address),
  },
];

/** The parts of all hits in their order, fetched a few at a time; after the first that fails none is asked for or told of. */
async function partsOf(
  hits: readonly Hit[],
  part: (hit: Hit) => Promise<string>,
  told: (done: number) => void,
): Promise<string[]> {
  const parts: string[] = [];
  let next = 0;
  let done = 0;
  let failed = false;
  const take = async (): Promise<void> => {
    while (next < hits.length && !failed) {
      const at = next++;
      parts[at] = await part(hits[at] as Hit);
      done += 1;
      if (!failed) told(done);
    }
  };
  const stop = (reason: unknown): never => {
    failed = true;
    throw reason;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, () => take().catch(stop)));
  return parts;
}

/** Hands a text to the reader as a file. */
function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Offers the results of an answer as files: the whole ones, or all where there are none. Nothing where there are no results. */
export function drawTakeAway(
  place: HTMLElement,
  answer: Answer,
  { words, numbers, root }: NotesStyle & { readonly root: string },
): void {
  const whole = answer.hits.filter(({ tier }) => tier === "all");
  const all = whole.length > 0 ? whole : answer.hits;
  const hits = all.slice(0, MOST);
  const site = new URL(root, location.href);
  const state = h("span", { class: "take-state", role: "status" });
  const make = async ({ name, type, before, one }: Format, button: HTMLButtonElement): Promise<void> => {
    button.disabled = true;
    try {
      const part = async (hit: Hit): Promise<string> => {
        const details = await hit.details();
        return one(details, new URL(details.url, site).href);
      };
      const told = (done: number): void => {
        state.textContent = put(words.taking, { done: numbers.number(done), total: numbers.number(hits.length) });
      };
      const parts = await partsOf(hits, part, told);
      download(`warraq-results.${name}`, type, before + parts.join(""));
      state.textContent = "";
    } catch {
      state.textContent = words.takeFailed;
    }
    button.disabled = false;
  };
  const button = (format: Format) => {
    const made: HTMLButtonElement = h(
      "button",
      { type: "button", class: "button", onclick: () => void make(format, made) },
      format.name.toUpperCase(),
    );
    return made;
  };
  const count = numbers.count(hits.length, words.articles);
  fill(
    place,
    hits.length > 0 &&
      h(
        "p",
        { class: "take" },
        put(hits.length < all.length ? words.takeFirst : words.take, { count }),
        " ",
        FORMATS.map(button),
        " ",
        state,
      ),
  );
}
