import { captureProblem } from "../../problems/capture.ts";
import { characterPerByte } from "../decode/characters.ts";
import { decodeText } from "../decode/decode-text.ts";
import { opensMarkup } from "../decode/opens-markup.ts";
import { attribute, type Element, isElement, isText, type Node, parsePage, walk } from "../html/page-tree.ts";
import { captureOfPart, partNames } from "../parts/part.ts";
import type { Reading } from "../reading.ts";
import { type Channel, type Post, partOfPost } from "./post.ts";

/** Telegram's export as HTML: messages.html, messages2.html … */

/** Whether a page's first bytes are those of such an export. */
export const isMessagePage = (head: Uint8Array): boolean =>
  opensMarkup(head) &&
  /class="page_wrap[\s\S]*class="(?:page_header|page_body)/u.test(characterPerByte(head.subarray(0, 16_384)));

const has = (element: Element, ...names: string[]): boolean => {
  const classes = (attribute(element, "class") ?? "").split(/\s+/u);
  return names.every((name) => classes.includes(name));
};

/** The first element below (in the order of the page) that passes. */
function below(root: Node, test: (element: Element) => boolean): Element | null {
  let found: Element | null = null;
  walk(root, (node) => {
    if (node !== root && isElement(node) && test(node)) found = node;
    return found ? "stop" : true;
  });
  return found;
}

/** Text with its line breaks; line ends inside the text are the export's own and count as such. */
function textOf(root: Node | null): string {
  let text = "";
  if (root)
    walk(root, (node) => {
      if (isText(node)) text += node.value;
      else if (isElement(node) && node.tagName === "br") text += "\n";
      return true;
    });
  return text.replace(/[ \t]*\n[ \t]*/gu, "\n").trim();
}

interface Message {
  readonly sender: string | null;
  readonly post: Post;
}

function readMessage(element: Element): Message {
  const forwarded = below(element, (inside) => has(inside, "forwarded"));
  const text = textOf(below(element, (inside) => has(inside, "text")));
  const date = attribute(below(element, (inside) => has(inside, "date", "details")) ?? element, "title") ?? "";
  const number = /^message(\d+)$/u.exec(attribute(element, "id") ?? "")?.[1] ?? null;
  // A forwarded message names its own sender first, then the one it comes from.
  const names: string[] = [];
  walk(element, (node) => {
    if (isElement(node) && has(node, "from_name")) names.push(textOf(node).split("\n")[0] ?? "");
    return true;
  });
  const joined = has(element, "joined");
  return {
    sender: joined ? null : (names[0] ?? null),
    post: {
      key: number,
      text,
      date,
      edited: null,
      author: textOf(below(element, (inside) => has(inside, "signature"))) || null,
      forwardedFrom: forwarded ? (names.at(-1)?.replace(/\s+\d\d\.\d\d\.\d{4}.*$/u, "") ?? null) : null,
      tags: [...text.matchAll(/(?<![\p{L}\p{N}])#[\p{L}\p{M}\p{N}_]+/gu)].map(([tag]) => tag),
      source: `${date}\n${text}`,
    },
  };
}

function messagesOf(root: Node): Message[] {
  const messages: Message[] = [];
  walk(root, (node) => {
    if (!isElement(node) || !has(node, "message", "default")) return true;
    messages.push(readMessage(node));
    return false;
  });
  return messages;
}

/** The posts of a channel's message page; a chat, where others than the channel speak, is refused. Never throws. */
export function* readMessagePage(bytes: Uint8Array, file: string): Generator<Reading> {
  const decoded = decodeText(bytes, file, "utf-8");
  if ("code" in decoded) {
    yield { problem: decoded };
    return;
  }
  const tree = parsePage(decoded.text);
  const header = below(tree, (element) => has(element, "page_header"));
  const channel: Channel = { name: textOf(header && below(header, (element) => has(element, "text"))), id: null };
  const messages = messagesOf(tree);
  const strangers = messages.filter(({ sender }) => sender !== null && sender !== channel.name).length;
  if (strangers > 0) {
    yield { problem: captureProblem("capture-chat", { file, found: `Telegram: ${channel.name}` }) };
    return;
  }
  const name = partNames();
  let blank = 0;
  for (const { post } of messages) {
    const part = partOfPost(post, channel, { file, encoding: decoded.encoding });
    if (part) yield captureOfPart(part, name);
    else blank++;
  }
  if (blank > 0)
    yield { problem: captureProblem("capture-parts-passed-over", { file, found: `messages without text ${blank}` }) };
  if (messages.length === 0) yield { problem: captureProblem("capture-export-empty", { file, found: "Telegram" }) };
}
