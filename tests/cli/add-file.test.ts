import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { add } from "../../src/cli/add.ts";
import { EXIT } from "../../src/cli/command.ts";
import { makePipe } from "../files/odd-things.ts";
import { keptTerminal } from "./terminal.ts";

/** `warraq add` with files: whatever a name is and whatever stands at it. */

const TEXT = `افتتاح رصيف جديد في ميناء طرطوس

افتتح وزير النقل اليوم الجمعة رصيفًا جديدًا في ميناء طرطوس يستقبل السفن الكبيرة.
`;
const LONGEST_NAME = 255;

let home: string;
let articles: string;
const at = (name: string): string => path.join(home, name);
beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), "warraq-add-file-"));
  articles = at("articles");
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function told(place: string): Promise<string> {
  const terminal = keptTerminal();
  expect(await add([place], { articles }, terminal)).toBe(EXIT.problems);
  return terminal.told();
}

describe("warraq add names what stands at a path", () => {
  it("links, pipes, devices and folders", async () => {
    await symlink("/nowhere/at/all", at("dangling.txt"));
    await symlink(at("loop.txt"), at("loop.txt"));
    await mkdir(at("folder"));
    makePipe(at("pipe.txt"));
    for (const [name, code] of [
      ["dangling.txt", "capture-link-dangling"],
      ["loop.txt", "capture-link-loop"],
      ["pipe.txt", "capture-fifo"],
      ["folder", "add-folder"],
      ["gone.txt", "add-missing"],
    ] as const)
      expect(await told(at(name)), name).toContain(`[${code}]`);
    expect(await told("/dev/null")).toContain("[capture-device]");
    expect(await readdir(home)).not.toContain("articles");
  });

  it("a name that is not UTF-8, as Node hands it over; not one that really holds that sign", async () => {
    expect(await told(at("\ufffd\ufffd.txt"))).toContain("[capture-name-unreadable]");
    await mkdir(at("\ufffd"));
    expect(await told(at("\ufffd/gone.txt"))).toContain("[add-missing]");
  });
});

describe("warraq add takes in every legal name", () => {
  it.each([[`${"a".repeat(LONGEST_NAME - 4)}.txt`], ["whole-0.txt"], ["mark.txt"]])(
    "of an article: %s",
    async (name) => {
      await writeFile(at(name), TEXT);
      expect(await add([at(name)], { articles }, keptTerminal())).toBe(EXIT.fine);
      const [kept = "", ...more] = await readdir(articles);
      expect(more).toEqual([]);
      expect(await readFile(path.join(articles, kept), "utf8")).toBe(TEXT);
    },
  );

  it("of a table, which keeps its own", async () => {
    const name = `${"b".repeat(LONGEST_NAME - 6)}.jsonl`;
    const row = { id: "r1", title: "افتتاح رصيف جديد", text: "افتتح وزير النقل اليوم رصيفًا جديدًا في الميناء." };
    await writeFile(at(name), `${JSON.stringify(row)}\n`);
    expect(await add([at(name)], { articles }, keptTerminal())).toBe(EXIT.fine);
    expect(await readdir(articles)).toEqual([name]);
  });
});

describe("warraq add tells what is wrong with the archive's settings", () => {
  it.each([
    ["months: roman\n", "settings-invalid"],
    ["title: [\n", "settings-unreadable"],
  ])("%j, and takes the capture in", async (settings, code) => {
    await mkdir(articles);
    await writeFile(path.join(articles, "archive.yaml"), settings);
    await writeFile(at("a.txt"), TEXT);
    const terminal = keptTerminal();
    expect(await add([at("a.txt"), at("a.txt")], { articles }, terminal)).toBe(EXIT.problems);
    expect(terminal.told().split(`[${code}]`)).toHaveLength(2);
    expect(await readdir(articles)).toHaveLength(2);
  });

  it("but not with those of the folder that the archive's is to be made in", async () => {
    await writeFile(at("archive.yaml"), "title: [\n");
    await writeFile(at("a.txt"), TEXT);
    expect(await add([at("a.txt")], { articles }, keptTerminal())).toBe(EXIT.fine);
  });
});

it("warraq add spells an outlet in a name as it is printed: it is an address for good", async () => {
  const body = TEXT.split("\n").slice(2).join("\n");
  await writeFile(at("page.txt"), `افتتاح رصيف جديد في ميناء طرطوس\nصحيفة المرفأ الحرة\nالأحد 12 مارس 2023\n\n${body}`);
  expect(await add([at("page.txt")], { articles }, keptTerminal())).toBe(EXIT.fine);
  const [name = ""] = await readdir(articles);
  expect(name).toMatch(/^صحيفة-المرفا-الحرة-2023-03-12-[\da-f]{8}\.txt$/u);
});
