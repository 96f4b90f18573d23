import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { packages, packagesIn } from "../../src/store/packages.ts";

/** The packages that results rest on. */

let near: string;
let far: string;
beforeEach(() => {
  const root = mkdtempSync(path.join(os.tmpdir(), "warraq-packages-"));
  [near, far] = [path.join(root, "archive", "node_modules"), path.join(root, "node_modules")] as [string, string];
});
afterEach(() => rmSync(path.dirname(far), { recursive: true, force: true }));

function install(folder: string, name: string, version: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "package.json"), JSON.stringify({ name, version }));
}
const found = (): string[] => packagesIn([near, far], ["markdown-it", "@fontsource/naskh"]);

describe("packages", () => {
  it("are told by their versions, the nearest first, where no installer left a list", () => {
    install(far, "markdown-it", "14.0.0");
    install(far, "@fontsource/naskh", "5.0.1");
    expect(found()).toEqual(["markdown-it@14.0.0", "@fontsource/naskh@5.0.1"]);
    install(near, "markdown-it", "15.0.0");
    expect(found()).toEqual(["markdown-it@15.0.0", "@fontsource/naskh@5.0.1"]);
  });

  it("are told by npm's list, which holds what packages need themselves", () => {
    install(near, "markdown-it", "15.0.0");
    const list = (version: string): string => JSON.stringify({ packages: { "node_modules/entities": { version } } });
    writeFileSync(path.join(near, ".package-lock.json"), list("4.0.0"));
    const before = found();
    writeFileSync(path.join(near, ".package-lock.json"), list("4.0.1"));
    expect(found()).not.toEqual(before);
    writeFileSync(path.join(near, ".package-lock.json"), list("4.0.0"));
    expect(found()).toEqual(before);
  });

  it("of this program are all there", () => {
    const named = packages().filter((each) => /^[^{\n]+@/u.test(each));
    expect(named).toContainEqual(expect.stringMatching(/^markdown-it@\d/u));
    expect(named.filter((each) => each.endsWith("@"))).toEqual([]);
  });
});
