/** A line of YAML as a person wrote it, taken apart, and values written so that YAML reads them as they stand. */

/** Indentation, dashes of list items, key with its colon, value with what follows it. Put together they are the line. */
export interface WrittenLine {
  readonly indent: string;
  /** "- " for an item of a list; empty for most lines. */
  readonly dashes: string;
  /** As written, quotes included; null where the line has none. */
  readonly key: string | null;
  /** From the key's end to the value: ": ". */
  readonly colon: string;
  /** The value without surrounding space, a comment after it included; "" where the line has none. */
  readonly value: string;
}

/** What cannot begin a key: it begins something else in YAML. */
const NO_KEY = /^[#[\]{},&*!|>%@`]/u;
const SPACE = /\s/u;

/** Where a key that is written in quotes ends, -1 where it does not. */
function quotedEnd(text: string): number {
  const end = closingQuote(text);
  return end < 0 ? -1 : end + 1;
}

/** Index of the mark that closes the quotation which the text begins with; -1 where none does. */
export function closingQuote(text: string): number {
  const mark = text.charAt(0);
  for (let at = 1; at < text.length; at++) {
    const here = text.charAt(at);
    if (mark === '"' && here === "\\") at += 1;
    else if (here === mark) {
      if (mark === "'" && text.charAt(at + 1) === "'") at += 1;
      else return at;
    }
  }
  return -1;
}

/** Index of the colon that ends the key at the beginning of a text, -1 where there is none. */
function keyEnd(text: string): number {
  const from = /^["']/u.test(text) ? quotedEnd(text) : NO_KEY.test(text) ? -1 : 0;
  if (from < 0) return -1;
  for (let at = text.indexOf(":", from); at >= 0; at = text.indexOf(":", at + 1)) {
    if (from > 0 && text.slice(from, at).trim() !== "") return -1;
    if (at === 0) return -1;
    if (at + 1 === text.length || SPACE.test(text.charAt(at + 1))) return / #/u.test(text.slice(0, at)) ? -1 : at;
  }
  return -1;
}

/** Takes a line apart. */
export function takeApart(line: string): WrittenLine {
  const indent = /^\s*/u.exec(line)?.[0] ?? "";
  let rest = line.slice(indent.length).trimEnd();
  const dashes = /^(?:-\s+)*/u.exec(rest)?.[0] ?? "";
  rest = rest.slice(dashes.length);
  // A dash alone is an item whose value stands on the lines below.
  if (rest === "-") return { indent, dashes: `${dashes}-`, key: null, colon: "", value: "" };
  const end = keyEnd(rest);
  if (end < 0) return { indent, dashes, key: null, colon: "", value: rest };
  const value = rest.slice(end + 1).trim();
  const key = rest.slice(0, end).trim();
  return { indent, dashes, key, colon: value === "" ? ":" : ": ", value };
}

/** The line with its parts put together again. */
export const putTogether = ({ indent, dashes, key, colon, value }: WrittenLine): string =>
  `${indent}${dashes}${key ?? ""}${key === null ? "" : colon}${value}`;

/** A text as a YAML value that is read as exactly this text: in the quotes that leave it most readable. */
export function quoted(text: string): string {
  const plain = !/[\\\p{C}\u2028\u2029]/u.test(text);
  return plain && text.includes('"') ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}
