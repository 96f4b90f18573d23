import { spawn, spawnSync } from "node:child_process";
import { appendFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { archiveFolder, fingerprints } from "../publish/site-folder.ts";

/** Real builds of the five articles, killed at any moment, and on a disk that is full. */

const PROGRAM = path.resolve(import.meta.dirname, "../../bin/warraq.mjs");
const build = (articles: string, out: string): string[] => [
  PROGRAM,
  "build",
  "--lang",
  "en",
  "--articles",
  articles,
  "--out",
  out,
];

/** Runs a build to its end. */
function run(articles: string, out: string): { code: number | null; told: string } {
  const { status, stderr } = spawnSync(process.execPath, build(articles, out), { encoding: "utf8" });
  return { code: status, told: stderr };
}

/** Starts a build and kills it after some milliseconds; null when it ended by itself first. */
async function killedAfter(milliseconds: number, articles: string, out: string): Promise<string | null> {
  const child = spawn(process.execPath, build(articles, out), { stdio: "ignore" });
  const ended = new Promise<string | null>((resolve) => child.on("exit", (_, signal) => resolve(signal)));
  await Promise.race([pause(milliseconds), ended]);
  child.kill("SIGKILL");
  return ended;
}

describe("a build that is killed", () => {
  let folder: Awaited<ReturnType<typeof archiveFolder>>;
  let whole: Record<string, string>;
  beforeAll(async () => {
    folder = await archiveFolder();
    expect(run(folder.articles, folder.out).code).toBe(0);
    whole = await fingerprints(folder.out);
  });
  afterAll(() => folder.remove());

  it.each([600, 1_500, 2_600])(
    "leaves the site whole after %i ms, and the next one finds nothing in its way",
    async (after) => {
      await writeFile(path.join(folder.out, "CNAME"), "archive.example.org");
      await killedAfter(after, folder.articles, folder.out);
      const { CNAME, ...site } = await fingerprints(folder.out);
      expect(site).toEqual(whole);
      expect(CNAME).toBeDefined();
      expect(run(folder.articles, folder.out).code).toBe(0);
      const { CNAME: kept, ...rebuilt } = await fingerprints(folder.out);
      expect(rebuilt).toEqual(whole);
      expect(kept).toBe(CNAME);
      expect((await readdir(path.dirname(folder.out))).sort()).toEqual(["articles", "dist"]);
    },
  );
});

describe("a build that is told to stop", () => {
  it.skipIf(process.platform === "win32")("takes away what it staged and ends as shells expect", async () => {
    const { articles, out, remove } = await archiveFolder();
    try {
      const child = spawn(process.execPath, build(articles, out), { stdio: "ignore" });
      const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
      const staged = async (): Promise<boolean> =>
        (await readdir(path.dirname(out))).some((name) => name.startsWith(".warraq-dist-"));
      await expect.poll(staged, { timeout: 60_000, interval: 20 }).toBe(true);
      child.kill("SIGTERM");
      expect(await ended).toBe(143);
      expect(await readdir(path.dirname(out))).toEqual(["articles"]);
    } finally {
      await remove();
    }
  });
});

/** A disk of its own in memory; null where this user may not mount one. */
async function smallDisk(megabytes: number): Promise<{ folder: string; remove: () => Promise<void> } | null> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-small-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  if (mounted.status !== 0) {
    await rm(folder, { recursive: true });
    return null;
  }
  const remove = async (): Promise<void> => {
    spawnSync("umount", [folder]);
    await rm(folder, { recursive: true });
  };
  return { folder, remove };
}

describe("a build on a disk of its own", () => {
  it("says that the disk is full and leaves the old site; refuses to take the place of the disk itself", async (context) => {
    // Room for one site of five articles with its zip, not for two.
    const disk = await smallDisk(5);
    if (!disk) return context.skip("this user may not mount a disk");
    const { articles, remove } = await archiveFolder();
    try {
      const out = path.join(disk.folder, "dist");
      expect(run(articles, out)).toMatchObject({ code: 0 });
      const before = await fingerprints(out);
      await appendFile(path.join(articles, "archive.yaml"), "\nhijri: true\n");
      const full = run(articles, out);
      expect(full).toMatchObject({ code: 2, told: expect.stringContaining("[disk-full]") });
      expect(await fingerprints(out)).toEqual(before);
      expect(await readdir(disk.folder)).toEqual(["dist"]);
      await rm(out, { recursive: true });
      const whole = run(articles, disk.folder);
      expect(whole).toMatchObject({ code: 2, told: expect.stringContaining("[out-mount]") });
      await mkdir(out);
      expect(run(articles, out)).toMatchObject({ code: 0 });
    } finally {
      await disk.remove();
      await remove();
    }
  });
});
