import { captureProblem } from "../problems/capture.ts";
import type { Problem } from "../problems/problem.ts";
import { conflictIn } from "../yaml/conflict.ts";
import type { Capture, Format, Line, Metadata } from "./capture.ts";
import { withArchiveCopy } from "./copies/archive-copy.ts";
import { decodeText } from "./decode/decode-text.ts";
import { lineEndOf, textLines } from "./decode/text-lines.ts";
import { inReadingOrder, isVisualOrder } from "./decode/visual-order.ts";
import { fingerprint } from "./fingerprint.ts";
import { charsetOfPage } from "./html/charset.ts";
import { readPage } from "./html/read-page.ts";
import { openWebArchive } from "./html/web-archive.ts";
import { idOf, kindOf } from "./kinds.ts";
import { isNote } from "./markdown/front-matter.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import type { Reading } from "./reading.ts";
import { charsetOf, type Sidecar, withSidecar } from "./sidecar.ts";
import { isHtmlDocument } from "./text.ts";

/** Formats of one article a file that are read here. */
type PageFormat = Extract<Format, "text" | "html" | "markdown">;

const isPageFormat = (format: Format | undefined): format is PageFormat =>
  format === "text" || format === "html" || format === "markdown";

/** The format a file's name tells; text when it tells none of these. */
function formatOf(file: string): PageFormat {
  const format = kindOf(file)?.format;
  return isPageFormat(format) ? format : "text";
}

/** What a caller may know besides the bytes. */
export interface CaptureOptions {
  /** Format, where the file's name does not tell it; files of several articles are read by `readCaptures`. */
  readonly format?: PageFormat;
  /** The sidecar of a fetched page. */
  readonly sidecar?: Sidecar;
}

/** What a format makes of a decoded text. */
interface Content {
  readonly format: Format;
  readonly lines: readonly Line[];
  readonly metadata: Metadata;
  readonly problems: readonly Problem[];
}

/** Whether a text holds any tag; a page without one is text under the wrong name. */
const hasTags = (text: string): boolean => /<[a-z!?/]/iu.test(text);

function contentOf(text: string, file: string, format: Format): Content {
  if ((format === "html" && hasTags(text)) || (format === "text" && isHtmlDocument(text))) {
    const page = readPage(text, file);
    const renamed = format === "html" ? [] : [captureProblem("capture-html-as-text", { file })];
    return { ...page, format: "html", problems: [...renamed, ...page.problems] };
  }
  if (format === "markdown" || (format === "text" && isNote(text)))
    return { ...readMarkdown(text, file), format: "markdown" };
  const lines = textLines(text);
  if (!isVisualOrder(lines)) return { format, lines, metadata: {}, problems: [] };
  return {
    format,
    lines: inReadingOrder(lines),
    metadata: {},
    problems: [captureProblem("capture-visual-order", { file })],
  };
}

/** Where a text begins to hold what two people wrote at one place. */
function conflictOf(text: string, { format }: Content, file: string): Problem[] {
  const conflict = conflictIn(text);
  if (conflict === null) return [];
  // Lines of a page are numbered as they are rendered.
  const line = format === "html" ? null : conflict.line;
  return [captureProblem("capture-conflict", { file, line, found: conflict.found })];
}

/**
 * One article's bytes as a Capture: plain text, saved HTML (also as a web archive) or Markdown, told by the file's
 * extension (others are read as text). Pure, and never throws: what cannot be read is the Reading's problem.
 */
export function captureFromBytes(bytes: Uint8Array, file: string, options: CaptureOptions = {}): Reading {
  const format = options.format ?? formatOf(file);
  const archived = format === "html" ? openWebArchive(bytes) : null;
  const inner = archived?.html ?? bytes;
  const stated = archived?.charset ?? charsetOf(options.sidecar?.contentType);
  const decoded = decodeText(inner, file, stated ?? (format === "text" ? null : charsetOfPage(inner)));
  if ("code" in decoded) return { problem: decoded };
  const content = contentOf(decoded.text, file, format);
  if (content.lines.length === 0) return { problem: captureProblem("capture-blank", { file }) };
  const capture: Capture = {
    id: idOf(file),
    file,
    format: content.format,
    encoding: decoded.encoding,
    lineEnd: lineEndOf(decoded.text),
    bytes: bytes.length,
    sha256: fingerprint(bytes),
    lines: content.lines,
    metadata: { ...archived?.metadata, ...content.metadata },
    problems: [...decoded.problems, ...conflictOf(decoded.text, content, file), ...content.problems],
  };
  return { capture: withArchiveCopy(options.sidecar ? withSidecar(capture, options.sidecar) : capture) };
}
