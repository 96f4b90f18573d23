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

/** «ضمانات أمنية»: 12 مقالًا، و340 فيها بعض الكلمات. */
export function summary({ hits, complete, question, instead }: Answer, { words, numbers }: NotesStyle): string {
  const count = numbers.count(complete, words.articles);
  const partial = hits.length - complete;
  const pattern = partial === 0 ? words.found : complete === 0 ? words.foundPartial : words.foundBoth;
  const text = instead?.text ?? question.text;
  return put(text === "" ? words.foundAll : pattern, { text, count, partial: numbers.count(partial, words.articles) });
}

/** The summary as it is shown: the question set off, whichever way its words run. */
export function summaryParts(answer: Answer, style: NotesStyle): Child {
  const said = summary(answer, style);
  const text = answer.instead?.text ?? answer.question.text;
  const at = text === "" ? -1 : said.indexOf(text);
  return at < 0 ? said : [said.slice(0, at), h("bdi", {}, text), said.slice(at + text.length)];
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
