import { fingerprintOf, knownBy } from "./fingerprint.ts";
import type { ArticleRecord } from "./schema.ts";

/**
 * Records between two builds: what lists and groups ask of a record is read at once, its text (`lines`, `body`: nine tenths of
 * its bytes) when somebody asks for it. Of 10,000 articles a rebuild shows the text of a few.
 */

/** The parts that sleep. */
const TEXT = ["body", "lines"] as const;

/** A record as it is kept: its facts with its fingerprint, and its text. */
export interface Kept {
  readonly facts: string;
  readonly text: string;
}

/** A record as it is kept. */
export function putToSleep(record: ArticleRecord): Kept {
  const facts = { fingerprint: fingerprintOf(record), record: { ...record, body: [], lines: [] } };
  return { facts: JSON.stringify(facts), text: JSON.stringify({ body: record.body, lines: record.lines }) };
}

/**
 * The record that was put to sleep; its parts are in their old order, so that it is written as it was.
 * @param text gives the text as it was kept; called at most once
 */
export function asleep(facts: string, text: () => string): ArticleRecord {
  const { fingerprint, record } = JSON.parse(facts) as { fingerprint: string; record: ArticleRecord };
  const wake = (): void => {
    const awake = JSON.parse(text()) as Pick<ArticleRecord, (typeof TEXT)[number]>;
    for (const part of TEXT) Object.defineProperty(record, part, { value: awake[part], enumerable: true });
  };
  for (const part of TEXT) {
    Object.defineProperty(record, part, {
      enumerable: true,
      configurable: true,
      get() {
        wake();
        return record[part];
      },
    });
  }
  return knownBy(fingerprint, record);
}
