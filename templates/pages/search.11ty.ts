import type { Site } from "../../src/site/site.ts";
import { page } from "../layouts/page.ts";
import { placeOf } from "../parts/place.ts";
import { searchFace } from "../parts/search-face.ts";
import { searchMain } from "../parts/search-page.ts";

const PATH = "search/";

export const data = {
  permalink: ({ site }: { site: Site }) => (site.search === null ? false : `${PATH}index.html`),
};

/** The search page: docs/search.md, "The search page". Its work is done by src/browser/search.ts. */
export function render({ site }: { site: Site }): string {
  if (site.search === null) return "";
  const place = placeOf(site, PATH);
  return page(site, {
    path: PATH,
    title: place.words.site.search,
    main: searchMain(place, site.search),
    room: "search",
    ...searchFace(place),
    scripts: ["search"],
    asks: site.settings.search === null ? [] : [new URL(site.settings.search.url).origin],
  });
}
