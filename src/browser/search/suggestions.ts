import type { Suggestion } from "../../search/search-types.ts";
import { fill, h } from "../element.ts";
import { turns } from "./ask.ts";
import type { Numbers, SearchWords } from "./words.ts";

/**
 * Suggestions under the field while typing: the combobox with a listbox popup of the ARIA Authoring Practices Guide
 * (the focus stays in the field, `aria-activedescendant` points at the option).
 */

/** What the combobox needs of the page. */
export interface SuggestionsPlace {
  readonly field: HTMLInputElement;
  readonly list: HTMLElement;
  readonly words: SearchWords;
  readonly numbers: Numbers;
  suggest(typed: string): Promise<readonly Suggestion[]>;
  /** The reader chose a word (the field holds it already) or asked for what the field holds. */
  submit(): void;
  /** The reader chose a headline. */
  open(url: string): void;
  announce(text: string): void;
}

/** Milliseconds without a key after which suggestions are looked up: below it letters of one word still come. */
const PAUSE = 120;
const LIMIT = 8;

/** What the page can do with the popup. */
export interface SuggestionsControl {
  /** Closes the popup; whether it was open. */
  close(): boolean;
  /** Looks up what the field holds, as if it had just been typed. */
  look(): void;
}

/** A suggestion as an option of the list. */
function optionOf(option: Suggestion, id: string, { words, numbers }: SuggestionsPlace, take: () => void): HTMLElement {
  const { kind, text, count } = option;
  return h(
    "li",
    {
      id,
      role: "option",
      class: `suggestion suggestion-${kind}`,
      // The press would take the focus from the field and close the popup before the click.
      onmousedown: (event: MouseEvent) => event.preventDefault(),
      onclick: take,
    },
    kind !== "word" && h("span", { class: "suggestion-kind" }, words[kind], " "),
    h("span", { class: "suggestion-text", lang: "ar", dir: "auto" }, text),
    count !== undefined && h("span", { class: "suggestion-count" }, " ", numbers.count(count, words.articles)),
  );
}

/** Wires the field and its popup. Keys: arrows choose, Enter takes, Esc closes, Tab leaves. */
export function suggestions(place: SuggestionsPlace): SuggestionsControl {
  const { field, list, words, numbers } = place;
  const turn = turns();
  let options: readonly Suggestion[] = [];
  let active = -1;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function choose(at: number): void {
    active = at;
    const items = [...list.children];
    for (const [index, item] of items.entries()) item.setAttribute("aria-selected", String(index === at));
    const item = items[at];
    if (item) field.setAttribute("aria-activedescendant", item.id);
    else field.removeAttribute("aria-activedescendant");
    item?.scrollIntoView({ block: "nearest" });
  }

  function close(): boolean {
    const open = !list.hidden;
    clearTimeout(waiting);
    turn();
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    choose(-1);
    return open;
  }

  function take(option: Suggestion): void {
    close();
    if (option.kind === "headline" && option.url !== undefined) place.open(option.url);
    else {
      field.value = option.text;
      place.submit();
    }
  }

  function draw(found: readonly Suggestion[]): void {
    const count = found.length;
    options = found;
    fill(
      list,
      found.map((option, at) => optionOf(option, `${list.id}-${at}`, place, () => take(option))),
    );
    list.hidden = count === 0;
    field.setAttribute("aria-expanded", String(count > 0));
    choose(-1);
    if (count > 0) place.announce(numbers.count(count, words.suggestions));
  }

  async function look(): Promise<void> {
    const current = turn();
    const typed = field.value;
    if (typed.trim() === "") return draw([]);
    // Suggestions are a help: without them the field still searches, so a failure is the search's to report.
    const found = await place.suggest(typed).catch(() => []);
    if (current() && document.activeElement === field) draw(found.slice(0, LIMIT));
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), PAUSE);
  });
  field.addEventListener("blur", () => close());
  const onKey = (event: KeyboardEvent) => {
    const { key } = event;
    // Keys that build a character in an input method are not for us.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && !list.hidden) {
      // One place more than there are options: the field itself.
      const places = options.length + 1;
      choose(((active + 1 + step + places) % places) - 1);
    } else if (key === "Enter") {
      const option = list.hidden ? undefined : options[active];
      if (option) {
        event.preventDefault();
        take(option);
      } else close();
      return;
    } else if (key !== "Escape" || !close()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Capturing: an open popup has the first say over keys that the form also knows (Esc empties the field).
  field.addEventListener("keydown", onKey, { capture: true });
  return { close, look: () => void look() };
}
