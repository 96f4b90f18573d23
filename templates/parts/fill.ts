import { type Html, html, type Part } from "../html.ts";

/** A sentence of the strings file with its placeholders filled as text: `fill("الصفحة {n} من {last}", {n: 1, last: 3})`. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/gu, (placeholder, name: string) => String(values[name] ?? placeholder));

/** The same with markup for the values: the sentence is escaped, the values are put in as parts. */
export function fillHtml(sentence: string, values: Readonly<Record<string, Part>>): Html {
  const pieces = sentence.split(/\{(\w+)\}/u);
  return html`${pieces.map((piece, index) => (index % 2 === 0 ? piece : values[piece]))}`;
}
