import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openArchive } from "../src/archive.ts";
import { describe as describeProblem } from "../src/problems/catalogue.ts";
import { captureFile } from "../src/site/exchange/capture-file.ts";

/** What an archivist keeps for the archive as a whole: the table of corrections, old addresses, what is off the site. */

const TEXT = (place: string): string => `افتتاح رصيف جديد في ${place} بعد سنوات من الانتظار
جريدة المنارة
الأحد 12 مارس 2023

افتتح وزير النقل اليوم الأحد رصيفا جديدا في ميناء ${place}، بحضور عدد كبير من البحارة والتجار، بعد سنوات من العمل.

وقال الوزير في كلمته إن رصيف ${place} يستقبل أكثر من خمسين سفينة كبيرة في الأسبوع، وإن العمل فيه لا يتوقف ليلا ولا نهارا.
`;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "warraq-order-"));
  await put("a.txt", TEXT("صيدا"));
  await put("b.txt", TEXT("جبيل"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), content);
}

const IGNORED = /^(?:near-duplicate$|extract-)/u;
async function open() {
  const archive = await openArchive(folder);
  const problems = archive.problems.filter(({ code }) => !IGNORED.test(code));
  for (const problem of problems)
    for (const language of ["ar", "en"] as const)
      expect(describeProblem(problem, language).what).not.toMatch(/\{found\}|undefined/u);
  const of = (id: string) => archive.records.find((record) => record.id === id);
  const told = problems.map(({ code, file, line }) => [code, path.relative(folder, file ?? ""), line]);
  return { ...archive, problems, told, of };
}

describe("the table of corrections", () => {
  it("sets fields as single corrections do, with the row's own note", async () => {
    await put(
      "corrections.csv",
      `id,field,value,note,by
a,section,اقتصاد,من الفهرس,سلمى
a,tags,"موانئ، نقل",,
a,published,12/03/2023,,
b,publisher,"{id: al-manar, name: المنار}",,
b,subjects,[الموانئ],,
b,headline,"عنوان ""مقتبس""، وفيه فاصلة",,
`,
    );
    const { of, told } = await open();
    expect(told).toEqual([["correction-date-read", "corrections.csv", 4]]);
    expect(of("a")).toMatchObject({ section: "اقتصاد", tags: ["موانئ", "نقل"] });
    expect(of("a")?.published).toMatchObject({ edtf: "2023-03-12", basis: "editor" });
    expect(of("a")?.corrected).toMatchObject({ by: "سلمى", notes: { section: "من الفهرس" } });
    expect(of("b")?.publisher).toEqual({ id: "al-manar", name: "المنار", basis: "editor" });
    expect(of("b")?.subjects).toEqual(["الموانئ"]);
    expect(of("b")?.headline).toBe('عنوان "مقتبس"، وفيه فاصلة');
    expect(of("b")?.corrected?.by).toBeNull();
  });

  it.each([
    ["semicolons, Arabic headings, Windows-1256", "المعرّف;الحقل;القيمة\r\na;section;رياضة\r\n", "windows-1256"],
    ["tabs, UTF-16", "id\tfield\tvalue\na\tsection\tرياضة\n", "utf-16le"],
  ])("is read with %s", async (_, text, encoding) => {
    await put("corrections.csv", iconv.encode(text, encoding, { addBOM: encoding === "utf-16le" }));
    const { of } = await open();
    expect(of("a")?.section).toBe("رياضة");
  });

  it("names every fault with its line, and the other rows hold", async () => {
    await put(
      "corrections.csv",
      `id,field,value,note,colour

a,published,2023-02-30,,
a,sektion,رياضة,,
,section,رياضة,,
nobody,section,رياضة,,
a,place,"سطر
ثان",,
a,byline,,,
b,agencies,[رويترز,,
b,section,رياضة,,
b,section,سياسة,,
b,place,null,,
`,
    );
    const { of, told } = await open();
    expect(told.sort()).toEqual(
      [
        ["corrections-column", "corrections.csv", 1],
        ["correction-impossible-date", "corrections.csv", 3],
        ["correction-unknown-field", "corrections.csv", 4],
        ["correction-blank", "corrections.csv", 9],
        ["correction-twice", "corrections.csv", 12],
        ["corrections-row", "corrections.csv", 5],
        ["corrections-orphan", "corrections.csv", 6],
      ].sort(),
    );
    expect(of("a")?.place).toBe("سطر ثان");
    expect(of("b")?.place).toBeNull();
  });

  it("gives way to a single correction, and says so", async () => {
    await put("a.yaml", "note: من النسخة المطبوعة\nsection: ثقافة\nhidden: false\n");
    await put("corrections.csv", "id,field,value,note\na,section,رياضة,فهرس\na,place,صيدا,\n");
    const { of, told } = await open();
    expect(of("a")).toMatchObject({ section: "ثقافة", place: "صيدا" });
    expect(of("a")?.corrected?.notes).toEqual({ place: "corrections.csv" });
    expect(told).toEqual([["correction-both", "corrections.csv", 2]]);
  });

  it("may be YAML, by id or as a list of rows", async () => {
    await put("corrections.yaml", "by: سلمى\na:\n  section: رياضة\n  tags: [ا, ب]\nb: {place: جبيل, sektion: x}\n");
    const byId = await open();
    expect(byId.of("a")).toMatchObject({ section: "رياضة", tags: ["ا", "ب"], corrected: { by: "سلمى" } });
    expect(byId.told).toEqual([["correction-unknown-field", "corrections.yaml", 5]]);
    await put(
      "corrections.yaml",
      "- {id: a, field: section, value: رياضة, note: فهرس}\n- id: b\n  field: published\n  value: 2023-02-30\n- {id: b}\n",
    );
    const rows = await open();
    expect(rows.of("a")).toMatchObject({ section: "رياضة", corrected: { notes: { section: "فهرس" } } });
    expect(rows.told).toEqual([
      ["correction-impossible-date", "corrections.yaml", 4],
      ["corrections-row", "corrections.yaml", 5],
    ]);
  });

  it("that cannot be read in part applies what stands before", async () => {
    await put("corrections.csv", 'id,field,value\na,section,رياضة\nb,section,"سياسة\na,place,صور\n');
    const { of, told } = await open();
    expect(of("a")?.section).toBe("رياضة");
    expect(of("b")?.section).toBeNull();
    expect(told).toEqual([["corrections-broken", "corrections.csv", 3]]);
    await put("corrections.csv", "a,section,رياضة\n");
    expect((await open()).told.map(([code]) => code)).toContain("corrections-header");
  });
});

describe("an article off the site", () => {
  it("is hidden, its capture stays, and its table is not given away", async () => {
    const row = (id: string, place: string) => JSON.stringify({ id, title: `خبر ${place}`, text: TEXT(place) });
    await put("t.jsonl", [row("t1", "صور"), row("t2", "عكا")].join("\n"));
    await put("a.yaml", "hidden: yes\n");
    await put("corrections.csv", "id,field,value\nt1,hidden,نعم\n");
    const { records, told, of, beside } = await open();
    expect(records.map(({ id }) => id)).toEqual(["b", "t2"]);
    expect(beside?.hidden).toEqual(["a", "t1"]);
    expect(captureFile(of("t2") as never)).toBeNull();
    expect(captureFile(of("b") as never)).not.toBeNull();
    expect(told).toEqual([
      ["article-hidden", "a.txt", null],
      ["article-hidden", "t.jsonl", null],
      ["capture-withheld", "t.jsonl", null],
    ]);
  });

  it("is hidden where it is unclear whether it should be; `hidden: false` shows it", async () => {
    await put("a.yaml", "hidden: ربما\n");
    await put("b.yaml", "hidden: لا\n");
    const { records, told } = await open();
    expect(records.map(({ id }) => id)).toEqual(["b"]);
    expect(told.map(([code]) => code).sort()).toEqual(["article-hidden", "correction-hidden-unclear"]);
  });

  it("is named in the list of what left, which is read with its faults", async () => {
    await put(
      "withdrawn.yaml",
      `old: {headline: "خبر قديم", published: 1/1/2020, left: 2024-05-17, reason: بطلب من الناشر, see: b}
older: طلب: من الناشر
b: {left: 2024}
odd: {raeson: x, left: 2024-02-31, see: nobody}
`,
    );
    const { records, beside, told } = await open();
    expect(records.map(({ id }) => id)).toEqual(["a"]);
    expect(beside?.withdrawn.map(({ id, left, reason, see }) => [id, left, reason, see])).toEqual([
      ["old", "2024-05-17", "بطلب من الناشر", "b"],
      ["older", null, "طلب: من الناشر", null],
      ["b", "2024", null, null],
      ["odd", null, null, "nobody"],
    ]);
    expect(told.sort()).toEqual([
      ["withdrawn-date", "withdrawn.yaml", 4],
      ["withdrawn-part", "withdrawn.yaml", 4],
      ["withdrawn-present", "withdrawn.yaml", 3],
      ["withdrawn-see", "withdrawn.yaml", 1],
      ["withdrawn-see", "withdrawn.yaml", 4],
      ["yaml-colon", "withdrawn.yaml", 2],
    ]);
  });
});

describe("aliases", () => {
  it("that clash or can be no address are told with their line", async () => {
    await put("archive.yaml", "title: أرشيف\nbaseUrl: https://example.org/archive/\n");
    await put(
      "a.yaml",
      "aliases: [old, A, b, https://example.org/archive/2019/x.html, https://example.org/?p=12, mailto:x@example.org]\n",
    );
    await put("b.yaml", "aliases:\n  - Old\n  - /archive/2019/x.html\n  - b\n  - /2019/con/\n");
    const { told } = await open();
    expect(told.sort()).toEqual([
      ["alias-address", "a.yaml", 1],
      ["alias-address", "b.yaml", 5],
      ["alias-query", "a.yaml", 1],
      ["alias-taken", "a.yaml", 1],
      ["alias-twice", "b.yaml", 2],
      ["alias-twice", "b.yaml", 3],
    ]);
  });
});
