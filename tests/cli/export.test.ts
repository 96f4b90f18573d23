import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXIT } from "../../src/cli/command.ts";
import { exportTo } from "../../src/cli/export.ts";
import { archiveFolder } from "../publish/site-folder.ts";
import { keptTerminal } from "./terminal.ts";

/** `warraq export opensearch`. */

let archive: Awaited<ReturnType<typeof archiveFolder>>;
let out: string;
beforeEach(async () => {
  archive = await archiveFolder();
  out = mkdtempSync(path.join(tmpdir(), "warraq-exports-"));
});
afterEach(async () => {
  await archive.remove();
  rmSync(out, { recursive: true, force: true });
});

async function exported(options: { since?: string; full?: boolean } = {}) {
  const terminal = keptTerminal();
  const code = await exportTo({ articles: archive.articles, out, ...options }, terminal);
  return { code, told: terminal.told() };
}

describe("warraq export opensearch", () => {
  it("writes all, then what changed, then nothing; and says what sends it", async () => {
    const first = await exported();
    expect(first.code).toBe(EXIT.fine);
    expect(first.told).toMatch(/5 articles, new index warraq-[0-9a-f]{12}/u);
    expect(first.told).toContain(`${path.join(out, "001-full")}/send.sh`);
    expect((await exported()).told).toContain("Nothing changed since the last export.");
    const settings = path.join(archive.articles, "archive.yaml");
    writeFileSync(
      path.join(archive.articles, "shorouk-2022-01-28-putin-macron.yaml"),
      "section: سياسة\nnote: باب الصفحة\n",
    );
    expect((await exported()).told).toMatch(
      /Changed: 1 article; gone: no articles|Changed: 1 article; gone: 0 articles/u,
    );
    expect(readdirSync(out).sort()).toEqual(["001-full", "002-changes"]);
    expect((await exported({ full: true })).told).toContain("003-full");
    writeFileSync(
      settings,
      `${readFileSync(settings, "utf8")}search: {engine: opensearch, url: https://search.example.org/harbours}\n`,
    );
    // Under another name nothing was sent yet.
    expect((await exported()).told).toMatch(/new index harbours-[0-9a-f]{12}/u);
  });

  it("is refused among the captures, before anything is written", async () => {
    const terminal = keptTerminal();
    const inside = path.join(archive.articles, "opensearch");
    expect(await exportTo({ articles: archive.articles, out: inside }, terminal)).toBe(EXIT.failed);
    expect(terminal.told()).toContain("[out-overlaps-articles]");
    expect(readdirSync(archive.articles)).not.toContain("opensearch");
  });

  it("goes on from the export that is named, wherever it lies", async () => {
    await exported();
    const elsewhere = path.join(out, "elsewhere");
    const terminal = keptTerminal();
    const options = { articles: archive.articles, out: elsewhere, since: path.join(out, "001-full") };
    expect(await exportTo(options, terminal)).toBe(EXIT.fine);
    expect(terminal.told()).toContain("Nothing changed");
  });

  it("refuses a receipt that is none, and writes nothing", async () => {
    const { code, told } = await exported({ since: archive.articles });
    expect(code).toBe(EXIT.failed);
    expect(told).toContain("[receipt-unreadable]");
    expect(readdirSync(out)).toEqual([]);
  });
});
