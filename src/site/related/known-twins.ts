import { keyOf, programOf } from "../../store/keys.ts";
import type { Store } from "../../store/store.ts";
import { bytesOf } from "./features.ts";

/**
 * Near-duplicates as they were found by the last build: by what each article is looked up, and what the pairs that were proposed
 * turned out to be. So the texts of those that are as they were need not be compared again.
 */

/** How much of one text two articles hold. */
export interface Sameness {
  /** `same`: one text from two captures; `reissue`: changed in places; `contained`: the shorter stands in the longer. */
  readonly kind: "same" | "reissue" | "contained";
  /** Shared shingles over all of both (Jaccard), 0–1. */
  readonly likeness: number;
}

/** What two articles that were proposed are to one another; null where they are nothing. */
export type Verdict = Sameness | null;

/** What was found of an archive. */
export interface FoundTwins {
  /** The articles by id and fingerprint of their record, in order of their ids. */
  readonly articles: readonly (readonly [id: string, print: string])[];
  /** What each is looked up by. */
  readonly sketches: readonly Uint32Array[];
  /** By the two ids, the smaller first, with a line feed between them. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** What was found before, and keeps what was found now. */
export interface KnownTwins {
  readonly before: FoundTwins;
  keep(found: FoundTwins): void;
}

/** Nothing was found before. */
export const NO_TWINS: KnownTwins = {
  before: { articles: [], sketches: [], verdicts: new Map() },
  keep: () => {},
};

const PROGRAM = ["src/arabic/", "src/site/related/"] as const;
const KIND = "twins";

/** What stands before the sketches: how many numbers each has, and all else. */
interface Head extends Pick<FoundTwins, "articles"> {
  readonly lengths: readonly number[];
  readonly verdicts: readonly (readonly [string, Verdict])[];
}

function pack({ articles, sketches, verdicts }: FoundTwins): Buffer {
  const head: Head = { articles, lengths: sketches.map(({ length }) => length), verdicts: [...verdicts] };
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, ...sketches.map(bytesOf)]);
}

function unpack(bytes: Buffer): FoundTwins {
  const end = 4 + bytes.readUInt32LE();
  const { articles, lengths, verdicts } = JSON.parse(bytes.toString("utf8", 4, end)) as Head;
  const numbers = new Uint32Array(Uint8Array.prototype.slice.call(bytes, end).buffer);
  let at = 0;
  const sketches = lengths.map((length) => {
    at += length;
    return numbers.subarray(at - length, at);
  });
  return { articles, sketches, verdicts: new Map(verdicts) };
}

/** What a store knows of an archive's last build. */
export function keptTwins(store: Store): KnownTwins {
  const key = keyOf(programOf(PROGRAM));
  const kept = store.get(KIND, key);
  return {
    before: kept ? unpack(kept) : NO_TWINS.before,
    keep: (found) => store.put(KIND, key, pack(found)),
  };
}
