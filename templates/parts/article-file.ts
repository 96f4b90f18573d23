import { type ArticleFormat, articleFile } from "../../src/site/exchange/addresses.ts";
import type { Place } from "./place.ts";

/** A file beside an article's page, as that page links it; the files of all languages are those of the first. */
export const linkToFile = ({ site, to }: Place, id: string, format: ArticleFormat): string =>
  site.at === "" ? `${encodeURIComponent(id)}.${format}` : to(articleFile(id, format));
