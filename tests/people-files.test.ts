import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openArchive } from "../src/archive.ts";
import { buildArchive } from "../src/publish/build.ts";

/** What archivists put beside captures, in whole archives: settings, corrections, front matter, tables; and names of files. */

const TEXT = (place: string): string => `افتتاح رصيف جديد في ${place} بعد سنوات من الانتظار
جريدة المنارة
الأحد 12 مارس 2023

افتتح وزير النقل اليوم الأحد رصيفا جديدا في ميناء ${place}، بحضور عدد كبير من البحارة والتجار، بعد سنوات من العمل.

وقال الوزير في كلمته إن رصيف ${place} يستقبل أكثر من خمسين سفينة كبيرة في الأسبوع، وإن العمل فيه لا يتوقف ليلا ولا نهارا.

وأضاف أن الميناء يفتح أبوابه للزوار طوال أيام الأسبوع من الثامنة صباحا حتى العاشرة مساء من دون مقابل.
`;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "warraq-people-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), content);
};
const open = async () => {
  const archive = await openArchive(folder);
  const problems = archive.problems.filter(({ code }) => code !== "near-duplicate" && !code.startsWith("extract-"));
  return { ...archive, problems, codes: problems.map(({ code, file }) => [code, path.relative(folder, file ?? "")]) };
};

describe("a correction", () => {
  it.each(["windows-1256", "utf-16le", "utf-8"])("in %s is read as captures are", async (encoding) => {
    await put("a.txt", TEXT("صيدا"));
    const written = "headline: افتتاح الرصيف الثالث في صيدا\r\nplace: صيدا\r\n";
    await put("a.yaml", iconv.encode(written, encoding, { addBOM: encoding !== "windows-1256" }));
    const { records, codes } = await open();
    expect(records[0]).toMatchObject({ headline: "افتتاح الرصيف الثالث في صيدا", place: "صيدا" });
    expect(codes.filter(([code]) => code !== "capture-encoding-unclear")).toEqual([]);
  });

  it("with anything in it leaves the article on the site", async () => {
    for (const [index, slip] of [
      "note: *مهم*",
      'headline: "',
      "\t\t: [}",
      "a: &a [x]\nb: *b",
      "lines: {1: furniture, 2: furniture, 3: furniture, 5: furniture, 7: furniture, 9: furniture}",
      "headline: null\nbody: null",
      "\u0000\u0001",
    ].entries()) {
      await put(`a${index}.txt`, TEXT(`صيدا ${index}`));
      await put(`a${index}.yaml`, slip);
    }
    const { records, problems } = await open();
    expect(records).toHaveLength(7);
    expect(problems.map(({ code }) => code)).not.toContain("program-fault");
  });

  it("is named for what it is where it does not belong", async () => {
    await put("a.txt", TEXT("صيدا"));
    await put("a.yaml", "place: من الأول");
    await put("a.yml", "place: من الثاني");
    await put("b.txt", TEXT("جبيل"));
    await put("b.yml", "place: جبيل");
    await put("c.txt", TEXT("صور"));
    await put("c.txt.yaml", "place: صور");
    await put("2021/d.txt", TEXT("طرابلس"));
    await put("d.yaml", "place: طرابلس");
    await put("corrections/a.yaml", "place: بعيد");
    await put("corrections/nobody.yaml", "place: لا أحد");
    const { records, problems, codes } = await open();
    expect(records.map(({ place }) => place)).toEqual(["من الأول", "جبيل", "صور", "طرابلس"]);
    expect(codes.sort()).toEqual([
      ["correction-elsewhere", "d.yaml"],
      ["correction-orphan", "corrections/nobody.yaml"],
      ["correction-other-name", "c.txt.yaml"],
      ["correction-second", "a.yml"],
      ["correction-second", "corrections/a.yaml"],
    ]);
    expect(problems.find(({ file }) => file?.endsWith(`${path.sep}d.yaml`))?.found).toBe(path.join("2021", "d.txt"));
  });

  it("follows a capture that was moved into a folder, and goes to no other of the same name", async () => {
    await put("2021/e.txt", TEXT("صيدا"));
    await put("e.yaml", "hidden: true");
    await put("2021/f.txt", TEXT("جبيل"));
    await put("2022/f.txt", TEXT("جبيل"));
    await put("2022/f.yaml", "place: من 2022");
    await put("g.csv", `id,title,text\nh,عنوان,"${TEXT("صور")}"`);
    await put("2023/h.yaml", "place: صور");
    const { records, codes } = await open();
    expect(records.map(({ id }) => id)).not.toContain("e");
    expect(records.find(({ id }) => id === "f")?.place).not.toBe("من 2022");
    expect(records.find(({ id }) => id === "h")?.place).toBe("صور");
    expect(codes.filter(([code]) => code === "correction-elsewhere").sort()).toEqual([
      ["correction-elsewhere", "2023/h.yaml"],
      ["correction-elsewhere", "e.yaml"],
    ]);
  });

  it("that two people changed at once is told by its marks, and hides what either hid", async () => {
    const both = (one: string, other: string): string => `<<<<<<< HEAD\n${one}\n=======\n${other}\n>>>>>>> main\n`;
    await put("a.txt", TEXT("صيدا"));
    await put("a.yaml", both("place: صيدا", "section: سياسة"));
    await put("b.txt", TEXT("جبيل"));
    await put("b.yaml", both("hidden: false", "hidden: true"));
    await put("c.txt", TEXT("صور"));
    await put("corrections.csv", `id,field,value\n${both("c,place,صور القديمة", "c,place,مدينة صور")}`);
    await put("d.txt", TEXT("طرابلس") + both("وانتهى الحفل مساء.", "وختم الحفل ليلا."));
    const { records, codes } = await open();
    expect(records.map(({ id }) => id)).toEqual(["a", "c", "d"]);
    expect(records[0]).toMatchObject({ place: "صيدا", section: "سياسة" });
    expect(codes.sort()).toEqual([
      ["article-hidden", "b.txt"],
      ["capture-conflict", "d.txt"],
      ["correction-twice", "b.yaml"],
      ["correction-twice", "corrections.csv"],
      ["yaml-conflict", "a.yaml"],
      ["yaml-conflict", "b.yaml"],
      ["yaml-conflict", "corrections.csv"],
    ]);
  });

  it("reaches a capture whose name had to be made safe, in either form of its letters", async () => {
    await put("مقال (2).txt", TEXT("صيدا"));
    await put("مقال (2).yaml", "place: صيدا القديمة");
    await put("آن.txt", TEXT("جبيل"));
    await put("ا\u0653ن.yaml", "place: جبيل القديمة");
    const { records } = await open();
    expect(records.map(({ id, place }) => [id, place])).toEqual([
      ["آن", "جبيل القديمة"],
      ["مقال-2", "صيدا القديمة"],
    ]);
  });
});

describe("settings that cannot be read", () => {
  const build = () => buildArchive({ articles: path.join(folder, "in"), out: path.join(folder, "out") });

  it("stop the build, and the site stays", async () => {
    await put("in/a.txt", TEXT("صيدا"));
    await put("in/archive.yaml", "title: أرشيف المرفأ\nbaseUrl: https://example.org/\n");
    expect((await build()).published).toBe(true);
    const before = await readFile(path.join(folder, "out/index.html"), "utf8");
    await put("in/archive.yaml", 'title: "أرشيف المرفأ\nbaseUrl: https://example.org/\n');
    const broken = await build();
    expect(broken.published).toBe(false);
    expect(broken.problems.map(({ code, line }) => [code, line])).toEqual([
      ["settings-unreadable", 1],
      ["settings-unclosed", 1],
    ]);
    expect(await readFile(path.join(folder, "out/index.html"), "utf8")).toBe(before);
  }, 60_000);

  it("are a folder, a file without permission, or no text", async () => {
    await put("a.txt", TEXT("صيدا"));
    await mkdir(path.join(folder, "archive.yaml"));
    expect((await open()).codes.map(([code]) => code)).toContain("settings-unreadable");
    await rm(path.join(folder, "archive.yaml"), { recursive: true });
    await put("archive.yaml", Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34, 0, 1, 2, 3]));
    const { records, codes } = await open();
    expect(codes.map(([code]) => code)).toContain("settings-unreadable");
    expect(records).toEqual([]);
    if (process.getuid?.() === 0) return;
    await chmod(path.join(folder, "archive.yaml"), 0);
    expect((await open()).codes.map(([code]) => code)).toContain("settings-unreadable");
  });

  it("are read under the other name people give them, and told; of two the first counts", async () => {
    await put("a.txt", TEXT("صيدا"));
    await put("archive.yml", "title: أرشيف المرفأ");
    const alone = await open();
    expect(alone.settings.title).toBe("أرشيف المرفأ");
    expect(alone.codes).toEqual([["settings-other-name", "archive.yml"]]);
    await put("archive.yaml", "title: أرشيف الميناء");
    const both = await open();
    expect(both.settings.title).toBe("أرشيف الميناء");
    expect(both.codes).toEqual([["settings-second", "archive.yml"]]);
  });
});

describe("names of captures", () => {
  it("are safe on every file system; what had to change is told, what clashes is told and not lost in silence", async () => {
    await put("con.txt", TEXT("صيدا"));
    await put("aux.x.txt", TEXT("صور"));
    await put("Case.txt", TEXT("جبيل"));
    await put("case.md", TEXT("جونية"));
    await put("مقال #1.txt", TEXT("طرابلس"));
    await put("constructor.txt", TEXT("عكا"));
    await put("__proto__.txt", TEXT("حيفا"));
    const { records, problems } = await open();
    expect(records.map(({ id }) => id)).toEqual(
      ["Case", "__proto__", "capture-aux.x", "capture-con", "constructor", "مقال-1"].sort(),
    );
    expect(problems.map(({ code, found }) => [code, found?.replace(folder, "")]).sort()).toEqual([
      ["id-clash", `case, Case (${path.sep}Case.txt)`],
      ["id-made-safe", "capture-aux.x"],
      ["id-made-safe", "capture-con"],
      ["id-made-safe", "مقال-1"],
    ]);
  });

  it("of rows are told once for a table", async () => {
    const row = (id: string, place: string) => JSON.stringify({ id, title: `خبر ${place}`, text: TEXT(place) });
    await put("t.jsonl", [row("a/1", "صيدا"), row("a/2", "صور"), row("b", "جبيل")].join("\n"));
    const { records, problems } = await open();
    expect(records.map(({ id }) => id)).toEqual(["a-1", "a-2", "b"]);
    expect(problems.map(({ code, found, row: at }) => [code, found, at])).toEqual([["id-made-safe", "a/1 → a-1", 1]]);
  });
});

describe("addresses in captures", () => {
  it("with a password or of another scheme never become links and are told without the password", async () => {
    const rows = [
      ["p", "https://me:secret@example.org/2022/01/28/a"],
      ["j", "javascript:alert(1)"],
      ["f", "ftp://example.org/a"],
      ["ok", "https://example.org/a"],
    ].map(([id, url]) => JSON.stringify({ id, url, title: `خبر ${id}`, text: TEXT(`${id}`) }));
    await put("t.jsonl", rows.join("\n"));
    await put("n.md", `---\ntitle: خبر\nurl: https://me:secret@example.org/b\n---\n${TEXT("صيدا")}`);
    const { records, problems } = await open();
    expect(Object.fromEntries(records.map(({ id, source }) => [id, source.url]))).toEqual({
      p: null,
      j: null,
      f: null,
      ok: "https://example.org/a",
      n: null,
    });
    expect(records.find(({ id }) => id === "f")?.extra).toMatchObject({ url: "ftp://example.org/a" });
    expect(problems.filter(({ code }) => code === "address-refused")).toHaveLength(4);
    expect(JSON.stringify([records, problems])).not.toContain("secret");
  });
});

describe("front matter and columns", () => {
  it("are kept whole: tags that the text does not hold, fields of one's own", async () => {
    await put(
      "a.md",
      `---\ntitle: عاجل: افتتاح رصيف\ntags: [سياسة, حرب]\nsource: جريدة المنارة\ncover: photo.jpg\nDate: 2023-03-12\n---\n${TEXT("صيدا")}`,
    );
    await put("t.csv", `id,title,text,tags,notes\nr,افتتاح,"${TEXT("جبيل")}","سياسة; حرب",ملاحظة\n`);
    const { records } = await open();
    expect(records.map(({ tags }) => tags)).toEqual([
      ["سياسة", "حرب"],
      ["سياسة", "حرب"],
    ]);
    expect(records[0]).toMatchObject({ headline: "عاجل: افتتاح رصيف", extra: { cover: "photo.jpg" } });
    expect(records[1]?.extra).toEqual({ notes: "ملاحظة" });
  });
});
