/**
 * Where a text stops being JSON (RFC 8259). The engine's own sentence says it in English, in other words with every version,
 * and at times without the place.
 */

/** What a text lacks to be JSON: it ends too early, a quotation mark is never closed, or a sign cannot stand where it does. */
export interface JsonFault {
  readonly code: "json-end" | "json-string" | "json-sign";
  /** 1-based; of what ends too early the end. */
  readonly line: number;
  readonly column: number;
}

const SPACE = /[ \t\n\r]*/uy;
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what a string may not hold
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/uy;
const OTHER = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/uy;

/** What may come next: a value, a key, a colon, what parts or ends a list or an object, or nothing more. */
type Next = "value" | "key" | "colon" | "more" | "end";

/** Reads on through a text, one sign or value at a time. */
class Scanner {
  at = 0;
  private readonly text: string;
  private readonly open: string[] = [];
  private next: Next = "value";
  /** Whether the list or object that is open may end at once. */
  private isFresh = false;

  constructor(text: string) {
    this.text = text;
  }

  private passed(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  private behindValue(): void {
    this.next = this.open.length === 0 ? "end" : "more";
  }

  /** Opens, parts or closes a list or an object; false where that sign cannot stand here. */
  private sign(sign: string): boolean {
    const last = this.open.at(-1);
    if ((sign === "{" || sign === "[") && this.next === "value") {
      this.open.push(sign);
      this.next = sign === "{" ? "key" : "value";
      this.isFresh = true;
      return true;
    }
    if ((sign === "}" || sign === "]") && last === (sign === "}" ? "{" : "[")) {
      if (this.next !== "more" && !this.isFresh) return false;
      this.open.pop();
      this.behindValue();
    } else if (sign === "," && this.next === "more") this.next = last === "{" ? "key" : "value";
    else if (sign === ":" && this.next === "colon") this.next = "value";
    else return false;
    this.isFresh = false;
    return true;
  }

  /** Takes one sign or value; the code of the fault where none can stand, null where the text goes on or is whole. */
  step(): JsonFault["code"] | "whole" | null {
    this.passed(SPACE);
    const sign = this.text[this.at];
    if (sign === undefined) return this.next === "end" ? "whole" : "json-end";
    if ("{}[],:".includes(sign)) {
      if (!this.sign(sign)) return "json-sign";
      this.at += 1;
      return null;
    }
    if (this.next !== "value" && (this.next !== "key" || sign !== '"')) return "json-sign";
    if (sign === '"' ? !this.passed(STRING) : !this.passed(OTHER)) return sign === '"' ? "json-string" : "json-sign";
    this.isFresh = false;
    if (this.next === "key") this.next = "colon";
    else this.behindValue();
    return null;
  }
}

/** What keeps a text from being JSON; null where nothing does. */
export function jsonFault(text: string): JsonFault | null {
  const scanner = new Scanner(text);
  for (;;) {
    const code = scanner.step();
    if (code === "whole") return null;
    if (code === null) continue;
    const before = text.slice(0, scanner.at).split("\n");
    return { code, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}
