import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ledger } from "../../../src/publish/folder/ledger.ts";
import { survey } from "../../../src/publish/folder/survey.ts";

/** A second look at a folder takes over what the first found, and finds what happened since all the same. */

const FOLDERS = ["a", "a/b", "c"] as const;
const FILES = FOLDERS.flatMap((folder) => [`${folder}/one.html`, `${folder}/two.html`]);
/** Longer than folders take to have times that tell changes apart. */
const SETTLED = 60;

let root: string;
beforeEach(() => {
  root = path.join(mkdtempSync(path.join(tmpdir(), "warraq-survey-")), "site");
  for (const folder of FOLDERS) mkdirSync(path.join(root, folder), { recursive: true });
  for (const file of FILES) writeFileSync(path.join(root, file), file);
});
afterEach(() => rmSync(path.dirname(root), { recursive: true, force: true }));

/** Of no file it is known what was written into it: each counts as the build's own. */
const ledger: Ledger = { files: new Map(FILES.map((file) => [file, ""])), folders: new Set(FOLDERS) };

/** What somebody does in a folder. */
const DEEDS: Readonly<Record<string, (folder: string) => void>> = {
  "puts a file in": (folder) => writeFileSync(path.join(folder, "own.txt"), "own"),
  "puts a folder in": (folder) => mkdirSync(path.join(folder, "own"), { recursive: true }),
  "takes a file out": (folder) => rmSync(path.join(folder, "one.html"), { force: true }),
  "renames a file": (folder) => renameSync(path.join(folder, "two.html"), path.join(folder, "renamed.html")),
  "puts a link in a file's place": (folder) => {
    rmSync(path.join(folder, "one.html"), { force: true });
    symlinkSync("two.html", path.join(folder, "one.html"));
  },
};

describe("a second look at a folder", () => {
  it("finds what the first would find now, whatever was done meanwhile and wherever", async () => {
    const done = fc.uniqueArray(fc.tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...Object.keys(DEEDS))), {
      selector: ([folder]) => folder,
      maxLength: 3,
    });
    for (const deeds of fc.sample(done, { numRuns: 8, seed: 12 })) {
      await setTimeout(SETTLED);
      const { looks } = await survey(root, ledger);
      for (const [folder, deed] of deeds) DEEDS[deed]?.(path.join(root, folder));
      const [again, anew] = [await survey(root, ledger, { looks }), await survey(root, ledger)];
      expect(again.strangers, JSON.stringify(deeds)).toEqual(anew.strangers);
      expect(again.altered).toEqual(anew.altered);
      for (const folder of FOLDERS) {
        rmSync(path.join(root, folder), { recursive: true, force: true });
      }
      for (const folder of FOLDERS) mkdirSync(path.join(root, folder), { recursive: true });
      for (const file of FILES) writeFileSync(path.join(root, file), file);
    }
  });

  it("takes over what lies as it did, under another name of the folder too", async () => {
    await setTimeout(SETTLED);
    const first = await survey(root, ledger);
    const moved = path.join(path.dirname(root), "old");
    renameSync(root, moved);
    writeFileSync(path.join(moved, "c/own.txt"), "own");
    const { looks, strangers } = await survey(moved, ledger, { looks: first.looks });
    expect(strangers).toEqual([{ path: "c/own.txt", kind: "file" }]);
    expect(FOLDERS.filter((folder) => looks.get(folder) === first.looks.get(folder))).toEqual(["a", "a/b"]);
  });

  it("finds another file under the name of a shared one, and lets be what both folders have", async () => {
    const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
    const known: Ledger = { ...ledger, files: new Map(FILES.map((file) => [file, sha256(file)])) };
    await setTimeout(SETTLED);
    const { looks, altered } = await survey(root, known);
    expect(altered).toEqual([]);
    writeFileSync(path.join(root, "a/one.html"), "written into the file that both folders have");
    writeFileSync(path.join(root, "c/next"), "another file");
    renameSync(path.join(root, "c/next"), path.join(root, "c/one.html"));
    const isShared = (): boolean => true;
    expect((await survey(root, known, { looks, isShared })).altered).toEqual(["c/one.html"]);
    expect((await survey(root, known, { looks })).altered).toEqual(["a/one.html", "c/one.html"]);
    // Without an earlier look nobody can say that a folder lies as it did.
    expect((await survey(root, known, { isShared })).altered).toEqual(["a/one.html", "c/one.html"]);
  });
});
