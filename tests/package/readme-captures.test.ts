import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchiveHome, archiveHome, capture, tableOf } from "./archive-home.ts";
import { CHECKOUT, type Ran } from "./installed.ts";

/** README, "Adding an article": every format, every key, what is refused and what is set aside. */

const EXAMPLES = path.join(CHECKOUT, "examples");
let archive: ArchiveHome;
let built: Ran;
let checked: Ran;
beforeAll(async () => {
  archive = await archiveHome({
    "archive.yaml": await readFile(path.join(EXAMPLES, "columns/articles/archive.yaml"), "utf8"),
  });
  const articles = path.join(archive.home, "articles");
  for (const { name } of (await readdir(EXAMPLES, { withFileTypes: true })).filter((each) => each.isDirectory())) {
    const from = path.join(EXAMPLES, name, "articles");
    for (const file of await readdir(from))
      if (file !== "archive.yaml") await cp(path.join(from, file), path.join(articles, name, file));
  }
  const text = capture({
    headline: "نص لا يُقرأ لأن اسمه يقول ذلك",
    day: "3 أيار 2021",
    text: "كلمات كثيرة لا يعرف أحد أين تنتهي، وقد كتبت لهذا الاختبار وحده ولا معنى لها غير ذلك.",
  });
  for (const name of [".hidden.txt", "old.txt~", "README.txt", "LICENSE"]) await archive.put(name, text);
  for (const name of [".DS_Store", "Thumbs.db", "saved_files/logo.png"]) await archive.put(name, "x");
  await archive.put(
    "saved.html",
    `<html><body><h1>صفحة</h1><p>${"كلام من متن الصفحة المحفوظة. ".repeat(9)}</p></body></html>`,
  );
  execFileSync("mkfifo", [path.join(articles, "pipe.txt")]);
  await symlink("nowhere.txt", path.join(articles, "astray.txt"));
  await mkdir(path.join(archive.home, "other"));
  await symlink("../other", path.join(articles, "linked"));
  await writeFile(Buffer.concat([Buffer.from(`${articles}/`), Buffer.from([0xc7, 0xe1]), Buffer.from(".txt")]), text);
  await archive.put("chat.txt", [1, 2, 3, 4, 5].map((n) => `[${n}/03/2023، 10:1${n}:00 ص] هدى: كلام ${n}`).join("\n"));
  const database = (n: number) =>
    `خبر رقم ${n} من قاعدة أخرى\n${`كلام طويل عن حدث رقم ${n} وقع في المدينة. `.repeat(9)}\nProQuest document ID: 262${n}\n`;
  await archive.put("proquest.txt", `${database(3)}\n${database(4)}`);
  await archive.put(
    "long.txt",
    `${text}\n${Array.from({ length: 5_200 }, (_, n) => `سطر رقم ${n} من نص طويل.`).join("\n")}`,
  );
  built = await archive.warraq("build");
  checked = await archive.warraq("check", "--json");
}, 240_000);
afterAll(() => archive?.remove());

const problems = () =>
  checked.out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const codesOf = (name: string) => problems().flatMap(({ file, code }) => (file?.includes(name) ? [code] : []));

describe("README on captures", () => {
  it("every format of its table is read, and no bad file stops the build", async () => {
    expect(built.code).toBe(0);
    const published = await readdir(path.join(archive.home, "dist/articles"));
    for (const id of ["well", "bakery", "bridge", "tram", "honey", "clock", "stars-2020", "ferry-2022", "snow-2022"])
      expect(published).toContain(id);
    expect(tableOf("what you have")).toHaveLength(10);
  });

  it("a file of several articles names each by the key its export has", async () => {
    const published = await readdir(path.join(archive.home, "dist/articles"));
    for (const id of [
      "export-aldft00020181203eec3000001",
      "nexis-9e88f26cad77",
      "feed-daffatain-71",
      "feed-91",
      "site-12",
      "telegram-7654321-2",
      "telegram-قناة-الضفتين-31",
      "crawl-c2a0c817847c",
      "refs-tortoise2021",
      "lamp-2020",
    ])
      expect(published).toContain(id);
    // A tag: address is no part of an address; its fingerprint is.
    expect(published).toContain("atom-738551111455");
    expect(tableOf("export").map(([name]) => name)).toHaveLength(7);
  });

  it("other columns are kept, columns of one's own are mapped, an archive's banner dates a copy", async () => {
    const record = async (id: string) => JSON.parse(await archive.read(`dist/articles/${id}/${id}.json`));
    expect((await record("stars-2020")).extra).toEqual({ desk: "المكتب المحلي" });
    expect((await record("radio-2019")).headline).toBe("إذاعة المدينة تفتح خزائن تسجيلاتها");
    expect((await record("pool")).captured.edtf).toMatch(/^2020-03-05T08:15/u);
  });

  it("names what is not read, each with its reason, and counts what systems put down", () => {
    expect(codesOf(".hidden.txt")).toEqual(["capture-hidden"]);
    for (const [name, code] of [
      ["old.txt~", "capture-backup"],
      ["README.txt", "capture-about-folder"],
      ["LICENSE", "capture-about-folder"],
      ["pipe.txt", "capture-fifo"],
      ["astray.txt", "capture-link-dangling"],
      ["linked", "capture-link-to-folder"],
      ["chat.txt", "capture-chat"],
      ["proquest.txt", "capture-several-articles"],
    ] as const)
      expect([name, codesOf(name)]).toEqual([name, [code]]);
    expect(codesOf("long.txt")).toContain("extract-very-long");
    expect(codesOf(String.raw`\xc7\xe1.txt`)).toEqual(["capture-name-unreadable"]);
    const counted = problems().filter(({ code }) => code === "capture-junk");
    expect(counted.map(({ found }) => found)).toEqual(["*_files/*.png ×1, .DS_Store ×1, Thumbs.db ×1"]);
  });

  it("publishes tables, exports and feeds whole, and no messages, web archives or Telegram exports", async () => {
    const files = await readdir(path.join(archive.home, "dist"), { recursive: true });
    const names = files.map((file) => path.basename(file));
    for (const name of ["table.csv", "lines.jsonl", "export.txt", "feed.rss.txt", "refs.json", "nexis.txt"])
      expect(names).toContain(name);
    for (const name of ["tram.eml", "crawl.warc.gz", "crawl.wacz", "result.json", "messages.html"])
      expect(names).not.toContain(name);
  });
});
