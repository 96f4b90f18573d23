import type { Capture, Format, Line } from "../capture.ts";
import type { Part } from "../parts/part.ts";
import { metadataOf } from "../table/row.ts";
import { readFactiva } from "./factiva.ts";
import { readNexis } from "./nexis.ts";
import type { Piece } from "./piece.ts";

/** Exports of news databases that are saved as one text or page. */
const DATABASES: readonly {
  readonly format: Format;
  readonly name: string;
  readonly read: (lines: readonly Line[]) => Piece[] | null;
}[] = [
  { format: "factiva", name: "Factiva", read: readFactiva },
  { format: "nexis", name: "Nexis", read: readNexis },
];

/** A part's own bytes: its lines as kept, joined by LF, in UTF-8; the export's bytes around them belong to no article. */
const bytesOf = (lines: readonly Line[]): Uint8Array => Buffer.from(lines.map(({ text }) => text).join("\n"), "utf8");

/** The articles of a capture that is a news database's export; null when it is none. */
export function databaseParts(capture: Capture): Part[] | null {
  for (const { format, name, read } of DATABASES) {
    const pieces = read(capture.lines);
    if (!pieces) continue;
    return pieces.map(({ key, line, cells, lines }) => ({
      file: capture.file,
      format,
      encoding: capture.encoding,
      lineEnd: capture.lineEnd,
      key,
      line,
      bytes: bytesOf(lines),
      lines,
      metadata: metadataOf(cells, name),
      problems: capture.problems,
    }));
  }
  return null;
}
