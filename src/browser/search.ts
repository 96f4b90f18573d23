import { openSearcher } from "../search/searcher.ts";
import { openFiltersOnWideScreens } from "./search/filters.ts";
import { startSearchPage } from "./search/page.ts";

/** Entry of the search page. */
openFiltersOnWideScreens();
startSearchPage((bundle) => openSearcher(bundle));
