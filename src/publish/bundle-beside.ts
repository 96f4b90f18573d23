import type { VariantGroups } from "../arabic/variants.ts";
import type { SearchDocument } from "../search/search-types.ts";
import { type SentDocuments, sent } from "../search/sent-documents.ts";
import { writeSearchBundle } from "../search/write-bundle.ts";
import type { Store } from "../store/store.ts";
import { hasCores, openThreads } from "../threads.ts";
import type { Reason } from "./draft.ts";

/** A search bundle is written here, or in a thread beside the pages where all of it is to be made. */

/** What is written. */
export interface BundleWriting {
  readonly documents: readonly SearchDocument[];
  /** Folder to write to. */
  readonly folder: string;
  readonly variants: VariantGroups;
  /** Files that are taken over, by their path in the bundle. */
  readonly standing: ReadonlySet<string>;
}

/** What the thread is told (bundle-thread.ts). */
export interface BundleTask extends Omit<BundleWriting, "documents"> {
  readonly documents: SentDocuments;
  /** Folder of the store, of which nobody else uses the kinds of search meanwhile; null for none. */
  readonly store: string | null;
}

/** Articles from which on a whole bundle is worth the half second that a thread takes to start. */
const LEAST_FOR_THREAD = 500;

/** Whether a thread should write a bundle: none stands, or one of another program, and the machine does two things at once. */
export function isWorthThread({ documents }: BundleWriting, reason: Reason = [], store: Store): boolean {
  const isWhole = reason === "new" || (reason !== "touched" && reason.includes("program"));
  return isWhole && documents.length >= LEAST_FOR_THREAD && store.folder !== null && hasCores();
}

/** Says of files whether they stand, and notes those. */
export function takingOver(standing: ReadonlySet<string>) {
  const taken = new Set<string>();
  const isThere = (file: string): boolean => {
    if (!standing.has(file)) return false;
    taken.add(file);
    return true;
  };
  return { taken: taken as ReadonlySet<string>, isThere };
}

/** Writes a bundle; gives the files that stand and belong to it, by their path in it. */
export async function writeHere(
  { documents, folder, variants, standing }: BundleWriting,
  store: Store,
): Promise<readonly string[]> {
  const { taken, isThere } = takingOver(standing);
  await writeSearchBundle(documents, folder, { variants, store, isThere });
  return [...taken];
}

/** The same, in a thread. */
export async function writeInThread(writing: BundleWriting, store: Store): Promise<readonly string[]> {
  const module = new URL("./bundle-thread.ts", import.meta.url);
  const threads = await openThreads<BundleTask, readonly string[]>(module, 1);
  try {
    return await threads.run({ ...writing, documents: sent(writing.documents), store: store.folder });
  } finally {
    await threads.end();
  }
}
