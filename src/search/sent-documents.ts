import type { SearchDocument } from "./search-types.ts";
import { fingerprintOf } from "./write-part.ts";

/**
 * Articles on their way to another thread. Their texts, which are nearly all of their weight, lie one after another in memory that both
 * threads see, so that an archive is not held twice. Build side.
 */
export interface SentDocuments {
  /** Everything but the texts. */
  readonly facts: readonly Omit<SearchDocument, "text">[];
  /** The texts in UTF-16, in which every string stays what it is. */
  readonly texts: SharedArrayBuffer;
  /** Where each text ends, in bytes. */
  readonly ends: readonly number[];
}

/** Documents as they are sent. */
export function sent(documents: readonly SearchDocument[]): SentDocuments {
  let end = 0;
  const ends = documents.map(({ text }) => {
    end += 2 * text.length;
    return end;
  });
  const texts = new SharedArrayBuffer(end);
  const bytes = Buffer.from(texts);
  for (const [i, { text }] of documents.entries()) bytes.write(text, ends[i - 1] ?? 0, "utf16le");
  const facts = documents.map((document) => {
    const { text: _, ...rest } = document;
    // It names files of the bundle, and is made of the document as it was.
    return { ...rest, fingerprint: fingerprintOf(document) };
  });
  return { facts, texts, ends };
}

/** Documents as they arrive. A text is read when it is asked for. */
export function received({ facts, texts, ends }: SentDocuments): SearchDocument[] {
  const bytes = Buffer.from(texts);
  return facts.map((each, i) => ({
    ...each,
    get text() {
      return bytes.toString("utf16le", ends[i - 1] ?? 0, ends[i]);
    },
  }));
}
