import { diffArrays } from "diff";
import type { ArticleRecord } from "../../record/schema.ts";

/** What differs between two versions, word by word (Myers 1986, as the library `diff` has it). */

/** A run of words that both have, that was added, or that was removed. */
export interface DiffRun {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** A paragraph that differs, or a number of paragraphs that do not. */
export type DiffPart =
  | { readonly kind: "changed"; readonly runs: readonly DiffRun[] }
  | { readonly kind: "same"; readonly paragraphs: number };

/** Most words that may differ for a word by word comparison: beyond it nothing is left to be followed, and it costs their square. */
const MOST_EDITS = 4_000;

/** The texts of a version in the order of its page. */
const paragraphsOf = ({ headline, standfirst, body }: ArticleRecord): string[] =>
  [headline, standfirst, ...body.map(({ text }) => text)].flatMap((text) => (text === null ? [] : text.split("\n")));

const BREAK = "\n";

/** Words with the space behind them, and the ends of paragraphs. */
const tokensOf = (paragraphs: readonly string[]): string[] =>
  paragraphs.flatMap((text) => [...(text.match(/\S+\s*/gu) ?? []), BREAK]);

const same = (a: string, b: string): boolean => a.trim() === b.trim() && (a === BREAK) === (b === BREAK);

/** A stretch of paragraphs of which something differs, as paragraphs of runs. */
function changed(removed: readonly string[], added: readonly string[]): DiffPart[] {
  const [before, after] = [tokensOf(removed), tokensOf(added)];
  const found = diffArrays(before, after, { comparator: same, maxEditLength: MOST_EDITS });
  const changes = found ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const parts: DiffPart[] = [];
  let runs: DiffRun[] = [];
  const end = (): void => {
    if (runs.length > 0) parts.push({ kind: "changed", runs });
    runs = [];
  };
  for (const change of changes) {
    const kind = change.added ? "added" : change.removed ? "removed" : "same";
    for (const token of change.value) {
      const last = runs.at(-1);
      if (token === BREAK) end();
      else if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + token };
      else runs.push({ kind, text: token });
    }
  }
  end();
  return parts;
}

/** What became of an older version in a newer one, in the order of their paragraphs. Pure. */
export function difference(older: ArticleRecord, newer: ArticleRecord): DiffPart[] {
  const parts: DiffPart[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const end = (): void => {
    if (removed.length + added.length > 0) parts.push(...changed(removed, added));
    [removed, added] = [[], []];
  };
  for (const change of diffArrays(paragraphsOf(older), paragraphsOf(newer))) {
    if (change.removed) removed.push(...change.value);
    else if (change.added) added.push(...change.value);
    else {
      end();
      parts.push({ kind: "same", paragraphs: change.value.length });
    }
  }
  end();
  return parts;
}
