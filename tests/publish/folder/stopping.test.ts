import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { besideOf, dropStagings, openStaging, release, take } from "../../../src/publish/folder/staging.ts";

/** What a process that is told to stop takes away of the folders it fills. */

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "warraq-stopping-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a process that is told to stop", () => {
  it("takes away a staging folder with what lies in it", async () => {
    const staging = await openStaging(path.join(folder, "dist"));
    await writeFile(path.join(staging, "index.html"), "x");
    dropStagings();
    expect(existsSync(staging)).toBe(false);
    release(staging);
  });

  it.each([
    ["before its mark is begun", null],
    ["while its mark is written", '{"generator":"warraq","state":"sta'],
  ])("takes one away that it made and stopped at %s", async (_, mark) => {
    const staging = besideOf(path.join(folder, "dist"));
    take(staging);
    await mkdir(staging);
    if (mark !== null) await writeFile(path.join(staging, ".warraq.json"), mark);
    dropStagings();
    expect(existsSync(staging)).toBe(false);
    release(staging);
  });

  it("leaves a folder that holds anything without a mark of this process", async () => {
    const staging = besideOf(path.join(folder, "dist"));
    take(staging);
    await mkdir(staging);
    await writeFile(path.join(staging, "notes.txt"), "x");
    dropStagings();
    expect(existsSync(path.join(staging, "notes.txt"))).toBe(true);
    release(staging);
  });
});
