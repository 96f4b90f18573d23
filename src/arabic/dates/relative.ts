import { readKnowledge } from "../knowledge-file.ts";
import { fold } from "../letters.ts";
import { weekdayNames } from "./lexicon.ts";
import { type Phrasebook, phrasebook } from "./phrasebook.ts";

/** Words that count from the day of publication, and the days that come round every year (data/dates/relative.yaml). */

/** «الجاري», «الماضي», «المقبل»: this one, the last one, the next one. */
export type Turn = "this" | "last" | "next";

/** A day that comes round every year, or the weeks around one. */
export interface Occasion {
  readonly names: readonly string[];
  /** "MM-DD" */
  readonly day?: string;
  readonly since?: number;
  readonly from?: string;
  readonly to?: string;
}

interface RelativeFile extends Readonly<Record<Turn, readonly string[]>> {
  readonly days: Readonly<Record<string, readonly string[]>>;
  readonly year: readonly string[];
  readonly otherDay: readonly string[];
  readonly occasions: readonly Occasion[];
  readonly anniversary: readonly string[];
}

const file = readKnowledge(new URL("../data/dates/relative.yaml", import.meta.url)) as RelativeFile;
const TURNS: readonly Turn[] = ["this", "last", "next"];

/** Days from the event to publication: «أمس» 1, «غدا» -1. The conjunction may be written on: «وأمس». */
export const relativeDays = phrasebook(
  Object.entries(file.days).flatMap(([days, names]) =>
    names.flatMap((name): [string, number][] => [
      [name, Number(days)],
      [`و${name}`, Number(days)],
    ]),
  ),
);
/** Words after which «اليوم» is not today. */
export const otherDay: ReadonlySet<string> = new Set(file.otherDay.map(fold));
export const turns = phrasebook(TURNS.flatMap((turn) => file[turn].map((name): [string, Turn] => [name, turn])));
export const yearWords = phrasebook(file.year.map((name): [string, true] => [name, true]));
export const occasions: readonly Occasion[] = file.occasions.map((occasion) => ({
  ...occasion,
  names: occasion.names.map(fold),
}));
/** «ذكرى», «الذكرى»: before an occasion they make it one that is kept now. */
export const anniversaryWords: readonly string[] = file.anniversary.map(fold);

const lastWords = (book: Phrasebook<unknown>): string[] => [...book.entries.keys()];
const CLUE_WORDS = new RegExp(
  [
    ...Object.values(file.days)
      .flat()
      .map((name) => fold(name).split(" ").at(-1) ?? ""),
    ...lastWords(turns),
    ...lastWords(weekdayNames),
    ...anniversaryWords,
    ...occasions.flatMap(({ names, from }) => (from === undefined ? [] : names)),
  ].join("|"),
  "u",
);

/** Whether a folded line holds any word that a clue to its day needs; lines without one need not be cut into tokens. */
export const hasClueWord = (folded: string): boolean => CLUE_WORDS.test(folded);
