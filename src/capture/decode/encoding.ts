import { isUtf8 } from "node:buffer";
import { weighArabic } from "./arabic-evidence.ts";
import { charactersOf } from "./characters.ts";

/**
 * Which encoding bytes were written in, told by evidence: byte-order mark, then UTF-16 without a mark, then strict
 * UTF-8, then the reading that looks most like Arabic. Labels of the page or server are a hint, not a verdict.
 */

/** What `detectEncoding` finds. */
export interface Encoding {
  /** WHATWG name in lower case: "utf-8", "utf-16le", "utf-16be", "windows-1256", "iso-8859-6", … */
  readonly name: string;
  /** Length of the byte-order mark. */
  readonly mark: number;
  /** `strict`: every byte is valid; `damaged`: some are not; `weighed`: chosen by score; `unclear`: by a narrow score. */
  readonly certainty: "strict" | "damaged" | "weighed" | "unclear";
}

const MARKS: readonly (readonly [name: string, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Bytes looked at where a sample is enough. */
const SAMPLE = 65_536;

/** Whether a UTF-16 code unit is one that news pages print: ASCII, Latin-1, Arabic, punctuation, forms. */
const plausible = (unit: number): boolean =>
  (unit >= 0x20 && unit <= 0x7e) ||
  unit === 9 ||
  unit === 10 ||
  unit === 13 ||
  (unit >= 0xa0 && unit <= 0xff) ||
  (unit >= 0x600 && unit <= 0x6ff) ||
  (unit >= 0x2000 && unit <= 0x206f) ||
  unit >= 0xfb50;

/** Whether a unit is ASCII or basic Arabic, as at least half of those of a real text are. */
const isCommon = (unit: number): boolean => unit >> 8 === 0 || unit >> 8 === 6;

/** UTF-16 without a mark: nearly every unit plausible in one byte order, few in the other. Null when it is not. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  // A text in it holds a byte 00 (ASCII, line ends) or 06 (Arabic) early on; nearly every other file holds neither.
  const start = bytes.subarray(0, 4_096);
  if (length < 8 || !(start.includes(0) || start.includes(6))) return null;
  let little = 0;
  let big = 0;
  let common = 0;
  for (let index = 0; index < length; index += 2) {
    const [first, second] = [bytes[index] as number, bytes[index + 1] as number];
    const [littleUnit, bigUnit] = [first | (second << 8), (first << 8) | second];
    if (plausible(littleUnit)) little++;
    if (plausible(bigUnit)) big++;
    if (isCommon(littleUnit) || isCommon(bigUnit)) common++;
  }
  const units = length / 2;
  if (common < units * 0.5) return null;
  if (little > units * 0.95 && big < units * 0.5) return "utf-16le";
  if (big > units * 0.95 && little < units * 0.5) return "utf-16be";
  return null;
}

/** The 8-bit encodings Arabic news was written in, and the Western one for pages without Arabic. */
const EIGHT_BIT = ["windows-1256", "iso-8859-6", "windows-1252"] as const;

/** The part of the bytes that carries evidence: up to SAMPLE non-ASCII bytes with the ASCII between them. */
function evidencePart(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte >= 0x80);
  return start < 0 ? bytes.subarray(0, 0) : bytes.subarray(Math.max(0, start - 64), start + 8 * SAMPLE);
}

/** Points a stated label is worth: it decides between close readings and never against clear evidence. */
const LABEL = 0.3;
/** Lead over the second reading below which the choice is called unclear. */
const NARROW = 0.15;

function weighed(bytes: Uint8Array, label: string | null): Encoding {
  const part = evidencePart(bytes);
  const candidates = new Set<string>(EIGHT_BIT);
  if (label !== null && !label.startsWith("utf-")) candidates.add(label);
  const ranked = [...candidates]
    .map((name) => {
      const { score, arabic } = weighArabic(charactersOf(part, name));
      return { name, arabic, score: score + (name === label ? LABEL : 0) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || !second) return { name: "windows-1256", mark: 0, certainty: "unclear" };
  // windows-1256 holds the French letters in the places of windows-1252: without Arabic the text is a Western one.
  if (best.name === "windows-1256" && best.arabic === 0 && label !== best.name)
    return { name: "windows-1252", mark: 0, certainty: "weighed" };
  const clear = best.score > 0.2 && best.score - second.score >= NARROW;
  return { name: best.name, mark: 0, certainty: clear ? "weighed" : "unclear" };
}

/** Invalid UTF-8 sequences per valid multi-byte one up to which bytes still count as damaged UTF-8. */
const DAMAGE = 0.1;

/** Whether bytes that are not strictly UTF-8 still are, but for some damage (a cut tail, a few broken bytes). */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, 16 * SAMPLE));
  let broken = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) broken++;
    else if (unit >= 0x80) whole++;
  }
  return broken <= Math.max(whole * DAMAGE, whole > 0 ? 1 : 0);
}

/** The WHATWG name of a label such as "UTF8", "cp1256" or "Windows-1256"; null when there is no such encoding. */
export function encodingOfLabel(label: string | null | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/**
 * The encoding of a text's bytes. `label` is what a page or server states ("windows-1256"), if anything.
 * Never throws; any bytes have an answer.
 */
export function detectEncoding(bytes: Uint8Array, label: string | null = null): Encoding {
  for (const [name, mark] of MARKS) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    const valid = name !== "utf-8" || isUtf8(bytes);
    return { name, mark: mark.length, certainty: valid ? "strict" : "damaged" };
  }
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return { name: utf16, mark: 0, certainty: "strict" };
  if (isUtf8(bytes)) return { name: "utf-8", mark: 0, certainty: "strict" };
  if (isDamagedUtf8(bytes)) return { name: "utf-8", mark: 0, certainty: "damaged" };
  return weighed(bytes, encodingOfLabel(label));
}
