import { one } from "../element.ts";

/** The breakpoint of templates/styles/search.css at which the filters stand beside the results. */
const WIDE = "(min-width: 60rem)";

/** The filters are a closed `<details>` on the phone, and stand open beside the results where there is room. */
export function openFiltersOnWideScreens(): void {
  const filters = one<HTMLDetailsElement>("[data-search-filters]");
  const wide = matchMedia(WIDE);
  const suit = () => {
    filters.open = wide.matches;
  };
  suit();
  wide.addEventListener("change", suit);
}
