import path from "node:path";
import { outputProblem } from "../problems/output.ts";
import type { Problem } from "../problems/problem.ts";
import { dropLocks, withLock } from "./folder/lock.ts";
import { findPlace, unusable } from "./folder/place.ts";
import type { Staged } from "./folder/spare.ts";
import { discard, dropStagings, openStaging, prefixOf, recover, release } from "./folder/staging.ts";
import { clearOld, type Outcome, takePlace } from "./folder/take-place.ts";

/** A folder on its way to being published: filled beside its place, then put there in one step. */
export interface Publication {
  /** Folder to write into. Its last file must be the list of the others (SHA256SUMS). */
  readonly staging: string;
  /** The folder that is replaced, behind any links. */
  readonly place: string;
  /**
   * Puts the staged folder in its place, with everything there that the last build did not write.
   * @param shared files of the site that stands which the new one has too: the staged list names them. Default: none
   */
  publish(shared?: Shared): Promise<Outcome>;
  /** Gives up; the place is as it was. */
  abandon(): Promise<void>;
}

/** Files that a staged site shares with the one that stands. */
export type Shared = Omit<Staged, "staging">;

const NOTHING_SHARED: Shared = { kept: [], isUntouched: () => false };

const lockOf = (place: string): string => path.join(path.dirname(place), `${prefixOf(place)}lock`);
const busy = (place: string): Problem => outputProblem("out-busy", { file: place, found: place });

/**
 * Begins to publish into a folder: refuses what is not ours before anything is written, ends what killed builds left.
 * @param asked absolute path that the person named
 * @param articles the captures, which the folder must not lie among; null where there are none
 */
export async function beginPublication(asked: string, articles: string | null): Promise<Publication | Problem> {
  const place = await findPlace(asked, articles);
  if (typeof place !== "string") return place;
  let staging: string | null;
  try {
    staging = await withLock(lockOf(place), async () => {
      await recover(place);
      return openStaging(place);
    });
  } catch (error) {
    return unusable(place, error, asked);
  }
  return staging === null ? busy(place) : publicationOf(staging, place);
}

function publicationOf(staging: string, place: string): Publication {
  return {
    staging,
    place,
    async publish(shared = NOTHING_SHARED) {
      const staged = { staging, ...shared };
      const taken = await withLock(lockOf(place), () => takePlace(staged, place));
      const outcome = taken ?? { published: false, problems: [busy(place)], staging, old: null };
      if (!outcome.published) for (const each of [staging, outcome.staging]) await discard(each).catch(() => {});
      release(staging);
      release(outcome.staging);
      const cleared = await withLock(lockOf(place), () => clearOld(outcome, place, staged));
      return { published: outcome.published, problems: [...outcome.problems, ...(cleared ?? [])] };
    },
    abandon: () => discard(staging).catch(() => {}),
  };
}

/** Gives up everything that is being published, at once: for a process that is told to stop. */
export function stopPublishing(): void {
  dropStagings();
  dropLocks();
}
