import { addDays } from "../../arabic/dates/calendar.ts";
import { anniversaryWords, occasions } from "../../arabic/dates/relative.ts";
import { fold } from "../../arabic/letters.ts";
import { DATES } from "../weights/dates.ts";
import type { Clue } from "./clue.ts";

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
const ANY = new RegExp(
  `(?<!\\p{L})(?:[وبل]{0,2})(${occasions
    .flatMap((occasion) => occasion.names)
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join("|")})(?!\\p{L})`,
  "gu",
);
/** «الذكرى الـ 63 ل» before the occasion. */
const COUNTED = new RegExp(
  `(?:${anniversaryWords.map(literal).join("|")})\\s+(?:ال)?\\s*([0-9]{1,3})\\s+(?:ل\\S*\\s+)?(?:ل|لل)?$`,
  "u",
);

/** The offset in the printed line of an offset in its fold, which loses tashkeel and tatweel: by halving. */
function printedOffset(text: string, folded: number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fold(text.slice(0, middle)).length < folded) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Occasions the text keeps: «عيد رأس السنة» gives a season, «الذكرى الـ63 لعيد النصر» the days around 19 March 2025
 * (1962 + 63). An occasion without its number is only spoken of and tells nothing of the year.
 */
export function occasionClues(text: string, folded: string, line: number): Clue[] {
  const clues: Clue[] = [];
  for (const found of folded.matchAll(ANY)) {
    const name = found[1] ?? "";
    const occasion = occasions.find(({ names }) => names.includes(name));
    if (!occasion) continue;
    const nameStart = found.index + found[0].length - name.length;
    if (occasion.from !== undefined && occasion.to !== undefined) {
      clues.push({
        fact: { kind: "season", from: occasion.from, to: occasion.to },
        words: text.slice(printedOffset(text, nameStart), printedOffset(text, nameStart + name.length)),
        line,
      });
      continue;
    }
    const counted = COUNTED.exec(folded.slice(Math.max(0, nameStart - 40), nameStart));
    if (!counted || occasion.day === undefined || occasion.since === undefined) continue;
    const day = `${occasion.since + Number(counted[1])}-${occasion.day}`;
    const from = printedOffset(text, nameStart - counted[0].length);
    const words = text.slice(from, printedOffset(text, nameStart + name.length)).trim();
    clues.push({
      fact: {
        kind: "span",
        first: addDays(day, -DATES.around),
        last: addDays(day, DATES.around),
        soft: true,
      },
      words,
      line,
    });
  }
  return clues;
}
