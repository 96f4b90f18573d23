import { replaced } from "../../search/guess.ts";
import type { Commoner } from "../../search/search-types.ts";
import { fill, h } from "../element.ts";
import type { Answer } from "./ask.ts";
import { asking } from "./note-parts.ts";
import type { NotesStyle } from "./summary.ts";
import { put } from "./words.ts";

/** Under the results of a rare word, a common one that is spelt nearly so: «بوتين»، 31 مقالًا. It asks with that. */
export function drawCommoner(
  place: HTMLElement,
  found: readonly Commoner[],
  { question }: Answer,
  { words, numbers, ask }: NotesStyle,
): void {
  fill(
    place,
    found.map(({ word, by, articles }) =>
      h(
        "p",
        { class: "note" },
        put(words.closeTo, { word }),
        " ",
        asking(h("bdi", {}, put(words.commoner, { word: by, count: numbers.count(articles, words.articles) })), () =>
          ask({ ...question, text: replaced(question.text, word, by) }),
        ),
      ),
    ),
  );
}
