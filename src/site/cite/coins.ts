import { factualPoint, isoDay } from "./edtf-points.ts";
import { creators, type Facts } from "./facts.ts";

/**
 * COinS: the OpenURL context object (ANSI/NISO Z39.88-2004) that stands in the `title` of `<span class="Z3988">`.
 * The Dublin Core format with type newspaperArticle, which Zotero reads for news. A date only where it is a fact; no summary,
 * since percent signs for Arabic weigh three bytes each on every page.
 */
export function coins(facts: Facts): string {
  const date = factualPoint(facts.published);
  const pairs: [string, string | null][] = [
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rfr_id", "info:sid/warraq"],
    ["rft.type", "newspaperArticle"],
    ["rft.title", facts.title],
    ["rft.source", facts.outlet],
    ...creators(facts).map((name): [string, string] => ["rft.creator", name]),
    ["rft.date", date && isoDay(date)],
    ["rft.identifier", facts.address ?? facts.original],
    ["rft.language", "ar"],
  ];
  return pairs
    .filter((pair): pair is [string, string] => pair[1] !== null)
    .map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`)
    .join("&");
}
