import type { Block } from "../../record/schema.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Labelled } from "../label/labelled.ts";
import { type Signal, withoutBullet } from "../signals/signal.ts";
import type { Found } from "../signature/found.ts";

/** The body as blocks, and the keywords that were glued to its last sentence. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly gluedTags: readonly string[];
}

const END_MARK =
  /(?<!\s)\s*(?:(?<!\/)\/\/+|\(|\[|(?<!#)#+|(?<!\*)\*+|(?<!-)-{2,})\s*(\p{L}[\p{L} ]{2,19}?)(?:\s*(?:\/\/+|\)|\]|#+|\*+|-{2,}))?(?:\s*\d{1,2}:\d{2}(?:\s*ت م)?)?(?:\s*(NNNN))?\s*$/u;
const MORE = /\s*(?:\.{2,}|…)\s*\[?\(?\s*([\p{L} ]{4,14})\s*\)?\]?\s*$/u;
/** After a whole sentence, words with a hashtag or an account: the first line of a post that was glued on. */
const GLUED_POST = /([.؟?!…]["»”]?)\s+((?:[^.؟?!…#@]{0,80})[#@][\p{L}\p{N}_]+[^.؟?!…]*)$/u;
/** A tag label is looked for only after the last whole sentence. */
const AFTER_STOP = /[.؟?!…]["»”)]?\s+([^.؟?!…]{3,300})$/u;

/** Reads the blocks off the labelled lines: one a line, broken sentences joined, what is glued to the end cut off. */
export function readBody(labelled: Labelled, found: Found): Body {
  const { sheet } = labelled;
  const blocks: Block[] = [];
  let gluedTags: readonly string[] = [];
  let before: Signal | null = null;
  for (const signal of sheet.signals) {
    const role = sheet.role(signal.at);
    if (role !== "body" && role !== "subheading") continue;
    if (role === "subheading") {
      blocks.push({ type: "heading", text: signal.text, lines: [signal.number] });
      before = null;
      continue;
    }
    const opened = signal.at === labelled.body?.from ? withoutBracket(signal.text, found) : signal.text;
    const closed = withoutGlued(opened, sheet.knowledge);
    if (closed.tags.length > 0) gluedTags = closed.tags;
    // A bullet may stand before nothing but what was glued.
    const text = textOf(signal, closed.text);
    if (closed.text === "" || text === "") continue;
    const last = blocks.at(-1);
    if (last && before && last.type === "paragraph" && isBroken(before, signal, sheet.knowledge)) {
      last.text = `${last.text} ${closed.text}`;
      last.lines.push(signal.number);
    } else blocks.push({ type: typeOf(signal), text, lines: [signal.number] });
    before = signal;
  }
  return { blocks, gluedTags };
}

const textOf = (signal: Signal, text: string): string => (signal.bullet === "list" ? withoutBullet(text) : text);

function typeOf(signal: Signal): Block["type"] {
  if (signal.hint?.element === "blockquote") return "quote";
  return signal.bullet === "list" || signal.hint?.element === "li" ? "list" : "paragraph";
}

/** An opening bracket of publisher, agency and date is no text, nor is a byline there; any other dateline stays as printed. */
function withoutBracket(text: string, found: Found): string {
  const { dateline } = found;
  return dateline?.bracketed || (dateline?.guessed && dateline.persons.length > 0)
    ? text.slice(dateline.length).trim()
    : text;
}

/** A sentence broken by the line's end: no gap, and the first half ends in a comma or a word that needs another. */
function isBroken(before: Signal, signal: Signal, knowledge: Knowledge): boolean {
  if (signal.column !== null && before.column !== null)
    // The foot and the head of a page stand in the middle of a sentence.
    return signal.column === before.column || (signal.at > before.at + 1 && !before.stop);
  if (signal.at !== before.at + 1 || signal.gap > 0 || signal.bullet || before.stop || before.question || before.colon)
    return false;
  return /[،,]$/u.test(before.text) || knowledge.verbs.dangles(before.key);
}

/** Takes end marks, «...المزيد», glued posts and glued keywords off the end of a paragraph. */
export function withoutGlued(text: string, knowledge: Knowledge): { text: string; tags: readonly string[] } {
  // Everything glued stands in the last few hundred characters: a 10 MB line is not searched whole.
  const head = text.length > 800 ? text.slice(0, -800) : "";
  let tail = text.slice(head.length);
  const mark = END_MARK.exec(tail);
  if (mark && knowledge.phrases.isEndMark(keyOf(mark[1] ?? ""))) tail = tail.slice(0, mark.index);
  const more = MORE.exec(tail);
  if (more && knowledge.phrases.isReadMore(keyOf(more[1] ?? ""))) tail = tail.slice(0, more.index);
  tail = tail.replace(GLUED_POST, "$1");
  const tags = gluedTagsOf(tail, knowledge);
  if (tags) tail = tail.slice(0, tags.from);
  return { text: (head + tail).trim(), tags: tags?.words ?? [] };
}

function gluedTagsOf(text: string, knowledge: Knowledge): { from: number; words: readonly string[] } | null {
  const match = AFTER_STOP.exec(text);
  const rest = match?.[1] ?? "";
  const [first = "", ...others] = rest.split(/\s+/u);
  for (const [label, words] of [
    [first, others],
    [`${first} ${others[0] ?? ""}`, others.slice(1)],
  ] as const) {
    if (!knowledge.phrases.gluedTags.has(keyOf(label)) || words.length === 0) continue;
    const listed = words
      .join(" ")
      .split(/[،,|#]+/u)
      .map((word) => word.trim())
      .filter(Boolean);
    return { from: text.length - rest.length, words: listed };
  }
  return null;
}
