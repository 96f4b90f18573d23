import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openArchive } from "../../../src/archive.ts";
import { knownRows, type RowMemory } from "../../../src/capture/table/known-rows.ts";
import { readTable } from "../../../src/capture/table/table-file.ts";
import { openStore } from "../../../src/store/store.ts";

const folder = mkdtempSync(path.join(tmpdir(), "warraq-known-rows-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = "افتتح المجلس البلدي سوق الخضر بعد ترميمه، وقال رئيس المجلس إن العمل دام سنتين.";

/** A row; one without an id is named by its fingerprint, one without a text is told. */
interface Row {
  readonly id: number | null;
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

const lineOf = ({ id, ...rest }: Row): string => JSON.stringify(id === null ? rest : { id: `r${id}`, ...rest });

/** Reads a table; which of its rows had to be read, and the articles it gives, by their ids. */
async function readAgain(table: string, store: string): Promise<{ read: string[]; articles: string[] }> {
  const kept = openStore(store);
  const rows = knownRows(kept, "1", table, {});
  const found = { read: [] as string[], articles: [] as string[] };
  const memory: RowMemory = {
    ...rows,
    note(print, capture) {
      found.read.push(capture.id);
      rows.note(print, capture);
    },
  };
  for await (const reading of readTable(table, { format: "jsonl", packed: false }, {}, memory)) {
    if ("head" in reading) found.articles.push(reading.head.id);
    else if ("capture" in reading) found.articles.push(reading.capture.id);
  }
  kept.close();
  return found;
}

describe("rows that were read before", () => {
  test("are known by their bytes, wherever they stand in their table; a new one is read", async () => {
    const [table, store] = [path.join(folder, "rows.jsonl"), path.join(folder, "rows-store")];
    const rows = [0, 1, 2].map((id) => lineOf({ id, title: `سوق ${id}`, date: "2019-03-12", text: TEXT }));
    writeFileSync(table, rows.join("\n"));
    expect(await readAgain(table, store)).toEqual({ read: ["r0", "r1", "r2"], articles: ["r0", "r1", "r2"] });
    expect(await readAgain(table, store)).toEqual({ read: [], articles: ["r0", "r1", "r2"] });
    const added = lineOf({ id: 3, title: "سوق السمك", date: "2019-03-13", text: TEXT });
    writeFileSync(table, [added, rows[2], rows[0], rows[1]?.replace("ترميمه", "توسعته")].join("\n"));
    expect(await readAgain(table, store)).toEqual({ read: ["r3", "r1"], articles: ["r3", "r2", "r0", "r1"] });
  });

  test("are read anew where another row settles how their dates are meant", async () => {
    const [table, store] = [path.join(folder, "order.jsonl"), path.join(folder, "order-store")];
    const row = (id: number, date: string): string => lineOf({ id, title: `سوق ${id}`, date, text: TEXT });
    const publishedOf = async (): Promise<(string | undefined)[]> => {
      const kept = openStore(store);
      const { records } = await openArchive(table, { store: kept });
      kept.close();
      return records.map(({ published }) => published?.edtf);
    };
    writeFileSync(table, [row(0, "3/12/2019"), row(1, "25/3/2019")].join("\n"));
    expect(await publishedOf()).toEqual(["2019-12-03", "2019-03-25"]);
    writeFileSync(table, [row(0, "3/12/2019"), row(1, "3/25/2019")].join("\n"));
    expect(await publishedOf()).toEqual(["2019-03-12", "2019-03-25"]);
  });

  test("give what reading them gives, whatever was added, changed, moved and taken away before", async () => {
    const row = fc.record({
      id: fc.option(fc.nat(5)),
      title: fc.constantFrom("سوق الخضر", "سوق السمك", ""),
      date: fc.constantFrom("3/12/2019", "25/3/2019", "3/25/2019", "2019-03-12"),
      text: fc.constantFrom(TEXT, `${TEXT} وأضاف أن الأسعار ثابتة.`, "Ø§Ù„Ø³ÙˆÙ‚ Ø¬Ø¯ÙŠØ¯", ""),
    });
    const broken = fc.constantFrom("{", "[]", '{"foo":1}');
    const tables = fc.array(fc.array(fc.oneof({ weight: 6, arbitrary: row }, broken), { maxLength: 8 }), {
      minLength: 2,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(tables, fc.nat(), async (states, seed) => {
        const home = mkdtempSync(path.join(folder, "h-"));
        const [table, store] = [path.join(home, "t.jsonl"), path.join(folder, `s-${seed}-${path.basename(home)}`)];
        for (const state of states) {
          writeFileSync(table, state.map((each) => (typeof each === "string" ? each : lineOf(each))).join("\n"));
          const kept = openStore(store);
          const known = await openArchive(table, { store: kept });
          const anew = await openArchive(table);
          expect(JSON.parse(JSON.stringify(known.records))).toEqual(JSON.parse(JSON.stringify(anew.records)));
          expect(known.problems).toEqual(anew.problems);
          kept.close();
        }
      }),
      { numRuns: 25, seed: 12 },
    );
  });
});
