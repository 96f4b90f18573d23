/**
 * The escaping `html` tag. Eleventy's TypeScript templates escape nothing, and every text of a capture is data:
 * so nothing reaches a page except through this tag, which escapes all that is not itself `Html`.
 */

/** Markup that is safe to put into a page as it stands. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: text and numbers are escaped, lists joined, `null`, `undefined`, `false` leave nothing. */
export type Part = Html | string | number | false | null | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in element content and in quoted attribute values. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  if (Array.isArray(part)) return part.map(markupOf).join("");
  return "";
}

/** `` html`<p>${text}</p>` ``: markup with its parts escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0] ?? "";
  for (const [index, part] of parts.entries()) markup += markupOf(part) + (strings[index + 1] ?? "");
  return new Html(markup);
}

/** Markup made by a library that escapes (markdown-it, the minifier): the only way round the tag; search for it when reviewing. */
export const trusted = (markup: string): Html => new Html(markup);

/** Nothing. */
export const nothing = new Html("");

/** Parts with markup between them: a list of links with «، ». */
export const joined = (parts: readonly Part[], between: Part): Html =>
  new Html(parts.map(markupOf).join(markupOf(between)));
