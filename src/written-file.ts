import { decodeText } from "./capture/decode/decode-text.ts";
import { listedProblem } from "./files/not-read-problem.ts";
import { inspect, readRegularFile } from "./files/regular-file.ts";
import type { Problem } from "./problems/problem.ts";

/**
 * A file that a person wrote beside the captures (corrections, archive.yaml): read in whatever encoding their editor
 * saved it, as captures are.
 */

/** Largest such file, in bytes; corrections that hold a whole article stay far below. */
const LARGEST = 16 * 1024 * 1024;

/** The text of a file with what was noticed in decoding it; or why there is none. */
export type Written =
  | { readonly text: string; readonly problems: readonly Problem[] }
  | { readonly hindrance: Problem };

/** The text of bytes; empty files are empty texts. Pure. */
export function writtenText(bytes: Uint8Array, file: string): Written {
  if (bytes.length === 0) return { text: "", problems: [] };
  const decoded = decodeText(bytes, file);
  return "code" in decoded ? { hindrance: decoded } : decoded;
}

/** Reads a file; null when there is none of this name. Never throws. */
export function readWritten(file: string): Written | null {
  const found = inspect(file);
  if (typeof found !== "string" && found.hindrance === "missing") return null;
  try {
    return writtenText(readRegularFile(file, LARGEST), file);
  } catch (error) {
    return { hindrance: listedProblem(error, file) };
  }
}
