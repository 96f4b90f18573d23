import { captureProblem } from "../../problems/capture.ts";
import type { Problem } from "../../problems/problem.ts";
import { charactersOf } from "./characters.ts";
import { detectEncoding, type Encoding } from "./encoding.ts";
import { isStillGarbled, mendMojibake } from "./mojibake.ts";
import { looksBinary, notText } from "./not-text.ts";

/** A text brought out of its bytes, with what was noticed on the way. */
export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding, lower case. */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

/** Letters that may be missing from a mended text, as a share, before it is reported instead of published. */
const MAY_BE_LOST = 0.02;
/** NUL characters that may stand inside a text, as a share of its length; trailing ones do not count. */
const MAY_BE_NUL = 0.05;

/** The bytes without a character that breaks off at their end (UTF-8: at most three bytes; UTF-16: one). */
function withoutCutTail(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding.startsWith("utf-16")) return bytes.length % 2 === 0 ? bytes : bytes.subarray(0, -1);
  if (encoding !== "utf-8") return bytes;
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    return needed > back ? bytes.subarray(0, -back) : bytes;
  }
  return bytes;
}

const countOf = (text: string, character: string): number => {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
};

/** The text without NUL, or null when there are so many that the bytes are no text. Reports those inside the text. */
function withoutNul(text: string, file: string, problems: Problem[]): string | null {
  const found = countOf(text, "\0");
  if (found === 0) return text;
  const inside = countOf(text.replace(/\0+$/u, ""), "\0");
  if (inside > text.length * MAY_BE_NUL) return null;
  problems.push(captureProblem("capture-nul", { file, found: String(found) }));
  return text.replaceAll("\0", "");
}

/** Undoes mojibake and says so; a problem of severity error when too much of the text is lost. */
function withoutMojibake(text: string, file: string, problems: Problem[]): string | Problem {
  const mended = mendMojibake(text);
  if (mended.lost > mended.letters * MAY_BE_LOST)
    return captureProblem("capture-mojibake", { file, found: `${mended.lost}/${mended.lost + mended.letters}` });
  if (isStillGarbled(mended.text)) return captureProblem("capture-mojibake", { file, found: mended.text.slice(0, 40) });
  if (mended.readings.length > 0)
    problems.push(captureProblem("capture-mojibake-repaired", { file, found: mended.readings.join("; ") }));
  return mended.text;
}

/** Characters that the decoder could not read and that the bytes did not hold as U+FFFD themselves. */
function reportDamage(text: string, encoding: Encoding, file: string, problems: Problem[]): void {
  if (encoding.certainty === "strict" && encoding.name === "utf-8") return;
  const damaged = countOf(text, "\ufffd");
  if (damaged > 0) problems.push(captureProblem("capture-damaged-bytes", { file, found: String(damaged) }));
}

/** The bytes read in a known encoding: no detection, no mending. Used row by row in tables. */
export function decodeAs(bytes: Uint8Array, encoding: Pick<Encoding, "name" | "mark">): string {
  return charactersOf(bytes.subarray(encoding.mark), encoding.name);
}

/**
 * The text of a capture's bytes: encoding told by evidence (`label` is what a page or server states), NUL and a cut
 * tail tolerated, mojibake undone. Gives the one problem of severity error when no text can be had. Never throws.
 */
export function decodeText(bytes: Uint8Array, file: string, label: string | null = null): Decoded | Problem {
  if (bytes.length === 0) return captureProblem("capture-empty", { file });
  const foreign = notText(bytes);
  if (foreign) return captureProblem(foreign.code, { file, found: foreign.found });

  const encoding = detectEncoding(bytes, label);
  const problems: Problem[] = [];
  const whole = withoutCutTail(bytes, encoding.name);
  if (whole.length < bytes.length) problems.push(captureProblem("capture-truncated", { file }));
  const decoded = withoutNul(decodeAs(whole, encoding), file, problems);
  if (decoded === null) return captureProblem("capture-binary", { file, found: "NUL" });
  if (looksBinary(decoded)) return captureProblem("capture-binary", { file, found: encoding.name });
  reportDamage(decoded, encoding, file, problems);
  const lost = countOf(decoded, "\ufffd");
  if (lost > 4 && lost > decoded.length * 0.2)
    return captureProblem("capture-encoding-unknown", { file, found: `${encoding.name}?` });
  if (encoding.certainty === "unclear")
    problems.push(captureProblem("capture-encoding-unclear", { file, found: encoding.name }));

  const text = withoutMojibake(decoded, file, problems);
  if (typeof text !== "string") return text;
  return { text, encoding: encoding.name, problems };
}
