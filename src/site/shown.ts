import { fingerprintOf, isRecord } from "../record/fingerprint.ts";
import type { ArticleRecord } from "../record/schema.ts";

/** Names of records that were made: an article stands on some ten pages. */
const made = new WeakMap<ArticleRecord, string>();

/** A record stands for itself by its fingerprint and the place of its capture, which its page names. */
function nameOf(record: ArticleRecord): string {
  const known = made.get(record);
  if (known !== undefined) return known;
  const name = JSON.stringify([fingerprintOf(record), record.source.file]);
  made.set(record, name);
  return name;
}

/** A value as a text, as JSON but for its records; a replacer of JSON's own takes three times as long. */
function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  if (isRecord(value)) return nameOf(value);
  // Put together as it comes, each behind a comma: lists of thousands would be as many arrays of texts.
  let text = "";
  if (Array.isArray(value)) {
    for (const each of value) text += `,${textOf(each)}`;
    return `[${text}]`;
  }
  for (const name of Object.keys(value))
    text += `,${JSON.stringify(name)}:${textOf((value as Record<string, unknown>)[name])}`;
  return `{${text}}`;
}

/**
 * What a page shows, as a text: equal texts are equal pages, whatever else changed in the archive. A page's accessors are left
 * out: what they give must follow from the page's other properties, and is made only for pages that are rendered.
 */
export function shownBy(page: object): string {
  const own = Object.entries(Object.getOwnPropertyDescriptors(page)).filter(([, property]) => "value" in property);
  return own.map(([name, { value }]) => `${name}:${textOf(value as unknown)}`).join();
}
