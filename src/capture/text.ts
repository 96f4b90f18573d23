import type { Line } from "./capture.ts";
import { textLines } from "./decode/text-lines.ts";
import { renderPage } from "./html/render-page.ts";

/** Plain text: what a person copied from a page. The lines are all there is. */

/** Opening of a whole HTML document, as in a page saved under a text name. */
const DOCUMENT = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html|head)\b/iu;
/** Tags that structure text; prose does not hold them. */
const MARKUP = /<(?:p|br|div|li|h[1-6])\b[^<>]{0,200}>/iu;
const CLOSING = /<\/(?:p|div|li|ul|h[1-6]|span|strong|a)>|<br\s*\/?>/iu;

/** Whether a text is an HTML document, whatever its file is called. */
export const isHtmlDocument = (text: string): boolean => DOCUMENT.test(text.slice(0, 2_000).replace(/^\ufeff/u, ""));

/** Whether a table cell holds HTML fragments ("<p>…</p><p>…</p>"), as content systems export them. */
export const isHtmlFragment = (text: string): boolean => MARKUP.test(text) && CLOSING.test(text);

/** Lines of a table cell: HTML fragments are rendered, other text is split at its line ends. */
export const cellLines = (text: string, first: number): Line[] =>
  isHtmlFragment(text)
    ? renderPage(text).map((line) => ({ ...line, number: line.number + first - 1 }))
    : textLines(text, first);
