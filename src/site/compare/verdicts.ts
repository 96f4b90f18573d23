import { fingerprintOf } from "../../record/fingerprint.ts";
import type { ArticleRecord } from "../../record/schema.ts";
import { keyOf, programOf } from "../../store/keys.ts";
import type { Store } from "../../store/store.ts";

/** Whether two articles tell enough alike for a page of their own: judged once, since judging means comparing them. */
export interface Verdicts {
  of(one: ArticleRecord, other: ArticleRecord, judge: () => boolean): boolean;
}

/** Judges every time. */
export const JUDGED: Verdicts = { of: (_one, _other, judge) => judge() };

/** What takes part in comparing two articles. */
const PROGRAM = ["src/arabic/", "src/compare/", "src/site/compare/", "src/site/related/", "src/anchors.ts"] as const;
const KIND = "comparisons";

/** Verdicts that a store keeps from one build to the next. */
export function keptVerdicts(store: Store): Verdicts {
  const program = programOf(PROGRAM);
  return {
    of(one, other, judge) {
      const key = keyOf(program, fingerprintOf(one), fingerprintOf(other));
      const kept = store.get(KIND, key);
      if (kept) return kept.toString("latin1") === "1";
      const verdict = judge();
      store.put(KIND, key, verdict ? "1" : "0");
      return verdict;
    },
  };
}
