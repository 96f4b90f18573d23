import { decodeHTMLStrict } from "entities";
import { clean } from "../../arabic/letters.ts";
import type { Capture, Line } from "../capture.ts";

/** From text to numbered lines: CR, LF and CRLF end a line; entities are decoded; every line is cleaned. */

const LINE_END = /\r\n|\r|\n/u;

/** A character reference with its semicolon: "&#1575;", "&#x627;", "&nbsp;", "&amp;quot;". */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu;

/**
 * The text with HTML character references decoded, as some site dumps hold them; "&amp;quot;" is decoded twice, as it
 * was encoded. A reference to a line end becomes a space: a line stays one line.
 */
export function decodeReferences(text: string): string {
  let decoded = text;
  for (let round = 0; round < 2 && REFERENCE.test(decoded); round++) decoded = decodeHTMLStrict(decoded);
  return decoded === text ? text : decoded.replace(/[\r\n]+/gu, " ");
}

/** A line of text as it is kept: references decoded, cleaned. May be blank. */
export const cleanLine = (text: string): string => clean(text.includes("&") ? decodeReferences(text) : text);

/** A value (title, name, date as found) on one line: references decoded, cleaned, single spaces; null when blank. */
export function tidy(value: string): string | null {
  const line = clean(decodeReferences(value).replace(/[\r\n\t]+/gu, " "))
    .replace(/ {2,}/gu, " ")
    .trim();
  return line === "" ? null : line;
}

/** The text's lines as found, without their ends. */
export const splitLines = (text: string): string[] => text.split(LINE_END);

/** The non-blank lines of a text, cleaned, with their numbers; `first` is the number of the first line. */
export function textLines(text: string, first = 1): Line[] {
  const lines: Line[] = [];
  splitLines(text).forEach((raw, index) => {
    if (raw === "") return;
    const line = cleanLine(raw);
    if (line.trim() !== "") lines.push({ number: first + index, text: line });
  });
  return lines;
}

/** The line end found most: "crlf", "lf", "cr", or "none". */
export function lineEndOf(text: string): Capture["lineEnd"] {
  const counts = { crlf: 0, lf: 0, cr: 0 };
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 10) counts.lf++;
    else if (unit === 13) {
      if (text.charCodeAt(index + 1) === 10) {
        counts.crlf++;
        index++;
      } else counts.cr++;
    }
  }
  const most = (["lf", "crlf", "cr"] as const).reduce((best, end) => (counts[end] > counts[best] ? end : best), "lf");
  return counts[most] === 0 ? "none" : most;
}
