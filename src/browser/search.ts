import { openFiltersOnWideScreens } from "./search/filters.ts";
import { loadLate, openBundle } from "./search/open.ts";
import { startSearchPage } from "./search/page.ts";

/** Entry of the search page. */
openFiltersOnWideScreens();
startSearchPage(openBundle, loadLate);
