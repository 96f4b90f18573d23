import { letterCounts } from "../../arabic/letter-counts.ts";
import type { Line, LineHint } from "../../capture/capture.ts";
import { type DateSignal, dateSignal } from "../dates/date-signal.ts";
import { keyOf } from "../knowledge/key.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { LabelMatch } from "../knowledge/labels.ts";
import type { Opening } from "../knowledge/verbs.ts";
import { LENGTHS } from "../weights/lengths.ts";
import { isMachine } from "./machine.ts";
import { proseScore } from "./prose.ts";

/** Everything labelling knows of a line by looking at it alone, computed once. */
export interface Signal {
  /** Index in the capture's list of lines. */
  readonly at: number;
  readonly number: number;
  /** The line without spaces at its ends. */
  readonly text: string;
  readonly key: string;
  readonly words: number;
  /** Empty lines between this line and the one before it. */
  readonly gap: number;
  readonly bullet: "list" | "dash" | null;
  /** Ends as sentences end: full stop, ellipsis of three, Urdu full stop, closing marks after it allowed. */
  readonly stop: boolean;
  readonly question: boolean;
  readonly colon: boolean;
  readonly opening: Opening;
  /** Tied to the text before it: opens with و or ف and a verb, with a connective, or with و and any other word. */
  readonly tied: boolean;
  readonly label: LabelMatch | null;
  readonly date: DateSignal | null;
  /** No words at all, or code, addresses, counters, players. */
  readonly machine: boolean;
  readonly standing: boolean;
  /** Share of Arabic letters among the letters, 0–1. */
  readonly arabic: number;
  readonly hint: LineHint | null;
  /** How much the line looks like running text; 3 and more is prose. Weights in weights.ts. */
  readonly prose: number;
  /** In a paragraph that a printed column breaks, the index of its first line. */
  readonly column: number | null;
}

/** Ways of opening that tie a sentence to the one before it. */
const TIES: ReadonlySet<Opening> = new Set(["linkedVerb", "connective", "conjunction"]);

const LIST_BULLET = /^[•●▪■◾◼►▸▶»›✓✔]\s*/u;
const DASH_BULLET = /^(?:[*＊–—-]|[0-9٠-٩]{1,2}\s?[-.)–])\s*(?=\p{L}|["«“(])/u;
const CLOSING = /["'»”’)\]\s]+$/u;
/** Longest line that can be a date line. */
const LONGEST_DATE_LINE = 160;

/** Share of Arabic letters; long lines are judged by their first 400 characters. */
function arabicShare(text: string): number {
  const { letters, arabic } = letterCounts(text.slice(0, 400));
  return letters === 0 ? 0 : Math.min(1, arabic / letters);
}

function wordCount(key: string): number {
  if (key === "") return 0;
  let words = 1;
  for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) words++;
  return words;
}

/** How a line ends, closing quotation marks and brackets aside. */
export function ending(text: string): "stop" | "question" | "colon" | "none" {
  const bare = text.length > 12 ? text.slice(-12).replace(CLOSING, "") : text.replace(CLOSING, "");
  if (/[؟?!]$/u.test(bare)) return "question";
  if (/[:：]$/u.test(bare)) return "colon";
  if (/(?:^|[^.])\.$|\.{3,}$|…$|۔$/u.test(bare)) return "stop";
  return "none";
}

/** Signals of one line. */
export function readSignal(line: Line, at: number, before: number, knowledge: Knowledge): Signal {
  const text = line.text.trim();
  const key = keyOf(text);
  const words = wordCount(key);
  const end = ending(text);
  const bullet = LIST_BULLET.test(text) ? "list" : DASH_BULLET.test(text) ? "dash" : null;
  const bare = bullet === "list" ? text.replace(LIST_BULLET, "") : text;
  const arabic = arabicShare(text);
  const opening = knowledge.verbs.openingOf(text);
  // «ويمكن تحميل تطبيق …»: a sentence of a report may hold such words; the page's own sentences are not tied on.
  const tied = TIES.has(opening);
  const reported = opening === "verb" && words >= 20 && end === "stop";
  const standing =
    (knowledge.phrases.isStanding(key) && !tied && !reported && words < LENGTHS.wholeText) ||
    knowledge.phrases.isBanner(key) ||
    knowledge.outlets.standing.some((standingText) => key.startsWith(standingText));
  const hint = line.hint ?? null;
  const bareSignal = {
    at,
    number: line.number,
    text,
    key,
    words,
    gap: Math.max(0, line.number - before - 1),
    bullet,
    stop: end === "stop",
    question: end === "question",
    colon: end === "colon",
    opening,
    tied,
    label: knowledge.labels.match(bare, key),
    date: text.length <= LONGEST_DATE_LINE ? dateSignal(text) : null,
    machine: isMachine(text, key),
    standing,
    arabic,
    hint,
    column: null,
  } as const;
  return { ...bareSignal, prose: proseScore(bareSignal) };
}

/** The key of the line without its list bullet. */
export const bareKey = ({ bullet, text, key }: Signal): string =>
  bullet === "list" ? keyOf(withoutBullet(text)) : key;

/** The line without its list bullet. */
export const withoutBullet = (text: string): string => text.trim().replace(LIST_BULLET, "").trim();

/** The words of an item of a list, whatever stands before it: a bullet, a dash, a number. */
export const withoutMark = (text: string): string => withoutBullet(text).replace(DASH_BULLET, "").trim();

/** «نشر في: 4:51 م - الخميس 11 مايو 2017 بقلم سارة الحداد»: a date behind its label, and who signs, in one line. */
export const isStamp = ({ date, stop, words }: Signal): boolean =>
  !stop && words <= LENGTHS.signature && date?.hasDate === true && date.hasLabel;
