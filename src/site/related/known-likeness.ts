import { keyOf, programOf } from "../../store/keys.ts";
import type { Store } from "../../store/store.ts";
import { bytesOf } from "./features.ts";
import type { Likeness } from "./likeness.ts";
import { NO_TERMS, type TermTable, withoutUnused } from "./term-table.ts";
import type { Vectors } from "./vectors.ts";

/**
 * What articles are like, as it was found by the last build: of thousands an article more changes the few that share its rarer
 * words. It lies in the store as one piece, mostly lists of numbers, so that it is read as fast as it can be copied.
 */

/** An article as it was compared. */
export interface FoundArticle {
  readonly id: string;
  /** Fingerprint of its record. */
  readonly record: string;
  /** Fingerprint of its terms: all that is compared of it. */
  readonly terms: string;
  readonly alike: readonly Likeness[];
}

/** What was found of an archive. */
export interface FoundLikeness {
  readonly articles: readonly FoundArticle[];
  /** The terms of the articles, in their order. */
  readonly table: TermTable;
  /** Places of each article's weightiest terms among its terms, weightiest first. */
  readonly vectors: Pick<Vectors, "starts" | "places">;
}

/** What was found before, and keeps what was found now. */
export interface KnownLikeness {
  readonly before: FoundLikeness;
  keep(found: FoundLikeness): void;
}

/** Nothing was found before. */
export const NOTHING_KNOWN: KnownLikeness = {
  before: { articles: [], table: NO_TERMS, vectors: { starts: new Uint32Array(1), places: new Uint16Array(0) } },
  keep: () => {},
};

const PROGRAM = ["src/arabic/", "src/site/related/"] as const;
const KIND = "likeness";

/** An article as it is kept. */
type Kept = readonly [id: string, record: string, terms: string, ...alike: KeptAlike[]];
type KeptAlike = readonly [id: string, ...words: string[]];

/** What stands before the lists: the articles, and how many bytes each list has. */
interface Head {
  readonly articles: readonly Kept[];
  readonly lists: readonly number[];
}

function pack({ articles, table, vectors }: FoundLikeness): Buffer {
  const used = withoutUnused(table);
  const lists = [used.numbers, used.starts, used.terms, vectors.starts, vectors.places, used.counts].map(bytesOf);
  const kept = articles.map(({ id, record, terms, alike }): Kept => {
    const others = alike.map((each): KeptAlike => [each.id, ...each.words]);
    return [id, record, terms, ...others];
  });
  const head: Head = { articles: kept, lists: lists.map(({ length }) => length) };
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, ...lists]);
}

function unpack(bytes: Buffer): FoundLikeness {
  let at = 4 + bytes.readUInt32LE();
  const head = JSON.parse(bytes.toString("utf8", 4, at)) as Head;
  const next = head.lists[Symbol.iterator]();
  /** The next list, as bytes of their own: numbers lie at even places. */
  const list = (): ArrayBuffer => {
    const length = next.next().value ?? 0;
    at += length;
    return Uint8Array.prototype.slice.call(bytes, at - length, at).buffer as ArrayBuffer;
  };
  const [numbers, starts, terms] = [new Uint32Array(list()), new Uint32Array(list()), new Uint32Array(list())];
  const vectors = { starts: new Uint32Array(list()), places: new Uint16Array(list()) };
  const table = { numbers, starts, terms, counts: new Uint8Array(list()) };
  const articles = head.articles.map(([id, record, terms, ...others]): FoundArticle => {
    const alike = others.map(([other, ...words]) => ({ id: other, words }));
    return { id, record, terms, alike };
  });
  return { articles, table, vectors };
}

/** What a store knows of an archive's last build. */
export function keptLikeness(store: Store): KnownLikeness {
  const key = keyOf(programOf(PROGRAM));
  const kept = store.get(KIND, key);
  return {
    before: kept ? unpack(kept) : NOTHING_KNOWN.before,
    keep: (found) => store.put(KIND, key, pack(found)),
  };
}
