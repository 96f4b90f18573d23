import { literally } from "../../search/guess.ts";
import type { DateRead } from "../../search/search-types.ts";
import { type Child, h } from "../element.ts";
import type { Question } from "./address.ts";
import type { Answer } from "./ask.ts";
import { asking, noteWord } from "./note-parts.ts";
import { type NotesStyle, set } from "./summary.ts";
import { put } from "./words.ts";

/** Dates of a question: how many articles are of that day, how many mention it, and each of the two alone. */

/** First and last day of a day, month or year. */
export function daysOf(day: string): { from: string; to: string } {
  const [year = "", month, own] = day.split("-");
  if (own !== undefined) return { from: day, to: day };
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${day}-01`, to: `${day}-${last}` };
}

/** The words of a date as they stand in the question, with what stands between them. */
function written(words: readonly string[]): RegExp {
  const between = words.map(literally).join("[^\\p{L}\\p{N}]+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${between}(?![\\p{L}\\p{N}])`, "u");
}

function choices({ day, words, of, mentions }: DateRead, question: Question, style: NotesStyle): Child {
  if (of === 0 || mentions === 0 || day.startsWith("-")) return null;
  const without = question.text.replace(written(words), " ").replace(/\s+/gu, " ").trim();
  const quoted = question.text.replace(written(words), (found) => `"${found}"`);
  return h(
    "span",
    { class: "note-suggestions" },
    asking(style.words.dateOnly, () => style.ask({ ...question, text: without, ...daysOf(day) })),
    asking(style.words.mentionOnly, () => style.ask({ ...question, text: quoted })),
  );
}

/** The notes on the dates of an answer's question. */
export function dateNotes({ dates, question }: Answer, style: NotesStyle): Child {
  const { words, numbers } = style;
  return dates.map((read) => {
    const of = numbers.count(read.of, words.articles);
    const said = put(words.dateRead, { of, mentions: numbers.count(read.mentions, words.articles) });
    return h(
      "p",
      { class: "note note-fields" },
      set(said, "date", noteWord(numbers.date(read.day))),
      " ",
      choices(read, question, style),
    );
  });
}
