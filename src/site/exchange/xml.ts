/**
 * XML as far as feeds, sitemaps and descriptions need it: elements, attributes and text, every value escaped. (The `feed`
 * package cannot write relative addresses and labels plain headlines as HTML.)
 */

/** A piece of XML that is already escaped. */
export interface Xml {
  readonly xml: string;
}

/** What XML 1.0 cannot hold in any form (§2.2): controls, U+FFFE and U+FFFF, halves of surrogate pairs. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed here
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

const escaped = (text: string, signs: RegExp): string =>
  text.replace(FORBIDDEN, "\ufffd").replace(signs, (sign) => ESCAPES[sign] ?? sign);

/** Text as XML. */
export const escapeXml = (text: string): string => escaped(text, /[&<>\r]/g);

/** The value of an attribute. White space other than the space is written as numbers, or it would be read as spaces. */
const escapeAttribute = (value: string): string => escaped(value, /[&<>"\t\n\r]/g);

/** Attributes; null ones are left out. */
export type Attributes = Readonly<Record<string, string | null>>;

/** An element. Strings among its children are text; null ones are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly (Xml | string | null)[]): Xml {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escapeAttribute(value)}"`]))
    .join("");
  const inside = children.filter((child) => child !== null);
  if (inside.length === 0) return { xml: `<${name}${written}/>` };
  const block = inside.every((child) => typeof child !== "string");
  const content = inside.map((child) => (typeof child === "string" ? escapeXml(child) : child.xml));
  return { xml: `<${name}${written}>${block ? `\n${content.join("\n")}\n` : content.join("")}</${name}>` };
}

/** A whole document. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
