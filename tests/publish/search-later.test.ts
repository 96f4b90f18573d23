import { cp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuildReport, buildArchive } from "../../src/publish/build.ts";
import { archiveFolder, fingerprints } from "./site-folder.ts";

/** Pages that are published before their search bundle, as `warraq serve` does it. */

const QUAY =
  "افتتاح رصيف جديد في ميناء طرطوس\n\nافتتح وزير النقل اليوم رصيفًا جديدًا في ميناء طرطوس يستقبل السفن الكبيرة.\n";

let folder: Awaited<ReturnType<typeof archiveFolder>>;
let store: string;
beforeAll(async () => {
  folder = await archiveFolder();
  store = path.join(path.dirname(folder.out), "store");
});
afterAll(() => folder.remove());

const built = async (bundle: "now" | "later"): Promise<BuildReport> => {
  await wait(60);
  return buildArchive({ articles: folder.articles, out: folder.out, store, bundle });
};
const bundleFiles = async (): Promise<[string, string][]> =>
  Object.entries(await fingerprints(folder.out)).filter(([file]) => file.startsWith("pagefind/"));

describe("a build that leaves the search bundle for later", () => {
  it("makes it where there is none", async () => {
    expect((await built("later")).isSearchBehind).toBe(false);
    expect((await bundleFiles()).length).toBeGreaterThan(10);
  });

  it("publishes the pages with the bundle that stands, whole; the next build makes the site of a clean one", async () => {
    const before = await bundleFiles();
    await writeFile(path.join(folder.articles, "quay.txt"), QUAY);
    const report = await built("later");
    expect(report).toMatchObject({ published: true, isSearchBehind: true, changes: { added: ["quay"] } });
    expect(await bundleFiles()).toEqual(before);
    expect(Object.keys(await fingerprints(folder.out))).toContain("articles/quay/index.html");

    expect((await built("now")).isSearchBehind).toBe(false);
    expect(await bundleFiles()).not.toEqual(before);
    const clean = `${folder.out}-clean`;
    await cp(folder.out, clean, { recursive: true });
    await rm(path.join(clean, "data"), { recursive: true });
    await buildArchive({ articles: folder.articles, out: clean, store: null });
    expect(await fingerprints(folder.out)).toEqual(await fingerprints(clean));
  });

  it("is not behind where nothing of search changed", async () => {
    await writeFile(path.join(folder.articles, "quay.yaml"), "byline: محرر الأرشيف\n");
    expect((await built("later")).isSearchBehind).toBe(false);
  });
});
