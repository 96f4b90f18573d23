import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/cli/build.ts";
import { check } from "../../src/cli/check.ts";
import { EXIT } from "../../src/cli/command.ts";
import { index } from "../../src/cli/index.ts";
import { parse } from "../../src/cli/parse.ts";
import { usb } from "../../src/cli/usb.ts";
import { keptTerminal } from "./terminal.ts";

/**
 * Archives that once came out wrong as a whole, in words of our own; the same on ../shared/cases/archive is skipped where that is
 * absent.
 */

const SHARED = path.resolve(import.meta.dirname, "../../../shared/cases/archive");

const article = (place: string): string => `محطة قطار جديدة في ${place} تستقبل أول ركابها
صحيفة المثال
الأحد 12 مارس 2023

وصل صباح الأحد أول قطار إلى محطة ${place} الجديدة وعلى متنه مئتا راكب جاؤوا من العاصمة بعد رحلة دامت ثلاث ساعات.

وقال مدير السكك إن القطار سيقطع المسافة مرتين في اليوم، وإن ثمن التذكرة لن يزيد على ثمن الحافلة.
`;

const message = `From: a@example.com
To: b@example.com
Subject: news
Date: Sun, 12 Mar 2023 10:00:00 +0200
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

${Buffer.from(article("بنزرت")).toString("base64")}
`;

let base: string;
beforeAll(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), "warraq-cases-"));
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** A folder of captures: name → content. */
async function folderOf(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = path.join(base, name, "articles");
  await mkdir(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) await writeFile(path.join(folder, file), content);
  return folder;
}

/** What each command says and ends with. */
async function outcome(articles: string) {
  const out = path.join(base, "sites", path.basename(path.dirname(articles)));
  const [plain, strict, looked] = [keptTerminal(), keptTerminal(), keptTerminal()];
  const codes = {
    build: await build({ articles, out }, plain),
    strict: await build({ articles, out, strict: true }, strict),
    check: await check({ articles }, looked),
  };
  return { codes, told: plain.told(), checked: looked.told() + looked.printed(), out };
}

describe("one bad file among good ones", () => {
  const ONE_RULE = { build: EXIT.fine, strict: EXIT.problems, check: EXIT.problems };
  it.each([
    ["an empty text", "zero.txt", "", "capture-empty"],
    ["a file without extension", "noext", article("سوسة"), "capture-unknown-extension"],
    ["a message without an article", "hello.eml", "From: a@example.com\nSubject: hi\n\nok\n", "extract-"],
    ["a conversation", "chat.txt", chatOf(), "capture-chat"],
    ["a table with an empty row", "rows.csv", "id,title,text\nr1,,نص\n", "extract-no-article"],
  ])("%s: the others are published, and it is told in one way", async (_, name, content, code) => {
    const articles = await folderOf(`with-${name}`, { "good.txt": article("صفاقس"), [name]: content });
    const { codes, told, out } = await outcome(articles);
    expect(codes).toEqual(ONE_RULE);
    expect(told).toContain(`[${code}`);
    expect(told).toContain(name);
    expect(await readdir(path.join(out, "articles"))).toEqual(["good"]);
  });

  it("nothing is wrong where all are read, a message among them", async () => {
    const articles = await folderOf("all-good", { "a.txt": article("قابس"), "message.eml": message });
    const { codes, out } = await outcome(articles);
    expect(codes).toEqual({ build: EXIT.fine, strict: EXIT.fine, check: EXIT.fine });
    expect(await readdir(path.join(out, "articles"))).toEqual(["a", "message"]);
  });

  it("a folder that gives no article at all is no site", async () => {
    const { codes, out } = await outcome(await folderOf("none", { noext: article("مدنين") }));
    expect(codes).toMatchObject({ build: EXIT.failed, strict: EXIT.failed });
    expect(existsSync(out)).toBe(false);
  });
});

/** A conversation as WhatsApp exports it. */
function chatOf(): string {
  const words = ["صباح النور", "وصل القطار الجديد", "رأيت الصور", "شكرا", "إلى الغد"];
  return words.map((text, i) => `[${i + 1}/03/2023، 10:1${i}:00 ص] هدى: ${text}`).join("\n");
}

describe("a site inside the folder of captures", () => {
  it("is refused by build and index, before anything is written", async () => {
    const articles = await folderOf("inside", { "x.txt": article("جرجيس") });
    for (const command of [build, index]) {
      const terminal = keptTerminal();
      expect(await command({ articles, out: path.join(articles, "dist") }, terminal)).toBe(EXIT.failed);
      expect(terminal.told()).toContain("[out-overlaps-articles]");
      expect(await readdir(articles)).toEqual(["x.txt"]);
    }
  });
});

describe("a copy for a stick", () => {
  it("is refused where it would lie in the site or hold it, or among the captures", async () => {
    const articles = await folderOf("copied", { "x.txt": article("دوز") });
    const { out } = await outcome(articles);
    for (const folder of [out, path.join(out, "copy"), path.dirname(out)]) {
      const terminal = keptTerminal();
      expect(await usb(folder, { site: out }, terminal)).toBe(EXIT.failed);
      expect(terminal.told()).toContain("[copy-overlaps-site]");
    }
    const terminal = keptTerminal();
    const captures = path.resolve("articles");
    expect(await usb(path.join(captures, "stick"), { site: out }, terminal)).toBe(EXIT.failed);
    expect(terminal.told()).toContain("[out-overlaps-articles]");
    expect(await readdir(captures)).not.toContain("stick");
    expect(await usb(path.join(base, "stick"), { site: out }, keptTerminal())).toBe(EXIT.fine);
    const names = await readdir(path.join(base, "stick"));
    expect(names).toContain("index.html");
    // Its links begin at the root of a host.
    expect(names).not.toContain("404.html");
  });
});

describe("rows with problems", () => {
  it("each names its file, its row and its id", async () => {
    const rows = [
      { id: "t1", title: "", text: "نص" },
      { id: "t2", title: "", text: "اقرأ أيضا\nشاهد المزيد" },
      {
        id: "t3",
        title: "A station opens",
        text: "The first train came into the new station this morning with many people.",
      },
    ];
    const csv = rows.map(({ id, title, text }) => `${id.replace("t", "c")},${title},"${text}"`);
    const articles = await folderOf("rows", {
      "a.jsonl": rows.map((row) => JSON.stringify(row)).join("\n"),
      "b.csv": ["id,title,text", ...csv].join("\n"),
    });
    const terminal = keptTerminal();
    expect(await check({ articles }, terminal)).toBe(EXIT.problems);
    const told = terminal.told() + terminal.printed();
    for (const [place, code] of [
      ["a.jsonl:1 (t1)", "extract-no-article"],
      ["a.jsonl:2 (t2)", "extract-only-furniture"],
      ["a.jsonl:3 (t3)", "extract-other-language"],
      ["b.csv:2 (c1)", "extract-no-article"],
      ["b.csv:3 (c2)", "extract-only-furniture"],
      ["b.csv:5 (c3)", "extract-other-language"],
    ] as const) {
      expect(told).toContain(`${place}`);
      expect(told).toContain(`[${code}]`);
    }
  });
});

describe.skipIf(!existsSync(SHARED))("../shared/cases/archive (skipped where absent)", () => {
  const idsOf = async (name: string): Promise<string[]> => {
    const terminal = keptTerminal();
    await parse([path.join(SHARED, "many-in-one", name)], { json: true }, terminal);
    return terminal
      .printed()
      .split("\n")
      .flatMap((line) => (line === "" ? [] : [JSON.parse(line).id as string]));
  };
  it("many-in-one: split, or refused as a chat; never one article", async () => {
    const counts = Object.fromEntries(
      await Promise.all(
        ["factiva.txt", "lexis.txt", "messages.html", "rss-as.html", "whatsapp.txt"].map(
          async (name) => [name, (await idsOf(name)).length] as const,
        ),
      ),
    );
    expect(counts).toEqual({
      "factiva.txt": 3,
      "lexis.txt": 3,
      "messages.html": 3,
      "rss-as.html": 2,
      "whatsapp.txt": 0,
    });
  });

  it("table-problems: each problem of a row names row and id", async () => {
    const terminal = keptTerminal();
    expect(await check({ articles: path.join(SHARED, "table-problems"), json: true }, terminal)).toBe(EXIT.problems);
    const problems = terminal
      .printed()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(problems.length).toBeGreaterThan(6);
    for (const { file, row, line, id } of problems) {
      expect(file).toMatch(/[ab]\.(?:jsonl|csv)$/u);
      expect(row ?? line).toBeGreaterThan(0);
      expect(id).toMatch(/^c?r[1-5]$/u);
    }
  });

  it.each([
    ["nonzero", ["a"]],
    ["eml-only", ["a", "message"]],
  ])(
    "%s: the site of the good ones is published, and the exit codes are those of every kind of file",
    async (name, ids) => {
      const out = path.join(base, "shared", name);
      const articles = path.join(SHARED, name);
      expect(await build({ articles, out }, keptTerminal())).toBe(EXIT.fine);
      expect(await build({ articles, out, strict: true }, keptTerminal())).toBe(EXIT.problems);
      expect(await readdir(path.join(out, "articles"))).toEqual(ids);
    },
  );

  it("out-inside-articles: refused", async () => {
    const articles = path.join(SHARED, "out-inside-articles");
    const terminal = keptTerminal();
    expect(await build({ articles, out: path.join(articles, "dist") }, terminal)).toBe(EXIT.failed);
    expect(terminal.told()).toContain("[out-overlaps-articles]");
  });
});
