import { received } from "../search/sent-documents.ts";
import { NO_STORE, openStore } from "../store/store.ts";
import { answering } from "../threads.ts";
import { type BundleTask, writeHere } from "./bundle-beside.ts";

/** The thread that writes a search bundle. */

/** Writes the bundle; gives the files that stand and belong to it. */
async function write({ store: place, documents, ...writing }: BundleTask): Promise<readonly string[]> {
  const store = place === null ? NO_STORE : openStore(place);
  try {
    return await writeHere({ ...writing, documents: received(documents) }, store);
  } finally {
    store.close();
  }
}

export default answering(write);
