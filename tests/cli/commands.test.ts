import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { add } from "../../src/cli/add.ts";
import { build } from "../../src/cli/build.ts";
import { check } from "../../src/cli/check.ts";
import { EXIT, type Terminal } from "../../src/cli/command.ts";
import { index } from "../../src/cli/index.ts";
import { parse } from "../../src/cli/parse.ts";
import { search } from "../../src/cli/search.ts";
import { type ArticleRecord, recordSchema } from "../../src/record/schema.ts";
import { makePipe } from "../files/odd-things.ts";
import { archiveFolder } from "../publish/site-folder.ts";
import { keptTerminal } from "./terminal.ts";

/** The commands as a person types them, on the five articles and on captures made here. */

let folder: Awaited<ReturnType<typeof archiveFolder>>;
let outside: string;
beforeAll(async () => {
  folder = await archiveFolder();
  outside = path.join(path.dirname(folder.out), "outside");
  await mkdir(outside);
});
afterAll(() => folder.remove());

const CAPTURE = `وكالة الأنباء: افتتاح رصيف جديد في ميناء طرطوس

نشر في: الجمعة 28 يناير 2022 - 6:55 م

افتتح وزير النقل اليوم الجمعة رصيفًا جديدًا في ميناء طرطوس يستقبل السفن الكبيرة.

وقال الوزير إن العمل في الرصيف استمر عامين، وإنه يضاعف طاقة الميناء على استقبال الحاويات.
`;

describe("warraq parse", () => {
  it("prints one record of the contract a line", async () => {
    const terminal = keptTerminal();
    expect(await parse([folder.articles], { json: true }, terminal)).toBe(EXIT.fine);
    const records = terminal
      .printed()
      .split("\n")
      .map((line) => JSON.parse(line) as ArticleRecord);
    expect(records).toHaveLength(5);
    for (const record of records) expect(recordSchema.parse(record)).toEqual(record);
  });

  it("accounts for every line that is not empty, once", async () => {
    const terminal = keptTerminal();
    await parse([folder.articles], { json: true }, terminal);
    for (const line of terminal.printed().split("\n")) {
      const { source, lines } = JSON.parse(line) as ArticleRecord;
      const text = (await readFile(source.file, "utf8")).split("\n");
      const numbers = text.flatMap((each, index) => (each.trim() === "" ? [] : [index + 1]));
      expect(lines.map(({ number }) => number)).toEqual(numbers);
    }
  });

  it("applies the correction beside a capture and says that an editor did", async () => {
    const terminal = keptTerminal();
    await parse([path.join(folder.articles, "almayadeen-2022-02-20-putin-macron.txt")], { json: true }, terminal);
    const record = JSON.parse(terminal.printed()) as ArticleRecord;
    expect(record.published).toMatchObject({ edtf: "2022-02-20", basis: "editor" });
    expect(record.publisher).toMatchObject({ name: "الميادين نت", basis: "editor" });
    expect(record.lines.find(({ number }) => number === 56)?.role).toBe("furniture");
    expect(record.body.at(-1)?.lines).toEqual([54]);
  });

  it("shows fields and lines for people", async () => {
    const terminal = keptTerminal(["ar"]);
    await parse([path.join(folder.articles, "shorouk-2022-01-28-putin-macron.txt")], {}, terminal);
    for (const words of ["العنوان", "بوابة الشروق", "2022-01-28T18:55", "[مذكور في اللقطة]", "furniture"]) {
      expect(terminal.printed()).toContain(words);
    }
  });

  it("names a file that is not there and goes on with the others", async () => {
    const terminal = keptTerminal();
    const there = path.join(folder.articles, "shorouk-2022-01-28-putin-macron.txt");
    expect(await parse([path.join(outside, "nowhere.txt"), there], { json: true }, terminal)).toBe(EXIT.problems);
    expect(terminal.told()).toContain("nowhere.txt");
    expect(JSON.parse(terminal.printed()).id).toBe("shorouk-2022-01-28-putin-macron");
  });
});

describe("warraq add", () => {
  it("takes a capture in under its canonical name, byte for byte, and shows its record", async () => {
    const file = path.join(outside, "copied text.txt");
    await writeFile(file, CAPTURE);
    const terminal = keptTerminal();
    expect(await add([file], { articles: folder.articles }, terminal)).toBe(EXIT.fine);
    const [kept] = (await readdir(folder.articles)).filter((name) => /2022-01-28-[0-9a-f]{8}\.txt$/.test(name));
    expect(kept).toBeDefined();
    expect(await readFile(path.join(folder.articles, kept ?? ""), "utf8")).toBe(CAPTURE);
    expect(terminal.printed()).toContain("افتتاح رصيف جديد في ميناء طرطوس");
    expect(terminal.printed()).toContain((kept ?? "").replace(/\.txt$/, ""));

    const again = keptTerminal();
    expect(await add([file], { articles: folder.articles }, again)).toBe(EXIT.problems);
    expect(again.told()).toContain("already-there");
    await rm(path.join(folder.articles, kept ?? ""));
  });

  it("says beforehand what would be kept under which name, and writes nothing", async () => {
    const file = path.join(outside, "to try.txt");
    await writeFile(file, CAPTURE);
    for (const articles of [folder.articles, path.join(outside, "none-yet")]) {
      const before = existsSync(articles) ? await readdir(articles) : null;
      const terminal = keptTerminal();
      expect(await add([file], { articles, dryRun: true }, terminal)).toBe(EXIT.fine);
      expect(terminal.told()).toMatch(/^Would be kept: .*2022-01-28-[0-9a-f]{8}\.txt$/mu);
      expect(terminal.printed()).toContain("افتتاح رصيف جديد في ميناء طرطوس");
      expect(existsSync(articles) ? await readdir(articles) : null).toEqual(before);
    }
  });

  it("leaves nothing behind when there is no article, no file, or no way to the page", async () => {
    const before = await readdir(folder.articles);
    const empty = path.join(outside, "empty.txt");
    await writeFile(empty, "");
    for (const place of [empty, path.join(outside, "gone.html"), "http://127.0.0.1:9/page", "ftp://example.com/a"]) {
      const terminal = keptTerminal(["ar", "en"]);
      expect(await add([place], { articles: folder.articles }, terminal), place).toBe(EXIT.problems);
      expect(terminal.told()).toMatch(/\p{Script=Arabic}/u);
    }
    expect(await readdir(folder.articles)).toEqual(before);
  });
});

describe("warraq check", () => {
  it("lists problems by kind with the remedy, and as JSON with both languages", async () => {
    await writeFile(path.join(folder.articles, "gone.yaml"), "headline: لا أصل له\n");
    const terminal = keptTerminal();
    await check({ articles: folder.articles }, terminal);
    expect(terminal.printed()).toContain("[correction-orphan] warning ×1");
    expect(terminal.printed()).toContain("→ Rename it after its capture");
    const json = keptTerminal();
    await check({ articles: folder.articles, json: true }, json);
    const problems = json
      .printed()
      .split("\n")
      .map((line) => JSON.parse(line));
    const orphan = problems.find(({ code }) => code === "correction-orphan");
    expect(orphan).toMatchObject({ severity: "warning", found: "gone" });
    expect(orphan.ar.remedy).toMatch(/\p{Script=Arabic}/u);
    expect(orphan.en.remedy).toContain("Rename");
    await rm(path.join(folder.articles, "gone.yaml"));
  });
});

describe("two captures", () => {
  it("of one name are told with the first, of one text until a correction names the other", async () => {
    const own = path.join(outside, "twins");
    await mkdir(path.join(own, "second"), { recursive: true });
    await writeFile(path.join(own, "port.txt"), CAPTURE);
    await writeFile(path.join(own, "port-again.txt"), `${CAPTURE}\nوحضر الافتتاح عدد من أهالي المدينة.\n`);
    await writeFile(path.join(own, "second", "port.txt"), `${CAPTURE}\nسطر آخر.\n`);
    const first = keptTerminal();
    expect(await check({ articles: own }, first)).toBe(EXIT.problems);
    expect(first.printed()).toMatch(
      /\[capture-duplicate-id\] error ×1\n {2}\S*port\.txt id {2}The id belongs to .* in \S*port\.txt;/u,
    );
    expect(first.printed()).toContain("[near-duplicate] note ×1");
    await rm(path.join(own, "second"), { recursive: true });
    await writeFile(path.join(own, "port-again.yaml"), "related: [port]\n");
    const second = keptTerminal();
    expect(await check({ articles: own }, second)).toBe(EXIT.fine);
    expect(second.printed()).not.toContain("near-duplicate");
  });
});

describe("one bad file", () => {
  it.each([
    ["empty.txt", ""],
    ["empty.eml", ""],
    ["unknown.xyz", "نص"],
    ["pipe.csv", "id,title\n"],
    ["broken.json", "{"],
  ])("stops no deployment, whatever it is: %s", async (name, content) => {
    const own = path.join(outside, `bad-${name}`);
    await mkdir(own);
    await writeFile(path.join(own, "port.txt"), CAPTURE);
    await writeFile(path.join(own, name), content);
    const request = { articles: own, out: path.join(outside, `site-${name}`) };
    const terminal = keptTerminal();
    expect(await build(request, terminal)).toBe(EXIT.fine);
    expect(terminal.told()).toMatch(new RegExp(`^✗ \\S*${name.replace(".", "\\.")}`, "mu"));
    expect(await build({ ...request, strict: true }, keptTerminal())).toBe(EXIT.problems);
    expect(await check(request, keptTerminal())).toBe(EXIT.problems);
    const quiet = keptTerminal(["en"], "quiet");
    await build(request, quiet);
    expect(quiet.told()).not.toContain("unchanged");
    expect(quiet.told()).toContain(name);
  });
});

describe("what is no file", () => {
  it("stops no command and is named, wherever a file is looked for", async () => {
    const odd = await archiveFolder();
    const pipes = ["pipe.txt", "pipe.jsonl", "about.md", "shorouk-2022-01-28-putin-macron.yaml"];
    for (const name of pipes) {
      await rm(path.join(odd.articles, name), { force: true });
      makePipe(path.join(odd.articles, name));
    }
    const checked = keptTerminal();
    expect(await check({ articles: odd.articles, json: true }, checked)).toBe(EXIT.problems);
    const codes = checked
      .printed()
      .split("\n")
      .map((line) => JSON.parse(line).code);
    expect(codes.filter((code) => code === "capture-fifo")).toHaveLength(3);
    const built = keptTerminal();
    expect(await build({ articles: odd.articles, out: odd.out, strict: true }, built)).toBe(EXIT.problems);
    for (const name of pipes) expect(built.told()).toContain(`${name} [capture-fifo]`);
    expect(built.told()).toContain("5 articles");

    const pipe = path.join(odd.articles, "pipe.jsonl");
    for (const run of [
      (terminal: Terminal) => parse([pipe], {}, terminal),
      (terminal: Terminal) => check({ articles: pipe }, terminal),
      (terminal: Terminal) => index({ articles: pipe, out: path.join(outside, "bundle") }, terminal),
      (terminal: Terminal) => search("", { site: odd.out, queries: pipe }, terminal),
    ]) {
      const terminal = keptTerminal();
      expect(await run(terminal)).not.toBe(EXIT.fine);
      expect(terminal.told() + terminal.printed()).toContain("capture-fifo");
    }
    await odd.remove();
  });
});

describe("warraq search", () => {
  beforeAll(async () => {
    expect(await build({ articles: folder.articles, out: folder.out }, keptTerminal())).toBe(EXIT.fine);
  });

  it("prints a JSON list, best first", async () => {
    const terminal = keptTerminal();
    expect(await search("ضمانات أمنية", { site: folder.out, json: true }, terminal)).toBe(EXIT.fine);
    const found = JSON.parse(terminal.printed()) as {
      id: string;
      url: string;
      headline: string;
      score: number;
      excerpt: string;
    }[];
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const each of found) {
      expect(Object.keys(each)).toEqual(["id", "url", "headline", "score", "excerpt"]);
      expect(existsSync(path.join(folder.out, decodeURIComponent(each.url), "index.html"))).toBe(true);
    }
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
  });

  it("answers a batch of queries, a line each", async () => {
    const queries = path.join(outside, "queries.jsonl");
    await writeFile(queries, '{"id":"q1","text":"علييف"}\n{"id":"q2","text":"زرافة"}\n');
    const terminal = keptTerminal();
    await search("", { site: folder.out, queries, limit: 3 }, terminal);
    const [first, second] = terminal
      .printed()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ qid: "q1", ids: ["urdupoint-2022-01-18-putin-aliyev"], total: 1 });
    expect(second).toMatchObject({ qid: "q2", ids: [], total: 0 });
  });

  it("names the line of a batch that holds no question, after the answers before it", async () => {
    const queries = path.join(outside, "broken.jsonl");
    await writeFile(queries, '{"id":"q1","text":"علييف"}\n\n{"id":2}\n');
    const terminal = keptTerminal();
    expect(await search("", { site: folder.out, queries }, terminal)).toBe(EXIT.failed);
    expect(JSON.parse(terminal.printed())).toMatchObject({ qid: "q1" });
    expect(terminal.told()).toContain("broken.jsonl:3 [queries-unreadable]");
  });

  it("says which word the archive does not have, and when there is no site", async () => {
    const terminal = keptTerminal();
    await search("زرافة", { site: folder.out }, terminal);
    expect(terminal.told()).toContain("زرافة");
    const none = keptTerminal();
    expect(await search("روسيا", { site: outside }, none)).toBe(EXIT.failed);
    expect(none.told()).toContain("site-missing");
  });
});
