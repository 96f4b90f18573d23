import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { openArchive } from "../src/archive.ts";
import { whereOf } from "../src/cli/voice.ts";

const TEXT =
  "افتتح وزير النقل أمس رصيفًا جديدًا في الميناء يستقبل السفن الكبيرة القادمة من المتوسط والبحر الأسود.\nوقال الوزير في كلمة أمام العاملين إن العمل في الرصيف استمر عامين، وإنه يضاعف طاقة الميناء على استقبال الحاويات.";

it("obeys the roles of a correction before fields are read, and keeps them in the record", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-roles-"));
  try {
    await writeFile(path.join(folder, "quay.txt"), `افتتاح رصيف جديد في الميناء\nكتبت: سلمى الحلبي\n\n${TEXT}\n`);
    await writeFile(path.join(folder, "quay.yaml"), "note: من الطبعة\nlines: {2: furniture, 99: body}\n");
    const { records, problems } = await openArchive(folder);
    expect(records[0]?.byline).toBeNull();
    expect(records[0]?.lines[1]).toMatchObject({
      role: "furniture",
      evidence: [{ code: "editor", found: "من الطبعة" }],
    });
    expect(records[0]?.corrected?.fields).toEqual(["lines"]);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: "correction-unknown-line", id: "quay", found: "99" }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it("names the table's row and the article of every problem of a row", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-problems-"));
  try {
    const rows = [
      `harbour,افتتاح رصيف جديد,"${TEXT}",2023-03-12`,
      `again,افتتاح رصيف جديد,"${TEXT}",2023-03-13`,
      "bare,,نص,",
    ];
    await writeFile(path.join(folder, "table.csv"), ["id,title,text,date", ...rows, ""].join("\n"));
    const { problems } = await openArchive(folder);
    const told = problems.map(({ code, id, row, found }) => ({ code, id, row, found }));
    expect(told).toContainEqual({ code: "extract-no-article", id: "bare", row: 6, found: null });
    expect(told).toContainEqual({ code: "extract-no-publisher", id: "harbour", row: 2, found: null });
    const other = `again (${path.join(folder, "table.csv")})`;
    expect(told).toContainEqual({ code: "near-duplicate", id: "harbour", row: 2, found: other });
    const missing = problems.find(({ code, id }) => code === "extract-no-publisher" && id === "again");
    expect(missing && path.relative(folder, whereOf(missing))).toBe("table.csv:4 (again) publisher");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it("tells each of many captures of one text once, not with every other", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-problems-"));
  const story = `افتتاح رصيف جديد في المرفأ\n\n${Array.from({ length: 6 }, () => TEXT).join("\n\n")}\n`;
  const likenesses = async (): Promise<(string | null)[][]> =>
    (await openArchive(folder)).problems
      .filter(({ code }) => code === "near-duplicate")
      .map(({ id, found }) => [id, found?.split(" ")[0] ?? null]);
  try {
    for (const name of ["a", "b", "c", "d", "e"])
      await writeFile(path.join(folder, `${name}.txt`), `${story}${name}\n`);
    const told = await likenesses();
    expect(told.map(([id]) => id).sort()).toEqual(["b", "c", "d", "e"]);
    await writeFile(path.join(folder, "d.yaml"), "related: [a]\n");
    expect((await likenesses()).length).toBe(3);
    await writeFile(path.join(folder, "e.yaml"), "related: [d]\n");
    expect((await likenesses()).length).toBe(2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it("tells names that look the same apart", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-problems-"));
  try {
    await writeFile(path.join(folder, "caf\u00e9.txt"), `${TEXT}\n`);
    await writeFile(path.join(folder, "cafe\u0301.txt"), `نص آخر.\n${TEXT}\n`);
    // macOS has one file then: the second was written into the first.
    if ((await readdir(folder)).length === 1) return;
    const clash = (await openArchive(folder)).problems.find(({ code }) => code === "id-clash");
    expect(clash?.found).toContain("cafe\u25cc\u0301.txt");
    expect(clash?.found).toContain("caf\u00e9.txt");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
