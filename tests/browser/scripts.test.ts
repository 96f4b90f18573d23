import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { bundleScripts, type ScriptFiles, serviceWorkerScript } from "../../src/publish/scripts.ts";
import { knowledgeData } from "../../src/site/compare/knowledge-data.ts";

/** The scripts as they are published: small, the same every time, and free of what a policy would refuse. */

let scripts: ScriptFiles;
beforeAll(async () => {
  scripts = await bundleScripts();
});
const packed = (address: string): number => gzipSync(scripts.files.get(address) ?? "", { level: 9 }).length;
/** Bytes over the wire before an entry runs: itself and what it imports. */
const needed = (entry: keyof ScriptFiles["beside"]): number =>
  [scripts.entries[entry], ...scripts.beside[entry]].reduce((sum, address) => sum + packed(address), 0);

describe("scripts", () => {
  test("the script of every page is at most 4 KB over the wire; the search page's at most 20 KB", () => {
    const [page, search] = [needed("page"), needed("search")];
    const compare = needed("compare");
    const all = [...scripts.files.keys()].reduce((sum, address) => sum + packed(address), 0) - compare;
    console.info(`page ${page} B, search ${search} B, later ${all - page - search} B, compare ${compare} B (gzip)`);
    expect(page).toBeLessThanOrEqual(4096);
    expect(search).toBeLessThanOrEqual(20_480);
    // What comes after the first result is a script too: it is there, and no larger than what comes before.
    expect(all - page - search).toBeGreaterThan(0);
    expect(all - page - search).toBeLessThanOrEqual(14_336);
  });

  test("the page that compares articles asks for at most 20 KB of script, and for what it knows of the language once", () => {
    expect(needed("compare")).toBeLessThanOrEqual(20_480);
    const knowledge = gzipSync(JSON.stringify(knowledgeData()), { level: 9 }).length;
    console.info(`knowledge ${knowledge} B (gzip)`);
    expect(knowledge).toBeLessThanOrEqual(122_880);
  });

  test("the same source gives the same bytes and names; what a script imports is a file of the same build, named by its content", async () => {
    expect(await bundleScripts()).toEqual(scripts);
    const contents = new Set(scripts.files.values());
    expect(contents.size).toBe(scripts.files.size);
    for (const [address, code] of scripts.files) {
      expect(address).toMatch(/^assets\/[a-z]+-[0-9a-zA-Z]{8}\.js$/u);
      for (const [, name] of code.matchAll(/(?:from|import)\s*\(?"\.\/([^"]+)"/gu))
        expect([...scripts.files.keys()]).toContain(`assets/${name}`);
    }
  });

  test("what is returned is what is written", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "warraq-scripts-"));
    await bundleScripts(folder);
    for (const [address, code] of scripts.files) expect(readFileSync(path.join(folder, address), "utf8")).toBe(code);
    expect(readdirSync(path.join(folder, "assets"))).toHaveLength(scripts.files.size);
    rmSync(folder, { recursive: true });
  });

  test("no source maps, no eval, no innerHTML, no address of another host", async () => {
    for (const code of [...scripts.files.values(), await serviceWorkerScript()])
      expect(code).not.toMatch(
        /sourceMappingURL|\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|https?:\/\//u,
      );
  });

  test("the script of the head is one line, and its hash is the policy's", () => {
    const { code, hash } = scripts.early;
    expect(code).not.toContain("\n");
    expect(hash).toBe(`'sha256-${createHash("sha256").update(code).digest("base64")}'`);
  });

  test("every entry has its source", () => {
    for (const name of ["page.ts", "search.ts", "compare.ts", "service-worker.ts"])
      expect(existsSync(fileURLToPath(new URL(`../../src/browser/${name}`, import.meta.url)))).toBe(true);
  });
});
