import { captureProblem } from "../../problems/capture.ts";
import type { Problem } from "../../problems/problem.ts";
import { detectEncoding, type Encoding } from "../decode/encoding.ts";
import { notText } from "../decode/not-text.ts";

/** A file of rows read as a stream: one line of bytes at a time, so that memory stays flat however long the file is. */

/** One line of the file, as bytes without its end. */
export interface ByteLine {
  /** 1-based. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Bytes looked at to tell the encoding and the line end of a file. */
const SNIFF = 262_144;
/** Longest row, in bytes. A row is one article, which has no more. */
export const LONGEST = 64 * 1024 * 1024;

/** The stream's chunks with the first ones joined until they hold SNIFF bytes or all there is. */
export async function* withHead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array[] | null = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (head === null) yield chunk;
    else {
      head.push(chunk);
      size += chunk.length;
      if (size >= SNIFF) {
        yield Buffer.concat(head);
        head = null;
      }
    }
  }
  if (head !== null && size > 0) yield Buffer.concat(head);
}

/** The part of a file's head that ends with a whole line, so that no character is cut when its encoding is told. */
function wholeLines(head: Uint8Array): Uint8Array {
  const end = head.lastIndexOf(10);
  return head.length < SNIFF || end < 0 ? head : head.subarray(0, end + 2);
}

/** The encoding of a table by its head, or the problem that it is no text. */
export function tableEncoding(head: Uint8Array, file: string): Encoding | Problem {
  const foreign = notText(head);
  if (foreign) return captureProblem(foreign.code, { file, found: foreign.found });
  return detectEncoding(wholeLines(head));
}

/** Width of a code unit and the bytes of a line end in it: LF, or CR where the head has no LF. */
function lineEndOf(head: Uint8Array, encoding: Encoding): { width: number; end: readonly number[] } {
  const width = encoding.name.startsWith("utf-16") ? 2 : 1;
  const unit = (code: number): number[] =>
    width === 1 ? [code] : encoding.name === "utf-16le" ? [code, 0] : [0, code];
  const code = !head.includes(10) && head.includes(13) ? 13 : 10;
  return { width, end: unit(code) };
}

/** Position after `from` (a multiple of the unit's width, from the buffer's start) of the line end, or -1. */
function findEnd(buffer: Buffer, from: number, width: number, end: readonly number[]): number {
  if (width === 1) return buffer.indexOf(end[0] as number, from);
  const needle = Buffer.from(end);
  let at = buffer.indexOf(needle, from);
  while (at >= 0 && at % 2 !== 0) at = buffer.indexOf(needle, at + 1);
  return at;
}

const tooLarge = (file: string, row: number): Problem =>
  captureProblem("capture-row-too-large", { file, row, found: String(LONGEST / 1024 / 1024) });

/**
 * The lines of a stream as bytes. `chunks` come from `withHead`; `encoding` from `tableEncoding` of the first.
 * A line longer than LONGEST is a problem, is passed over without being held, and reading goes on behind it.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  encodingOf: (head: Uint8Array) => Encoding | Problem,
  file: string,
): AsyncGenerator<ByteLine | Problem> {
  let rest: Buffer[] = [];
  let restLength = 0;
  let number = 1;
  let isPassing = false;
  let format: { width: number; end: readonly number[] } | null = null;
  for await (const chunk of chunks) {
    let fresh = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (format === null) {
      const encoding = encodingOf(fresh);
      if ("code" in encoding) {
        yield encoding;
        return;
      }
      fresh = fresh.subarray(encoding.mark);
      format = lineEndOf(fresh.subarray(0, SNIFF), encoding);
    }
    const { width, end } = format;
    // An odd remainder of a UTF-16 stream is joined first, so that units stay aligned.
    if (width === 2 && restLength % 2 !== 0) {
      fresh = Buffer.concat([...rest, fresh]);
      rest = [];
      restLength = 0;
    }
    let from = 0;
    for (let at = findEnd(fresh, 0, width, end); at >= 0; at = findEnd(fresh, from, width, end)) {
      const line = fresh.subarray(from, at);
      if (restLength + line.length > LONGEST || isPassing) yield tooLarge(file, number);
      else yield { number, bytes: restLength > 0 ? Buffer.concat([...rest, line]) : line };
      number++;
      isPassing = false;
      rest = [];
      restLength = 0;
      from = at + width;
    }
    if (from < fresh.length) rest.push(fresh.subarray(from));
    restLength += fresh.length - from;
    if (restLength > LONGEST) {
      isPassing = true;
      // One byte more or less keeps units of two bytes aligned.
      rest = restLength % 2 === 0 ? [] : [fresh.subarray(-1)];
      restLength %= 2;
    }
  }
  if (isPassing) yield tooLarge(file, number);
  else if (restLength > 0) yield { number, bytes: Buffer.concat(rest) };
}
