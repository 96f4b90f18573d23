import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openArchive, readRecords } from "../src/archive.ts";
import { memoryIn } from "../src/memory.ts";
import type { Archive } from "../src/opened-archive.ts";
import { fingerprintOf } from "../src/record/fingerprint.ts";
import type { ArticleRecord } from "../src/record/schema.ts";
import { defaultSettings } from "../src/settings.ts";
import { openStore, type Store } from "../src/store/store.ts";
import { FIVE } from "./publish/site-folder.ts";

/** An archive that remembers its last reading is the archive that was read anew, whatever was done to its files. */

let folder: string;
let articles: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "warraq-memory-"));
  articles = path.join(folder, "articles");
  await cp(FIVE, articles, { recursive: true });
  await mkdir(path.join(articles, "inside"));
  await write(
    "inside/page.html",
    "<html><body><h1>رصيف جديد</h1><p>افتتح الوزير رصيفًا جديدًا في الميناء أمس.</p></body></html>",
  );
  await write("inside/page.source.json", '{"url":"https://example.com/a","captured":"2024-03-09T12:00:00Z"}');
  await write("rows.jsonl", [row("one"), row("two"), row("")].join(""));
  await write("empty.txt", "");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (file: string, text: string): Promise<void> => writeFile(path.join(articles, file), text);
const row = (id: string): string =>
  `${JSON.stringify({ ...(id && { id }), title: `عنوان ${id}`, text: `نص المقال ${id} في سطر واحد.`, date: "2024-03-09" })}\n`;

/** What a store is asked for and given. */
function counted(store: Store): { store: Store; put: string[]; texts: () => number } {
  const put: string[] = [];
  let texts = 0;
  return {
    put,
    texts: () => texts,
    store: {
      ...store,
      get(kind, key) {
        if (kind === "texts") texts += 1;
        return store.get(kind, key);
      },
      put(kind, key, result) {
        if (kind === "records") put.push(key);
        store.put(kind, key, result);
      },
    },
  };
}

/** Opens the archive with the store and without; they must agree. Gives how many records were made. */
async function made(): Promise<number> {
  const kept = openStore(path.join(folder, "store"));
  const { store, put } = counted(kept);
  const shown = ({ records, problems }: Archive): string => JSON.stringify({ records, problems }, null, 1);
  const remembering = await openArchive(articles, { store });
  const anew = await openArchive(articles);
  expect(remembering.records.map(fingerprintOf)).toEqual(anew.records.map(fingerprintOf));
  expect(shown(remembering)).toBe(shown(anew));
  kept.close();
  return put.length;
}

describe("an archive that remembers", () => {
  it("makes every record once", async () => {
    expect(await made()).toBe(9);
    expect(await made()).toBe(0);
  });

  it("makes anew what changed, and nothing else", async () => {
    await made();
    const correction = path.join(articles, "shorouk-2022-01-28-putin-macron.yaml");
    await writeFile(correction, "headline: عنوان صححه المحرر\n");
    expect(await made()).toBe(1);
    await writeFile(correction, "headline: [\n");
    expect(await made()).toBe(1);
    await rm(correction);
    expect(await made()).toBeLessThanOrEqual(1);
    await write("rows.jsonl", [row("zero"), row("two"), row("one"), row("")].join(""));
    expect(await made()).toBe(1);
    await write("inside/page.source.json", '{"url":"https://example.com/b","captured":"2024-03-10T12:00:00Z"}');
    expect(await made()).toBe(1);
    await write("inside/page.source.json", "{");
    expect(await made()).toBe(1);
    await rename(path.join(articles, "inside/page.html"), path.join(articles, "page.html"));
    expect(await made()).toBe(1);
    await write("archive.yaml", "outlets: [{id: my-news, name: أخباري, domains: [example.com]}]\n");
    expect(await made()).toBe(10);
  });

  it("notices a change that keeps size and time", async () => {
    await made();
    const file = path.join(articles, "euronews-2021-12-14-putin-nato.txt");
    const { atime, mtime } = await stat(file);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("بوتين", "بوتبن"));
    await utimes(file, atime, mtime);
    expect(await made()).toBe(1);
  });

  it("leaves the text of what did not change asleep", async () => {
    await rm(path.join(articles, "archive.yaml"));
    await made();
    const { store, texts } = counted(openStore(path.join(folder, "store")));
    const settings = defaultSettings();
    const records: ArticleRecord[] = [];
    const place = path.join(articles, "inside/page.html");
    for await (const { record } of readRecords([place], settings, memoryIn(store, settings)))
      if (record) records.push(record);
    expect(records).toHaveLength(1);
    expect(texts()).toBe(0);
    expect(records[0]?.body.length).toBeGreaterThan(0);
    expect(records[0]?.lines.length).toBeGreaterThan(0);
    expect(texts()).toBe(1);
  });
});
