import { captureProblem } from "../../problems/capture.ts";
import { causeOf } from "../../problems/cause.ts";
import { charactersOf } from "../decode/characters.ts";
import { detectEncoding } from "../decode/encoding.ts";
import { notText } from "../decode/not-text.ts";
import type { JsonObject } from "../html/json-ld.ts";
import { captureOfPart, type Part, partNames } from "../parts/part.ts";
import type { Reading } from "../reading.ts";
import type { Cell } from "../table/columns.ts";
import { fieldOfKey } from "../table/columns.ts";
import { columnsHint } from "../table/columns-hint.ts";
import { type Begun, begin } from "../table/first-chunk.ts";
import { readJsonl } from "../table/jsonl.ts";
import { type ColumnMaps, objectCells } from "../table/object-cells.ts";
import { captureOfRow, metadataOf, rowLines } from "../table/row.ts";
import { isChannel, postOfMessage } from "../telegram/message-json.ts";
import { partOfPost } from "../telegram/post.ts";
import { cslCells, isCsl } from "./csl.ts";
import { isJsonFeed, jsonFeedCells } from "./json-feed.ts";
import { type JsonItem, JsonItems } from "./json-items.ts";

/** JSON files: Telegram's result.json, CSL-JSON, JSON Feed, lists of objects whose keys are columns. */

const isObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Whether an object is a message of a chat (Slack, Messenger, Signal): someone said something at some time, without a title. */
const isChatMessage = (item: JsonObject): boolean =>
  ["user", "sender", "sender_name", "from"].some((name) => name in item) &&
  ["ts", "timestamp", "timestamp_ms", "sent_at"].some((name) => name in item) &&
  !("title" in item);

/**
 * Whether an object of a list is an article: much else is kept as JSON. It has a text by name; a summary alone will do where
 * an address stands beside it, as in lists made from feeds.
 */
const isArticle = (cells: readonly Cell[]): boolean =>
  cells.some(({ header, field }) => field === "text" && fieldOfKey(header) !== "standfirst") ||
  (cells.some(({ field }) => field === "text") && cells.some(({ field }) => field === "url"));

/** What is found on the way through a file. */
class JsonReading {
  private readonly name = partNames();
  private readonly maps: ColumnMaps = new Map();
  private readonly chats = new Set<string>();
  private readonly others = new Map<string, number>();
  private articles = 0;
  /** Keys of the first object that is of no known kind. */
  private strange: string | null = null;
  private readonly file: string;
  private readonly encoding: string;
  private readonly columns: Readonly<Record<string, string>>;

  constructor(file: string, encoding: string, columns: Readonly<Record<string, string>>) {
    this.file = file;
    this.encoding = encoding;
    this.columns = columns;
  }

  /** An item as a reading; null when it is no article. One that cannot be read stops no other. */
  read(item: JsonItem): Reading | null {
    try {
      return this.item(item);
    } catch (error) {
      // Nested deeper than a program can go: no person wrote it.
      return { problem: captureProblem("capture-row-broken", { file: this.file, found: causeOf(error) }) };
    }
  }

  private item({ list, value, stated }: JsonItem): Reading | null {
    if (!isObject(value)) return this.passOver("values");
    if (list === "messages" && typeof stated.type === "string") return this.message(value, stated);
    if (list === "messages" || isChatMessage(value)) {
      this.chats.add(String(stated.title ?? stated.name ?? (list || "JSON")));
      return null;
    }
    if (isJsonFeed(stated)) return this.part("json", value, jsonFeedCells(value, stated));
    if (isCsl(value)) return this.part("csl", value, cslCells(value));
    return this.row(value);
  }

  /** What is to be told of the file as a whole. */
  *told(fault: string | null): Generator<Reading> {
    const { file } = this;
    const problem = (code: Parameters<typeof captureProblem>[0], found: string): Reading => ({
      problem: captureProblem(code, { file, found }),
    });
    if (this.chats.size > 0) yield problem("capture-chat", [...this.chats].slice(0, 5).join("، "));
    const isStrange = this.articles === 0 && this.chats.size === 0;
    if (this.others.size > 0 && !(isStrange && this.strange !== null))
      yield problem(
        "capture-parts-passed-over",
        [...this.others].map(([name, count]) => `${name} ${count}`).join("، "),
      );
    if (fault !== null && !(isStrange && this.strange !== null)) yield problem("capture-export-broken", fault);
    else if (isStrange && this.strange !== null) yield problem("capture-json-unknown", this.strange);
    else if (isStrange) yield problem("capture-json-unknown", "JSON");
  }

  private passOver(what: string): null {
    this.others.set(what, (this.others.get(what) ?? 0) + 1);
    return null;
  }

  private message(value: JsonObject, chat: JsonObject): Reading | null {
    const name = typeof chat.name === "string" ? chat.name : "";
    if (!isChannel(chat.type)) {
      this.chats.add(`Telegram: ${name} (${chat.type})`);
      return null;
    }
    const post = postOfMessage(value);
    if (!post) return this.passOver("service");
    const id = chat.id === undefined ? null : String(chat.id);
    const part = partOfPost(post, { name, id }, { file: this.file, encoding: this.encoding });
    if (!part) return this.passOver("messages without text");
    this.articles++;
    return captureOfPart(part, this.name);
  }

  private part(format: Part["format"], value: JsonObject, cells: readonly Cell[]): Reading {
    const { file, encoding } = this;
    const key = value.id === undefined || value.id === "" ? null : String(value.id);
    const lines = rowLines(cells);
    this.articles++;
    if (lines.length === 0) return { problem: captureProblem("capture-part-blank", { file, found: key ?? "" }) };
    const source = JSON.stringify(value);
    const part: Part = {
      file,
      format,
      encoding,
      lineEnd: source.includes("\\n") ? "lf" : "none",
      key,
      line: null,
      bytes: Buffer.from(source, "utf8"),
      lines,
      metadata: metadataOf(cells, format === "csl" ? "CSL" : "feed"),
      problems: [],
    };
    return captureOfPart(part, this.name);
  }

  private row(value: JsonObject): Reading | null {
    const cells = objectCells(value, this.columns, this.maps);
    if (!isArticle(cells)) {
      this.strange ??= columnsHint(
        cells.map(({ header }) => header),
        cells.map((cell) => cell.value),
      );
      return this.passOver("objects without text");
    }
    this.articles++;
    const bytes = Buffer.from(JSON.stringify(value), "utf8");
    const { file, encoding } = this;
    return captureOfRow({ file, format: "json", encoding, line: null, bytes, cells, problems: [] });
  }
}

/** Whether a file called .json holds JSON Lines: its first line is an object by itself, and another follows. */
function isLines(head: string): boolean {
  const end = head.indexOf("\n");
  if (end < 0 || !head.slice(end).trimStart().startsWith("{")) return false;
  try {
    return isObject(JSON.parse(head.slice(0, end)));
  } catch {
    return false;
  }
}

/** The articles of a JSON file, one at a time; it may be larger than memory. */
export async function* readJson(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  columns: Readonly<Record<string, string>>,
): AsyncGenerator<Reading> {
  const begun = await begin(chunks);
  if (!begun) return;
  try {
    yield* readBegun(begun, file, columns);
  } finally {
    await begun.close();
  }
}

async function* readBegun(
  { first, all }: Begun,
  file: string,
  columns: Readonly<Record<string, string>>,
): AsyncGenerator<Reading> {
  const foreign = notText(first);
  if (foreign) {
    yield { problem: captureProblem(foreign.code, { file, found: foreign.found }) };
    return;
  }
  const encoding = detectEncoding(first).name;
  const head = charactersOf(first, encoding).trimStart();
  if (isLines(head)) {
    yield* readJsonl(all, file, columns);
    return;
  }
  const decoder = new TextDecoder(encoding);
  const items = new JsonItems(head.startsWith("[") ? "list" : "object");
  const reading = new JsonReading(file, encoding, columns);
  for await (const chunk of all) {
    items.write(decoder.decode(chunk, { stream: true }));
    for (const item of items.items.splice(0)) {
      const read = reading.read(item);
      if (read) yield read;
    }
    if (items.isLost) break;
  }
  items.end();
  yield* reading.told(items.fault);
}
