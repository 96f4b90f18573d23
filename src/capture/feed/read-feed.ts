import { captureProblem } from "../../problems/capture.ts";
import { characterPerByte } from "../decode/characters.ts";
import { detectEncoding } from "../decode/encoding.ts";
import { opensMarkup } from "../decode/opens-markup.ts";
import { lineEndOf } from "../decode/text-lines.ts";
import { captureOfPart, type Part, partNames } from "../parts/part.ts";
import type { Reading } from "../reading.ts";
import { withHead } from "../table/byte-lines.ts";
import { metadataOf, rowLines } from "../table/row.ts";
import { entryCells, entryKey, type FeedHead, feedHead } from "./entry-cells.ts";
import { type Entry, EntryReader } from "./entry-reader.ts";

/** RSS, Atom and WordPress exports as captures: one an entry. A WordPress export can be larger than memory, so it streams. */

/** Opening of a feed, whatever its file is called; in UTF-16 with the zero bytes between its letters left out. */
const OPENING =
  /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]{0,4000}?-->\s*|<\?xml-stylesheet[^>]*>\s*|<!DOCTYPE\s[^>[]{0,400}(?:\[[^\]]{0,8000}\]\s*)?>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/u;

/** Whether a file's first bytes are those of a feed. */
export const isFeed = (head: Uint8Array): boolean =>
  opensMarkup(head) && OPENING.test(characterPerByte(head.subarray(0, 16_384)).replaceAll("\0", ""));

/** The encoding a file's XML declaration states, or null. */
const declared = (head: Uint8Array): string | null =>
  /^[^<]{0,4}<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/iu.exec(characterPerByte(head.subarray(0, 256)))?.[1] ??
  null;

/** WordPress: what is a post of its site, and public; menus, pictures, drafts and pages of the site's own are not. */
const NO_POSTS =
  /^(?:attachment|nav_menu_item|page|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|elementor_.*|acf-.*)$/u;

function passedOver({ fields }: Entry): string | null {
  const text = (name: string): string => fields.find((field) => field.name === name)?.text.trim() ?? "";
  const [type, status] = [text("wp:post_type"), text("wp:status")];
  if (NO_POSTS.test(type)) return type;
  return status === "" || status === "publish" ? null : status;
}

/** What is found on the way through a feed. */
interface Found {
  readonly file: string;
  readonly encoding: string;
  readonly name: ReturnType<typeof partNames>;
  readonly others: Map<string, number>;
  articles: number;
}

function readEntry(entry: Entry, head: FeedHead, found: Found): Reading | null {
  const other = passedOver(entry);
  if (other !== null) {
    found.others.set(other, (found.others.get(other) ?? 0) + 1);
    return null;
  }
  const { file, encoding } = found;
  const cells = entryCells(entry, head);
  const lines = rowLines(cells);
  const key = entryKey(entry, head);
  found.articles++;
  if (lines.length === 0)
    return { problem: captureProblem("capture-part-blank", { file, line: entry.line, found: key ?? "" }) };
  const part: Part = {
    file,
    format: "feed",
    encoding,
    lineEnd: lineEndOf(entry.source),
    key,
    line: entry.line,
    bytes: Buffer.from(entry.source, "utf8"),
    lines,
    metadata: metadataOf(cells, "feed"),
    problems: [],
  };
  return captureOfPart(part, found.name);
}

/** "attachment 12, draft 3". */
const counted = (others: ReadonlyMap<string, number>): string =>
  [...others].map(([name, count]) => `${name} ${count}`).join("، ");

function* taken(reader: EntryReader, found: Found): Generator<Reading> {
  const { file } = found;
  if (reader.entries.length > 0) {
    const head = feedHead(reader.head);
    for (const entry of reader.entries.splice(0)) {
      const reading = readEntry(entry, head, found);
      if (reading) yield reading;
    }
  }
  for (const line of reader.tooLarge.splice(0))
    yield { problem: captureProblem("capture-part-too-large", { file, line, found: "> 16 MB" }) };
}

/** The articles of a feed, one at a time. Faults of form are told and read over; never throws but for the stream's own errors. */
export async function* readFeed(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Reading> {
  const reader = new EntryReader();
  let decoder: TextDecoder | null = null;
  let found: Found | null = null;
  for await (const chunk of withHead(chunks)) {
    if (decoder === null || found === null) {
      const encoding = detectEncoding(chunk, declared(chunk)).name;
      decoder = new TextDecoder(encoding);
      found = { file, encoding, name: partNames(), others: new Map(), articles: 0 };
    }
    reader.write(decoder.decode(chunk, { stream: true }));
    yield* taken(reader, found);
    if (reader.isLost) break;
  }
  if (found === null) return;
  reader.end();
  yield* taken(reader, found);
  if (reader.isCut) yield { problem: captureProblem("capture-export-broken", { file, found: "xml-end" }) };
  else if (reader.isLost) yield { problem: captureProblem("capture-export-broken", { file, found: reader.fault }) };
  else if (reader.fault !== null)
    yield { problem: captureProblem("capture-export-untidy", { file, found: reader.fault }) };
  if (found.others.size > 0)
    yield { problem: captureProblem("capture-parts-passed-over", { file, found: counted(found.others) }) };
  if (found.articles === 0) yield { problem: captureProblem("capture-export-empty", { file, found: "XML" }) };
}
