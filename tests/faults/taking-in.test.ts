import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Incoming, type Kept, keep, openWaiting } from "../../src/publish/keep.ts";
import { bury, type Fault, type FaultKind, onFaultyDisk } from "./faulty-disk.ts";

/**
 * Keeping a page and its sidecar on a disk that fails at every step in turn, and in a process that is killed there: the
 * capture is there whole with its sidecar, or not at all, and the same again completes what is missing.
 */

const PAGE: Incoming = { name: "outlet-2022-01-28-60b13b1e.html", bytes: Buffer.from("<h1>خبر</h1>".repeat(200)) };
const SIDECAR: Incoming = { name: "outlet-2022-01-28-60b13b1e.source.json", bytes: Buffer.from('{"url":"…"}') };
const OLD = { name: "old.txt", text: "أصل محفوظ من قبل" } as const;

async function archive(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-keep-"));
  await writeFile(path.join(folder, OLD.name), OLD.text);
  return folder;
}

async function keepBoth(folder: string): Promise<Kept> {
  const waiting = await openWaiting(folder);
  try {
    return await keep(folder, waiting, [SIDECAR, PAGE]);
  } finally {
    await waiting.close();
  }
}

async function outcomeOf(fault: Fault): Promise<{ faults: string[]; isHit: boolean }> {
  const folder = await archive();
  try {
    const run = await onFaultyDisk(folder, fault, () => keepBoth(folder));
    if (fault.kind === "kill") await bury(folder);
    const faults: string[] = [];
    const look = async (when: string, isDone: boolean): Promise<void> => {
      const there = (await readdir(folder)).filter((name) => !name.startsWith("."));
      for (const { name, bytes } of [PAGE, SIDECAR]) {
        if (there.includes(name) && !(await readFile(path.join(folder, name))).equals(bytes))
          faults.push(`${when}: half ${name}`);
        if (isDone && !there.includes(name)) faults.push(`${when}: no ${name}`);
      }
      if (there.includes(PAGE.name) && !there.includes(SIDECAR.name))
        faults.push(`${when}: a capture without its sidecar`);
      if ((await readFile(path.join(folder, OLD.name), "utf8")) !== OLD.text) faults.push(`${when}: the old capture`);
    };
    await look("after the fault", run.result !== null && run.result.taken === null);
    const again = await keepBoth(folder);
    if (again.taken !== null) faults.push("the same again: refused");
    await look("the same again", true);
    const left = (await readdir(folder)).filter((name) => name.startsWith("."));
    if (left.length > 0) faults.push(`left behind: ${left.join(", ")}`);
    return { faults, isHit: run.isHit };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("keeping a capture with its sidecar", () => {
  it.each<FaultKind>(["kill", "ENOSPC", "EIO", "EACCES", "EMFILE", "EROFS"])(
    "holds at every step of %s",
    async (kind) => {
      const folder = await archive();
      const { calls } = await onFaultyDisk(folder, null, () => keepBoth(folder));
      await rm(folder, { recursive: true, force: true });
      expect(calls).toBeGreaterThan(6);
      const found: string[] = [];
      for (let at = 1; at <= calls; at += 1) {
        const { faults, isHit } = await outcomeOf({ at, kind });
        if (!isHit) found.push(`${at}: never came`);
        found.push(...faults.map((each) => `${at}: ${each}`));
      }
      expect(found).toEqual([]);
    },
  );

  it("writes nothing where a name is taken by something else", async () => {
    const folder = await archive();
    await writeFile(path.join(folder, PAGE.name), "شيء آخر");
    expect((await keepBoth(folder)).taken).toBe(path.join(folder, PAGE.name));
    expect((await readdir(folder)).sort()).toEqual([OLD.name, PAGE.name].sort());
    expect(await readFile(path.join(folder, PAGE.name), "utf8")).toBe("شيء آخر");
    await rm(folder, { recursive: true, force: true });
  });

  it("leaves a folder alone that only has a name like one of its own", async () => {
    const folder = await archive();
    const theirs = path.join(folder, ".warraq-0a1b2c3d");
    await mkdir(theirs);
    await writeFile(path.join(theirs, ".warraq.json"), '{"generator":"another program"}');
    await writeFile(path.join(theirs, "letter.txt"), "رسالة");
    await keepBoth(folder);
    expect(await readFile(path.join(theirs, "letter.txt"), "utf8")).toBe("رسالة");
    await rm(folder, { recursive: true, force: true });
  });
});
