import { findDates } from "../../arabic/dates/find-dates.ts";
import { readKnowledge } from "../../arabic/knowledge-file.ts";
import type { Line } from "../capture.ts";
import { arabicLetters, ENOUGH_LETTERS } from "../databases/piece.ts";
import { type ColumnField, fieldOfKey } from "../table/columns.ts";

/** Texts that are no article but a conversation, or several articles that nothing tells apart for certain. */

/** What the lines are, and the evidence. */
export interface NotOneArticle {
  readonly code: "capture-chat" | "capture-several-articles";
  readonly found: string;
}

const { marks } = readKnowledge(new URL("../lookup/several.yaml", import.meta.url)) as {
  readonly marks: Readonly<Record<string, string>>;
};
const MARKS = Object.entries(marks).map(([name, mark]) => [name, new RegExp(`^\\s*(?:${mark})\\s*$`, "iu")] as const);

const DAY = String.raw`[\d٠-٩]{1,4}[./-][\d٠-٩]{1,2}[./-][\d٠-٩]{2,4}`;
const HOUR = String.raw`[\d٠-٩]{1,2}:[\d٠-٩]{2}(?::[\d٠-٩]{2})?`;
const HALF = String.raw`(?:\s*(?:[ap]\.?m\.?|ص|م|صباح[اً]*|مساء[اً]*))?`;
/** WhatsApp's lines: "[1/03/2023، 10:11:00 ص] name: text" (iPhone), "12/03/2023, 10:11 - name: text" (Android). */
const WHATSAPP = new RegExp(
  `^\\s*(?:\\[${DAY}[,،]?\\s+${HOUR}${HALF}\\]|${DAY}[,،]?\\s+${HOUR}${HALF}\\s+[-–])\\s*(.+)$`,
  "iu",
);
/** Messages copied out of Telegram's window: "name, [10.03.23 10:00]". */
const TELEGRAM = new RegExp(`^\\s*(.{1,80}), \\[${DAY}(?:,| at)?\\s+${HOUR}${HALF}\\]:?\\s*$`, "iu");

/** Stamped lines that make a conversation; one or two stand over a message somebody kept as an article. */
const FEWEST_MESSAGES = 3;

/** A conversation exported from WhatsApp: stamped from its first line on. */
function whatsApp(lines: readonly Line[]): NotOneArticle | null {
  if (!WHATSAPP.test(lines[0]?.text ?? "")) return null;
  const stamped = lines.filter(({ text }) => WHATSAPP.test(text)).length;
  return stamped < FEWEST_MESSAGES ? null : { code: "capture-chat", found: `WhatsApp, ${stamped}` };
}

/** Messages copied from Telegram: of one sender the posts of a channel, of several a conversation. */
function telegram(lines: readonly Line[]): NotOneArticle | null {
  const senders = lines.flatMap(({ text }) => (text.includes(", [") ? (TELEGRAM.exec(text)?.[1] ?? []) : []));
  if (senders.length < 2) return null;
  const code = new Set(senders).size > 1 ? "capture-chat" : "capture-several-articles";
  return { code, found: `Telegram, ${senders.length}` };
}

/** Longest line that can be a mark or a stamp, in characters. */
const LONGEST_STAMP = 100;

function marked(lines: readonly Line[]): NotOneArticle | null {
  const short = lines.filter(({ text }) => text.length <= LONGEST_STAMP && LATIN.test(text));
  for (const [name, mark] of MARKS) {
    const count = short.filter(({ text }) => mark.test(text)).length;
    if (count > 1) return { code: "capture-several-articles", found: `${name}, ${count}` };
  }
  return null;
}

/** What every mark of a database holds, and few lines of an Arabic text do. */
const LATIN = /[a-z]{4}/iu;

const LABEL = /^\s*([^\s:：][^:：]{1,29})\s*[:：]\s*\S/u;
/** Lines after the label of the title in which another label of the same article stands. */
const HEAD = 6;

/** The field a line's label names: «التاريخ: 28/1/2022» → "date"; null where it has none. */
function labelOf({ text }: Line): ColumnField | null {
  const colon = text.slice(0, LONGEST_LABEL).search(/[:：]/u);
  const label = colon > 1 ? LABEL.exec(text)?.[1] : undefined;
  return label === undefined ? null : fieldOfKey(label);
}
/** Place up to which a label's colon is sought, in characters. */
const LONGEST_LABEL = 40;

/** «العنوان: … / المصدر: … / التاريخ: …» once for every article, each with a text below. */
function labelled(lines: readonly Line[]): NotOneArticle | null {
  const fields = lines.map(labelOf);
  if (fields.filter((field) => field === "title").length < 2) return null;
  const starts = fields.flatMap((field, at) => {
    const head = new Set(fields.slice(at + 1, at + HEAD));
    return field === "title" && (head.has("date") || head.has("source") || head.has("url")) ? [at] : [];
  });
  const full = starts.filter((at, index) => arabicLetters(lines.slice(at, starts[index + 1])) >= ENOUGH_LETTERS);
  return full.length < 2 ? null : { code: "capture-several-articles", found: `${lines[full[0] ?? 0]?.text.trim()}` };
}

const RULER = /^\s*([=*#_~-])\1{4,}\s*$/u;
/** Lines at the head of a section in which its own day or address stands. */
const OPENING = 5;
const ADDRESS = /^\s*(?:\S+[:：]\s*)?https?:\/\/\S+\s*$/iu;

const isStamped = (section: readonly Line[]): boolean =>
  section
    .slice(0, OPENING)
    .some(
      ({ text }) =>
        text.length <= LONGEST_STAMP && (ADDRESS.test(text) || findDates(text).some((date) => date.hasYear)),
    );

/** Texts one below the other with a ruler between, each long enough for an article and with its own day or address. */
function ruled(lines: readonly Line[]): NotOneArticle | null {
  const sections: Line[][] = [[]];
  for (const line of lines) {
    if (RULER.test(line.text)) sections.push([]);
    else sections.at(-1)?.push(line);
  }
  if (sections.length < 2) return null;
  const long = sections.filter((section) => arabicLetters(section) >= ENOUGH_LETTERS);
  if (long.length < 2 || !long.every(isStamped)) return null;
  return { code: "capture-several-articles", found: `${long.length}` };
}

/** What lines are that hold no article or more than one; null when they may be one. */
export function notOneArticle(lines: readonly Line[]): NotOneArticle | null {
  return whatsApp(lines) ?? telegram(lines) ?? marked(lines) ?? labelled(lines) ?? ruled(lines);
}
