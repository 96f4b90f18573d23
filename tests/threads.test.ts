import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openThreads, type Threads } from "../src/threads.ts";

const OWN = fileURLToPath(import.meta.url);
let threads: Threads<string, number>;
beforeAll(async () => {
  threads = await openThreads<string, number>(new URL("./thread-for-tests.ts", import.meta.url), 2);
});
afterAll(() => threads.end());

describe("work in threads", () => {
  it("gives each its own result, in whatever order they end", async () => {
    const own = readFileSync(OWN).length;
    expect(await Promise.all(Array.from({ length: 12 }, () => threads.run(OWN)))).toEqual(Array(12).fill(own));
  });

  it("fails as it failed there: with message, system code and path, by which a problem is named", async () => {
    const file = `${OWN}/below-a-file`;
    const failed = await threads.run(file).catch((error: NodeJS.ErrnoException) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(failed).toMatchObject({ code: "ENOTDIR", path: file, syscall: "open" });
    expect((failed as Error).message).toContain("ENOTDIR");
    expect((failed as Error).stack).toContain("thread-for-tests");
  });

  it("tells of what was thrown and is no error, and goes on", async () => {
    await expect(threads.run("odd")).rejects.toThrow("no error at all");
    expect(await threads.run(OWN)).toBeGreaterThan(0);
  });
});
