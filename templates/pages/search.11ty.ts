import type { Site } from "../../src/site/site.ts";
import { page } from "../layouts/page.ts";
import { placeOf } from "../parts/place.ts";
import { searchMain } from "../parts/search-page.ts";

const PATH = "search/";

export const data = {
  permalink: ({ site }: { site: Site }) => (site.search === null ? false : `${PATH}index.html`),
};

/** The search page: docs/search.md, 6. Its work is done by src/browser/search.ts. */
export function render({ site }: { site: Site }): string {
  if (site.search === null) return "";
  const place = placeOf(site, PATH);
  return page(site, {
    path: PATH,
    title: place.words.site.search,
    main: searchMain(place, site.search),
    room: "search",
    styles: ["search"],
    scripts: ["search"],
  });
}
