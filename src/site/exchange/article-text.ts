import type { ArticleRecord } from "../../record/schema.ts";
import type { ArchiveSettings } from "../../settings.ts";
import { arabicDate } from "../cite/cited-date.ts";

/**
 * The article as plain text to read or to count words in: headline, standfirst, who and when, body; the citation last.
 * @param citation the Arabic citation (`citations().text`)
 */
export function articleText(record: ArticleRecord, settings: ArchiveSettings, citation: string): string {
  const { publisher, byline, agencies, published, body, headline, standfirst } = record;
  const signed = [publisher?.name, byline, agencies.join("، "), arabicDate(published, settings)];
  const parts = [
    headline,
    standfirst,
    signed.filter((part) => part !== undefined && part !== null && part !== "").join(" | "),
    ...body.map(({ text }) => text),
    "—",
    citation,
  ];
  return `${parts.filter((part) => part !== null).join("\n\n")}\n`;
}
