import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { add } from "../../src/cli/add.ts";
import { EXIT } from "../../src/cli/command.ts";
import { keptTerminal } from "./terminal.ts";

/** `warraq add` with what is no address, or one that is not fetched: each is told its own cause. */

let articles: string;
beforeAll(async () => {
  articles = await mkdtemp(path.join(os.tmpdir(), "warraq-add-"));
});
afterAll(() => rm(articles, { recursive: true, force: true }));

describe("warraq add", () => {
  it.each([
    ["example.com/a", "fetch-scheme", "write it whole: https://example.com/a"],
    ["9.9.9.9:8080/ok", "fetch-scheme", "https://9.9.9.9:8080/ok"],
    ["[2001:db8::1]/ok", "fetch-scheme", "https://[2001:db8::1]/ok"],
    ["1.2.3.txt", "add-missing", "There is no file 1.2.3.txt"],
    ["www.example.com", "fetch-scheme", "https://www.example.com"],
    ["name:geheim@example.com/a", "fetch-scheme", "https://example.com/a"],
    ["page.html", "add-missing", "There is no file page.html"],
    ["captures/page.html", "add-missing", "There is no file captures/page.html"],
    ["http://name:geheim@example.com/a", "fetch-password", "http://example.com/a"],
    ["ftp://name:geheim@example.com/a", "fetch-address", "ftp://example.com/a"],
    ["http://", "fetch-address", "Not the address"],
    ["http://127.0.0.1:1/", "fetch-offline", "ECONNREFUSED"],
  ])("%s: %s", async (place, code, words) => {
    for (const voice of [["en"], ["ar"]] as const) {
      const terminal = keptTerminal(voice);
      expect(await add([place], { articles }, terminal)).toBe(EXIT.problems);
      expect(terminal.told()).toContain(`[${code}]`);
      if (voice[0] === "en") expect(terminal.told()).toContain(words);
      expect(terminal.told() + terminal.printed()).not.toContain("geheim");
    }
    expect(await readdir(articles)).toEqual([]);
  });
});
