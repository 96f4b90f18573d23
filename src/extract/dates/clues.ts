import { foldedLine, lineTokens, readExpressions } from "../../arabic/dates/find-dates.ts";
import { hasClueWord } from "../../arabic/dates/relative.ts";
import type { LabelledLine } from "../extraction.ts";
import { COUNTS } from "../weights/counts.ts";
import type { Clue } from "./clue.ts";
import { type Reader, readClue } from "./clue-words.ts";
import { occasionClues } from "./occasions.ts";
import { opensWithoutYear } from "./opening.ts";

/** Longer lines are cut: an article in one line tells its day at its head. */
const LONGEST_LINE = 20_000;
/** The words from one token to before another, with a bracket they open closed. */
function quoteTokens({ text, tokens }: Reader, from: number, to: number): string {
  const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  return words.includes("(") && !words.includes(")") && tokens[to]?.key === ")" ? `${words})` : words;
}

function cluesOfLine(line: LabelledLine, index: number): Clue[] {
  const text = line.text.slice(0, LONGEST_LINE);
  const folded = foldedLine(text);
  if (!hasClueWord(folded)) return [];
  const dates = new Map(readExpressions(text).flatMap(({ date }) => (date ? [[date.start, date] as const] : [])));
  const reader: Reader = { text, tokens: lineTokens(text), dates, isNews: index < COUNTS.near };
  const clues: Clue[] = [];
  let at = 0;
  while (at < reader.tokens.length) {
    const step = readClue(reader, at);
    if (step?.fact) {
      const words = quoteTokens(reader, at, step.next);
      clues.push({ fact: step.fact, words, line: line.number });
    }
    at = Math.max(step?.next ?? 0, at + 1);
  }
  return [...clues, ...occasionClues(text, folded, line.number)];
}

/** The day of a dateline without a year: a text is dated on the day, or close to the day, it is published on. */
function openingClues(line: LabelledLine | undefined): Clue[] {
  const opening = line ? opensWithoutYear(line.text) : null;
  if (!line || !opening) return [];
  const { month, day, evidence: words } = opening;
  return [
    { fact: { kind: "month", month }, words, line: line.number },
    { fact: { kind: "dateline", month, day }, words, line: line.number },
  ];
}

/** Every clue of the article's running text, in order. */
export function findClues(lines: readonly LabelledLine[]): Clue[] {
  const prose = lines.filter((line) => line.role === "body" || line.role === "standfirst");
  return [...openingClues(prose[0]), ...prose.flatMap(cluesOfLine)];
}
