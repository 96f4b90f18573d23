import { lstat, rename } from "node:fs/promises";
import path from "node:path";
import { causeOf } from "../../problems/cause.ts";
import { outputProblem } from "../../problems/output.ts";
import type { Problem } from "../../problems/problem.ts";
import { asideOf, putAside } from "./aside.ts";
import { carryOver, collisions, dressLike } from "./carry.ts";
import { clearReplaced, retire } from "./clear.ts";
import { exchange } from "./exchange.ts";
import { type Ledger, readLedger } from "./ledger.ts";
import { markFinished, readMark } from "./mark.ts";
import { standingOf, unusable } from "./place.ts";
import { SPARE_FROM, type Staged, type Whole, wholeOf } from "./spare.ts";
import { besideOf } from "./staging.ts";
import { type Survey, survey } from "./survey.ts";

/** Publishing: the staged site takes the place of the old one, with all that a person keeps there. */

/** What became of a staged site. */
export interface Outcome {
  readonly published: boolean;
  readonly problems: readonly Problem[];
}

const few = (names: readonly string[]): string =>
  `${names.slice(0, 5).join(", ")}${names.length > 5 ? ` … (${names.length})` : ""}`;

/** Whether things can be put aside in a folder: it is one, not a link to one, or is yet to be made. */
async function isFree(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  return found === null || found.isDirectory();
}

/** What stands at the place: what the last build wrote there, and what has come to it since. */
interface Seen extends Survey {
  readonly ledger: Ledger;
}

/** Looks at the site that stands; null when nobody can tell what is whose. */
async function lookAt(site: string, isUntouched: Staged["isUntouched"]): Promise<Seen | null> {
  const mark = await readMark(site);
  const ledger = mark?.state === "finished" ? await readLedger(site, mark) : null;
  return ledger && { ledger, ...(await survey(site, ledger, { isUntouched })) };
}

/** Puts a person's things into the staged site and what they changed aside; gives the reason when that cannot be. */
async function takeAlong(
  staging: string,
  site: string,
  { strangers, altered }: Seen,
): Promise<{ refused: Problem | null; told: Problem[] }> {
  const refuse = (refused: Problem) => ({ refused, told: [] });
  const asideTaken = altered.length > 0 && !(await isFree(asideOf(site)));
  if (asideTaken) return refuse(outputProblem("out-aside-taken", { file: site, found: asideOf(site) }));
  const taken = await collisions(staging, strangers);
  if (taken.length > 0) return refuse(outputProblem("out-collision", { file: site, found: few(taken) }));
  const odd = await carryOver(site, staging, strangers);
  if (odd.length > 0) return refuse(outputProblem("out-odd-file", { file: site, found: few(odd) }));
  const aside: string[] = [];
  for (const file of altered) aside.push(await putAside(site, file, asideOf(site)));
  const told = aside.length > 0 ? [outputProblem("out-altered", { file: site, found: few(aside) })] : [];
  return { refused: null, told };
}

/** Neither the new site nor the old one could be put in place; the old one lies whole at `old`. */
class MovedAway extends Error {
  readonly old: string;
  constructor(old: string) {
    super(old);
    this.old = old;
  }
}

/** Puts the staged site in place; gives where the old one lies now. */
async function swap(staging: string, site: string): Promise<string> {
  if (await exchange(staging, site)) return staging;
  const old = besideOf(site);
  await rename(site, old);
  try {
    await rename(staging, site);
  } catch (error) {
    await rename(old, site).catch(() => {
      throw new MovedAway(old);
    });
    throw error;
  }
  return old;
}

/** Where the new and the old site lie after a publication; `old` is null where there was none. */
export interface Placed extends Outcome {
  /** The folder that was to be published: what is left of it now is a leftover. */
  readonly staging: string;
  readonly old: string | null;
  /** What was seen of the old one, and how it shares files with the new. */
  readonly seen?: Seen & Pick<Whole, "isDoubled">;
}

/**
 * Publishes a staged site. To be done while the lock is held; `clearOld` follows without it.
 */
export async function takePlace(staged: Staged, site: string): Promise<Placed> {
  let { staging } = staged;
  const refused = (problem: Problem): Placed => ({ published: false, problems: [problem], staging, old: null });
  try {
    const standing = await standingOf(site);
    if (typeof standing !== "string") return refused(standing);
    const seen = standing === "ours" ? await lookAt(site, staged.isUntouched) : null;
    if (standing === "ours" && !seen) return refused(outputProblem("out-list-changed", { file: site, found: site }));
    const whole = await wholeOf(staged, site, seen);
    staging = whole.folder;
    const along = seen ? await takeAlong(staging, site, seen) : { refused: null, told: [] };
    if (along.refused) return refused(along.refused);
    if (standing !== "absent") await dressLike(site, staging);
    await markFinished(staging);
    const old = standing === "absent" ? null : await swap(staging, site);
    if (standing === "absent") await rename(staging, site);
    return {
      published: true,
      problems: along.told,
      staging,
      old,
      ...(seen && { seen: { ...seen, isDoubled: whole.isDoubled } }),
    };
  } catch (error) {
    return refused(
      error instanceof MovedAway
        ? outputProblem("old-site-moved", { file: site, found: error.old })
        : unusable(site, error),
    );
  }
}

/**
 * Removes the site that was replaced, or lets a large one wait to become the next; what cannot be removed is told, and the
 * new site stands all the same.
 */
export async function clearOld({ old, seen }: Placed, site: string, staged: Staged): Promise<Problem[]> {
  if (old === null) return [];
  try {
    const isLarge = staged.kept.length >= (staged.spareFrom ?? SPARE_FROM);
    if (isLarge && seen) await retire(old, site, { ...seen, ...staged });
    else await clearReplaced(old, site);
    return [];
  } catch (error) {
    const where = path.basename(old);
    return [outputProblem("old-site-left", { file: old, found: `${where}: ${causeOf(error)}` })];
  }
}
