import { plainQuestion } from "../../search/question.ts";
import { one } from "../element.ts";
import type { Question, Sort } from "./address.ts";

/** The form of the search page: field and order. */

/** What the form reports. */
export interface FormEvents {
  asked(text: string): void;
  sorted(sort: Sort): void;
  /** The reader emptied the field. */
  cleared(): void;
}

/** The wired form. */
export interface SearchForm {
  readonly field: HTMLInputElement;
  /** Shows a question that was asked elsewhere: in the address, by a facet, by going back. */
  show(question: Question): void;
  submit(): void;
  onSubmit(run: () => void): void;
}

/** Wires the form of templates/parts/search-form.ts. Esc in the field empties it; on a phone, asking puts the keyboard away. */
export function formOf(events: FormEvents): SearchForm {
  const form = one<HTMLFormElement>("[data-search-form]");
  const field = one<HTMLInputElement>("input[type=search]", form);
  const clear = one<HTMLButtonElement>("[data-search-clear]");
  const sort = one<HTMLSelectElement>("[data-search-sort]");
  const listeners: (() => void)[] = [];
  const emptied = () => {
    clear.hidden = field.value === "";
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const run of listeners) run();
    if (matchMedia("(pointer: coarse)").matches) field.blur();
    const text = plainQuestion(field.value);
    if (text === "") events.cleared();
    else events.asked(text);
  });
  field.addEventListener("input", () => {
    emptied();
    // What is typed is no question yet: the answer to another loses its heading meanwhile (search-results.css).
    form.dataset.typed = "";
  });
  const empty = () => {
    field.value = "";
    emptied();
    for (const run of listeners) run();
    field.focus();
  };
  clear.addEventListener("click", empty);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || field.value === "") return;
    event.preventDefault();
    empty();
  });
  sort.addEventListener("change", () => events.sorted(sort.value as Sort));

  return {
    field,
    show(question) {
      field.value = question.text;
      sort.value = question.sort;
      delete form.dataset.typed;
      emptied();
    },
    submit: () => form.requestSubmit(),
    onSubmit: (run) => listeners.push(run),
  };
}
