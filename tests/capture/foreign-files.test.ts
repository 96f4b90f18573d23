import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCaptures } from "../../src/capture/read-captures.ts";
import { asideOfFile, asideOfFolder } from "../../src/capture/set-aside.ts";

/** Files of kinds that are read under no name: told as what they are, so that nobody only renames them. */

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "warraq-foreign-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function told(name: string, content = "نص"): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const codes: string[] = [];
  for await (const reading of readCaptures(file))
    codes.push("problem" in reading ? `${reading.problem.code} ${reading.problem.found ?? ""}`.trim() : "capture");
  return codes.join(", ");
}

describe("a file of a kind that is not read", () => {
  it.each([
    ["report.pdf", "capture-pdf PDF"],
    ["letter.doc", "capture-zip DOC"],
    ["رسالة.ODT", "capture-zip ODT"],
    ["table.xlsx", "capture-zip XLSX"],
    ["photo.heic", "capture-binary HEIC"],
    ["page.webarchive", "capture-webarchive WEBARCHIVE"],
    ["page.url", "capture-shortcut URL"],
    ["page.html.crdownload", "capture-unfinished"],
    ["archive.warc.gz.part", "capture-unfinished"],
    ["notes.xyz", "capture-unknown-extension .xyz"],
    ["part", "capture-unknown-extension part"],
    ["pdf.txt", "capture"],
  ])("%s is told by its name, whatever is in it", async (name, expected) => {
    expect(await told(name)).toBe(expected);
  });

  it("is told by its bytes where they say otherwise", async () => {
    expect(await told("letter.docx", "%PDF-1.7\n")).toBe("capture-pdf PDF");
    expect(await told("notes.xyz", "%PDF-1.7\n")).toBe("capture-pdf PDF");
  });
});

describe("a name in a folder", () => {
  it.each([
    ["harbour.txt.bak", "capture-backup"],
    ["harbour.old", "capture-backup"],
    ["~WRL0001.tmp", "capture-unfinished"],
    ["Unconfirmed 4711.crdownload", "capture-unfinished"],
    [".draft.txt", "capture-hidden"],
  ])("%s says why it is not read", (name, code) => {
    expect(asideOfFile(name, "inside")).toEqual({ kind: "told", code });
  });

  it.each([
    ".goutputstream-X1Y2Z3",
    ".dropbox.attr",
    ".stfolder",
    ".DS_Store",
    "desktop.ini",
    "._harbour.txt",
    "~$letter.docx",
  ])("%s is what a system put down", (name) => {
    expect(asideOfFile(name, "inside")?.kind).toBe("junk");
  });

  it.each(["old harbour.txt", "part 1.html", "download.txt", "template.md", "department.txt"])(
    "%s is a capture's",
    (name) => {
      expect(asideOfFile(name, "inside")).toBeNull();
    },
  );

  it("of Safari's for a download under way is a folder's", () => {
    expect(asideOfFolder("page.html.download")).toEqual({ kind: "told", code: "capture-unfinished" });
    expect(asideOfFolder("downloads")).toBeNull();
  });
});
