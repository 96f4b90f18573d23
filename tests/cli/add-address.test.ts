import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { add } from "../../src/cli/add.ts";
import { EXIT } from "../../src/cli/command.ts";
import { keptTerminal } from "./terminal.ts";

/** `warraq add` with what is no address, or one that is not fetched: each is told its own cause. */

const STORY = "افتتح وزير النقل أمس رصيفًا جديدًا في الميناء يستقبل السفن الكبيرة القادمة من المتوسط والبحر الأسود.";

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

  it("completes a page that was kept without its sidecar", async () => {
    const page = `<!doctype html><meta charset=utf-8><title>افتتاح رصيف</title><h1>افتتاح رصيف جديد</h1><p>${STORY}</p>`;
    const host = createServer((_, answer) => {
      answer.setHeader("content-type", "text/html; charset=utf-8");
      answer.end(page);
    });
    await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
    try {
      const place = `http://127.0.0.1:${(host.address() as AddressInfo).port}/news/1`;
      expect(await add([place], { articles }, keptTerminal())).toBe(EXIT.fine);
      const kept = await readdir(articles);
      const sidecar = kept.find((name) => name.endsWith(".source.json")) ?? "";
      await rm(path.join(articles, sidecar));
      const terminal = keptTerminal();
      expect(await add([place], { articles }, terminal)).toBe(EXIT.fine);
      expect(terminal.told()).toContain("[sidecar-completed]");
      expect((await readdir(articles)).sort()).toEqual(kept.sort());
    } finally {
      host.closeAllConnections();
      host.close();
    }
  });
});
