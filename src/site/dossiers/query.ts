import { candidates } from "../../arabic/candidates.ts";
import { edtfDays } from "../../arabic/dates/edtf.ts";
import { fold } from "../../arabic/letters.ts";
import { stem } from "../../arabic/stem.ts";
import { type Word, words } from "../../arabic/words.ts";
import type { ArticleQuery } from "../../record/choice.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import { inReadingOrder } from "../order.ts";

/** Finding the articles of a dossier's query. */

const key = (name: string): string =>
  fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether one of the names asked for is one of the article's; asking for none asks for nothing. */
const meets = (asked: readonly string[], names: readonly (string | null | undefined)[]): boolean =>
  asked.length === 0 || asked.some((name) => names.some((own) => own != null && key(own) === key(name)));

/** The stems a word asked for may have: what the rules say, and less cautious readings of it («الصيادين» ← صياد). */
const stemsOf = ({ folded }: Word): string[] => {
  const own = stem(folded);
  return [own, ...candidates(own).flatMap((each) => (each.kind === "verb" ? [] : [each.stem]))];
};

/** Whether every word stands in the article, in any form. */
function says(asked: readonly string[], record: ArticleRecord): boolean {
  if (asked.length === 0) return true;
  const { headline, standfirst, body } = record;
  const texts = [headline ?? "", standfirst ?? "", ...body.map(({ text }) => text)];
  const own = new Set(texts.flatMap((text) => words(text).map(({ folded }) => stem(folded))));
  return asked.flatMap(words).every((word) => stemsOf(word).some((each) => own.has(each)));
}

/** Whether an article may have appeared in a span; an article without a date in none. */
function appeared(dates: string | null, { published }: ArticleRecord): boolean {
  if (dates === null) return true;
  const span = edtfDays(dates);
  const own = published && edtfDays(published.edtf);
  if (!span || !own) return false;
  const first = own.first ?? own.last ?? "";
  const last = own.last ?? own.first ?? "";
  return (span.first === null || last >= span.first) && (span.last === null || first <= span.last);
}

/** The articles in order of time, undated ones last. */
export function inTime(records: readonly ArticleRecord[], sort: "oldest" | "newest"): ArticleRecord[] {
  const newest = inReadingOrder(records);
  if (sort === "newest") return newest;
  const dated = newest.filter(({ published }) => published !== null);
  return [...dated.reverse(), ...newest.filter(({ published }) => published === null)];
}

/** The articles that meet a query. */
export const found = (query: ArticleQuery, records: readonly ArticleRecord[]): ArticleRecord[] =>
  records.filter(
    (record) =>
      meets(query.outlet, [record.publisher?.id, record.publisher?.name]) &&
      meets(query.agency, [...record.agencies, ...record.agencyIds]) &&
      meets(query.section, [record.section]) &&
      meets(query.tag, record.tags) &&
      meets(query.subject, record.subjects) &&
      appeared(query.dates, record) &&
      says(query.words, record),
  );
