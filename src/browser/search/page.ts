import type { Searcher } from "../../search/search-types.ts";
import { one } from "../element.ts";
import { NO_QUESTION, narrowings, type Question, readAddress, type Sort, writeAddress } from "./address.ts";
import { answer, turns } from "./ask.ts";
import { formOf } from "./form.ts";
import type { Late } from "./late.ts";
import type { SuggestionsControl } from "./suggestions.ts";
import { viewOf } from "./view.ts";
import { numbersOf, type SearchPageData } from "./words.ts";

/** The search page at work: the address holds the question, the form shows it, the searcher answers it. */

/** What is remembered of a place in the history beside its address: results drawn and how far down the reader was. */
interface Remembered {
  readonly drawn?: number;
  readonly scrolled?: number;
}

/** Milliseconds without scrolling after which the place is noted: browsers count and refuse hasty history changes. */
const REST = 200;

/** What the page tells the script: the JSON in its `<script type="application/json" data-search>`. */
export const pageData = (): SearchPageData => JSON.parse(one("[data-search-page]").textContent ?? "") as SearchPageData;

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
  const numbers = numbersOf(data);
  const turn = turns();
  const title = document.title;
  let opened: Promise<Searcher> | undefined;
  let shown: Question = NO_QUESTION;

  /**
   * Asks the opened archive. After a failure it is opened anew with the next question: the engine keeps what it could not
   * load, and would go on without it.
   */
  async function asking<T>(question: (searcher: Searcher) => Promise<T>): Promise<T> {
    opened ??= open(new URL(data.bundle, location.href).href);
    const own = opened;
    try {
      return await question(await own);
    } catch (failure) {
      if (opened === own) opened = undefined;
      throw failure;
    }
  }

  const remember = (memory: Remembered) =>
    history.replaceState({ ...(history.state as Remembered | null), ...memory }, "");

  const view = viewOf(
    {
      words,
      numbers,
      root: data.root,
      second: data.second,
      files: data.files,
      late,
      ask: (question) => void ask(question),
    },
    (drawn) => remember({ drawn }),
  );

  /** Answers a question and shows it; `memory` says where the reader was when they come back to it. */
  async function reply(question: Question, memory: Remembered = {}): Promise<void> {
    const current = turn();
    const another = question.text !== shown.text;
    shown = question;
    form.show(question);
    document.title = question.text === "" ? title : `${question.text} - ${title}`;
    if (question.text === "" && narrowings(question) === 0) return view.start();
    view.wait(opened === undefined ? words.opening : words.searching, another);
    try {
      const found = await asking((searcher) => answer(searcher, question));
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
    const address = `${location.pathname}${writeAddress(question)}`;
    if (writeAddress(question) !== writeAddress(shown)) {
      remember({ scrolled: scrollY });
      history.pushState({}, "", address);
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

  let popup: SuggestionsControl | undefined;
  let typed = false;
  /** Suggestions come with the late parts; what was typed before that is looked up then. */
  async function offerSuggestions(): Promise<void> {
    const { resultKeys, suggestions } = await late();
    if (popup === undefined) resultKeys(form.field);
    popup ??= suggestions({
      field: form.field,
      list: one("[data-search-suggestions]"),
      words,
      numbers,
      suggest: (text) => asking((searcher) => searcher.suggest(text)),
      submit: () => form.submit(),
      open: (url) => location.assign(new URL(url, new URL(data.root, location.href))),
      announce: view.announce,
    });
    if (typed && document.activeElement === form.field && form.field.value !== shown.text) popup.look();
  }
  form.field.addEventListener(
    "input",
    () => {
      typed = true;
    },
    { once: true },
  );
  form.onSubmit(() => popup?.close());
  for (const example of document.querySelectorAll<HTMLElement>("[data-search-try]"))
    example.addEventListener("click", (event) => {
      event.preventDefault();
      void ask({ ...NO_QUESTION, text: example.dataset.searchTry ?? "" });
    });
  // Typing will need the archive: fetching it begins when the reader turns to the field.
  /** Opens the archive, unless it is open, and fetches the late parts. Without suggestions the field still searches. */
  function prepare(): void {
    void asking(async () => undefined).catch(() => undefined);
    if (popup === undefined) offerSuggestions().catch(() => undefined);
  }
  form.field.addEventListener("focus", prepare);
  if (document.activeElement === form.field) prepare();

  // The results are drawn after the browser would put the reader back where they were, so that is done here.
  history.scrollRestoration = "manual";
  window.addEventListener("popstate", ({ state }) => {
    void reply(readAddress(location.search), (state as Remembered | null) ?? {});
  });
  let resting: ReturnType<typeof setTimeout> | undefined;
  const note = () => remember({ scrolled: scrollY });
  addEventListener(
    "scroll",
    () => {
      clearTimeout(resting);
      resting = setTimeout(note, REST);
    },
    { passive: true },
  );
  document.addEventListener("click", note, { capture: true });
  void reply(readAddress(location.search), (history.state as Remembered | null) ?? {});
}
