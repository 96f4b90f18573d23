import { replaced } from "../../search/guess.ts";
import { type Child, fill, h } from "../element.ts";
import { narrowings } from "./address.ts";
import type { Answer } from "./ask.ts";
import { dateNotes } from "./date-notes.ts";
import { fieldNotes } from "./field-notes.ts";
import { widened } from "./narrowed.ts";
import { asking, noteWord } from "./note-parts.ts";
import { type NotesStyle, panel, set } from "./summary.ts";

/** What is said beside the results: which words were read as others, not found or not looked for, and why nothing came. */

/** The words that are near an unknown one, each a button that asks with it. */
function nearby(word: string, suggestions: readonly string[], answer: Answer, { words, ask }: NotesStyle): Child {
  const { question } = answer;
  const take = (suggestion: string) => () => {
    const text = replaced(question.text, word, suggestion);
    ask({ ...question, text: text === question.text ? suggestion : text });
  };
  return (
    suggestions.length > 0 && [
      " ",
      words.nearest,
      " ",
      h(
        "span",
        { class: "note-suggestions" },
        suggestions.map((suggestion) => asking(h("bdi", {}, suggestion), take(suggestion))),
      ),
    ]
  );
}

function unknownWords(answer: Answer, style: NotesStyle): HTMLElement[] {
  return answer.unknown.map(({ word, suggestions }) =>
    h(
      "p",
      { class: "note note-unknown" },
      set(style.words.unknown, "word", noteWord(word)),
      nearby(word, suggestions, answer, style),
    ),
  );
}

/** «عُرضت نتائج «بوتين»»: what was answered in place of the question, what else it may mean, and the way back to it as typed. */
function insteadNote(answer: Answer, style: NotesStyle): Child {
  const { instead, question, unknown } = answer;
  const { words, ask } = style;
  if (instead === null) return null;
  const names = (of: "word" | "by"): Child =>
    instead.words.map((each, at) => [at > 0 && words.between, noteWord(each[of])]);
  return h(
    "p",
    { class: "note note-unknown" },
    set(words.instead, "words", names("by")),
    " ",
    asking(set(words.asTyped, "words", names("word")), () => ask({ ...question, text: instead.asTyped })),
    unknown.map(({ word, suggestions }) => {
      const others = suggestions.filter((other) => !instead.words.some(({ by }) => by === other));
      return nearby(word, others, answer, { ...style, words: { ...words, nearest: words.orElse } });
    }),
  );
}

function ignoredNote({ ignored }: Answer, { words }: NotesStyle): Child {
  return (
    ignored.length > 0 &&
    h(
      "p",
      { class: "note note-ignored" },
      set(
        words.ignored,
        "words",
        ignored.map((word, at) => [at > 0 && words.between, noteWord(word)]),
      ),
      " ",
      words.ignoredRemedy,
    )
  );
}

/** «Putin تُكتب في هذا الأرشيف «بوتين»»: words that the archive writes in other letters. */
function scriptNotes({ otherScripts }: Answer, { words }: NotesStyle): Child {
  return otherScripts.map(({ word, by }) =>
    h("p", { class: "note note-fields" }, h("bdi", {}, word), " ", set(words.otherLetters, "word", noteWord(by))),
  );
}

/** Draws the notes of an answer. */
export function drawNotes(place: HTMLElement, answer: Answer, style: NotesStyle): void {
  fill(
    place,
    insteadNote(answer, style),
    fieldNotes(answer, style),
    dateNotes(answer, style),
    scriptNotes(answer, style),
    answer.instead === null && unknownWords(answer, style),
    ignoredNote(answer, style),
  );
}

/** What is shown for an answer without hits: what to do; that there are none is said above it. */
export function nothingFound({ question }: Answer, { words, ask }: NotesStyle): HTMLElement {
  return narrowings(question) > 0
    ? panel(words.noneNarrowed, { label: words.widen, run: () => ask(widened(question)) })
    : h("p", { class: "panel" }, words.none);
}
