import { spawn, spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Watch, watchFolders } from "../../src/cli/watch.ts";

/** Watching real folders: they go and come back, hold links of every kind, and hold what is being written. */

let home: string;
let articles: string;
let out: string;
let watch: Watch | null;
let changes: number;
let troubles: string[];

beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), "warraq-watch-"));
  articles = path.join(home, "articles");
  out = path.join(home, "dist");
  await mkdir(path.join(articles, "inside"), { recursive: true });
  await writeFile(path.join(articles, "a.txt"), "خبر");
  changes = 0;
  troubles = [];
  watch = null;
});
afterEach(async () => {
  await watch?.close();
  await rm(home, { recursive: true, force: true });
});

async function start(): Promise<void> {
  watch = watchFolders({
    folders: [articles],
    out,
    onChange: () => {
      changes += 1;
    },
    onTrouble: (message) => void troubles.push(message),
  });
  await watch.ready;
  expect(changes).toBe(0);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What happens is told; then it is quiet, so that the next telling is of what happens next. */
async function told(happens: () => Promise<unknown>): Promise<void> {
  const before = changes;
  await happens();
  await expect.poll(() => changes, { timeout: 10_000 }).toBeGreaterThan(before);
  for (let seen = -1; seen !== changes; ) {
    seen = changes;
    await pause(1_200);
  }
}

const save = (name: string) => () => writeFile(path.join(articles, name), `خبر ${Math.random()}`);

describe("watching", () => {
  it("tells what is saved, made and removed, in folders inside too", async () => {
    await start();
    await told(save("a.txt"));
    await told(save("inside/b.txt"));
    await told(() => rm(path.join(articles, "inside"), { recursive: true }));
  });

  it.each([
    ["moved away and back", async () => rename(`${articles}.away`, articles)],
    ["removed and restored as a copy", async () => cp(`${articles}.away`, articles, { recursive: true })],
  ])("a folder %s is watched on", async (_how, restore) => {
    await start();
    await told(async () => {
      await cp(articles, `${articles}.copy`, { recursive: true });
      await rename(articles, `${articles}.away`);
    });
    await told(restore);
    await told(save("a.txt"));
    await told(save("inside/c.txt"));
  });

  it("a folder replaced within a moment, again and again, is watched on", async () => {
    await start();
    for (let turn = 0; turn < 3; turn += 1) {
      await told(async () => {
        await cp(articles, `${articles}.copy`, { recursive: true });
        await rm(articles, { recursive: true });
        await rename(`${articles}.copy`, articles);
      });
      await told(save(`${turn}.txt`));
    }
  }, 60_000);

  it("a folder that is not there yet is watched once it comes", async () => {
    await rm(articles, { recursive: true });
    await start();
    await told(() => mkdir(articles));
    await told(save("a.txt"));
  });

  it("links in circles, to nowhere, up and to what is not ours stop nothing and are not gone through", async () => {
    await symlink(".", path.join(articles, "loop"));
    await symlink("circle", path.join(articles, "circle"));
    await symlink("/nonexistent", path.join(articles, "dangling.txt"));
    await symlink("..", path.join(articles, "up"));
    await start();
    await symlink("..", path.join(articles, "inside/up-again"));
    await told(save("a.txt"));
    expect(troubles).toEqual([]);
    const before = changes;
    await writeFile(path.join(home, "beside.txt"), "x");
    await pause(1_500);
    expect(changes).toBe(before);
  });

  it("a capture that is a link is watched where it lies", async () => {
    const real = path.join(home, "elsewhere.txt");
    await writeFile(real, "خبر");
    await symlink(real, path.join(articles, "linked.txt"));
    await start();
    await told(() => writeFile(real, "خبر آخر"));
  });

  it("what is built is never taken for a change, wherever it lies", async () => {
    out = path.join(articles, "dist");
    await mkdir(out);
    await symlink("dist", path.join(articles, "site"));
    await start();
    for (const folder of ["dist", "dist.staging-12", ".warraq-dist-0a1b2c3d", "dist.kept"]) {
      await mkdir(path.join(articles, folder, "articles"), { recursive: true });
      await writeFile(path.join(articles, folder, "articles/index.html"), "<p>");
    }
    await pause(1_500);
    expect(changes).toBe(0);
    await told(save("distant.txt"));
  });
});

/** A process whose limit of system watchers is its own: Linux counts them by user namespace. */
const LIMITED = (limit: string, script: string) => [
  "-Ur",
  "sh",
  "-c",
  `echo ${limit.split("=")[1]} > /proc/sys/user/${limit.split("=")[0]} && exec ${process.execPath} --import tsx ${script}`,
];
const canLimit = spawnSync("unshare", LIMITED("max_inotify_watches=5", "-v")).status === 0;

describe.skipIf(!canLimit)(
  "where the system has no more watchers (skipped where user namespaces are not to be had)",
  () => {
    it.each(["max_inotify_watches=5", "max_inotify_instances=0"])(
      "%s: files are asked for instead",
      async (limit) => {
        for (let file = 0; file < 40; file += 1) await save(`${file}.txt`)();
        const script = path.join(home, "watch.mts");
        const source = fileURLToPath(new URL("../../src/cli/watch.ts", import.meta.url));
        await writeFile(
          script,
          `import { watchFolders } from ${JSON.stringify(source)};
const watch = watchFolders({ folders: [${JSON.stringify(articles)}], out: "/nowhere/dist",
  onChange: () => console.log("change"), onTrouble: (message, code) => console.log("trouble", code) });
await watch.ready;
console.log("ready");
process.once("SIGTERM", () => watch.close().then(() => console.log("closed")));`,
        );
        const child = spawn("unshare", LIMITED(limit, script), {
          cwd: fileURLToPath(new URL("../..", import.meta.url)),
        });
        let printed = "";
        child.stdout.on("data", (chunk) => {
          printed += chunk;
        });
        await expect.poll(() => printed, { timeout: 20_000 }).toMatch(/trouble watch-polling.*ready/su);
        expect(printed.match(/trouble/gu)).toHaveLength(1);
        await pause(3_000);
        printed = "";
        await save("33.txt")();
        await expect.poll(() => printed, { timeout: 20_000 }).toContain("change");
        child.kill("SIGTERM");
        await expect.poll(() => printed, { timeout: 10_000 }).toContain("closed");
      },
      60_000,
    );
  },
);
