/** A `<meta>`: `name` for HTML, citation_* and Dublin Core, `property` for Open Graph (RDFa). Values are data: templates escape them. */
export interface MetaTag {
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}

/** A `<link>`. `href` is absolute, or relative to the page it stands on. */
export interface LinkTag {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
}

/** A JSON-LD value. */
export type JsonLd = { readonly [key: string]: unknown };

/** Named tags for the values there are: null and empty ones give none. */
export const named = (pairs: readonly (readonly [name: string, content: string | null])[]): MetaTag[] =>
  pairs.flatMap(([name, content]) => (content === null || content === "" ? [] : [{ name, content }]));

/** The same for `property`. */
export const properties = (pairs: readonly (readonly [property: string, content: string | null])[]): MetaTag[] =>
  pairs.flatMap(([property, content]) => (content === null || content === "" ? [] : [{ property, content }]));
