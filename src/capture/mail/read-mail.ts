import { isUtf8 } from "node:buffer";
import PostalMime, { type Email } from "postal-mime";
import { fold } from "../../arabic/letters.ts";
import { captureProblem } from "../../problems/capture.ts";
import { causeOf } from "../../problems/cause.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Capture, Line, Metadata } from "../capture.ts";
import { characterPerByte } from "../decode/characters.ts";
import { decodeAs } from "../decode/decode-text.ts";
import { detectEncoding } from "../decode/encoding.ts";
import { lineEndOf, textLines, tidy } from "../decode/text-lines.ts";
import { fingerprint } from "../fingerprint.ts";
import { readPage } from "../html/read-page.ts";
import { idOf } from "../kinds.ts";
import type { Reading } from "../reading.ts";

/** A message kept as a file (.eml, RFC 5322): its text is the capture, the day it was sent the day of capture. */

/** What programs put before a subject when a message is answered or sent on. */
const PREFIX = /^(?:(?:re|fw|fwd|tr|aw|wg|رد|إعادة توجيه|اعادة توجيه|توجيه|إعادة إرسال)\s*[:：]\s*)+/iu;
/** Words from which on a subject is a headline; shorter ones are «خبر», «للنشر». */
const HEADLINE_WORDS = 4;

const lettersOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);

/** The lines of the message: of its page, unless the plain text holds more. */
function linesOf({ html, text }: Email, file: string): readonly Line[] {
  const plain = textLines(text ?? "");
  const page = html ? readPage(html, file).lines : [];
  return lettersOf(page) * 2 >= lettersOf(plain) ? page : plain;
}

/** What the headers state. Addresses of people are not kept: the record is published. */
function metadataOf(mail: Email, lines: readonly Line[]): Metadata {
  const subject = tidy((mail.subject ?? "").replace(PREFIX, ""));
  const date = tidy(mail.headers.find(({ key }) => key === "date")?.value ?? "");
  const sender = tidy(mail.from?.name ?? "");
  const printed = subject !== null && lines.some(({ text }) => fold(text.trim()) === fold(subject));
  const isHeadline = subject !== null && (printed || subject.split(" ").length >= HEADLINE_WORDS);
  const extra = {
    ...(subject ? { subject } : {}),
    ...(sender && !sender.includes("@") ? { from: sender } : {}),
  };
  return {
    ...(isHeadline ? { headline: { value: subject, from: "mail subject" } } : {}),
    ...(date ? { captured: { value: date, from: "mail date" } } : {}),
    extra,
  };
}

function problemsOf(mail: Email, lines: readonly Line[], file: string): Problem[] {
  const damaged = lines.reduce((sum, { text }) => sum + text.split("\ufffd").length - 1, 0);
  const attached = mail.attachments
    .filter(({ related }) => !related)
    .map(({ filename, mimeType }) => filename ?? mimeType);
  return [
    ...(damaged > 0 ? [captureProblem("capture-damaged-bytes", { file, found: String(damaged) })] : []),
    ...(attached.length > 0
      ? [captureProblem("capture-parts-passed-over", { file, found: attached.slice(0, 5).join("، ") })]
      : []),
  ];
}

/** The charset that the message states of its first text. */
const charsetOf = (bytes: Uint8Array): string =>
  /^content-type:\s*text\/[^\n]*(?:\n[ \t][^\n]*){0,5}?charset\s*=\s*"?([\w.:-]+)/imu.exec(
    characterPerByte(bytes.subarray(0, 262_144)),
  )?.[1] ?? detectEncoding(bytes).name;

/**
 * The message in UTF-8 where it states no charset and is written in another (old programs sent windows-1256 as it was);
 * otherwise as it is.
 */
function inUtf8(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes) || /charset\s*=/iu.test(characterPerByte(bytes))) return bytes;
  return Buffer.from(decodeAs(bytes, detectEncoding(bytes)), "utf8");
}

/** A message's bytes as a capture. Never throws. */
export async function readMail(bytes: Uint8Array, file: string): Promise<Reading> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(inUtf8(bytes));
  } catch (error) {
    return {
      problem: captureProblem("capture-export-broken", { file, found: causeOf(error) }),
    };
  }
  const lines = linesOf(mail, file);
  if (lines.length === 0) return { problem: captureProblem("capture-blank", { file }) };
  const capture: Capture = {
    id: idOf(file),
    file,
    format: "eml",
    encoding: charsetOf(bytes).toLowerCase(),
    lineEnd: lineEndOf(mail.text ?? mail.html ?? ""),
    bytes: bytes.length,
    sha256: fingerprint(bytes),
    lines,
    metadata: metadataOf(mail, lines),
    problems: problemsOf(mail, lines, file),
  };
  return { capture };
}
