import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readPages } from "../../src/record/written-page.ts";

/** Where dossiers and pages are read from. */

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "warraq-written-pages-"));
  await mkdir(path.join(folder, "elsewhere"));
  await writeFile(path.join(folder, "elsewhere", "port.md"), "---\ntitle: عودة المرفأ\n---\nنص.\n");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const titles = async () => (await readPages(folder, "dossiers")).pages.map(({ title }) => title);

it("are not read through a link to a folder, as is told of every such link", async () => {
  await symlink(path.join(folder, "elsewhere"), path.join(folder, "dossiers"));
  expect(await titles()).toEqual([]);
});

it("are read from the folder, links to files in it followed", async () => {
  await mkdir(path.join(folder, "dossiers"));
  await symlink(path.join(folder, "elsewhere", "port.md"), path.join(folder, "dossiers", "port.md"));
  expect(await titles()).toEqual(["عودة المرفأ"]);
});

it("are one where names differ in capitals or in the form of letters: other systems have one folder for both", async () => {
  await mkdir(path.join(folder, "dossiers"));
  for (const name of ["Harbour.md", "harbour.md", "\u0622ثار.md", "\u0627\u0653ثار.md"])
    await writeFile(path.join(folder, "dossiers", name), `---\ntitle: ${name}\n---\nنص.\n`);
  const { pages, problems } = await readPages(folder, "dossiers");
  expect(pages).toHaveLength(2);
  expect(problems.map(({ code }) => code)).toEqual(["page-twice", "page-twice"]);
});
