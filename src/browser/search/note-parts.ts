import { type Child, h } from "../element.ts";

/** What notes beside the results are made of. */

/** A button that asks, or does something else at once. */
export const asking = (label: Child, run: () => void): HTMLElement =>
  h("button", { type: "button", class: "button", onclick: run }, label);

/** A word of the question, or of the archive, in a note. */
export const noteWord = (word: string): HTMLElement => h("bdi", { class: "note-word" }, word);
