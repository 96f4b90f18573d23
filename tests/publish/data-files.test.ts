import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeData } from "../../src/publish/data-files.ts";
import { wholeDraft } from "../../src/publish/draft.ts";
import { writtenOf } from "../../src/publish/site-files.ts";
import { settingsSchema } from "../../src/settings.ts";
import { NO_STORE } from "../../src/store/store.ts";
import { sampleRecord } from "../site/cite/sample-record.ts";

/** Tables of all articles: what is kept of their lines is kept as long as they stand. */

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "warraq-data-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("asks for what is kept of the lines of tables that stand, so that it is not cleared: the next build wants it", async () => {
  const archive = { records: [sampleRecord({ id: "واحد" })], settings: settingsSchema.parse({}) };
  const [put, asked] = [new Set<string>(), new Set<string>()];
  const store = {
    ...NO_STORE,
    put: (kind: string, key: string) => void put.add(`${kind} ${key}`),
    has: (kind: string, key: string) => asked.add(`${kind} ${key}`).size > 0,
  };
  const draft = wholeDraft(folder);
  await writeData(archive, draft, store);
  expect(put.size).toBe(2);
  const files = await draft.files();
  const standing = (file: string) => files.get(file) ?? writtenOf("");
  await writeData(archive, { ...draft, stands: () => true, standing }, store);
  expect(asked).toEqual(put);
});
