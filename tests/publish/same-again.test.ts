import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuildReport, buildArchive } from "../../src/publish/build.ts";
import { archiveFolder, fingerprints } from "./site-folder.ts";

/** A build that has nothing to do answers as the one before it would, and reads no article for that. */

let folder: Awaited<ReturnType<typeof archiveFolder>>;
let store: string;
beforeAll(async () => {
  folder = await archiveFolder();
  store = path.join(path.dirname(folder.out), "store");
  await writeFile(path.join(folder.articles, "scan.pdf"), "%PDF-1.7\n");
});
afterAll(() => folder.remove());

/** Longer than a file system may give two changes one time. */
const settled = (): Promise<void> => wait(60);

/** Builds; gives the report, and whether articles were read. */
async function built(): Promise<{ report: BuildReport; reads: boolean }> {
  await settled();
  let reads = false;
  const { articles, out } = folder;
  const report = await buildArchive({ articles, out, store, onProgress: (stage) => (reads ||= stage === "records") });
  return { report, reads };
}

describe("a build after which nothing changed", () => {
  it("answers at once what a whole build answers", async () => {
    const first = await built();
    expect(first.reads).toBe(true);
    const before = await fingerprints(folder.out);
    const again = await built();
    expect(again.reads).toBe(false);
    expect(again.report).toEqual({
      ...first.report,
      changes: { added: [], changed: [], unchanged: first.report.changes.added, removed: [] },
      reasons: new Map(),
    });
    expect(again.report.problems.some(({ file }) => file?.endsWith("scan.pdf"))).toBe(true);
    expect(await fingerprints(folder.out)).toEqual(before);
  });

  it("reads the archive where a file of it was saved again, even with the same text", async () => {
    await writeFile(path.join(folder.articles, "scan.pdf"), "%PDF-1.7\n");
    expect((await built()).reads).toBe(true);
    expect((await built()).reads).toBe(false);
  });

  it("makes a page that is gone from the site", async () => {
    await rm(path.join(folder.out, "about/index.html"));
    expect((await built()).reads).toBe(true);
    expect(Object.keys(await fingerprints(folder.out))).toContain("about/index.html");
  });

  it("refuses a site whose list of files is gone, as any build does", async () => {
    const list = path.join(folder.out, "SHA256SUMS");
    const content = await readFile(list);
    await rm(list);
    const { report } = await built();
    expect([report.published, report.problems.at(-1)?.code]).toEqual([false, "out-list-changed"]);
    await writeFile(list, content);
    expect((await built()).report.published).toBe(true);
  });

  it("reads the archive where a link leads to a folder: what lies behind it is changed unseen", async () => {
    const behind = path.join(path.dirname(folder.out), "drawings");
    const drawing = path.join(behind, "paper.svg");
    const svg = (colour: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8" fill="${colour}"/>`;
    await mkdir(behind);
    await writeFile(drawing, svg("#aaaaaa"));
    await symlink(behind, path.join(folder.articles, "drawings"));
    await writeFile(path.join(folder.articles, "style.css"), ".brand{background:url(drawings/paper.svg)}");
    const drawn = async () => Object.keys(await fingerprints(folder.out)).filter((file) => file.includes("/paper-"));
    await built();
    const before = await drawn();
    expect(before).toHaveLength(1);
    await writeFile(drawing, svg("#bbbbbb"));
    await built();
    expect(await drawn()).not.toEqual(before);
    await rm(path.join(folder.articles, "drawings"));
    await rm(path.join(folder.articles, "style.css"));
  });

  it("tells of an article that left as often as it is built", async () => {
    await rm(path.join(folder.articles, "urdupoint-2022-01-18-putin-aliyev.txt"));
    for (let round = 0; round < 3; round++) {
      const { report } = await built();
      expect(report.problems.map(({ code }) => code)).toContain("article-left");
    }
  });
});
