import { type Html, html } from "../html.ts";
import type { Place } from "./place.ts";

/**
 * The form of the search page. The field is a combobox with a listbox popup (ARIA Authoring Practices Guide);
 * without JavaScript the form asks the page for itself, and the index below it is the answer.
 */
export function searchForm({ words: { search, home } }: Place): Html {
  return html`<search><form class="seek search-form" action="./" method="get" data-search-form>
<div class="search-field">
<label class="away" for="search-words">${search.field}</label>
<input type="search" name="q" id="search-words" dir="auto" placeholder="${home.searchHint}" enterkeyhint="search" autocomplete="off" autocapitalize="off" spellcheck="false" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="search-suggestions">
<button type="button" class="search-clear" aria-label="${search.clear}" data-search-clear hidden><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6 18 18M18 6 6 18"/></svg></button>
</div>
<button type="submit" class="search-submit"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M20.5 20.5 15.6 15.6M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z"/></svg><span>${search.submit}</span></button>
<!-- [html-validate-disable-next prefer-native-element: a select cannot be the popup of a combobox] -->
<ul id="search-suggestions" class="suggestions" role="listbox" aria-label="${search.suggestionsLabel}" data-search-suggestions hidden></ul>
</form></search>`;
}
