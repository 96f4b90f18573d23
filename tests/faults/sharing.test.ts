import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { beginDraft } from "../../src/publish/draft.ts";
import { readMark } from "../../src/publish/folder/mark.ts";
import { beginPublication } from "../../src/publish/publish-folder.ts";
import { keepStanding, readStanding } from "../../src/publish/standing.ts";
import { openStore } from "../../src/store/store.ts";
import { bury, type Fault, type FaultKind, onFaultyDisk } from "./faulty-disk.ts";
import { edition, faultsOf, livedIn, type Told } from "./published-folder.ts";

/**
 * Publishing by two folders that share what did not change, on a disk that fails at every step in turn, and in a process
 * that is killed there.
 */

/** Publishes an edition as a build does that knows the site that stands; every replaced site waits to become the next. */
async function publishShared(out: string, name: string, storeFolder: string): Promise<Told> {
  const publication = await beginPublication(out, null);
  if ("code" in publication) return { published: false, codes: [publication.code] };
  const store = openStore(storeFolder);
  try {
    const standing = await readStanding(publication.place, store);
    const draft = beginDraft(publication.staging, publication.place, standing);
    for (const [file, text] of Object.entries(edition(name))) await draft.place(file, text);
    const finished = await draft.finish();
    const { kept } = finished;
    const outcome = await publication.publish({ kept, isUntouched: standing.isUntouched, spareFrom: 1 });
    if (outcome.published) await keepStanding(publication.place, store, finished, standing);
    return { published: outcome.published, codes: outcome.problems.map(({ code }) => code) };
  } catch (error) {
    await publication.abandon();
    throw error;
  } finally {
    store.close();
  }
}

/** The folders beside a site: those that wait to become it, and what should not be there. */
async function besideOf(folder: string): Promise<{ spares: number; left: string[] }> {
  const names = (await readdir(folder)).filter((name) => name !== "dist" && name !== "dist.kept");
  const marks = await Promise.all(names.map((name) => readMark(path.join(folder, name))));
  const left = names.filter((_, index) => marks[index]?.state !== "spare");
  return { spares: names.length - left.length, left };
}

/** A site that was published twice, so that one waits beside it. */
async function twice() {
  const lived = await livedIn();
  const store = await mkdtemp(path.join(os.tmpdir(), "warraq-sharing-"));
  for (const name of ["second", "second+"]) expect((await publishShared(lived.out, name, store)).published).toBe(true);
  const remove = async (): Promise<void> => {
    await lived.remove();
    await rm(store, { recursive: true, force: true });
  };
  return { ...lived, store, remove };
}

async function outcomeOf(fault: Fault | null): Promise<{ faults: string[]; isHit: boolean; calls: number }> {
  const { folder, out, store, remove } = await twice();
  try {
    const run = await onFaultyDisk(folder, fault, () => publishShared(out, "third", store));
    if (fault?.kind === "kill") await bury(folder);
    const told = run.result;
    const wanted = told === null ? ["second+", "third"] : [told.published ? "third" : "second+"];
    const faults = (await faultsOf(out, wanted)).map((each) => `after the fault: ${each}`);
    const next = await publishShared(out, "fourth", store);
    if (!next.published) faults.push(`the next build: ${next.codes.join(", ")}`);
    faults.push(...(await faultsOf(out, ["fourth"])).map((each) => `after the next: ${each}`));
    const { spares, left } = await besideOf(folder);
    if (spares > 1 || left.length > 0) faults.push(`beside: ${spares} that wait, ${left.join(", ")}`);
    return { faults, isHit: run.isHit, calls: run.calls };
  } finally {
    await remove();
  }
}

describe("publishing by two folders", () => {
  it("keeps number and times of what did not change, and a person's things", async () => {
    const { folder, out, store, remove } = await twice();
    const style = path.join(out, "assets/style.css");
    const before = await stat(style);
    expect(await besideOf(folder)).toEqual({ spares: 1, left: [] });
    for (const name of ["third", "fourth", "fifth"]) {
      expect(await publishShared(out, name, store)).toEqual({ published: true, codes: [] });
      expect(await faultsOf(out, [name])).toEqual([]);
      const { ino, mtimeMs } = await stat(style);
      expect([ino, mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    }
    expect(await besideOf(folder)).toEqual({ spares: 1, left: [] });
    await remove();
  });

  it.each<FaultKind>(["kill", "ENOSPC", "EIO", "EACCES"])(
    "holds at every step of %s",
    async (kind) => {
      const { calls } = await outcomeOf(null);
      expect(calls).toBeGreaterThan(40);
      const found: string[] = [];
      let hit = 0;
      for (let at = 1; at <= calls; at += 1) {
        const { faults, isHit } = await outcomeOf({ at, kind });
        hit += isHit ? 1 : 0;
        found.push(...faults.map((each) => `${at}: ${each}`));
      }
      expect(found).toEqual([]);
      // Which of the last steps there are depends on how fresh the files are.
      expect(hit).toBeGreaterThan(40);
    },
    240_000,
  );
});
