import type { Searcher } from "../../search/search-types.ts";
import { one } from "../element.ts";
import { NO_QUESTION, narrowings, type Question, readAddress, type Sort, writeAddress } from "./address.ts";
import { type AskedArchive, archiveOf } from "./archive.ts";
import { answer, turns } from "./ask.ts";
import { formOf, type SearchForm } from "./form.ts";
import type { Late } from "./late.ts";
import { followHistory, type Remembered, remember } from "./place-in-history.ts";
import type { SuggestionsControl } from "./suggestions.ts";
import { viewOf } from "./view.ts";
import { numbersOf, type SearchPageData } from "./words.ts";

/** The search page at work: the address holds the question, the form shows it, the searcher answers it. */

/** What the page tells the script: the JSON in its `<script type="application/json" data-search>`. */
export const pageData = (): SearchPageData => JSON.parse(one("[data-search-page]").textContent ?? "") as SearchPageData;

/** What the page needs to offer suggestions. */
interface Offering {
  readonly data: SearchPageData;
  readonly form: SearchForm;
  readonly archive: AskedArchive;
  readonly late: () => Promise<Late>;
  readonly announce: (text: string) => void;
  /** The question whose answer is shown. */
  readonly shown: () => string;
}

/** Gives what fetches the suggestions, once: they come with the late parts, and what was typed before that is looked up then. */
function suggestionsOf({ data, form, archive, late, announce, shown }: Offering): () => Promise<void> {
  const { field } = form;
  let popup: SuggestionsControl | undefined;
  let typed = false;
  field.addEventListener("input", () => (typed = true), { once: true });
  form.onSubmit(() => popup?.close());
  return async () => {
    if (popup) return;
    const { resultKeys, suggestions } = await late();
    if (popup) return;
    resultKeys(field);
    popup = suggestions({
      field,
      list: one("[data-search-suggestions]"),
      words: data.words,
      numbers: numbersOf(data),
      suggest: (text) => archive.ask((searcher) => searcher.suggest(text)),
      submit: () => form.submit(),
      open: (url) => location.assign(new URL(url, new URL(data.root, location.href))),
      announce,
    });
    if (typed && document.activeElement === field && field.value !== shown()) popup.look();
  };
}

/**
 * Starts the search page.
 * @param open opens the archive's bundle at an absolute address; called when the reader first needs it, and again
 * after a failure
 * @param late loads what is not needed before the first result
 */
export function startSearchPage(
  open: (bundle: string) => Promise<Searcher>,
  late: () => Promise<Late>,
  data = pageData(),
): void {
  const { words } = data;
  const turn = turns();
  const title = document.title;
  const archive = archiveOf(() => open(new URL(data.bundle, location.href).href));
  let shown: Question = NO_QUESTION;

  const view = viewOf({ ...data, numbers: numbersOf(data), late, ask: (question) => void ask(question) }, (drawn) =>
    remember({ drawn }),
  );

  /** Answers a question and shows it; `memory` says where the reader was when they come back to it. */
  async function reply(question: Question, memory: Remembered = {}): Promise<void> {
    const current = turn();
    shown = question;
    form.show(question);
    document.title = question.text === "" ? title : `${question.text} – ${title}`;
    if (question.text === "" && narrowings(question) === 0) return view.start();
    view.wait(archive.isOpened() ? words.searching : words.opening, question.text);
    try {
      const found = await archive.ask((searcher) => answer(searcher, question));
      if (!current()) return;
      await view.show(found, memory.drawn ?? 0, current);
      prepare();
      if (current() && memory.scrolled !== undefined) scrollTo({ top: memory.scrolled, behavior: "instant" });
    } catch (failure) {
      if (!current()) return;
      console.warn(failure);
      const why = navigator.onLine ? words.failed : words.offline;
      view.fail(why, () => void reply(question));
    }
  }

  /** A question of the reader: a new place in the history, unless it is the one shown. */
  async function ask(question: Question): Promise<void> {
    const another = question.text !== shown.text;
    const address = writeAddress(question);
    if (address !== writeAddress(shown)) {
      remember({ scrolled: scrollY });
      history.pushState({}, "", location.pathname + address);
    }
    if (another) scrollTo({ top: 0, behavior: "instant" });
    await reply(question);
  }

  const form = formOf({
    // Narrowings stay for the next question, shown above its results with a button that takes each back.
    asked: (text) => void ask({ ...shown, text }),
    sorted: (sort: Sort) => void ask({ ...shown, sort }),
    cleared: () => void (shown.text === "" ? undefined : ask({ ...NO_QUESTION, sort: shown.sort })),
  });
  const offer = suggestionsOf({ data, form, archive, late, announce: view.announce, shown: () => shown.text });

  /**
   * Opens the archive, unless it is open, and fetches the late parts: typing will need both. Without suggestions the field still
   * searches.
   */
  function prepare(): void {
    void archive.ask(async () => undefined).catch(() => undefined);
    offer().catch(() => undefined);
  }
  form.field.addEventListener("focus", prepare);
  if (document.activeElement === form.field) prepare();

  for (const example of document.querySelectorAll<HTMLElement>("[data-search-try]"))
    example.addEventListener("click", (event) => {
      event.preventDefault();
      void ask({ ...NO_QUESTION, text: example.dataset.searchTry ?? "" });
    });
  followHistory((memory) => void reply(readAddress(location.search), memory));
}
