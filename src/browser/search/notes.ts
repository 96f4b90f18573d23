import { type Child, fill, h } from "../element.ts";
import { narrowings, type Question, widened } from "./address.ts";
import type { Answer } from "./ask.ts";
import type { Failure } from "./words.ts";
import { type Numbers, put, type SearchWords } from "./words.ts";

/** What is said beside the results: how many, which words were not found or not looked for, and why nothing came. */

/** What the drawings of this file share. */
export interface NotesStyle {
  readonly words: SearchWords;
  readonly numbers: Numbers;
  ask(question: Question): void;
}

/** «ضمانات أمنية»: 12 مقالًا، و340 فيها بعض الكلمات. */
export function summary({ hits, complete, question }: Answer, { words, numbers }: NotesStyle): string {
  const count = numbers.count(complete, words.articles);
  const partial = hits.length - complete;
  const pattern = partial === 0 ? words.found : complete === 0 ? words.foundPartial : words.foundBoth;
  return put(pattern, { text: question.text, count, partial: numbers.count(partial, words.articles) });
}

/** A word as it stands in the question, whole, wherever it occurs in it. */
function replaced(text: string, word: string, by: string): string {
  const sign = word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${sign}(?![\\p{L}\\p{M}\\p{N}])`, "gu"), () => by);
}

/** A pattern with one placeholder, whose value is set off: «لا ترد «{word}» …». */
function set(pattern: string, placeholder: string, value: Child): Child {
  const [before = "", after = ""] = pattern.split(`{${placeholder}}`);
  return [before, value, after];
}

function unknownWords({ unknown, question }: Answer, { words, ask }: NotesStyle): HTMLElement[] {
  return unknown.map(({ word, suggestions }) =>
    h(
      "p",
      { class: "note note-unknown" },
      set(words.unknown, "word", h("bdi", { class: "note-word" }, word)),
      suggestions.length > 0 && [
        " ",
        words.nearest,
        " ",
        h(
          "span",
          { class: "note-suggestions" },
          suggestions.map((suggestion) =>
            h(
              "button",
              {
                type: "button",
                class: "button",
                onclick: () => {
                  const text = replaced(question.text, word, suggestion);
                  ask({ ...question, text: text === question.text ? suggestion : text });
                },
              },
              h("bdi", {}, suggestion),
            ),
          ),
        ),
      ],
    ),
  );
}

/** Draws the notes of an answer: unknown words with what is near them, and words that were not looked for. */
export function drawNotes(place: HTMLElement, answer: Answer, style: NotesStyle): void {
  const { words } = style;
  const { ignored } = answer;
  fill(
    place,
    unknownWords(answer, style),
    ignored.length > 0 &&
      h(
        "p",
        { class: "note note-ignored" },
        set(
          words.ignored,
          "words",
          ignored.map((word, at) => [at > 0 && words.between, h("bdi", { class: "note-word" }, word)]),
        ),
        " ",
        words.ignoredRemedy,
      ),
  );
}

/** A panel that says what is wrong and what to do, with a button where one helps. */
export function panel({ what, remedy }: Failure, action?: { label: string; run: () => void }): HTMLElement {
  return h(
    "div",
    { class: "panel" },
    h("h2", { class: "panel-what" }, what),
    h("p", { class: "panel-remedy" }, remedy),
    action !== undefined && h("button", { type: "button", class: "button", onclick: action.run }, action.label),
  );
}

/** What is shown for an answer without hits: what to do; that there are none is said above it. */
export function nothingFound({ question }: Answer, { words, ask }: NotesStyle): HTMLElement {
  return narrowings(question) > 0
    ? panel(words.noneNarrowed, { label: words.widen, run: () => ask(widened(question)) })
    : h("p", { class: "panel" }, words.none);
}
