import { fill, h } from "../element.ts";
import { narrowings, type Question } from "./address.ts";
import type { Answer } from "./ask.ts";
import type { NotesStyle } from "./summary.ts";
import { called, put } from "./words.ts";

/**
 * The feed of an answer: a static site has one of each outlet and none of a question, so one is offered where the question is
 * an outlet and nothing else.
 */

/** The one outlet that a question asks for, and nothing beside it; null for every other question. */
export function onlyOutlet({
  question,
  fields,
  hits,
  ignored,
  unknown,
}: Pick<Answer, "question" | "fields" | "hits" | "ignored" | "unknown">): string | null {
  const narrowed: Question = { ...question, facets: { ...question.facets, outlet: [] } };
  if (narrowings(narrowed) > 0 || hits.length === 0 || ignored.length + unknown.length > 0) return null;
  const [chosen, another] = question.facets.outlet;
  if (question.text === "") return another === undefined ? (chosen ?? null) : null;
  const [field, more] = fields;
  const name = field?.field === "outlet" && more === undefined && !field.excluded ? field.values[0] : undefined;
  const isWhole = field?.values.length === 1 && question.text.trim() === field.written.trim();
  return name !== undefined && isWhole && another === undefined && (chosen ?? name) === name ? name : null;
}

/** Offers the outlet's feed, found by the link to its page in the page's index. */
export function drawFeed(
  place: HTMLElement,
  answer: Answer,
  { words, root, files = root }: NotesStyle & { readonly root: string; readonly files?: string | undefined },
): void {
  const outlet = onlyOutlet(answer);
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-search-start] a[href*='outlets/']")];
  const link = links.find(({ textContent }) => outlet !== null && textContent?.trim() === called(words, outlet));
  // The pages of a further language lie in a folder of their own, feeds under the site's root.
  const [pages, site] = [root, files].map((each) => new URL(each, location.href).href);
  const folder = link?.href.replace(pages ?? "", site ?? "");
  fill(
    place,
    outlet !== null &&
      folder !== undefined &&
      h(
        "p",
        { class: "take" },
        h(
          "a",
          { href: new URL("feed.xml", folder).href, type: "application/atom+xml" },
          put(words.feed, { outlet: called(words, outlet) }),
        ),
      ),
  );
}
