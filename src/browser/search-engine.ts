import { openFiltersOnWideScreens } from "./search/filters.ts";
import { loadLate } from "./search/open.ts";
import { openEngine } from "./search/open-engine.ts";
import { pageData, startSearchPage } from "./search/page.ts";

/** Entry of the search page of an archive whose articles an engine holds. */
openFiltersOnWideScreens();
const data = pageData();
startSearchPage((bundle) => openEngine(bundle, data.engine ?? ""), loadLate, data);
