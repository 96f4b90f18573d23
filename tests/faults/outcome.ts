import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { bury, type Fault, onFaultyDisk } from "./faulty-disk.ts";
import { ALTERED, faultsOf, livedIn, publishEdition, type Told } from "./published-folder.ts";

const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/**
 * What is wrong after a publication with a fault, and after the one that follows it: the site must be the old or the new
 * one, whole, with everything of the person's, and nothing may be left behind.
 */
export async function outcomeOf(fault: Fault): Promise<{ faults: string[]; isHit: boolean }> {
  const { folder, out, remove } = await livedIn();
  try {
    const run = await onFaultyDisk(folder, fault, () => publishEdition(out, "second"));
    const faults: string[] = [];
    if (fault.kind === "kill") await bury(folder);
    if (await isThere(out)) {
      const told = run.result;
      const wanted = told === null ? ["first", "second"] : [told.published ? "second" : "first"];
      faults.push(...(await faultsOf(out, wanted)).map((each) => `after the fault: ${each}`));
    } else if (fault.kind !== "kill") faults.push("after the fault: no site");
    else faults.push("no site until the next build");
    const next = await publishEdition(out, "third");
    if (!next.published) faults.push(`the next build: ${next.codes.join(", ")}`);
    faults.push(...(await faultsOf(out, ["third"])).map((each) => `after the next: ${each}`));
    const beside = (await readdir(folder)).filter((name) => name !== "dist" && name !== "dist.kept");
    if (beside.length > 0) faults.push(`left beside: ${beside.join(", ")}`);
    const aside = await readdir(path.join(folder, "dist.kept")).catch(() => []);
    const texts = await Promise.all(aside.map((name) => readFile(path.join(folder, "dist.kept", name), "utf8")));
    if (!texts.includes(ALTERED.text)) faults.push("the changed page is lost");
    return { faults, isHit: run.isHit };
  } finally {
    await remove();
  }
}

/** Changing calls of one publication without a fault. */
export async function stepsOf(): Promise<number> {
  const { folder, out, remove } = await livedIn();
  try {
    const { calls, result } = await onFaultyDisk(folder, null, () => publishEdition(out, "second"));
    if (!result?.published) throw new Error("a publication without a fault failed");
    return calls;
  } finally {
    await remove();
  }
}

/** What a publication with a fault tells. */
export async function toldAt(fault: Fault): Promise<Told> {
  const { folder, out, remove } = await livedIn();
  try {
    const { result } = await onFaultyDisk(folder, fault, () => publishEdition(out, "second"));
    return result ?? { published: false, codes: [] };
  } finally {
    await remove();
  }
}
