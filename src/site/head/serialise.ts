import type { JsonLd } from "./tags.ts";

/** Signs that could end a script element or a line of script; in JSON strings their escapes mean the same. */
const ESCAPES: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** JSON for `<script type="application/ld+json">`: no text from a capture can close the element or open a comment in it. */
export const serialiseJsonLd = (jsonLd: JsonLd | readonly JsonLd[]): string =>
  JSON.stringify(jsonLd).replace(/[<>&\u2028\u2029]/gu, (sign) => ESCAPES[sign] ?? sign);
