import type { FieldRead } from "../../search/search-types.ts";
import { type Child, h } from "../element.ts";
import type { Question } from "./address.ts";
import type { Answer } from "./ask.ts";
import { asking, noteWord } from "./note-parts.ts";
import { type NotesStyle, set } from "./summary.ts";
import { put } from "./words.ts";

/** What is said of the fields of a question: how each was understood, and names that the archive does not hold. */

function understood({ field, values, excluded }: FieldRead, { words, numbers }: NotesStyle): Child {
  const shown = values.map((value) => (field === "from" || field === "to" ? numbers.date(value) : value));
  const pattern = put(excluded ? words.fieldIsNot : words.fieldIs, { name: words.fields[field] });
  return set(pattern, "value", noteWord(shown.join(words.either)));
}

/** The question with another name for the one that the archive does not hold. */
function renamed(question: Question, { typed, written, excluded }: FieldRead, name: string): Question {
  return { ...question, text: question.text.replace(written, () => `${excluded ? "-" : ""}${typed}:"${name}"`) };
}

function noSuch(read: FieldRead, question: Question, { words, ask }: NotesStyle): HTMLElement {
  const pattern = put(words.noSuch, { name: words.fields[read.field] });
  const offered = read.suggestions.map((name) => asking(h("bdi", {}, name), () => ask(renamed(question, read, name))));
  return h(
    "p",
    { class: "note note-unknown" },
    set(pattern, "value", noteWord(read.asked)),
    offered.length > 0 && [" ", words.nearest, " ", h("span", { class: "note-suggestions" }, offered)],
  );
}

/** The notes on the fields of an answer's question. */
export function fieldNotes({ fields, question }: Answer, style: NotesStyle): Child {
  const known = fields.filter(({ values }) => values.length > 0);
  const shown = known.map((read, at) => [at > 0 && style.words.between, understood(read, style)]);
  return [
    known.length > 0 && h("p", { class: "note note-fields" }, set(style.words.understood, "fields", shown)),
    fields.filter(({ values }) => values.length === 0).map((read) => noSuch(read, question, style)),
  ];
}
