import { execFileSync } from "node:child_process";
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EXIT } from "../../../src/cli/command.ts";
import { index } from "../../../src/cli/index.ts";
import { MARK } from "../../../src/publish/site-files.ts";
import { keptTerminal } from "../../cli/terminal.ts";
import {
  ALTERED,
  contents,
  edition,
  faultsOf,
  livedIn,
  publishEdition,
  publishInto,
  sha256Of,
} from "../../faults/published-folder.ts";

/** Whose a folder is, and what becomes of what a person keeps there. */

let folder: string;
let out: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), "warraq-ownership-")));
  out = path.join(folder, "dist");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
};

describe("a folder that is not ours", () => {
  const THEIRS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "a web app with data/manifest.json": { "data/manifest.json": '{"name":"my web app"}', "src/thesis.txt": "فصل" },
    "a manifest that is no JSON": { "data/manifest.json": "warraq", "notes.txt": "x" },
    "a mark of another program": { [MARK]: '{"generator":"hugo","state":"finished","list":"x"}', "notes.txt": "x" },
    "a Pagefind bundle": { "pagefind-entry.json": "{}", "letters.txt": "رسائل" },
    "nothing but a dot file": { ".git/HEAD": "ref" },
  };
  it.each(Object.entries(THEIRS))("stays as it is: %s", async (_, files) => {
    for (const [file, text] of Object.entries(files)) await write(`dist/${file}`, text);
    const before = await contents(folder);
    expect(await publishEdition(out, "first")).toEqual({ published: false, codes: ["out-not-ours"] });
    expect(await contents(folder)).toEqual(before);
  });

  it("is not replaced by `warraq index` either, whatever it is called", async () => {
    await write("bundle/pagefind-entry.json", "{}");
    await write("bundle/letters.txt", "رسائل");
    await write("docs.jsonl", '{"id":"a","title":"خبر","text":"نص"}\n');
    const run = async (): Promise<number> => {
      const options = { articles: path.join(folder, "docs.jsonl"), out: path.join(folder, "bundle") };
      return index(options, keptTerminal());
    };
    expect(await run()).toBe(EXIT.failed);
    expect(await readFile(path.join(folder, "bundle/letters.txt"), "utf8")).toBe("رسائل");
    await rm(path.join(folder, "bundle"), { recursive: true });
    expect(await run()).toBe(EXIT.fine);
    await write("bundle/letters.txt", "رسائل");
    expect(await run()).toBe(EXIT.fine);
    expect(await readFile(path.join(folder, "bundle/letters.txt"), "utf8")).toBe("رسائل");
  });

  it("is left alone beside the site, whatever its name", async () => {
    const names = ["dist.previous", "dist.staging-1", ".warraq-dist-0a1b2c3d", ".warraq-dist-lock.d"];
    for (const name of names) await write(`${name}/keep.txt`, "لي");
    await publishEdition(out, "first");
    await rm(out, { recursive: true });
    await publishEdition(out, "second");
    await publishEdition(out, "third");
    for (const name of names) expect(await readFile(path.join(folder, name, "keep.txt"), "utf8")).toBe("لي");
    expect((await readdir(folder)).sort()).toEqual(["dist", ...names].sort());
  });

  it("may be a file", async () => {
    await write("dist", "رسالة");
    expect(await publishEdition(out, "first")).toEqual({ published: false, codes: ["out-no-folder"] });
  });
});

describe("a folder that is ours", () => {
  it("keeps everything that the last build did not write, and nothing of the build before", async () => {
    const lived = await livedIn();
    expect(await publishEdition(lived.out, "second")).toEqual({ published: true, codes: ["out-altered"] });
    expect(await faultsOf(lived.out, ["second"])).toEqual([]);
    expect(await readFile(path.join(`${lived.out}.kept`, ALTERED.path), "utf8")).toBe(ALTERED.text);
    expect(await publishEdition(lived.out, "third")).toEqual({ published: true, codes: [] });
    expect(await faultsOf(lived.out, ["third"])).toEqual([]);
    await lived.remove();
  });

  it("is none any more without its mark, whatever else it holds", async () => {
    await publishEdition(out, "first");
    await rm(path.join(out, MARK));
    const manifest = '{"generator":"warraq","articles":{}}\n';
    await write("dist/data/manifest.json", manifest);
    await write("dist/notes.txt", "ملاحظات");
    const list = await readFile(path.join(out, "SHA256SUMS"), "utf8");
    const more = [`${sha256Of(manifest)}  data/manifest.json`, `${sha256Of("ملاحظات")}  notes.txt`];
    await write("dist/SHA256SUMS", `${list}${more.join("\n")}\n`);
    const before = await contents(folder);
    expect(await publishEdition(out, "second")).toEqual({ published: false, codes: ["out-not-ours"] });
    expect(await contents(folder)).toEqual(before);
  });

  it("is told, and not touched, while its mark cannot be read: what was published is known from it", async () => {
    await publishEdition(out, "first");
    const mark = await readFile(path.join(out, MARK), "utf8");
    for (const broken of ["", mark.slice(0, 20), `<<<<<<< HEAD\n${mark}=======\n${mark}>>>>>>> main\n`]) {
      await write(`dist/${MARK}`, broken);
      const before = await contents(folder);
      expect(await publishEdition(out, "second")).toEqual({ published: false, codes: ["out-mark-broken"] });
      expect(await contents(folder)).toEqual(before);
    }
    await write(`dist/${MARK}`, mark);
    expect(await publishEdition(out, "second")).toEqual({ published: true, codes: [] });
  });

  it("may be a copy: what was changed in it before it was copied is put aside too", async () => {
    await publishEdition(out, "first");
    await write("dist/index.html", "غيّرها صاحبها");
    const copy = path.join(folder, "copy");
    await cp(out, copy, { recursive: true });
    // The mark was copied last.
    await writeFile(path.join(copy, MARK), await readFile(path.join(copy, MARK)));
    expect(await publishEdition(copy, "second")).toEqual({ published: true, codes: ["out-altered"] });
    expect(await contents(`${copy}.kept`)).toEqual({ "index.html": "غيّرها صاحبها" });
  });

  it.each(["a link to the captures", "a file"])(
    "is refused when what was changed cannot be put aside: %s",
    async (what) => {
      await publishEdition(out, "first");
      await write("dist/index.html", "غيّرها صاحبها");
      await mkdir(path.join(folder, "articles"));
      if (what === "a file") await write("dist.kept", "رسالة");
      else await symlink("articles", `${out}.kept`);
      const before = await contents(folder);
      expect(await publishEdition(out, "second")).toEqual({ published: false, codes: ["out-aside-taken"] });
      expect(await contents(folder)).toEqual(before);
    },
  );

  it.each([".", "inside"])("is not taken from under the person who stands in it: %s", async (below) => {
    await publishEdition(out, "first");
    await mkdir(path.join(out, "inside"));
    vi.stubEnv("INIT_CWD", path.join(out, below));
    expect(await publishEdition(out, "second")).toEqual({ published: false, codes: ["out-stood-in"] });
    vi.stubEnv("INIT_CWD", folder);
    expect((await publishEdition(out, "second")).published).toBe(true);
    vi.unstubAllEnvs();
  });

  it("is refused when nobody can tell any more what is whose", async () => {
    await publishEdition(out, "first");
    await write("dist/CNAME", "archive.example.org");
    const list = await readFile(path.join(out, "SHA256SUMS"), "utf8");
    await write("dist/SHA256SUMS", `${list}${"0".repeat(64)}  CNAME\n`);
    const before = await contents(folder);
    expect(await publishEdition(out, "second")).toEqual({ published: false, codes: ["out-list-changed"] });
    expect(await contents(folder)).toEqual(before);
  });

  it.each([
    ["a file where the site gets a file", "robots.txt", { "robots.txt": "ours" }],
    ["a file where it gets a folder", "search", { "search/index.html": "ours" }],
    ["a folder where it gets a file", "feed.xml/notes.txt", { "feed.xml": "ours" }],
  ])("is refused when the new site needs the name of %s", async (_, theirs, ours) => {
    await publishEdition(out, "first");
    await write(`dist/${theirs}`, "theirs");
    const before = await contents(folder);
    const wanted = { ...edition("second"), ...ours };
    expect(await publishInto(out, wanted)).toEqual({ published: false, codes: ["out-collision"] });
    expect(await contents(folder)).toEqual(before);
  });

  it.skipIf(process.platform === "win32")("is refused with a pipe in it, which cannot be carried", async () => {
    await publishEdition(out, "first");
    execFileSync("mkfifo", [path.join(out, "pipe")]);
    expect(await publishEdition(out, "second")).toEqual({ published: false, codes: ["out-odd-file"] });
    expect((await stat(path.join(out, "pipe"))).isFIFO()).toBe(true);
    expect(await readFile(path.join(out, "index.html"), "utf8")).toBe(edition("first")["index.html"]);
  });

  it("keeps its rights, and files their times and rights", async () => {
    await publishEdition(out, "first");
    await write("dist/run.sh", "#!/bin/sh");
    await chmod(path.join(out, "run.sh"), 0o750);
    await utimes(path.join(out, "run.sh"), 1_000_000_000, 1_000_000_000);
    await chmod(out, 0o2775);
    await publishEdition(out, "second");
    const after = await stat(path.join(out, "run.sh"));
    expect([after.mode & 0o777, after.mtimeMs]).toEqual([0o750, 1_000_000_000_000]);
    expect((await stat(out)).mode & 0o7777).toBe(0o2775);
  });

  it("puts every version of a page aside that somebody changed by hand, each once", async () => {
    for (const text of ["الأولى", "الثانية", "الثانية"]) {
      await publishEdition(out, "first");
      await write("dist/index.html", text);
    }
    await publishEdition(out, "second");
    expect(await contents(`${out}.kept`)).toEqual({ "index.html": "الأولى", "index~2.html": "الثانية" });
  });

  it("is published into by two at once, one after the other", async () => {
    await publishEdition(out, "first");
    await write("dist/CNAME", "archive.example.org");
    const both = await Promise.all([publishEdition(out, "second"), publishEdition(out, "third")]);
    expect(both.map(({ published }) => published)).toEqual([true, true]);
    const { CNAME, SHA256SUMS, [MARK]: mark, ...site } = await contents(out);
    expect([edition("second"), edition("third")]).toContainEqual(site);
    expect((await readdir(folder)).sort()).toEqual(["dist"]);
    expect(CNAME).toBe("archive.example.org");
  });
});

describe("a folder behind a link", () => {
  it("is written where the link points, and the link stays", async () => {
    await mkdir(path.join(folder, "real"));
    await symlink("real", out);
    await publishEdition(out, "first");
    await write("real/CNAME", "archive.example.org");
    await publishEdition(out, "second");
    expect(await contents(path.join(folder, "real"))).toMatchObject({
      CNAME: "archive.example.org",
      ...edition("second"),
    });
    expect(await contents(folder)).toMatchObject({ dist: "→ real" });
  });

  it("is made where the link points when nothing is there yet", async () => {
    await symlink("elsewhere/site", out);
    await publishEdition(out, "first");
    expect(await contents(path.join(folder, "elsewhere/site"))).toMatchObject(edition("first"));
  });

  it("is refused when links lead in a circle", async () => {
    await symlink("b", path.join(folder, "a"));
    await symlink("a", path.join(folder, "b"));
    expect((await publishEdition(path.join(folder, "a"), "first")).codes).toEqual(["out-link-circle"]);
  });
});

describe("a folder among the captures", () => {
  const articles = (): string => path.join(folder, "articles");
  beforeEach(() => write("articles/a.txt", "خبر"));

  it.each([
    ["the folder of captures itself", "articles"],
    ["one inside it", "articles/site"],
    ["one inside it that is to be made", "articles/x/y/site"],
    ["one above it", "."],
    ["a link to it", "link"],
    ["one inside it behind a link", "link/site"],
  ])("is refused: %s", async (_, place) => {
    await symlink("articles", path.join(folder, "link"));
    const before = await contents(folder);
    const found = await publishInto(path.join(folder, place), edition("first"), articles());
    expect(found).toEqual({ published: false, codes: ["out-overlaps-articles"] });
    expect(await contents(folder)).toEqual(before);
  });

  it.each(["articles-site", "articles.site", "site/articles"])(
    "is none when only its name is like theirs: %s",
    async (place) => {
      expect((await publishInto(path.join(folder, place), edition("first"), articles())).published).toBe(true);
    },
  );
});

const onLinux = it.skipIf(process.platform !== "linux");
describe("a place where nothing can be written", () => {
  onLinux.each(["/proc/warraq-site", "/proc/a/b/c", "/sys/warraq-site"])("is told: %s", async (place) => {
    const { published, codes } = await publishEdition(place, "first");
    expect(published).toBe(false);
    expect(codes[0]).toMatch(/^out-(?:impossible|not-writable)$/);
  });
});
