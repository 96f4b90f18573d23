import { JSONParser } from "@streamparser/json";
import { wordsOfLibrary } from "../../problems/cause.ts";
import type { JsonObject } from "../html/json-ld.ts";

/**
 * The items of the lists in a JSON file, read as a stream, so that an export may be larger than memory: a list at the top, or
 * one of the lists below, by the names that exports give them.
 */

/** Names of lists of articles: JSON Feed and Zotero, news services, content systems; `messages` and `chats` are Telegram's. */
const LISTS = ["items", "articles", "posts", "rows", "records", "results", "data", "docs", "hits", "messages"];
/** Lists of chats in an export of a whole Telegram account. */
const CHATS = ["chats", "left_chats"];
/** What is stated beside a list and comes before it. */
const STATED = ["name", "type", "id", "title", "version", "language", "home_page_url"];

/** A value of a list, with what its surroundings stated before it. */
export interface JsonItem {
  /** Name of the list; "" for a list at the top. */
  readonly list: string;
  readonly value: unknown;
  /** What stands beside the list (Telegram: name, type and id of the chat). */
  readonly stated: JsonObject;
}

/** Characters without any item after which a file is none of ours: it would fill the memory. */
const LONGEST_VOID = 64 * 1024 * 1024;

/** Reads the items of one file; `write` its text in pieces, take what `items` holds after each. */
export class JsonItems {
  readonly items: JsonItem[] = [];
  /** What stands at the top of the file beside its lists. */
  stated: Record<string, unknown> = {};
  /** What makes the file no JSON from some place on. */
  fault: string | null = null;
  private readonly parser: JSONParser;
  private chat: Record<string, unknown> = {};
  private readSoFar = 0;
  private piece = "";
  /** Line ends before the piece that is read, and characters of its line that stand before it. */
  private lines = 0;
  private column = 0;
  private found = 0;

  /** @param shape whether the text is a list of articles or an object that holds one */
  constructor(shape: "list" | "object") {
    const chats = CHATS.flatMap((name) => [
      `$.${name}.list.*.messages.*`,
      ...STATED.map((stated) => `$.${name}.list.*.${stated}`),
    ]);
    const inObject = [...LISTS.map((name) => `$.${name}.*`), ...STATED.map((name) => `$.${name}`), ...chats];
    this.parser = new JSONParser({ paths: shape === "list" ? ["$.*"] : inObject, keepStack: false });
    this.parser.onValue = ({ key, value, stack }) => {
      const names = stack.map((element) => element.key).filter((name) => name !== undefined);
      this.take(typeof key === "number" ? null : String(key), value, names.map(String));
    };
    this.parser.onError = (error) => {
      this.fault ??= this.faultIn(error.message);
    };
  }

  /** Whether nothing more can be read. */
  get isLost(): boolean {
    return this.fault !== null;
  }

  /** Reads on. */
  write(text: string): void {
    if (this.isLost || this.parser.isEnded) return;
    this.readSoFar += text.length;
    this.piece = text;
    this.parser.write(text);
    const lines = text.split("\n");
    this.lines += lines.length - 1;
    this.column = (lines.length === 1 ? this.column : 0) + (lines.at(-1)?.length ?? 0);
    if (this.found === 0 && this.readSoFar > LONGEST_VOID) this.fault ??= "> 64 MB";
  }

  /** Ends the reading; a file that breaks off is a fault. */
  end(): void {
    if (!this.isLost && !this.parser.isEnded) this.parser.end();
  }

  /** What the parser says, as a cause: the place within the piece is in its sentence. */
  private faultIn(sentence: string): string {
    if (/ended in/iu.test(sentence)) return "json-end";
    const at = /chunk position "(\d+)"/u.exec(sentence)?.[1];
    if (at === undefined) return wordsOfLibrary(sentence);
    const before = this.piece.slice(0, Number(at)).split("\n");
    const column = (before.length === 1 ? this.column : 0) + (before.at(-1)?.length ?? 0) + 1;
    return `json-sign ${this.lines + before.length}:${column}`;
  }

  private take(name: string | null, value: unknown, within: readonly string[]): void {
    const chat = CHATS.includes(within[0] ?? "");
    if (name !== null) {
      // The name is the first thing stated of a chat: what was known of the one before it is over.
      if (chat) this.chat = name === "name" ? { name: value } : { ...this.chat, [name]: value };
      else this.stated[name] = value;
      return;
    }
    this.found++;
    const list = within.at(-1) ?? "";
    this.items.push({ list, value, stated: chat ? this.chat : this.stated });
  }
}
