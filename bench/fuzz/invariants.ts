import { clean } from "../../src/arabic/letters.ts";
import type { Capture } from "../../src/capture/capture.ts";
import type { Extraction } from "../../src/extract/extraction.ts";

/** What must hold of every capture and its extraction. */

export interface Failure {
  readonly number: number;
  readonly name: string;
  readonly what: string;
}

/** Controls, bidi controls, invisible characters, lone surrogates: none may stand in any output. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that must not occur
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/u;

/** Every string of a value, whatever its depth. */
function* strings(value: unknown, path = ""): Generator<readonly [path: string, text: string]> {
  if (typeof value === "string") yield [path, value];
  else if (Array.isArray(value)) for (const item of value) yield* strings(item, `${path}[]`);
  else if (value !== null && typeof value === "object")
    for (const [key, item] of Object.entries(value)) yield* strings(item, `${path}.${key}`);
}

/** Non-blank lines of a plain text, counted independently of the capture room. */
function countLines(text: string): number {
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")
    .split("\n")
    .filter((line) => clean(line).trim() !== "").length;
}

const strict = new TextDecoder("utf-8", { fatal: true });

/** The count where it is independent: strict UTF-8 without references or mojibake, its marks few enough to normalise. */
function expectedLines(bytes: Uint8Array, capture: Capture): number | null {
  if (capture.format !== "text" || capture.encoding !== "utf-8" || bytes.length > 1_000_000) return null;
  if (capture.problems.some(({ code }) => code === "capture-mojibake-repaired")) return null;
  try {
    const text = strict.decode(bytes);
    return text.includes("&") || text.includes("\0") || /\p{M}{31}/u.test(text) ? null : countLines(text);
  } catch {
    return null;
  }
}

/** A spoiled capture: its number and name, and the bytes it was read from. */
interface SpoiledCase {
  readonly number: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** All that is wrong with a case; empty when it holds. */
export function checkCase(
  { number, name, bytes }: SpoiledCase,
  capture: Capture,
  { roles, fields }: Extraction,
): Failure[] {
  const failures: Failure[] = [];
  const fail = (what: string): void => void failures.push({ number, name, what });
  const expected = expectedLines(bytes, capture);
  if (expected !== null && expected !== capture.lines.length)
    fail(`conservation: the text has other lines than the capture`);
  const lines = capture.lines.map((line) => `${line.number} ${line.text}`).sort();
  const labelled = roles.map((line) => `${line.number} ${line.text}`).sort();
  if (lines.length !== labelled.length || lines.some((line, index) => line !== labelled[index]))
    fail("conservation: the capture has other lines than the extraction");
  for (const [path, text] of strings({ lines: capture.lines, metadata: capture.metadata, roles, fields })) {
    if (FORBIDDEN.test(text)) fail(`forbidden character in ${path}`);
    if (text === "" && path.startsWith(".fields")) fail(`empty string in ${path}`);
  }
  return failures;
}
