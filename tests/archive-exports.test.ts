import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openArchive } from "../src/archive.ts";
import { add } from "../src/cli/add.ts";
import { EXIT } from "../src/cli/command.ts";
import { parse } from "../src/cli/parse.ts";
import { whereOf } from "../src/cli/voice.ts";
import type { Archive } from "../src/opened-archive.ts";
import { captureFile } from "../src/site/exchange/capture-file.ts";
import { keptTerminal } from "./cli/terminal.ts";

/** Files of several articles, from the folder to the records: ids, corrections, commands. */

const FIXTURES = path.join(import.meta.dirname, "capture/fixtures/exports");

let folder: string;
let archive: Archive;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "warraq-exports-"));
  for (const name of [
    "factiva.txt",
    "feed.rss",
    "result.json",
    "refs.json",
    "messages.html",
    "whatsapp.txt",
    "mail.eml",
  ])
    await copyFile(path.join(FIXTURES, name), path.join(folder, name));
  const write = (name: string, text: string): Promise<void> => writeFile(path.join(folder, name), text);
  await write("factiva-almrs00020220129ei1t0000a.yaml", "by: أمينة الأرشيف\nheadline: افتتاح مكتبة اللاذقية\n");
  await write("telegram-1234567-2.yaml", "by: أمينة الأرشيف\nlines: {6: furniture}\n");
  await write("telegram-قناة-المرسى-51.yaml", "by: أمينة الأرشيف\nsection: اقتصاد\n");
  archive = await openArchive(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const recordOf = (id: string) => archive.records.find((record) => record.id === id);

describe("an archive with exports", () => {
  it("holds every article of them under the id of its part", () => {
    expect(archive.records.map(({ id }) => id)).toEqual([
      "factiva-almrs00020220128ei1s0002v",
      "factiva-almrs00020220129ei1t0000a",
      "feed-6a96d9a4cb7a",
      "feed-marsa-41",
      "mail",
      "refs-harbour2022",
      "refs-library2022",
      "telegram-1234567-2",
      "telegram-1234567-3",
      "telegram-قناة-المرسى-51",
      "telegram-قناة-المرسى-53",
    ]);
  });

  it("obeys the correction of a single one of their articles", () => {
    expect(recordOf("factiva-almrs00020220129ei1t0000a")).toMatchObject({
      headline: "افتتاح مكتبة اللاذقية",
      corrected: { fields: ["headline"] },
    });
    expect(recordOf("telegram-1234567-2")?.lines.at(-1)).toMatchObject({ number: 6, role: "furniture" });
    expect(recordOf("telegram-قناة-المرسى-51")?.section).toBe("اقتصاد");
    expect(archive.problems.filter(({ code }) => code.startsWith("correction"))).toEqual([]);
  });

  it("keeps a reference and a news flash as headlines, and says that the text is missing", () => {
    for (const id of ["refs-harbour2022", "telegram-1234567-3"]) {
      expect(recordOf(id)?.headline).toMatch(/ميناء طرطوس/u);
      expect(recordOf(id)?.body).toEqual([]);
      expect(recordOf(id)?.problems.map(({ code }) => code)).toContain("extract-title-only");
    }
  });

  it("names file, part and reason of every problem", () => {
    const shown = archive.problems.map((problem) => `${path.basename(whereOf(problem))} ${problem.code}`);
    expect(shown).toContain("whatsapp.txt capture-chat");
    expect(shown).toContain("feed.rss:25 capture-part-blank");
    expect(shown).toContain("result.json (telegram-1234567-3) body extract-title-only");
  });

  it("publishes an export once for all its articles, never to be run, and nothing of what may be private", () => {
    expect(captureFile(recordOf("feed-marsa-41") as never)).toBe("data/captures/feed.rss.txt");
    expect(captureFile(recordOf("factiva-almrs00020220128ei1s0002v") as never)).toBe("data/captures/factiva.txt");
    expect(captureFile(recordOf("refs-library2022") as never)).toBe("data/captures/refs.json");
    for (const id of ["telegram-1234567-2", "mail"]) expect(captureFile(recordOf(id) as never)).toBeNull();
  });
});

describe("the commands", () => {
  it("parse prints one record an article", async () => {
    const terminal = keptTerminal();
    expect(await parse([path.join(FIXTURES, "factiva.txt")], { json: true }, terminal)).toBe(EXIT.fine);
    expect(terminal.printed().split("\n")).toHaveLength(2);
  });

  it("add keeps an export under its own name, on which its ids rest, and a message under a canonical one", async () => {
    const into = await mkdtemp(path.join(os.tmpdir(), "warraq-add-exports-"));
    try {
      const terminal = keptTerminal(["en"]);
      await add([path.join(FIXTURES, "factiva.txt"), path.join(FIXTURES, "mail.eml")], { articles: into }, terminal);
      const [eml, txt, ...rest] = (await readdir(into)).sort();
      expect([eml, txt, rest]).toEqual([expect.stringMatching(/-[0-9a-f]{8}\.eml$/u), "factiva.txt", []]);
      expect(await readFile(path.join(into, "factiva.txt"))).toEqual(
        await readFile(path.join(FIXTURES, "factiva.txt")),
      );
      expect(terminal.printed()).toContain("factiva-almrs00020220129ei1t0000a");
    } finally {
      await rm(into, { recursive: true, force: true });
    }
  });

  it("add keeps no chat", async () => {
    const into = await mkdtemp(path.join(os.tmpdir(), "warraq-add-chat-"));
    try {
      const terminal = keptTerminal(["ar", "en"]);
      expect(await add([path.join(FIXTURES, "whatsapp.txt")], { articles: into }, terminal)).toBe(EXIT.problems);
      expect(terminal.told()).toContain("capture-chat");
      expect(await readdir(into)).toEqual([]);
    } finally {
      await rm(into, { recursive: true, force: true });
    }
  });
});
