import { keyOf } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import { type PartTexts, packTexts, readTexts, unpackTexts } from "./part-texts.ts";
import { NEWEST, type Part } from "./partition.ts";
import { fingerprintOf } from "./write-part.ts";

/**
 * The words of a part's articles, from what the part of this name held last: article by article, so that of thousands those are
 * split that are new. Build side.
 */

/** Where they are kept, and what reads words. */
interface Keeping {
  readonly store: Store;
  readonly program: string;
}

const KIND = "search-texts";
const keyIn = ({ program }: Keeping, { name }: Part): string => keyOf(program, "texts", name);

/** Says of a part that its words will be wanted when an article of it changes. */
export function retainTexts(part: Part, keeping: Keeping): void {
  if (part.name !== NEWEST) keeping.store.has(KIND, keyIn(keeping, part));
}

/** The words of a part. The newest are few: they are read in a moment, and nothing of them is kept. */
export function keptTexts(part: Part, keeping: Keeping): PartTexts {
  const keys = part.documents.map(fingerprintOf);
  if (part.name === NEWEST) return readTexts(part.documents, keys);
  const kept = keeping.store.get(KIND, keyIn(keeping, part));
  const before = kept ? unpackTexts(kept) : undefined;
  const texts = readTexts(part.documents, keys, before);
  const isSame = before?.articles.size === keys.length && keys.every((key) => before.articles.has(key));
  if (!isSame) keeping.store.put(KIND, keyIn(keeping, part), packTexts(texts, keys));
  return texts;
}
