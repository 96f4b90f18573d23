import { fingerprintOf } from "../record/fingerprint.ts";
import type { ArticleRecord } from "../record/schema.ts";
import { keyOf, programOf } from "../store/keys.ts";
import type { Store } from "../store/store.ts";

/** Fingerprints of what is searched of records' texts: made once, since the text of a record that is known sleeps. */
export interface TextPrints {
  /** @param text gives the text of the record */
  of(record: ArticleRecord, text: () => string): string;
}

/** Reads the text each time. */
export const PRINTED: TextPrints = { of: (_record, text) => keyOf(text()) };

/** What says which text of a record is searched. */
const PROGRAM = ["src/site/search-documents.ts", "src/site/text-prints.ts"] as const;
const KIND = "search-prints";

/** Fingerprints that a store keeps from one build to the next. */
export function keptPrints(store: Store): TextPrints {
  const program = programOf(PROGRAM);
  return {
    of(record, text) {
      const key = keyOf(program, fingerprintOf(record));
      const kept = store.get(KIND, key);
      if (kept) return kept.toString("latin1");
      const print = keyOf(text());
      store.put(KIND, key, print);
      return print;
    },
  };
}
