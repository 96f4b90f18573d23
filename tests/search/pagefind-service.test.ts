import { spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type IndexRecord, indexRecords } from "../../src/search/pagefind-indexer.ts";
import { ServiceEnded } from "../../src/search/pagefind-service.ts";
import { FIVE } from "../publish/site-folder.ts";

const record = (number: number): IndexRecord => ({
  address: `articles/${number}/?${number}`,
  tokens: Array.from({ length: 200 }, (_, at) => `w${number}x${at}`),
  filters: {},
  sort: {},
});

/** Ends the processes of Pagefind that this process started, as the system does when memory runs out. */
function killService(): void {
  const { stdout } = spawnSync("ps", ["-o", "pid=,args=", "--ppid", String(process.pid)], { encoding: "utf8" });
  for (const line of stdout.split("\n").filter((each) => each.includes("--service")))
    process.kill(Number.parseInt(line, 10), "SIGKILL");
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "warraq-service-"));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("Pagefind's process", () => {
  it("ends an index with an error when it is killed, and the next index has a process of its own", () =>
    inFolder(async (folder) => {
      const records = function* (): Generator<IndexRecord> {
        for (let number = 0; number < 200; number++) {
          if (number === 100) killService();
          yield record(number);
        }
      };
      const failed = indexRecords({ part: "und", records: records(), places: 400 }, path.join(folder, "killed"));
      await expect(failed).rejects.toThrow(ServiceEnded);
      await expect(failed).rejects.toThrow(/SIGKILL/u);
      await indexRecords({ part: "und", records: [record(1)], places: 2 }, path.join(folder, "next"));
      expect(await readdir(path.join(folder, "next", "fragment"))).toHaveLength(1);
    }));

  it("ends an index that has nothing more to ask, too", () =>
    inFolder(async (folder) => {
      const records = function* (): Generator<IndexRecord> {
        yield record(0);
        killService();
      };
      await expect(indexRecords({ part: "und", records: records(), places: 2 }, folder)).rejects.toThrow(ServiceEnded);
    }));

  it("is a full disk when it finds one: build and index say so, exit 2 and leave nothing", (context) =>
    inFolder(async (folder) => {
      const disk = path.join(folder, "disk");
      await mkdir(disk);
      const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=250k", "tmpfs", disk]);
      if (mounted.status !== 0) return context.skip("this user may not mount a disk");
      try {
        for (const command of ["build", "index"]) {
          const run = spawn("node", ["bin/warraq.mjs", command, "--articles", FIVE, "--out", path.join(disk, "site")], {
            cwd: path.resolve(import.meta.dirname, "../.."),
            env: { ...process.env, LANG: "en" },
          });
          let told = "";
          for (const stream of [run.stdout, run.stderr]) stream.on("data", (text) => (told += String(text)));
          const code = await new Promise((resolve) => run.once("close", resolve));
          expect(told, command).toContain("[disk-full]");
          expect(told, command).not.toMatch(/panicked|backtrace|Service stopped|unsettled/u);
          expect(code, command).toBe(2);
          expect(await readdir(disk), command).toEqual([]);
        }
      } finally {
        spawnSync("umount", [disk]);
      }
    }));
});
