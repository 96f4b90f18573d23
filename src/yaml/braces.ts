import { closingQuote, quoted } from "./written-line.ts";

/**
 * Lists and fields written on one line, `[a, b]` and `{value: a, note: b}`, read the way people write them: commas that
 * no field follows, colons and quotation marks inside the words belong to the words.
 */

/** Deepest nesting that is read; nothing an archivist writes needs more than two. */
const DEEPEST = 8;

const PARTNER: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/** Whether a quotation mark at this place opens a quotation: it stands where a value begins. */
const opensQuote = (text: string, at: number): boolean =>
  (text.charAt(at) === '"' || text.charAt(at) === "'") &&
  /(?:^|[[{,:]\s*)$/u.test(text.slice(Math.max(0, at - 40), at));

/** Index of the bracket that closes the one the text begins with, -1 where none does. */
export function closingBracket(text: string): number {
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const here = text.charAt(at);
    if (opensQuote(text, at)) {
      const end = closingQuote(text.slice(at));
      if (end > 0) at += end;
    } else if (here in PARTNER) open.push(PARTNER[here] ?? "");
    else if (here === open.at(-1)) {
      open.pop();
      if (open.length === 0) return at;
    }
  }
  return -1;
}

/** The text between the brackets cut at its commas; those inside quotations and inner brackets do not count. */
function atCommas(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const here = text.charAt(at);
    const begun = text.slice(start, at).trim() === "" || /:\s*$/u.test(text.slice(Math.max(start, at - 40), at));
    if ((here === '"' || here === "'") && begun) {
      const end = closingQuote(text.slice(at));
      if (end > 0 && /^\s*(?:,|$)/u.test(text.slice(at + end + 1))) at += end;
    } else if (here in PARTNER && begun) {
      const end = closingBracket(text.slice(at));
      if (end > 0) at += end;
    } else if (here === ",") {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

const FIELD = /^\s*(?<key>[\p{L}\p{M}\p{N}_-]+)\s*:(?=\s|$|["'[{])(?<value>.*)$/u;

/** One value inside brackets, written so that YAML reads it as meant. */
function rewrittenValue(text: string, depth: number): string {
  const value = text.trim();
  const mark = value.charAt(0);
  if (mark in PARTNER && closingBracket(value) === value.length - 1) return rewrite(value, depth + 1) ?? quoted(value);
  if ((mark === '"' || mark === "'") && closingQuote(value) === value.length - 1) return value;
  if (value === "" || value === "~" || value === "null") return value;
  return /^[\p{L}\p{N}][^:#,[\]{}"'&*!|>%@`]*$/u.test(value) ? value : quoted(value);
}

function rewrite(text: string, depth: number): string | null {
  if (depth > DEEPEST) return null;
  const parts = atCommas(text.slice(1, -1)).filter((part) => part.trim() !== "");
  if (text.startsWith("[")) return `[${parts.map((part) => rewrittenValue(part, depth)).join(", ")}]`;
  const fields: { key: string; value: string }[] = [];
  for (const part of parts) {
    const found = FIELD.exec(part)?.groups;
    const last = fields.at(-1);
    if (found) fields.push({ key: found.key ?? "", value: found.value ?? "" });
    else if (last) last.value += `,${part}`;
    else return null;
  }
  return `{${fields.map(({ key, value }) => `${key}: ${rewrittenValue(value, depth)}`.trimEnd()).join(", ")}}`;
}

/**
 * `{value: a, note: b, c}` → `{value: a, note: "b, c"}`: the same with quotes where they are needed, for YAML to read.
 * Null where it cannot be told which words belong to which field.
 */
export const rewrittenBraces = (text: string): string | null => rewrite(text, 0);
