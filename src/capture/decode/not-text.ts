/** Files that are not text, told by their first bytes: reported by name instead of being read as garbage. */

import { characterPerByte } from "./characters.ts";

/** What the bytes are, and which problem says so. */
export interface NotText {
  readonly code: "capture-pdf" | "capture-zip" | "capture-binary";
  readonly found: string;
}

/** First bytes (Latin-1) of the kinds people drop into such folders. Source: the formats' own specifications. */
const SIGNATURES: readonly (readonly [start: string, code: NotText["code"], found: string])[] = [
  ["%PDF-", "capture-pdf", "PDF"],
  ["PK\x03\x04", "capture-zip", "ZIP, DOCX, XLSX, EPUB"],
  ["PK\x05\x06", "capture-zip", "ZIP"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "capture-zip", "DOC, XLS"],
  ["{\\rtf", "capture-zip", "RTF"],
  ["Rar!\x1a\x07", "capture-zip", "RAR"],
  ["7z\xbc\xaf\x27\x1c", "capture-zip", "7z"],
  ["\x1f\x8b", "capture-zip", "GZIP"],
  ["BZh9", "capture-zip", "BZIP2"],
  ["\xfd7zXZ\x00", "capture-zip", "XZ"],
  ["bplist00", "capture-zip", "Web archive"],
  ["\x89PNG\r\n\x1a\n", "capture-binary", "PNG"],
  ["\xff\xd8\xff", "capture-binary", "JPEG"],
  ["GIF87a", "capture-binary", "GIF"],
  ["GIF89a", "capture-binary", "GIF"],
  ["SQLite format 3\x00", "capture-binary", "SQLite"],
  ["\x7fELF", "capture-binary", "ELF"],
  ["wOFF", "capture-binary", "WOFF"],
  ["wOF2", "capture-binary", "WOFF2"],
  ["ID3\x03", "capture-binary", "MP3"],
  ["OggS\x00", "capture-binary", "OGG"],
];

/** What the bytes are when they are certainly no text; null otherwise. Leading white space before "%PDF-" is allowed. */
export function notText(bytes: Uint8Array): NotText | null {
  const start = characterPerByte(bytes.subarray(0, 64));
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) return { code: known[1], found: known[2] };
  if (start.trimStart().startsWith("%PDF-")) return { code: "capture-pdf", found: "PDF" };
  if (/^RIFF....(?:WEBP|WAVE|AVI )/su.test(start)) return { code: "capture-binary", found: "RIFF" };
  if (/^....ftyp/su.test(start)) return { code: "capture-binary", found: "MP4" };
  return null;
}

/** C0 controls other than tab, line ends, form feed, U+001A (found in real captures) and NUL (counted apart). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is counted here
const CONTROLS = /[\u0001-\u0008\u000b\u000e-\u0019\u001b-\u001f]/gu;

/** Share of control characters above which a decoded text is no text. Captures with stray controls stay far below. */
const LIMIT = 0.05;

/** Whether a decoded text is mostly machine data: many control characters in its first 100,000 characters. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 100_000);
  const controls = sample.match(CONTROLS)?.length ?? 0;
  return controls > 4 && controls > sample.length * LIMIT;
}
