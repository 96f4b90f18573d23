import path from "node:path";
import type { Archive } from "../opened-archive.ts";
import { ARCHIVE_FILE } from "../search/bundle-files.ts";
import { writeLexiconBundle } from "../search/opensearch/lexicon-bundle.ts";
import type { SearchDocument } from "../search/search-types.ts";
import { searchDocuments } from "../site/search-documents.ts";
import { keptPrints } from "../site/text-prints.ts";
import { keyOf, programOf } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import { isWorthThread, takingOver, writeHere, writeInThread } from "./bundle-beside.ts";
import { LEXICON_PLACE, placeBundle, placeOfBundle, UNPLACED } from "./bundle-place.ts";
import type { Draft } from "./draft.ts";
import { PAGEFIND_FOLDER } from "./pagefind-interfaces.ts";
import { PROGRAM_OF_BUNDLE } from "./programs.ts";
import { filesOf } from "./site-files.ts";
import type { Unit } from "./standing.ts";

/** The search bundle of a site that is being built: what differs of it is made, what stands already is taken over. */

/** The bundle as one unit of the site. */
const UNIT = "search";

/** Files of a bundle that are named by their content, by their path in it. */
const BY_CONTENT = /^(?:(?:fragment|index|filter|table|lexicon)\/|pagefind\.[^/]+\.pf_meta$)/u;

/** What stands of the bundle at a place and may be taken over, by its path in the bundle. */
function standingBundle(draft: Draft, place: string): ReadonlySet<string> {
  const files = draft.filesOf(UNIT).filter((file) => file.startsWith(`${place}/`) && draft.isStanding(file));
  const inBundle = files.map((file) => file.slice(place.length + 1));
  return new Set(inBundle.filter((file) => BY_CONTENT.test(file)));
}

/** A bundle that is being staged. */
export interface StagedBundle {
  /** Its place from the site's root. */
  readonly place: string;
  /** Whether it is that of an earlier build. */
  readonly isBehind: boolean;
  /** Settled when it is there. */
  readonly made: Promise<void>;
}

/** When a bundle is made: with the pages, or later by another build, while the one that stands is kept. */
export type BundleTime = "now" | "later";

const placeIn = (files: readonly string[]): string | null => {
  const entry = files.find((file) => path.posix.basename(file) === ARCHIVE_FILE);
  return entry === undefined ? null : path.posix.dirname(entry);
};

/** What a bundle is made of. */
interface Wanted {
  readonly archive: Archive;
  readonly documents: readonly SearchDocument[];
  readonly key: Unit["key"];
}

/** Makes a bundle at its place. */
async function make({ archive, documents, key }: Wanted, draft: Draft, store: Store): Promise<void> {
  const { variants, search } = archive.settings;
  const place = placeOfBundle(archive.settings);
  const standing = standingBundle(draft, place);
  let taken: readonly string[];
  if (search === null) {
    const task = { documents, folder: path.join(draft.staging, UNPLACED), variants, standing };
    taken = await (isWorthThread(task, draft.reasons.get(UNIT), store)
      ? writeInThread(task, store)
      : writeHere(task, store));
    await placeBundle(draft.staging, store);
  } else {
    const { isThere, taken: found } = takingOver(standing);
    const options = { variants, store, isThere, address: search.url };
    writeLexiconBundle(documents, path.join(draft.staging, LEXICON_PLACE), options);
    taken = [...found];
  }
  const written = (await filesOf(path.join(draft.staging, PAGEFIND_FOLDER))).map(
    (file) => `${PAGEFIND_FOLDER}/${file}`,
  );
  const own = new Set(written);
  const kept = taken.map((file) => `${place}/${file}`).filter((file) => !own.has(file));
  for (const file of kept) draft.keep(file);
  draft.made(UNIT, key, [...written, ...kept].sort());
}

/** Begins to make the search bundle where another one is wanted than stands. */
export function stageBundle(archive: Archive, draft: Draft, store: Store, when: BundleTime): StagedBundle {
  const { variants, search } = archive.settings;
  const documents = searchDocuments(archive, keptPrints(store));
  // A written page has no fingerprint of its own: it is looked at whole.
  const known = documents.map((document) => [document.fingerprint ?? document, document.copyOf]);
  const key = { program: programOf(PROGRAM_OF_BUNDLE), archive: keyOf(JSON.stringify([variants, search, known])) };
  const stands = placeIn(draft.filesOf(UNIT));
  const made = Promise.resolve();
  if (draft.stands(UNIT, key) && stands !== null) return { place: stands, isBehind: false, made };
  if (when === "later" && stands !== null && draft.keepLate(UNIT)) return { place: stands, isBehind: true, made };
  const making = make({ archive, documents, key }, draft, store);
  // Who waits for it hears of its failure; until then it is not unheard of.
  making.catch(() => {});
  return { place: placeOfBundle(archive.settings), isBehind: false, made: making };
}
