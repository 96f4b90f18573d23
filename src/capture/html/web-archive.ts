import type { Metadata } from "../capture.ts";
import { characterPerByte } from "../decode/characters.ts";

/**
 * Pages saved as one file ("Web page, single file": .mhtml of Chromium, .mht of Internet Explorer): a MIME message
 * (RFC 2557) whose first HTML part is the page. The message's headers say where the page was and when it was saved.
 */

/** The page inside the archive. */
export interface ArchivedPage {
  readonly html: Uint8Array;
  /** Charset the part's header states, or null. */
  readonly charset: string | null;
  readonly metadata: Metadata;
}

type Headers = ReadonlyMap<string, string>;

/** Longest block of headers, in characters. */
const LONGEST_HEAD = 65_536;

/** The headers at the start of a message or part, unfolded (RFC 5322, 2.2.3), and where its body begins. */
function headersAt(message: string, start: number): { headers: Headers; body: number } | null {
  const end = /\r?\n\r?\n/u.exec(message.slice(start, start + LONGEST_HEAD));
  if (!end) return null;
  const lines = message
    .slice(start, start + end.index)
    .replace(/\r?\n[ \t]+/gu, " ")
    .split(/\r?\n/u);
  const headers = lines.flatMap((line) => {
    const colon = line.indexOf(":");
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const] : [];
  });
  return { headers: new Map(headers), body: start + end.index + end[0].length };
}

const parameter = (header: string | undefined, name: string): string | null => {
  const value = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "iu").exec(header ?? "");
  return value?.[1] ?? value?.[2] ?? null;
};

/** A part's bytes without their transfer encoding (RFC 2045, 6). */
function unwrap(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const text = body
    .replace(/=[ \t]*\r?\n/gu, "")
    .replace(/=([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, "latin1");
}

/** The first HTML part of a message. */
function htmlPart(message: string, start: number, boundary: string): { headers: Headers; body: string } | null {
  const mark = `--${boundary}`;
  for (let at = message.indexOf(mark, start); at >= 0; at = message.indexOf(mark, at + mark.length)) {
    const head = headersAt(message, at + mark.length);
    if (!head || !/^text\/html/iu.test(head.headers.get("content-type") ?? "")) continue;
    const end = message.indexOf(mark, head.body);
    return { headers: head.headers, body: message.slice(head.body, end < 0 ? undefined : end) };
  }
  return null;
}

/** The page in a web archive, or null when the bytes are none. Never throws. */
export function openWebArchive(bytes: Uint8Array): ArchivedPage | null {
  const opening = characterPerByte(bytes.subarray(0, LONGEST_HEAD));
  if (!/^(?:[\w-]+: [^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/(?:related|mixed)/iu.test(opening))
    return null;
  const message = characterPerByte(bytes);
  const head = headersAt(message, 0);
  const boundary = parameter(head?.headers.get("content-type"), "boundary");
  const part = head && boundary ? htmlPart(message, head.body, boundary) : null;
  if (!head || !part) return null;
  const url = head.headers.get("snapshot-content-location") ?? part.headers.get("content-location");
  const captured = head.headers.get("date");
  const from = "web archive";
  return {
    html: unwrap(part.body, (part.headers.get("content-transfer-encoding") ?? "").trim().toLowerCase()),
    charset: parameter(part.headers.get("content-type"), "charset"),
    metadata: {
      ...(url && /^https?:/iu.test(url) ? { url: { value: url, from } } : {}),
      ...(captured ? { captured: { value: captured, from } } : {}),
    },
  };
}
