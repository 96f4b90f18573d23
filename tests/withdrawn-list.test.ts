import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openArchive } from "../src/archive.ts";

/** What was taken off stays off where the list that says so cannot be read. */

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), "warraq-withdrawn-"));
  for (const place of ["صيدا", "صور"])
    await writeFile(
      path.join(home, `${place}.txt`),
      `افتتاح رصيف في ${place}\nجريدة المنارة\n12 مارس 2023\n\nافتتح وزير النقل رصيف ${place} بحضور عدد كبير من البحارة والتجار بعد سنوات من العمل فيه.\n`,
    );
});
afterEach(() => rm(home, { recursive: true, force: true }));

const opened = async (list: string) => {
  await writeFile(path.join(home, "withdrawn.yaml"), list);
  const { records, problems } = await openArchive(home);
  return { ids: records.map(({ id }) => id), codes: problems.map(({ code, line }) => `${code} ${line}`) };
};

describe("a list of what left", () => {
  it.each([
    ["a quotation mark that is not closed", '"صيدا: بطلب من الناشر\nصور: خطأ\n', 1],
    ["a line without a name", "صور: خطأ\nصيدا\n", 2],
    ["a tag", "صيدا: !!js/function x\n", 1],
  ])("with %s stops the build: nothing that it might name is published", async (_, list, line) => {
    const { ids, codes } = await opened(list);
    expect(ids).toEqual([]);
    expect(codes[0]).toBe(`withdrawn-unreadable ${line}`);
  });

  it("that is no file to read stops it too", async () => {
    await mkdir(path.join(home, "withdrawn.yaml"));
    const { records, problems } = await openArchive(home);
    expect(records).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain("withdrawn-unreadable");
  });

  it.each([
    ["a part that means nothing", "صيدا: {resaon: بطلب}\n"],
    ["a date that is none", "صيدا: {left: قريبا}\n"],
    ["words that YAML reads otherwise", 'صيدا: "بطلب" من الناشر\n'],
  ])("with %s holds", async (_, list) => expect((await opened(list)).ids).toEqual(["صور"]));
});
