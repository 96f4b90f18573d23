import { withMarks } from "../../arabic/quotation-marks.ts";
import { type Child, h } from "../element.ts";
import type { Question } from "./address.ts";
import type { Answer } from "./ask.ts";
import { type Failure, type Numbers, put, type SearchWords } from "./words.ts";

/** What stands over the results: how many there are, or what is wrong. */

/** What the drawings of the page share. */
export interface NotesStyle {
  readonly words: SearchWords;
  readonly numbers: Numbers;
  ask(question: Question): void;
}

/** A pattern with one placeholder, whose value is set off: «لا ترد كلمة «{word}» …». */
export function set(pattern: string, placeholder: string, value: Child): Child {
  const [before = "", after = ""] = pattern.split(`{${placeholder}}`);
  return [before, value, after];
}

/** «ضمانات أمنية»: 12 مقالًا، و340 فيها بعض الكلمات. The question is set off, whichever way its words run. */
export function summary({ hits, complete, question, instead }: Answer, { words, numbers }: NotesStyle): Child {
  const { text } = instead ?? question;
  const partial = hits.length - complete;
  const pattern = partial === 0 ? words.found : complete === 0 ? words.foundPartial : words.foundBoth;
  const counts = {
    count: numbers.count(complete, words.articles),
    partial: numbers.count(partial, words.articles),
  };
  return set(put(text === "" ? words.foundAll : pattern, counts), "text", h("bdi", {}, withMarks(text, words.inner)));
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
