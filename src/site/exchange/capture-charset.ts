import type { ArticleRecord } from "../../record/schema.ts";
import { captureFile } from "./capture-file.ts";

/**
 * Captures are published byte for byte, in the encoding they were kept in, while hosts call every text UTF-8: an old
 * windows-1256 capture would open as signs without sense. Its host is told the encoding it was read in.
 */

/** A published text that is not UTF-8. */
export interface OtherCharset {
  /** Path from the site's root, not percent-encoded. */
  readonly file: string;
  /** WHATWG name in lower case, as browsers know it. */
  readonly charset: string;
}

/** A page within a message (MHTML): the encoding is that of the page in it, the file itself is ASCII. */
const WRAPPED = /\.mht(?:ml)?(?:\.gz)?$/iu;

/** The published captures that browsers open as text and that are not UTF-8, by their path. */
export function otherCharsets(records: readonly ArticleRecord[]): OtherCharset[] {
  const found = new Map<string, string>();
  for (const record of records) {
    const { encoding, file: kept } = record.source;
    const file = encoding === "utf-8" || WRAPPED.test(kept) ? null : captureFile(record);
    if (file?.endsWith(".txt")) found.set(file, encoding);
  }
  return [...found]
    .map(([file, charset]) => ({ file, charset }))
    .sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
}
