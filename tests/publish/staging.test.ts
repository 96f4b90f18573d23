import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MANIFEST } from "../../src/publish/manifest.ts";
import { discard, isOurs, openStaging, recover, swap } from "../../src/publish/staging.ts";

let folder: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "warraq-staging-"));
  out = path.join(folder, "dist");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (site: string, text: string): Promise<void> => {
  await mkdir(path.join(site, "data"), { recursive: true });
  await writeFile(path.join(site, MANIFEST), "{}");
  await writeFile(path.join(site, "index.html"), text);
};
const page = (): Promise<string> => readFile(path.join(out, "index.html"), "utf8");

describe("staging and swap", () => {
  it("puts a staged site in the place of the old one and leaves nothing behind", async () => {
    await put(out, "قديم");
    await writeFile(path.join(out, "gone.html"), "");
    const staging = await openStaging(out);
    await put(staging, "جديد");
    expect(await page(), "the old site stays until the swap").toBe("قديم");
    await swap(staging, out);
    expect(await page()).toBe("جديد");
    expect(await readdir(out)).not.toContain("gone.html");
    expect(await readdir(folder)).toEqual(["dist"]);
  });

  it("leaves the old site when the staged one is discarded", async () => {
    await put(out, "قديم");
    await discard(await openStaging(out));
    expect(await page()).toBe("قديم");
    expect(await readdir(folder)).toEqual(["dist"]);
  });

  it("starts from nothing after a build that was killed", async () => {
    const killed = await openStaging(out);
    await writeFile(path.join(killed, "half.html"), "");
    const dead = `${out}.staging-999999999`;
    await mkdir(dead);
    await mkdir(`${out}.staging-notes`);
    expect(await readdir(await openStaging(out))).toEqual([]);
    expect(await readdir(folder), "a folder of somebody's stays").toContain("dist.staging-notes");
    expect(await readdir(folder)).not.toContain(path.basename(dead));
  });

  it("puts the old site back when the machine stopped between the two renames", async () => {
    await put(out, "قديم");
    await rename(out, `${out}.previous`);
    await recover(out);
    expect(await page()).toBe("قديم");
  });

  it("puts the old site back when the staged one has gone", async () => {
    await put(out, "قديم");
    await expect(swap(`${out}.staging`, out)).rejects.toThrow();
    expect(await page()).toBe("قديم");
  });

  it("tells its own sites from other folders", async () => {
    expect(await isOurs(out), "does not exist").toBe(true);
    await mkdir(out);
    expect(await isOurs(out), "empty").toBe(true);
    await writeFile(path.join(out, "thesis.docx"), "");
    expect(await isOurs(out), "somebody's").toBe(false);
    await put(out, "");
    expect(await isOurs(out), "a site").toBe(true);
  });
});
