import { printParseErrorCode, visit } from "jsonc-parser";

/**
 * Where a text stops being JSON (RFC 8259), as `jsonc-parser` finds it. The engine's own sentence says it in English, in other
 * words with every version, and at times without the place.
 */

/** What a text lacks to be JSON: it ends too early, a quotation mark is never closed, or a sign cannot stand where it does. */
export interface JsonFault {
  readonly code: "json-end" | "json-string" | "json-sign";
  /** 1-based; of what ends too early the end. */
  readonly line: number;
  readonly column: number;
}

/** The library's names of faults inside quotation marks, which it tells at the mark that opens them. */
const IN_STRING = ["UnexpectedEndOfString", "InvalidEscapeCharacter", "InvalidUnicode", "InvalidCharacter"];

/** Signs before `at` that belong to what stands there: «01» is read as two numbers, and is none. */
const zeroBefore = (text: string, at: number): number =>
  /\d/u.test(text.charAt(at)) ? (/-?0$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0].length ?? 0) : 0;

/** What keeps a text from being JSON; null where nothing does. Throws a RangeError where brackets lie too deep in each other. */
export function jsonFault(text: string): JsonFault | null {
  const faults: { name: string; offset: number; length: number }[] = [];
  visit(
    text,
    {
      onError: (error, offset, length) => {
        if (faults.length === 0) faults.push({ name: printParseErrorCode(error), offset, length });
      },
    },
    { disallowComments: true },
  );
  const [fault] = faults;
  if (!fault) return null;
  const before = text.slice(0, fault.offset - zeroBefore(text, fault.offset)).split("\n");
  // Only the end of a text has no length.
  const code = IN_STRING.includes(fault.name) ? "json-string" : fault.length === 0 ? "json-end" : "json-sign";
  return { code, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
