import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { openArchive } from "../src/archive.ts";

const TEXT = `افتتح وزير النقل اليوم الأحد رصيفًا جديدًا في ميناء طرطوس يستقبل السفن الكبيرة القادمة من المتوسط والبحر الأسود.

وقال الوزير في كلمة أمام العاملين إن العمل في الرصيف استمر عامين، وإنه يضاعف طاقة الميناء على استقبال الحاويات.

وأضاف أن المرحلة الثانية من المشروع تشمل توسيع الساحات وتجديد الرافعات وربط الميناء بسكة الحديد.
`;
const HEADLINE = "افتتاح رصيف جديد في ميناء طرطوس";

it("infers the day of an undated capture from a dated capture of the same text, and says so", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "warraq-twins-"));
  try {
    await writeFile(path.join(folder, "a.txt"), `${HEADLINE}\n\nنشر في: الأحد 20 فبراير 2022 - 6:55 م\n\n${TEXT}`);
    await writeFile(path.join(folder, "b.txt"), `${HEADLINE}\n\n${TEXT}`);
    const { records, problems } = await openArchive(folder);
    const [dated, undated] = records;
    expect(dated?.published).toMatchObject({ edtf: "2022-02-20T18:55", basis: "stated" });
    expect(undated?.published).toMatchObject({ basis: "inferred" });
    expect(undated?.published?.edtf.slice(0, 10)).toBe("2022-02-20");
    expect(undated?.published?.evidence).toContain("اليوم الأحد");
    expect(undated?.published?.evidence).toContain("2022-02-20");
    expect(problems.map(({ code }) => code)).toContain("near-duplicate");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
