import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cacheFolder, keep, put, taken } from "../../src/publish/cache.ts";
import { archiveFolder, fingerprints } from "./site-folder.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "warraq-cache-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a cache", () => {
  it("lies in the user's folder, never in the program's; a relative one is none", async () => {
    const before = process.env.XDG_CACHE_HOME;
    try {
      expect(await cacheFolder("fonts")).not.toContain(PROJECT);
      if (process.platform !== "linux") return;
      process.env.XDG_CACHE_HOME = folder;
      expect(await cacheFolder("fonts")).toBe(path.join(folder, "warraq", "fonts"));
      process.env.XDG_CACHE_HOME = "somewhere";
      expect(await cacheFolder("fonts")).toBeNull();
    } finally {
      if (before === undefined) delete process.env.XDG_CACHE_HOME;
      else process.env.XDG_CACHE_HOME = before;
    }
  });

  it("gives back what was kept, and leaves nothing unfinished", async () => {
    const file = path.join(folder, "a", "b", "kept");
    expect(await taken(file)).toBeNull();
    await Promise.all([1, 2, 3, 4].map(() => keep(file, Buffer.from("whole"))));
    expect(String(await taken(file))).toBe("whole");
    expect(await readdir(path.dirname(file))).toEqual(["kept"]);
  });

  it("takes no file that holds nothing, as a broken disk leaves it, and does without where it cannot write", async () => {
    const file = path.join(folder, "empty");
    await writeFile(file, "");
    expect(await taken(file)).toBeNull();
    expect(await taken(path.join(file, "below"))).toBeNull();
    await expect(put(path.join(file, "below"), Buffer.from("x"))).rejects.toThrow();
    await keep(path.join(file, "below"), Buffer.from("x"));
    await mkdir(path.join(folder, "taken"));
    await keep(path.join(folder, "taken"), Buffer.from("x"));
    expect((await readdir(folder)).filter((name) => name.startsWith("taken"))).toEqual(["taken"]);
  });

  it("changes no byte of a site: a build without one succeeds and is the same", async () => {
    const { articles, remove } = await archiveFolder();
    const notFolder = path.join(folder, "file");
    await writeFile(notFolder, "");
    try {
      const places = process.platform === "linux" ? ["/proc/x", notFolder] : [notFolder];
      const sites: Record<string, string>[] = [];
      for (const [at, place] of [path.join(folder, "good"), ...places].entries()) {
        const out = path.join(folder, `site-${at}`);
        const env = { ...process.env, XDG_CACHE_HOME: place, LOCALAPPDATA: place };
        const asked = ["bin/warraq.mjs", "build", "--articles", articles, "--out", out];
        const { status, stderr } = spawnSync(process.execPath, asked, { cwd: PROJECT, env, encoding: "utf8" });
        expect(status, stderr).toBe(0);
        sites.push(await fingerprints(out));
      }
      for (const site of sites) expect({ ...site, ".warraq.json": "" }).toEqual({ ...sites[0], ".warraq.json": "" });
      expect(existsSync(path.join(folder, "good", "warraq")) || process.platform !== "linux").toBe(true);
      expect(await readFile(notFolder, "utf8")).toBe("");
    } finally {
      await remove();
    }
  });
});
