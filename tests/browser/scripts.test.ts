import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { bundleScripts, type ScriptFiles, serviceWorkerScript } from "../../src/publish/scripts.ts";

/** The scripts as they are published: small, the same every time, and free of what a policy would refuse. */

let scripts: ScriptFiles;
beforeAll(async () => {
  scripts = await bundleScripts();
});
const codeOf = (entry: "page" | "search"): string => scripts.files.get(scripts.entries[entry]) ?? "";
const packed = (code: string): number => gzipSync(code, { level: 9 }).length;

describe("scripts", () => {
  test("the script of every page is at most 4 KB over the wire; the search page's at most 20 KB", () => {
    console.info(`page ${packed(codeOf("page"))} B, search ${packed(codeOf("search"))} B (gzip)`);
    expect(packed(codeOf("page"))).toBeLessThanOrEqual(4096);
    expect(packed(codeOf("search"))).toBeLessThanOrEqual(20_480);
  });

  test("the same source gives the same bytes and names; a name tells its content", async () => {
    expect(await bundleScripts()).toEqual(scripts);
    for (const [address, code] of scripts.files)
      expect(address).toContain(createHash("sha256").update(code).digest("hex").slice(0, 8));
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
    for (const name of ["page.ts", "search.ts", "service-worker.ts"])
      expect(existsSync(fileURLToPath(new URL(`../../src/browser/${name}`, import.meta.url)))).toBe(true);
  });
});
