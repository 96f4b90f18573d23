import { createHash } from "node:crypto";
import type { Problem } from "../../problems/problem.ts";
import type { Capture, Format, Line, Metadata } from "../capture.ts";
import { fingerprint } from "../fingerprint.ts";
import { idOf } from "../kinds.ts";
import type { Reading } from "../reading.ts";

/** One article of a file that holds several, before it has its id. */
export interface Part {
  readonly file: string;
  readonly format: Format;
  readonly encoding: string;
  readonly lineEnd: Capture["lineEnd"];
  /**
   * Name the export itself gives the article for good (accession number, guid, number of the message); null when it gives
   * none. An order number that changes with the next export is none.
   */
  readonly key: string | null;
  /** What stands before the key in the id; the file's name unless the export knows a name that lasts longer. */
  readonly series?: string;
  /** 1-based line of the file on which the part begins; null when the file has no lines. */
  readonly line: number | null;
  /** The part's own bytes. */
  readonly bytes: Uint8Array;
  readonly lines: readonly Line[];
  readonly metadata: Metadata;
  readonly problems: readonly Problem[];
}

/** Digits of a fingerprint that stand for a key: a million parts of one file without a clash. */
const KEY_DIGITS = 12;
/** Longest key that stands in an id as it is. */
const LONGEST_KEY = 48;
/** Keys that can stand in an address as they are; others (addresses, tags) are told by their fingerprint. */
const PLAIN_KEY = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

const short = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, KEY_DIGITS);

/** A key as it stands in an id: itself, composed (NFC) and in lower case, or its fingerprint where it could not stand in an address. */
export function keyInId(key: string): string {
  const plain = key.toLowerCase().normalize("NFC");
  return plain.length <= LONGEST_KEY && PLAIN_KEY.test(plain) ? plain : short(key);
}

/**
 * Names the parts of one file: `<file>-<key>`. The id depends on the part alone, so it stays when later articles come
 * before or behind it in the file. Two different texts under one key (a careless feed) are told apart by the fingerprint of
 * the second; the same text again has the same id and is refused as a repetition by whoever reads on.
 */
export function partNames(): (part: Part, sha256: string) => string {
  const seen = new Map<string, string>();
  return ({ file, key, series }, sha256) => {
    const id = `${series ?? idOf(file)}-${key === null ? sha256.slice(0, KEY_DIGITS) : keyInId(key)}`;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, sha256.slice(0, KEY_DIGITS));
    return first === undefined || first === sha256.slice(0, KEY_DIGITS) ? id : `${id}-${sha256.slice(0, KEY_DIGITS)}`;
  };
}

/** A part as a capture, under the name that `partNames` of its file gives. */
export function captureOfPart(part: Part, name: ReturnType<typeof partNames>): Reading {
  const { key: _key, series: _series, line, bytes, ...rest } = part;
  const sha256 = fingerprint(bytes);
  const capture: Capture = { ...rest, id: name(part, sha256), bytes: bytes.length, sha256 };
  return line === null ? { capture } : { capture, line };
}
