import { parseDocument, visit } from "yaml";
import type { YamlCode } from "../problems/yaml.ts";
import { closingBracket, rewrittenBraces } from "./braces.ts";
import { closingQuote, quoted } from "./written-line.ts";

/**
 * Where YAML reads a value otherwise than the person who typed it: «*عاجل» is a reference, «عنوان #وسم» ends in a comment,
 * «عاجل: خبر» is a field of its own. News is full of these; each is read as it stands, and told.
 */

/** What becomes of one value. `text` and `rewritten` are read as meant; `refused` cannot be. */
export type Verdict =
  | { readonly kind: "fine" }
  /** The value goes on below: an open quotation or bracket, or a block of text. */
  | { readonly kind: "goesOn"; readonly how: "quote" | "bracket" | "block" }
  /** Plain text up to a comment; `code` says what about it is worth telling. */
  | { readonly kind: "text"; readonly code: YamlCode; readonly text: string }
  | { readonly kind: "rewritten"; readonly code: YamlCode; readonly value: string }
  | { readonly kind: "refused"; readonly code: YamlCode; readonly write: string | null };

/** Names of `&name` and `*name` that stand in the file, each as a whole value or before one. */
export interface Anchors {
  readonly set: ReadonlySet<string>;
  readonly used: ReadonlySet<string>;
}

const FINE: Verdict = { kind: "fine" };

/** A comment as people write it: "#" between spaces, or between a space and the end. */
const COMMENT = /\s#(?=\s|$)/u;
/** "#" that YAML takes for a comment and a writer means as a sign: «عنوان #وسم», «#0a5c36». */
const HASHTAG = /(?:^|\s)#(?=\S)/u;
const BLOCK = /^[|>](?:[+-]?[1-9]?|[1-9][+-])\s*(?:#.*)?$/u;
/** A backslash that begins no escape of YAML's double quotes (YAML 1.2.2, §5.7). */
const BAD_ESCAPE = /\\(?![0abtnvfre "/\\N_LP\n\t]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/iu;
const CORE_TAG = /^!!(?:str|null|int|float|bool|seq|map)(?:\s|$)/u;
const isCore = (tag: string): boolean => /^tag:yaml\.org,2002:(?:str|null|int|float|bool|seq|map)$/u.test(tag);
const FOREIGN_TAG = /^(?:!!|!<|![\w-]*(?:\s|$)|![\w-]+!)/u;

/** The value without a comment after it. */
function withoutComment(value: string): string {
  const at = value.search(COMMENT);
  return (at < 0 ? value : value.slice(0, at)).trimEnd();
}

const asText = (value: string, code: YamlCode): Verdict => ({ kind: "text", code, text: withoutComment(value) });

/** What follows a closed quotation or bracket: nothing, a comment, or more words. */
const isOver = (rest: string): boolean => /^\s*(?:$|\s#|#$)/u.test(rest);

function ofQuotation(value: string): Verdict {
  const end = closingQuote(value);
  if (end < 0) return { kind: "goesOn", how: "quote" };
  if (!isOver(value.slice(end + 1))) return asText(value, "yaml-text-after-quote");
  const inner = value.slice(0, end + 1);
  if (value.startsWith("'") || !BAD_ESCAPE.test(inner.replaceAll("\\\\", ""))) return FINE;
  return { kind: "text", code: "yaml-backslash", text: inner.slice(1, -1) };
}

function ofBrackets(value: string, anchors: Anchors): Verdict {
  const end = closingBracket(value);
  if (end < 0) return { kind: "goesOn", how: "bracket" };
  if (!isOver(value.slice(end + 1))) return asText(value, "yaml-text-after-bracket");
  const inner = value.slice(0, end + 1);
  if (readsAsWritten(inner, anchors)) return FINE;
  const rewritten = rewrittenBraces(inner);
  if (rewritten === null) return { kind: "refused", code: "yaml-unreadable", write: null };
  return { kind: "rewritten", code: "yaml-in-brackets", value: rewritten + value.slice(end + 1) };
}

/**
 * Whether YAML reads brackets as a person does: no field without a colon (the rest of somebody's sentence), no list item
 * that is a field («عاجل: خبر»), no sign taken for a reference or a tag.
 */
function readsAsWritten(inner: string, anchors: Anchors): boolean {
  const document = parseDocument(inner, { prettyErrors: false, uniqueKeys: false });
  let asWritten = document.errors.length === 0;
  const doubt = (): void => {
    asWritten = false;
  };
  visit(document, {
    Alias: (_, { source }) => (anchors.set.has(source) ? undefined : doubt()),
    Node: (_, { anchor, tag }) =>
      (anchor && !anchors.used.has(anchor)) || (tag && !isCore(tag)) ? doubt() : undefined,
    Pair: (_, { value }) => (value === null ? doubt() : undefined),
    Map: (_, { range }) => (range && inner.charAt(range[0]) !== "{" ? doubt() : undefined),
  });
  return asWritten;
}

function ofTag(value: string): Verdict {
  if (CORE_TAG.test(value)) return FINE;
  return FOREIGN_TAG.test(value)
    ? { kind: "refused", code: "yaml-tag", write: quoted(value) }
    : asText(value, "yaml-sign");
}

/** Judges the value of one line. `anchors` are those of the whole file. */
export function judge(value: string, anchors: Anchors): Verdict {
  if (value === "") return FINE;
  const mark = value.charAt(0);
  if (mark === '"' || mark === "'") return ofQuotation(value);
  if (mark === "[" || mark === "{") return ofBrackets(value, anchors);
  if (mark === "!") return ofTag(value);
  if (mark === "*" || mark === "&") {
    const name = /^[*&]([^\s,[\]{}]+)/u.exec(value)?.[1] ?? "";
    const whole = mark === "&" || withoutComment(value) === `*${name}`;
    return whole && anchors.set.has(name) && anchors.used.has(name) ? FINE : asText(value, "yaml-sign");
  }
  if (mark === "|" || mark === ">")
    return BLOCK.test(value) ? { kind: "goesOn", how: "block" } : asText(value, "yaml-sign");
  if (/^[%@`}\],]/u.test(value) || /^[-?:](?:\s|$)/u.test(value)) return asText(value, "yaml-sign");
  if (mark === "#" && !HASHTAG.test(value)) return FINE;
  const words = withoutComment(value);
  if (HASHTAG.test(words)) return asText(value, "yaml-hash");
  if (/:(?:\s|$)/u.test(words)) return asText(value, "yaml-colon");
  return FINE;
}

const ANCHORS = {
  "&": /(?:^|[:\-,[{])\s*&([^\s,[\]{}]+)/gmu,
  "*": /(?:^|[:\-,[{])\s*\*([^\s,[\]{}]+)/gmu,
} as const;

/** The anchors that a file sets and uses, each where a value begins. */
export function anchorsOf(source: string): Anchors {
  const named = (sign: "&" | "*"): Set<string> =>
    new Set([...source.matchAll(ANCHORS[sign])].map(([, name = ""]) => name));
  return source.includes("&") ? { set: named("&"), used: named("*") } : { set: new Set(), used: new Set() };
}
