import { formatDate } from "../arabic/dates/format-date.ts";
import type { Archive } from "../archive.ts";
import type { SearchDocument } from "../search/search-types.ts";
import { articlePath } from "./entry.ts";
import { dayOf, ends, inReadingOrder } from "./order.ts";

/** What the search room indexes of each article, in reading order. Captions are searched with the text; furniture is not. */
export function searchDocuments({ records, settings }: Archive): SearchDocument[] {
  const { months, digits, language } = settings;
  return inReadingOrder(records).map((record): SearchDocument => {
    const { published, publisher } = record;
    const captions = record.images.flatMap(({ caption }) => caption ?? []);
    return {
      id: record.id,
      url: articlePath(encodeURIComponent(record.id)),
      headline: record.headline ?? "",
      standfirst: record.standfirst,
      text: [...record.body.map(({ text }) => text), ...captions].join("\n"),
      date: published === null ? null : dayOf(ends(published.edtf)[0]),
      dateShown: published === null ? null : formatDate(published.edtf, { months, digits, language, time: false }),
      dateBasis: published?.basis ?? null,
      outlet: publisher?.name ?? null,
      agencies: record.agencies,
      section: record.section,
    };
  });
}
