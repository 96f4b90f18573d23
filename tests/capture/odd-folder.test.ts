import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import type { Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readCaptures } from "../../src/capture/read-captures.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { asNobody, makeDevice, makePipe, makeSocket } from "../files/odd-things.ts";

/** Folders with everything in them that is no capture: nothing hangs, nothing is passed over without a word. */

const article = "خبر من المدينة\n\nقال المسؤول إن العمل يبدأ غدا.\n";
const roots: string[] = [];
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "warraq-odd-"));
  roots.push(folder);
});
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array = article): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

const at = (name: string): string => path.join(folder, name);

/** What reading a place tells: the ids, and each problem with its file. */
async function told(place = folder): Promise<{ ids: string[]; problems: string[]; raised: Problem[] }> {
  const ids: string[] = [];
  const raised: Problem[] = [];
  for await (const reading of readCaptures(place)) {
    if ("capture" in reading) ids.push(reading.capture.id);
    else raised.push(reading.problem);
  }
  const problems = raised.map(({ file, code }) => `${path.relative(folder, file ?? "")}: ${code}`);
  return { ids, problems, raised };
}

describe("what is no file is named as what it is and never opened", () => {
  it("in a folder, under the names of captures, tables and sidecars", async () => {
    put("a.txt");
    put("page.html", "<p>صفحة محفوظة من الموقع</p>");
    for (const name of [
      "pipe.txt",
      "pipe.jsonl",
      "pipe.csv",
      "pipe.txt.gz",
      "pipe.xyz",
      "pipe.wacz",
      "pipe.warc.gz",
      "pipe.json",
      "page.source.json",
    ])
      makePipe(at(name));
    const socket: Server = await makeSocket(at("socket.html"));
    const hasDevice = makeDevice(at("x.txt"));
    mkdirSync(at("folder.txt"));
    const { ids, problems } = await told();
    socket.close();
    expect(ids).toEqual(["a", "page"]);
    expect(problems).toEqual([
      "page.source.json: capture-fifo",
      "pipe.csv: capture-fifo",
      "pipe.json: capture-fifo",
      "pipe.jsonl: capture-fifo",
      "pipe.txt: capture-fifo",
      "pipe.txt.gz: capture-fifo",
      "pipe.wacz: capture-fifo",
      "pipe.warc.gz: capture-fifo",
      "pipe.xyz: capture-fifo",
      "socket.html: capture-socket",
      ...(hasDevice ? ["x.txt: capture-device"] : []),
    ]);
  });

  it("given directly", async () => {
    makePipe(at("pipe.jsonl"));
    expect((await told(at("pipe.jsonl"))).problems).toEqual(["pipe.jsonl: capture-fifo"]);
    expect((await told(at("nothing.txt"))).problems).toEqual(["nothing.txt: capture-missing"]);
  });
});

describe("links", () => {
  it("to files are followed; loops, links to nothing and to folders are named", async () => {
    put("real.md", "# خبر\n\nنص الخبر من المدينة.");
    put("2021/inside.txt");
    symlinkSync("real.md", at("also.md"));
    symlinkSync("nowhere", at("dangling.txt"));
    symlinkSync("loop.txt", at("loop.txt"));
    symlinkSync(".", at("self"));
    symlinkSync("2021", at("years"));
    const { ids, problems, raised } = await told();
    expect(ids).toEqual(["inside", "also", "real"]);
    expect(problems).toEqual([
      "dangling.txt: capture-link-dangling",
      "loop.txt: capture-link-loop",
      "self: capture-link-to-folder",
      "years: capture-link-to-folder",
    ]);
    expect(raised.map(({ found }) => found)).toEqual(["nowhere", null, ".", "2021"]);
  });
});

describe("files that are not read", () => {
  it("are named one by one with the reason, and folders that only look like notes are read", async () => {
    put("license.txt");
    put("readme/letter.txt");
    put("old~");
    put("#note.txt#");
    put("..hidden.txt");
    put(".drafts/a.txt");
    put("a.html", "<p>صفحة محفوظة من الموقع</p>");
    put("a_files/other.txt");
    put("a_files/scan.pdf");
    put("b_files/own.txt");
    put("archive.yaml", "title: أرشيف");
    put("about.md");
    put("2021/archive.yaml", "title: أرشيف");
    put("2021/about.md");
    put("lost.source.json", "{}");
    const { ids, problems } = await told();
    expect(ids).toEqual(["a", "own", "letter"]);
    expect(problems).toEqual([
      "#note.txt#: capture-backup",
      "..hidden.txt: capture-hidden",
      ".drafts: capture-hidden",
      "2021/about.md: capture-not-at-top",
      "2021/archive.yaml: capture-not-at-top",
      "a_files/other.txt: capture-page-part",
      "a_files/scan.pdf: capture-page-part",
      "license.txt: capture-about-folder",
      "lost.source.json: capture-sidecar-orphan",
      "old~: capture-backup",
    ]);
  });

  it("are counted, not named, where systems and browsers put them down", async () => {
    put("page.html", "<p>صفحة محفوظة من الموقع</p>");
    for (const name of ["frame.html", "a.jpg", "b.jpg", "style.css", "deep/c.jpg", "count"])
      put(`page_files/${name}`, "x");
    for (const name of [".DS_Store", "2021/.DS_Store", "Thumbs.db", "._page.html", ".git/config", "__MACOSX/._a"])
      put(name);
    const { ids, problems, raised } = await told();
    expect(ids).toEqual(["page"]);
    expect(problems).toEqual([": capture-junk"]);
    expect(raised[0]?.found).toBe(
      "*_files/*.jpg ×3, .DS_Store ×2, *_files/* ×1, *_files/*.css ×1, *_files/*.html ×1, ._* ×1, .git ×1, Thumbs.db ×1, __MACOSX/ ×1",
    );
  });

  it("are named when their names are no UTF-8, with the bytes to be seen", async ({ skip }) => {
    if (process.platform !== "linux") skip("this file system allows no such names");
    put("a.txt");
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xce, 0xc8, 0xd1]), Buffer.from(".txt")]),
      article,
    );
    const { ids, problems } = await told();
    expect(ids).toEqual(["a"]);
    expect(problems).toEqual(["\\xce\\xc8\\xd1.txt: capture-name-unreadable"]);
  });
});

describe("names", () => {
  it("of any characters that a file system allows are read", async () => {
    const names = [
      "new\nline",
      "\u001b[31mred",
      "\u202eright",
      " space ",
      "#1 %41 ?",
      "{found}",
      "$&",
      "x".repeat(251),
    ];
    for (const name of names) put(`${name}.txt`);
    const { ids, problems } = await told();
    expect(problems).toEqual([]);
    expect(ids.sort()).toEqual(names.map((name) => name.trim()).sort());
  });
});

describe("folders", () => {
  it("nested as deep as a path may be are read", async () => {
    const deep = Array(400).fill("d").join("/");
    put(`${deep}/deep.txt`);
    expect(await told()).toMatchObject({ ids: ["deep"], problems: [] });
  });

  it("that cannot be listed and files that cannot be read are named, and the rest is read", () => {
    put("shut/a.txt");
    put("shut.txt");
    put("open.txt");
    const script = `
      import { readCaptures } from ${JSON.stringify(path.resolve(import.meta.dirname, "../../src/capture/read-captures.ts"))};
      for await (const reading of readCaptures(process.argv[1]))
        console.log("capture" in reading ? reading.capture.id : reading.problem.code + " " + reading.problem.found);`;
    chmodSync(folder, 0o755);
    chmodSync(at("shut"), 0o000);
    chmodSync(at("shut.txt"), 0o000);
    try {
      const lines = asNobody(script, folder).trim().split("\n");
      expect(lines).toEqual(["open", "capture-folder-unreadable EACCES", "capture-unreadable EACCES"]);
    } finally {
      chmodSync(at("shut"), 0o755);
    }
  });

  it("and files that go away meanwhile are named as gone", async () => {
    put("1.txt");
    put("2.txt");
    put("3/a.txt");
    put("4.txt", `${article}٤`);
    const found: string[] = [];
    for await (const reading of readCaptures(folder)) {
      if ("capture" in reading) found.push(reading.capture.id);
      else found.push(`${path.basename(reading.problem.file ?? "")}: ${reading.problem.code}`);
      if (found.length > 1) continue;
      unlinkSync(at("2.txt"));
      rmSync(at("3"), { recursive: true });
    }
    expect(found).toEqual(["1", "2.txt: capture-vanished", "3: capture-vanished", "4"]);
  });
});

describe("rows of a table", () => {
  it("that the program stumbles over stop no other, and the fault is not put on the file or the disk", async () => {
    const row = (id: string, text: string): string => `{"id":"${id}","title":"خبر","text":${text}}`;
    const deep = "[".repeat(30_000) + "]".repeat(30_000);
    put("rows.jsonl", [row("a", '"نص"'), row("deep", deep), row("c", '"نص"')].join("\n"));
    const { ids, problems, raised } = await told();
    expect(ids).toEqual(["a", "c"]);
    expect(problems).toEqual(["rows.jsonl: program-fault"]);
    expect(raised[0]?.row).toBe(2);
  });

  it("may hold a hundred thousand keywords", async () => {
    const tags = Array.from({ length: 200_000 }, (_, index) => `و${index}`).join("،");
    put("rows.csv", `id,title,tags\na,خبر من المدينة,"${tags}"\nb,خبر,وسم\n`);
    expect(await told()).toMatchObject({ ids: ["a", "b"], problems: [] });
  });
});

describe("packed files", () => {
  it("that break off keep the rows before; those that unpack to too much are given up", async () => {
    const rows = Array.from({ length: 4_000 }, (_, index) => `{"id":"r${index}","title":"خبر رقم ${index}"}`).join(
      "\n",
    );
    put("cut.jsonl.gz", gzipSync(rows).subarray(0, -200));
    put("bomb.txt.gz", gzipSync(Buffer.alloc(70 * 1024 * 1024, "ا")));
    put("twice.txt.gz", gzipSync(gzipSync(article)));
    put("plain.txt.gz");
    const { ids, problems } = await told();
    expect(ids.length).toBeGreaterThan(1_000);
    expect(problems).toEqual([
      "bomb.txt.gz: capture-too-large",
      "cut.jsonl.gz: capture-packed-broken",
      "plain.txt.gz: capture-packed-broken",
      "twice.txt.gz: capture-zip",
    ]);
  });
});
