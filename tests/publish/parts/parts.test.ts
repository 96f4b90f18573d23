import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildArchive } from "../../../src/publish/build.ts";
import { buildPart } from "../../../src/publish/parts/build-part.ts";
import { mergeParts } from "../../../src/publish/parts/merge-parts.ts";
import { readShare } from "../../../src/publish/parts/share.ts";
import { orderedArchive } from "../../ordered-archive.ts";
import { fingerprints } from "../site-folder.ts";

/** A build made in parts is one build, byte for byte; what is no whole set of parts is refused by name. */

const EXAMPLES = path.resolve(import.meta.dirname, "../../../examples");
let root: string;
let mixed: string;
let removeMixed: () => Promise<void>;
/** The files of one build. */
let wanted: Record<string, string>;

/** The site without the mark, which tells of this machine. */
async function site(folder: string): Promise<Record<string, string>> {
  const { ".warraq.json": _, ...files } = await fingerprints(folder);
  return files;
}

async function partsOf(articles: string, of: number, name: string): Promise<string[]> {
  const folders: string[] = [];
  for (let number = 1; number <= of; number++) {
    const out = path.join(root, `${name}-${number}-of-${of}`);
    const { written, problems } = await buildPart({ articles, out, share: { number, of } });
    expect(problems.filter(({ code }) => code.startsWith("out-") || code.startsWith("share-"))).toEqual([]);
    expect(written).toBe(true);
    folders.push(out);
  }
  return folders;
}

/** An archive of captures of many kinds, in two languages, with dossiers, pictures, versions and citation files. */
async function mixedArchive(): Promise<{ articles: string; remove: () => Promise<void> }> {
  const archive = await orderedArchive();
  for (const kind of ["csv", "factiva", "html"])
    await cp(path.join(EXAMPLES, kind), path.join(archive.articles, kind), {
      recursive: true,
      filter: (file) => !/(?:README|archive\.yaml)/u.test(path.basename(file)),
    });
  const settings = path.join(archive.articles, "archive.yaml");
  const more = "languages: [ar, en]\nformats: [bib, txt]\noffline: true\nbaseUrl: https://example.org/\n";
  await writeFile(settings, (await readFile(settings, "utf8")) + more);
  return archive;
}

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "warraq-parts-"));
  ({ articles: mixed, remove: removeMixed } = await mixedArchive());
  const one = path.join(root, "one");
  expect((await buildArchive({ articles: mixed, out: one, store: null })).published).toBe(true);
  wanted = await site(one);
});
afterAll(async () => {
  await removeMixed();
  await rm(root, { recursive: true, force: true });
});

describe("a build made in parts", () => {
  // Five builds of an archive: each takes seconds, and the machine may be busy.
  it.each([1, 2, 3])(
    "is the one build, byte for byte, of %i",
    async (of) => {
      expect(Object.keys(wanted).length).toBeGreaterThan(150);
      const out = path.join(root, `merged-${of}`);
      const report = await mergeParts({ articles: mixed, out, parts: await partsOf(mixed, of, "mixed") });
      expect(report.published).toBe(true);
      expect(await site(out)).toEqual(wanted);
    },
    240_000,
  );

  it("is joined into a site that stands, from parts in any order", async () => {
    const out = path.join(root, "merged-2");
    const parts = [2, 1].map((number) => path.join(root, `mixed-${number}-of-2`));
    const before = await site(out);
    expect((await mergeParts({ articles: mixed, out, parts })).published).toBe(true);
    expect(await site(out)).toEqual(before);
  });

  it("makes nothing anew that its parts have", async () => {
    const parts = [1, 2, 3].map((number) => path.join(root, `mixed-${number}-of-3`));
    const { reasons } = await mergeParts({ articles: mixed, out: path.join(root, "reasons"), parts });
    const made = [...reasons].filter(([name]) => /^(?:page|files|capture) /u.test(name));
    expect(made.length).toBeGreaterThan(50);
    // Told as new to the site; what stands in the stores of the parts was put there, nothing was rendered.
    for (const [, reason] of made) expect(reason).toBe("new");
  });
});

describe("parts that are no build", () => {
  const joined = async (parts: readonly string[], articles = mixed) => {
    const out = path.join(root, "refused");
    const { published, problems } = await mergeParts({ articles, out, parts });
    expect(published).toBe(false);
    return problems.filter(({ code }) => code.startsWith("share-")).map(({ code, found }) => `${code} ${found}`);
  };
  const part = (number: number, of: number): string => path.join(root, `mixed-${number}-of-${of}`);

  it("are refused where one is missing, double, of another number, or no part at all; each is named", async () => {
    expect(await joined([part(1, 3), part(3, 3)])).toEqual(["share-missing 2/3"]);
    expect(await joined([part(1, 3)])).toEqual(["share-missing 2/3", "share-missing 3/3"]);
    expect(await joined([part(1, 2), part(2, 2), part(2, 2)])).toEqual([`share-double ${part(2, 2)} (2/2)`]);
    expect(await joined([part(1, 3), part(2, 2)])).toEqual([`share-foreign ${part(2, 2)} (2/2)`]);
    expect(await joined([part(1, 2), root])).toEqual([`share-none ${root}`]);
  });

  it("are refused where another program made one", async () => {
    const stale = path.join(root, "stale");
    await cp(part(2, 2), stale, { recursive: true });
    const file = path.join(stale, "part.json");
    await writeFile(file, (await readFile(file, "utf8")).replace(/"program":"[0-9a-f]{8}/u, '"program":"00000000'));
    expect(await joined([part(1, 2), stale])).toEqual([`share-stale ${stale} (2/2)`]);
  });

  it("are refused where the archive changed after them, or one is of another archive", async () => {
    const other = path.join(root, "other");
    await cp(mixed, other, { recursive: true });
    const sidon = await readFile(path.join(other, "sidon.txt"), "utf8");
    await writeFile(path.join(other, "latakia.txt"), sidon.replaceAll("صيدا", "اللاذقية"));
    expect(await joined([part(1, 2), part(2, 2)], other)).toEqual([
      `share-stale ${part(1, 2)}`,
      `share-stale ${part(2, 2)}`,
    ]);
    const [, second = ""] = await partsOf(other, 2, "other");
    expect(await joined([part(1, 2), second])).toEqual([`share-foreign ${second} (2/2)`]);
  });
});

describe("a share of a build", () => {
  it.each([
    ["1/1", { number: 1, of: 1 }],
    [" 2/3 ", { number: 2, of: 3 }],
    ["0/3", null],
    ["4/3", null],
    ["1/1000", null],
    ["1/257", null],
    ["1 of 3", null],
    ["", null],
  ])("«%s» is %o", (written, share) => expect(readShare(written)).toEqual(share));
});
