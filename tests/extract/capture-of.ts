import { clean } from "../../src/arabic/letters.ts";
import type { Capture, Line, Metadata } from "../../src/capture/capture.ts";

/** A capture of plain text, as the station before gives it: cleaned, numbered, non-empty lines. */
export function captureOf(text: string, metadata: Metadata = {}, file = "test.txt"): Capture {
  const lines: Line[] = text
    .split(/\r\n|\r|\n/u)
    .map((line, at) => ({ number: at + 1, text: clean(line) }))
    .filter((line) => line.text.trim() !== "");
  return {
    id: file.replace(/\.[^.]+$/u, ""),
    file,
    format: "text",
    encoding: "utf-8",
    lineEnd: "lf",
    bytes: text.length,
    sha256: "0".repeat(64),
    lines,
    metadata,
    problems: [],
  };
}
