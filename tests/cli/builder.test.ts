import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Builder, builderOf } from "../../src/cli/builder.ts";
import { EXIT } from "../../src/cli/command.ts";
import { placeOf } from "../../src/cli/paths.ts";
import { keptTerminal } from "./terminal.ts";

/** Builds in a process that stays. */

let home: string;
let builder: Builder | null = null;
beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), "warraq-builder-"));
});
afterEach(async () => {
  await builder?.stop();
  await rm(home, { recursive: true, force: true });
});

describe("a builder", () => {
  it("says why its process cannot be started, and starts one for the next build", async () => {
    const articles = path.join(home, "articles");
    await mkdir(articles);
    const text = "رصيف جديد في الميناء\n\nافتتح وزير النقل اليوم الجمعة رصيفًا جديدًا في الميناء يستقبل السفن الكبيرة.\n";
    await writeFile(path.join(articles, "harbour.txt"), text);
    const terminal = keptTerminal();
    const [from, to] = [articles, path.join(home, "dist")].map((folder) => placeOf(folder, "", {}));
    builder = builderOf(from as never, to as never, terminal);
    const node = process.execPath;
    process.execPath = path.join(home, "no-node");
    try {
      expect(await builder.build()).toBe(EXIT.failed);
    } finally {
      process.execPath = node;
    }
    expect(terminal.told()).toContain("ENOENT");
    expect(await builder.build()).toBe(EXIT.fine);
  });
});
