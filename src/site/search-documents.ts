import { formatDate } from "../arabic/dates/format-date.ts";
import type { Archive } from "../opened-archive.ts";
import { NOTHING_BESIDE } from "../record/beside.ts";
import type { ArticleRecord } from "../record/schema.ts";
import type { SearchDocument } from "../search/search-types.ts";
import { keyOf } from "../store/keys.ts";
import { shelfKey } from "./address.ts";
import { ARTICLE_BLOCKS } from "./dossiers/read-dossiers.ts";
import { articlePath } from "./entry.ts";
import { groupByName, tagShelves } from "./groups.ts";
import { languagesOf } from "./languages.ts";
import { noteText, piecesOf } from "./markdown.ts";
import { dayOf, ends, inReadingOrder } from "./order.ts";
import type { NearDuplicate } from "./related/near-duplicates.ts";
import { PRINTED, type TextPrints } from "./text-prints.ts";
import { olderIds } from "./versions/versions.ts";

/** Id → id of the first article with this text, by way of any between them. */
function firstCopies(twins: readonly NearDuplicate[]): (id: string) => string {
  const before = new Map<string, string>();
  const firstOf = (id: string): string => {
    let at = id;
    for (let next = before.get(at); next !== undefined; next = before.get(at)) at = next;
    return at;
  };
  for (const { first, second } of twins) {
    const [a, b] = [firstOf(first), firstOf(second)].sort() as [string, string];
    if (a !== b) before.set(b, a);
  }
  return firstOf;
}

/** The texts that are searched of a record, captions among them; furniture is not. */
const textsOf = ({ body, images }: ArticleRecord): string[] => [
  ...body.map(({ text }) => text),
  ...images.flatMap(({ caption }) => caption ?? []),
];

/** An article without its text. */
type Facts = Omit<SearchDocument, "text" | "fingerprint">;

/** The article with its text, which is read when it is asked for: of thousands few are indexed anew. */
function documentOf(facts: Facts, record: ArticleRecord, seen: readonly string[], prints: TextPrints): SearchDocument {
  const print = prints.of(record, () => textsOf(record).join("\n"));
  return {
    ...facts,
    fingerprint: keyOf(JSON.stringify([facts, seen]), print).slice(0, 16),
    get text() {
      return [...textsOf(record), ...seen].join("\n");
    },
  };
}

/**
 * What the search room indexes of each article, in reading order.
 * @param prints fingerprints of the records' texts, so that the texts need not be read
 */
export function searchDocuments(archive: Archive, prints: TextPrints = PRINTED): SearchDocument[] {
  const { records, settings, beside = NOTHING_BESIDE, twins = [] } = archive;
  const { months, digits, language } = settings;
  const [, second] = languagesOf(settings);
  const older = olderIds(beside.versions);
  const ordered = inReadingOrder(records.filter(({ id }) => !older.has(id)));
  const copies = twins.filter(
    ({ kind, first, second }) => kind !== "contained" && !older.has(first) && !older.has(second),
  );
  const firstCopy = firstCopies(copies);
  const isCopied = new Set(copies.flatMap(({ first, second }) => [first, second]));
  const shared = tagShelves(groupByName(ordered));
  const articles = ordered.map((record): SearchDocument => {
    const tags = [...new Set(record.tags.flatMap((tag) => shared.get(shelfKey(tag))?.name ?? []))];
    const { published, publisher } = record;
    const pictures = beside.pictures.get(record.id) ?? [];
    const seen = pictures.flatMap(({ alt, caption }) => (caption === null ? [alt] : [alt, caption]));
    const facts: Facts = {
      id: record.id,
      url: articlePath(encodeURIComponent(record.id)),
      headline: record.headline ?? "",
      standfirst: record.standfirst,
      date: published === null ? null : dayOf(ends(published.edtf)[0]),
      dateShown: published === null ? null : formatDate(published.edtf, { months, digits, language, time: false }),
      ...(published !== null && second !== undefined
        ? { dateShownToo: formatDate(published.edtf, { months, digits, language: second.language, time: false }) }
        : {}),
      dateBasis: published?.basis ?? null,
      outlet: publisher?.name ?? null,
      agencies: record.agencies,
      section: record.section,
      ...(record.subjects.length > 0 ? { subjects: record.subjects } : {}),
      ...(tags.length > 0 ? { tags } : {}),
      ...(isCopied.has(record.id) ? { copyOf: firstCopy(record.id) } : {}),
    };
    return documentOf(facts, record, seen, prints);
  });
  return [...articles, ...writtenDocuments(archive)];
}

/** Pages the archivist wrote: found by their words, published by the archive itself. */
const writtenDocuments = ({ beside = NOTHING_BESIDE, settings }: Archive): SearchDocument[] =>
  (["dossiers", "pages"] as const).flatMap((folder) =>
    beside[folder].map(({ name, title, summary, markdown }): SearchDocument => {
      const texts = piecesOf(markdown, ARTICLE_BLOCKS).flatMap(({ fenced, text }) => (fenced ? [] : [noteText(text)]));
      return {
        id: `${folder}/${name}`,
        url: `${folder}/${encodeURIComponent(name)}/`,
        headline: title,
        standfirst: summary,
        text: texts.join("\n"),
        date: null,
        dateShown: null,
        dateBasis: null,
        outlet: settings.title,
        agencies: [],
        section: null,
      };
    }),
  );
