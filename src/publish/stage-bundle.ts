import path from "node:path";
import type { Archive } from "../opened-archive.ts";
import { ARCHIVE_FILE } from "../search/bundle-files.ts";
import { writeLexiconBundle } from "../search/opensearch/lexicon-bundle.ts";
import { writeSearchBundle } from "../search/write-bundle.ts";
import { searchDocuments } from "../site/search-documents.ts";
import { keptPrints } from "../site/text-prints.ts";
import { keyOf, programOf } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import { LEXICON_PLACE, placeBundle, placeOfBundle, UNPLACED } from "./bundle-place.ts";
import type { Draft } from "./draft.ts";
import { PAGEFIND_FOLDER } from "./pagefind-interfaces.ts";
import { PROGRAM_OF_BUNDLE } from "./programs.ts";
import { filesOf } from "./site-files.ts";

/** The search bundle of a site that is being built: what differs of it is made, what stands already is taken over. */

/** The bundle as one unit of the site. */
const UNIT = "search";

/** Files of a bundle that are named by their content, by their path in it. */
const BY_CONTENT = /^(?:(?:fragment|index|filter|table|lexicon)\/|pagefind\.[^/]+\.pf_meta$)/u;

/** What stands of the bundle at a place; notes what is taken over. */
function standingBundle(draft: Draft, place: string) {
  const standing = new Set(draft.filesOf(UNIT).filter((file) => draft.isStanding(file)));
  const taken = new Set<string>();
  return {
    taken,
    isThere(inBundle: string): boolean {
      const file = `${place}/${inBundle}`;
      if (!BY_CONTENT.test(inBundle) || !standing.has(file)) return false;
      taken.add(file);
      return true;
    },
  };
}

/** A staged bundle. */
export interface StagedBundle {
  /** Its place from the site's root. */
  readonly place: string;
  /** Whether it is that of an earlier build. */
  readonly isBehind: boolean;
}

/** When a bundle is made: with the pages, or later by another build, while the one that stands is kept. */
export type BundleTime = "now" | "later";

const placeIn = (files: readonly string[]): string | null => {
  const entry = files.find((file) => path.posix.basename(file) === ARCHIVE_FILE);
  return entry === undefined ? null : path.posix.dirname(entry);
};

/** Makes the search bundle where another one is wanted than stands. */
export async function stageBundle(
  archive: Archive,
  draft: Draft,
  store: Store,
  when: BundleTime,
): Promise<StagedBundle> {
  const { variants, search } = archive.settings;
  const documents = searchDocuments(archive, keptPrints(store));
  // A written page has no fingerprint of its own: it is looked at whole.
  const known = documents.map((document) => [document.fingerprint ?? document, document.copyOf]);
  const key = { program: programOf(PROGRAM_OF_BUNDLE), archive: keyOf(JSON.stringify([variants, search, known])) };
  const stands = placeIn(draft.filesOf(UNIT));
  if (draft.stands(UNIT, key) && stands !== null) return { place: stands, isBehind: false };
  if (when === "later" && stands !== null && draft.keepLate(UNIT)) return { place: stands, isBehind: true };
  const wanted = placeOfBundle(archive.settings);
  const { taken, isThere } = standingBundle(draft, wanted);
  const options = { variants, store, isThere };
  if (search === null) {
    await writeSearchBundle(documents, path.join(draft.staging, UNPLACED), options);
    await placeBundle(draft.staging, store);
  } else {
    writeLexiconBundle(documents, path.join(draft.staging, LEXICON_PLACE), { ...options, address: search.url });
  }
  const written = (await filesOf(path.join(draft.staging, PAGEFIND_FOLDER))).map(
    (file) => `${PAGEFIND_FOLDER}/${file}`,
  );
  const own = new Set(written);
  const kept = [...taken].filter((file) => !own.has(file));
  for (const file of kept) draft.keep(file);
  draft.made(UNIT, key, [...written, ...kept].sort());
  return { place: wanted, isBehind: false };
}
