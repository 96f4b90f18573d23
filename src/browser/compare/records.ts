import type { ArticleRecord } from "../../record/schema.ts";

/** The published records of articles, fetched where a comparison asks for them. */

/** Milliseconds after which a host that says nothing has failed. */
const PATIENCE = 20_000;

/** What a comparison needs of a record. */
export type ComparedRecord = Pick<ArticleRecord, "id" | "headline" | "publisher" | "published" | "body">;

/** What lies in the place of the record of an article that left or has another id (site/exchange/left-file.ts). */
interface Left {
  readonly status: "withdrawn" | "moved";
}

/**
 * The record of an article, or null where the site has none, or has it no longer.
 * @param root absolute address of the site's root
 * @throws where the host cannot be reached, or gives something else
 */
export async function fetchRecord(root: URL, id: string): Promise<ComparedRecord | null> {
  const name = encodeURIComponent(id);
  const address = new URL(`articles/${name}/${name}.json`, root);
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  // Hosts of one page answer with that page where there is no file.
  const isJson = /json/u.test(response.headers.get("content-type") ?? "");
  if (response.status === 404 || response.status === 410 || (response.ok && !isJson)) return null;
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const record = (await response.json()) as ComparedRecord | Left;
  if ("status" in record) return null;
  if (!Array.isArray(record.body)) throw new Error(`${response.url} is no record`);
  return record;
}
